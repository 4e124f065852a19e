/** An approved entry: whether it goes to the city, in which place, and as what. One click saves it. */

import { useState } from 'preact/hooks';
import type { SelectionLine, SelectionView } from '../selection-view.ts';
import type { Choice } from '../views.ts';
import { Button } from './button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import { type Selecting, useSelecting } from './use-selecting.ts';
import { useSelfSaving } from './use-self-saving.ts';

interface ItemGiven {
  line: SelectionLine;
  view: SelectionView;
  put(line: SelectionLine): void;
}

/** The line with its choices. */
export function SelectionItem({ line, view, put }: ItemGiven) {
  const page = usePage();
  const says = page.words.selection;
  const selecting = useSelecting(line, put);
  const { number, sentWith, title, unit } = line;
  return (
    <li aria-busy={selecting.isBusy}>
      <div class="unit-row">
        <strong>{title}</strong>
        <Button look="link-button" act={() => page.openEntry(number, null)} label={number} />
      </div>
      <p class="hint">
        {[unit, sentWith === '' ? '' : says.sentWith({ label: sentWith })].filter(Boolean).join(' · ')}
      </p>
      <Going line={line} select={selecting.select} />
      <div class="choice-row">
        <Rank line={line} select={selecting.select} />
        <label class="tick">
          <input
            type="checkbox"
            checked={line.isHighlight}
            onChange={(event) => void selecting.select({ isHighlight: event.currentTarget.checked })}
          />
          <span>{says.highlight}</span>
        </label>
      </div>
      <More line={line} view={view} select={selecting.select} />
      {selecting.fault !== null && <FaultNotice fault={selecting.fault} close={selecting.forgive} />}
    </li>
  );
}

interface PartGiven {
  line: SelectionLine;
  select: Selecting['select'];
}

const CHOICES = [
  { key: 'yes', isSelected: true },
  { key: 'no', isSelected: false },
  { key: 'open', isSelected: null },
] as const;

function Going({ line, select }: PartGiven) {
  const says = usePage().words.selection;
  return (
    <fieldset class="segments">
      <legend class="unseen">{says.choiceFor({ number: line.number })}</legend>
      {CHOICES.map(({ isSelected, key }) => (
        <label key={key}>
          <input
            type="radio"
            name={`selected ${line.number}`}
            checked={line.isSelected === isSelected}
            onChange={() => void select({ isSelected })}
          />
          <span>{says.choices[key]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Rank({ line, select }: PartGiven) {
  const says = usePage().words.selection;
  const [isWrong, setWrong] = useState(false);
  const field = useSelfSaving(String(line.rank ?? ''), async (text) => {
    const rank = text === '' ? null : Number(text);
    const isRank = rank === null || (Number.isInteger(rank) && rank >= 1 && rank <= 99_999);
    setWrong(!isRank);
    return isRank && (rank === line.rank || (await select({ rank })));
  });
  return (
    <label class="rank">
      <span>{says.rank}</span>
      <input
        inputMode="numeric"
        aria-invalid={isWrong}
        {...field}
        onInput={(event) => {
          setWrong(false);
          field.onInput(event);
        }}
      />
      {isWrong && <span class="wrong">{says.rankWrong}</span>}
    </label>
  );
}

function More({ line, view, select }: PartGiven & { view: SelectionView }) {
  const { words } = usePage();
  const says = words.selection;
  const { honour, outcome, project } = line;
  const { honours, projects } = view;
  const shown = (choices: readonly Choice[], text: string) => choices.find(({ key }) => key === text)?.label ?? text;
  const set = [shown(honours, honour), shown(projects, project), outcome].filter(Boolean);
  return (
    <details class="inner">
      <summary>
        {says.more}
        {set.length > 0 && <small> {set.join(words.page.comma)}</small>}
      </summary>
      <div>
        {honours.length > 0 && (
          <Pick label={says.honour} none={says.noHonour} chosen={honour} choices={honours} pick={setOf('honour')} />
        )}
        <Pick label={says.project} none={says.ownProject} chosen={project} choices={projects} pick={setOf('project')} />
        <Outcome line={line} select={select} />
      </div>
    </details>
  );
  function setOf(key: 'honour' | 'project') {
    return (text: string) => void select({ [key]: text });
  }
}

interface PickGiven {
  label: string;
  none: string;
  chosen: string;
  choices: readonly Choice[];
  pick(text: string): void;
}

function Pick({ label, none, chosen, choices, pick }: PickGiven) {
  // What somebody has typed in the sheet stays to be seen, though it is none of ours.
  const isKnown = chosen === '' || choices.some(({ key }) => key === chosen);
  const offered = isKnown ? choices : [...choices, { key: chosen, label: chosen }];
  return (
    <label class="select">
      <span>{label}</span>
      <select value={chosen} onChange={(event) => pick(event.currentTarget.value)}>
        <option value="">{none}</option>
        {offered.map(({ key, label: named }) => (
          <option key={key} value={key}>
            {named}
          </option>
        ))}
      </select>
    </label>
  );
}

function Outcome({ line, select }: PartGiven) {
  const says = usePage().words.selection;
  const field = useSelfSaving(line.outcome, (outcome) => select({ outcome }));
  return (
    <label class="select">
      <span>{says.outcome}</span>
      <input maxLength={200} placeholder={says.outcomeHint} {...field} />
    </label>
  );
}
