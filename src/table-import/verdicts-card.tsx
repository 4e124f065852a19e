/** What each row would do, or has done, and the button that takes them over. */

import { Button, Section } from '../dialog/parts.tsx';
import type { TableRowView, TableView } from '../table-view.ts';
import { Pick } from './pick.tsx';
import type { NearAnswer } from './use-look.ts';
import type { TableImport } from './use-table-import.ts';

interface VerdictsGiven {
  tables: TableImport;
  view: TableView;
}

/** The card. What was not read of the table stands before the rows: nothing is passed over unsaid. */
export function VerdictsCard({ tables, view }: VerdictsGiven) {
  const { answers, hiddenLines, isBusy, isTaken, mergedLines, take, words } = tables;
  const { verdicts } = words;
  const count = (does: TableRowView['does']) => view.rows.filter((row) => row.does === does).length;
  const counts = { fresh: count('new'), changed: count('changed'), same: count('nothing'), closed: count('closed') };
  const unread = view.columns.filter(({ is }) => is === null).map(({ heading }) => heading);
  const lines = view.rows.map(({ line }) => line);
  const merged = lines.filter((line) => mergedLines.includes(line));
  const hidden = lines.filter((line) => hiddenLines.includes(line));
  const isOpen = !isTaken && view.rows.some(({ n, near }) => near !== null && !answers[n]);
  const hasWork = counts.fresh + counts.changed > 0;
  return (
    <Section id="verdicts" title={isTaken ? verdicts.takenTitle : verdicts.title}>
      <p role="status">{verdicts.counts({ unit: view.unit, ...counts })}</p>
      {unread.length > 0 && <p class="hint">{verdicts.unread({ names: unread })}</p>}
      {view.passed.length > 0 && <p class="hint">{verdicts.passed({ lines: view.passed.map(({ line }) => line) })}</p>}
      {merged.length > 0 && <p class="hint">{verdicts.merged({ lines: merged })}</p>}
      {hidden.length > 0 && <p class="hint">{verdicts.hidden({ lines: hidden })}</p>}
      <ol class="verdicts">
        {view.rows.map((row) => (
          <Verdict key={row.n} tables={tables} row={row} />
        ))}
      </ol>
      {isOpen && <p class="hint">{verdicts.nearOpen}</p>}
      {!isTaken && (
        <div class="buttons">
          <Button
            label={isBusy ? words.page.busy : verdicts.take}
            act={take}
            look="is-strong"
            isOff={isBusy || isOpen || !hasWork}
          />
        </div>
      )}
      <p class="hint">{isTaken ? verdicts.takenHint : verdicts.hint}</p>
    </Section>
  );
}

function Verdict({ row, tables }: { row: TableRowView; tables: TableImport }) {
  const { verdicts } = tables.words;
  const { changes, does, line, n, near, number, of, problems, title, unclear } = row;
  const choices = ['', 'correction', 'new'] as const satisfies readonly NearAnswer[];
  return (
    <li>
      <span class={`deed is-${does}`}>{of === null ? verdicts.deeds[does] : verdicts.repeated({ n: of })}</span>{' '}
      <span>{verdicts.row({ line, title, number })}</span>
      {near !== null && !tables.isTaken && (
        <Pick
          label={verdicts.near(near)}
          choices={choices.map((key) => ({ key, label: verdicts.nearAnswers[key] }))}
          value={tables.answers[n] ?? ''}
          pick={(key) => tables.answer(n, choices.find((one) => one === key) ?? '')}
        />
      )}
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
