/** The reviewer's view: choose an entry, see what stands against it, decide. */

import { useEffect, useState } from 'preact/hooks';
import { deskZh } from '../../messages/desk/zh-CN.ts';
import type { EntryLine, EntryView } from '../answers.ts';
import { see } from './call-desk.ts';
import { DecisionButtons } from './decision-buttons.tsx';
import type { ViewGiven } from './desk-view.tsx';
import { useSeen } from './use-seen.ts';

const words = deskZh.review;

/** The review of one entry after another; it opens with the first that waits. */
export function ReviewView({ given }: { given: ViewGiven }) {
  const [picked, setPicked] = useState('');
  const lines = useSeen<EntryLine[]>('entries', given.revision, given.tell);
  if (lines === null) return <p class="loading">{deskZh.loading}</p>;
  if (lines.length === 0) return <p>{words.nothing}</p>;
  const number = picked === '' ? (lines[0]?.number ?? '') : picked;
  return (
    <div class="review">
      <Picker lines={lines} number={number} pick={setPicked} />
      <OpenEntry key={number} given={given} number={number} />
    </div>
  );
}

function Picker({ lines, number, pick }: { lines: EntryLine[]; number: string; pick(number: string): void }) {
  const [typed, setTyped] = useState('');
  const waiting = lines.filter(({ isWaiting }) => isWaiting);
  const option = (line: EntryLine) => (
    <option key={line.number} value={line.number}>
      {`${line.number} ${line.state} ${line.unit} ${line.title}`}
    </option>
  );
  return (
    <div class="picker">
      <label class="field">
        <span>{words.pick}</span>
        <select value={number} onChange={(event) => pick(event.currentTarget.value)}>
          <optgroup label={words.waiting({ count: waiting.length })}>{waiting.map(option)}</optgroup>
          <optgroup label={words.others}>{lines.filter(({ isWaiting }) => !isWaiting).map(option)}</optgroup>
        </select>
      </label>
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') pick(typed.trim().toUpperCase());
        }}
      >
        <label class="field">
          <span>{words.number}</span>
          <input
            value={typed}
            placeholder={lines[0]?.number ?? ''}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{words.open}</button>
      </form>
    </div>
  );
}

function OpenEntry({ given, number }: { given: ViewGiven; number: string }) {
  const [entry, setEntry] = useState<EntryView | null | undefined>(undefined);
  const { revision } = given;
  useEffect(() => {
    void see<EntryView>(`entry?number=${encodeURIComponent(number)}`).then((answer) => {
      setEntry(answer.ok ? answer.value : null);
    });
  }, [number, revision]);
  if (entry === undefined) return <p class="loading">{deskZh.loading}</p>;
  if (entry === null) return <p>{words.unknown({ number })}</p>;
  return (
    <article class="entry">
      <h2>
        {entry.number} <span class={`state is-${entry.stateKey}`}>{entry.state}</span>
      </h2>
      <p class="entry-title">
        {entry.unit} · {entry.title}
      </p>
      {entry.isCounted && (
        <p>
          {words.countsLabel}
          <b>{entry.counts}</b> {entry.why}
        </p>
      )}
      <h3>{words.problems}</h3>
      {entry.problems.length === 0 ? (
        <p>{words.noProblems}</p>
      ) : (
        <ul class="problems">
          {entry.problems.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <DecisionButtons given={given} entry={entry} />
      <h3>{words.content}</h3>
      <dl>
        {entry.fields.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
