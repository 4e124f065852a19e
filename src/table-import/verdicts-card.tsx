/** What each row would do, or has done, and the button that takes them over. */

import { Button, Section } from '../dialog/parts.tsx';
import type { TableRowView, TableView } from '../table-view.ts';
import type { TableImport } from './use-table-import.ts';

interface VerdictsGiven {
  tables: TableImport;
  view: TableView;
}

/** The card. What was not read of the table stands before the rows: nothing is passed over unsaid. */
export function VerdictsCard({ tables, view }: VerdictsGiven) {
  const { isBusy, isTaken, mergedLines, take, words } = tables;
  const { verdicts } = words;
  const count = (does: TableRowView['does']) => view.rows.filter((row) => row.does === does).length;
  const counts = { fresh: count('new'), changed: count('changed'), same: count('nothing'), closed: count('closed') };
  const merged = view.rows.map(({ line }) => line).filter((line) => mergedLines.includes(line));
  const hasWork = counts.fresh + counts.changed > 0;
  return (
    <Section id="verdicts" title={isTaken ? verdicts.takenTitle : verdicts.title}>
      <p role="status">{verdicts.counts({ unit: view.unit, ...counts })}</p>
      {view.unread.length > 0 && <p class="hint">{verdicts.unread({ names: view.unread })}</p>}
      {view.passed.length > 0 && <p class="hint">{verdicts.passed({ lines: view.passed.map(({ line }) => line) })}</p>}
      {merged.length > 0 && <p class="hint">{verdicts.merged({ lines: merged })}</p>}
      <ol class="verdicts">
        {view.rows.map((row) => (
          <Verdict key={row.n} tables={tables} row={row} />
        ))}
      </ol>
      {!isTaken && (
        <div class="buttons">
          <Button
            label={isBusy ? words.page.busy : verdicts.take}
            act={take}
            look="is-strong"
            isOff={isBusy || !hasWork}
          />
        </div>
      )}
      <p class="hint">{isTaken ? verdicts.takenHint : verdicts.hint}</p>
    </Section>
  );
}

function Verdict({ row, tables }: { row: TableRowView; tables: TableImport }) {
  const { verdicts } = tables.words;
  const { changes, does, line, number, of, problems, title, unclear } = row;
  return (
    <li>
      <span class={`deed is-${does}`}>{of === null ? verdicts.deeds[does] : verdicts.repeated({ n: of })}</span>{' '}
      <span>{verdicts.row({ line, title, number })}</span>
      <ul>
        {changes.map((change) => (
          <li key={change.label}>{verdicts.change(change)}</li>
        ))}
        {unclear.map((cell) => (
          <li key={cell.label}>{verdicts.unclear(cell)}</li>
        ))}
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </li>
  );
}
