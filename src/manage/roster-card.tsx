/** The step of the units: a list pasted or chosen, checked line by line, and taken in. */

import { Button } from '../dialog/parts.tsx';
import type { RosterListView } from '../set-up-view.ts';
import { Lines, Step } from './step.tsx';
import type { SetUpState } from './use-set-up.ts';

/** The card. */
export function RosterCard({ state }: { state: SetUpState }) {
  const { list, manage, settings } = state;
  const said = manage.words.setUp.roster;
  const why = manage.lackOf('setUp', 'personalData');
  const hasUnits = (settings?.roster.active ?? 0) > 0;
  const take = (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file) void list.choose(file);
    field.value = '';
  };
  return (
    <Step manage={manage} id="roster" title={said.title} state={hasUnits ? 'done' : 'todo'}>
      <p>{said.lead}</p>
      <p class="hint">{said.keeps}</p>
      <label class="field">
        <span>{said.paste}</span>
        <textarea
          class="list-text"
          value={list.pasted}
          spellcheck={false}
          onInput={({ currentTarget }) => list.paste(currentTarget.value)}
        />
      </label>
      <p role="status">{list.told}</p>
      {list.sheets.length > 1 && <SheetChoice state={state} />}
      <label class="tick">
        <input
          type="checkbox"
          checked={list.replaces}
          onChange={({ currentTarget }) => list.setReplaces(currentTarget.checked)}
        />
        <span>{said.replaces}</span>
      </label>
      <div class="buttons">
        <label class="button">
          <input
            class="unseen"
            type="file"
            accept=".xlsx,.csv,.txt,.docx"
            onChange={(event) => take(event.currentTarget)}
          />
          {said.file}
        </label>
        <Button label={said.look} act={list.look} isOff={manage.isBusy || !list.hasLines} why={why} />
      </div>
      {list.view !== null && <Checked state={state} view={list.view} />}
    </Step>
  );
}

function SheetChoice({ state: { list, manage } }: { state: SetUpState }) {
  return (
    <label class="field">
      <span>{manage.words.setUp.roster.sheet}</span>
      <select
        value={String(list.sheet)}
        onChange={({ currentTarget }) => list.chooseSheet(Number(currentTarget.value))}
      >
        {list.sheets.map(({ name }, index) => (
          <option key={name} value={String(index)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Checked({ state, view }: { state: SetUpState; view: RosterListView }) {
  const { list, manage } = state;
  const said = manage.words.setUp.roster;
  const { counts, findingCount, findings, isTaken } = view;
  const isRunning = manage.view.stage === 'running';
  const canTake = isRunning && manage.view.isStaff;
  return (
    <>
      <div role="status">
        <p class={isTaken ? 'good' : 'strong'}>{said.counts({ ...counts, added: counts.new })}</p>
        {isTaken && <p>{said.taken}</p>}
      </div>
      {findings.length > 0 && <p>{said.findings({ count: findingCount })}</p>}
      <Lines
        lines={findings.map(({ code, row, ...facts }) => said.row({ row, text: said.codes[code]?.(facts) ?? code }))}
      />
      {findingCount > findings.length && <p>{said.more({ count: findingCount - findings.length })}</p>}
      <Details state={state} view={view} />
      {!isTaken && !isRunning && <p class="hint">{said.waits}</p>}
      {!isTaken && canTake && (
        <div class="buttons">
          <Button look="is-strong" label={said.take} act={() => void list.take()} isOff={manage.isBusy} />
        </div>
      )}
    </>
  );
}

function Details({ state: { manage }, view }: { state: SetUpState; view: RosterListView }) {
  const said = manage.words.setUp.roster;
  const labelOf = (key: string) => said.meanings[key] ?? key;
  const units = view.units.map(({ changes, name, row }) => {
    const told = changes.map(({ key, now, was }) =>
      said.becomes({ label: labelOf(key), was: flat(was), now: flat(now) }),
    );
    return said.row({ row, text: changes.length === 0 ? said.isNew({ name }) : [name, ...told].join(' · ') });
  });
  const columns = view.columns
    .filter(({ heading }) => heading !== '')
    .map(({ heading, meaning }) =>
      said.columnAs({ heading, meaning: meaning === null ? said.unread : labelOf(meaning) }),
    );
  return (
    <>
      <More title={said.columns} lines={columns} />
      <More title={said.units} lines={units} />
      <More title={said.passed} lines={view.passed.map((line) => said.row(line))} />
    </>
  );
}

function More({ lines, title }: { lines: readonly string[]; title: string }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({lines.length})
      </summary>
      <Lines lines={lines} />
    </details>
  );
}

// Addresses stand below each other in a cell.
function flat(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
