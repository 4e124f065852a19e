/** What each column of the table is read as, and where a person says otherwise. */

import { Button, Section } from '../dialog/parts.tsx';
import { headingName } from '../domain/import/choose-columns.ts';
import type { TableColumnView } from '../table-view.ts';
import type { Choice } from '../views.ts';
import { Pick } from './pick.tsx';
import type { TableImport } from './use-table-import.ts';

interface Given {
  tables: TableImport;
}

/** Stands for what a column is recognised as where that is no field; no field's key begins so. */
const AS_RECOGNISED = '#';

/** Headings stand near the top; further down are data. */
const MOST_LINES = 30;

/** The card; nothing before a look. */
export function ColumnsCard({ tables }: Given) {
  const { columns, isForgotten, isHeadless, view, words } = tables;
  if (view === null && !isHeadless) return null;
  return (
    <Section id="columns" title={words.columns.title}>
      {view === null ? <HeadLine tables={tables} /> : <p class="hint">{words.columns.hint}</p>}
      <Known tables={tables} />
      {isForgotten && <p role="status">{words.columns.forgotten}</p>}
      <ul class="columns">
        {columns.map((column, index) => (
          <li key={String(index)}>
            <ColumnPick tables={tables} column={column} index={index} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Known({ tables }: Given) {
  const { forget, isBusy, isTaken, view, words } = tables;
  if (!view || view.known === '') return null;
  return (
    <div class="head-row">
      <p role="status">{isTaken ? words.columns.kept : words.columns.recalled}</p>
      <Button label={words.columns.forget} act={forget} isOff={isBusy} />
    </div>
  );
}

function HeadLine({ tables }: Given) {
  const { chooseHeadLine, headLine, rows, words } = tables;
  const { lineNone, lineOf, line } = words.columns;
  const shown = rows.slice(0, MOST_LINES).flatMap((texts, index) => {
    const text = headingName(texts.join(' '));
    return text === '' ? [] : [{ key: String(index), label: lineOf({ line: index + 1, text }) }];
  });
  return (
    <Pick
      label={line}
      choices={[{ key: '-1', label: lineNone }, ...shown]}
      value={String(headLine)}
      pick={(key) => chooseHeadLine(Number(key))}
    />
  );
}

function ColumnPick({ column, index, tables }: Given & { column: TableColumnView; index: number }) {
  const { chooseColumn, isBusy, isTaken, page, wish, words } = tables;
  const { field, heading, is } = column;
  const { leave, places } = words.columns;
  const fields = page?.forms.find(({ key }) => key === wish.form)?.fields ?? [];
  const place: Choice[] = is === null || is === 'field' ? [] : [{ key: AS_RECOGNISED, label: places[is] }];
  return (
    <Pick
      label={heading}
      choices={[{ key: '', label: leave }, ...place, ...fields]}
      value={place.length > 0 ? AS_RECOGNISED : field}
      isOff={isBusy || isTaken}
      pick={(key) => chooseColumn(index, key === AS_RECOGNISED ? null : key)}
    />
  );
}
