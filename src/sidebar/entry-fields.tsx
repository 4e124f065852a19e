/** What was reported, label over value: what changed with its old text, links that are links, a pencil for each. */

import { useEffect, useRef } from 'preact/hooks';
import type { EntryView, FieldView, IssueView } from '../views.ts';
import { Icon } from './icon.tsx';
import { MendingBox } from './mending-box.tsx';
import { usePage } from './page-context.ts';
import type { OpenEntry } from './review-state.ts';
import { showMoment } from './show-moment.ts';

interface FieldsGiven {
  entry: EntryView;
  open: OpenEntry;
  /** The key of the field that is being mended. */
  mending: string | null;
  setMending(key: string | null): void;
}

/** All fields in the form's order. */
export function EntryFields({ entry, open, mending, setMending }: FieldsGiven) {
  const { language, words } = usePage();
  const handedIn = words.entry.handedIn({ time: showMoment(entry.handedInAt, language) });
  return (
    <section aria-labelledby="fields">
      <h3 id="fields">{words.entry.fields}</h3>
      <p class="hint">{[entry.door, handedIn, words.entry.version(entry)].filter(Boolean).join(' · ')}</p>
      <div class="fields">
        {entry.fields.map((field) => (
          <FieldRow
            key={field.key}
            entry={entry}
            field={field}
            open={open}
            setMending={setMending}
            isMending={mending === field.key}
          />
        ))}
      </div>
    </section>
  );
}

interface RowGiven extends Omit<FieldsGiven, 'mending'> {
  field: FieldView;
  isMending: boolean;
}

function FieldRow({ entry, field, open, isMending, setMending }: RowGiven) {
  const { lackOf, language, toast, words } = usePage();
  const lack = lackOf('review');
  const { before, key, label, text, understood } = field;
  const standing = entry.issues.find((issue) => issue.field === key && !issue.isWaived);
  const pencil = useFocusAfter(isMending);
  return (
    <div class={`field ${standing ? `is-${standing.level}` : ''}`}>
      <div class="field-top">
        <span class="label" id={`label-${key}`}>
          {label}
        </span>
        <FieldMarks standing={standing} isChanged={before !== null && before.at > (entry.again?.at ?? '')} />
        <button
          type="button"
          class="icon-button is-quiet"
          ref={pencil}
          aria-label={words.mending.title({ label })}
          title={lack === '' ? words.mending.title({ label }) : lack}
          aria-expanded={isMending}
          aria-disabled={lack !== ''}
          onClick={() => (lack === '' ? setMending(isMending ? null : key) : toast(lack))}
        >
          <Icon name="pencil" />
        </button>
      </div>
      <div class="value">
        {text === '' ? <span class="none">{words.entry.emptyField}</span> : <LinkedText field={field} />}
      </div>
      {understood !== '' && <p class="understood">{words.entry.understood({ text: understood })}</p>}
      {before !== null && (
        <p class="before">
          {words.entry.before} <del>{before.text === '' ? words.entry.beforeEmpty : before.text}</del>{' '}
          <small>{words.entry.by({ who: before.who, time: showMoment(before.at, language) })}</small>
        </p>
      )}
      {isMending && <MendingBox entry={entry} field={field} open={open} close={() => setMending(null)} />}
    </div>
  );
}

function FieldMarks({ standing, isChanged }: { standing: IssueView | undefined; isChanged: boolean }) {
  const { words } = usePage();
  return (
    <>
      {standing && (
        <span class={`mark is-${standing.level}`}>
          <Icon name={standing.level} />
          {words.entry[standing.level]}
        </span>
      )}
      {isChanged && <span class="mark is-changed">{words.entry.changed}</span>}
    </>
  );
}

/** The pencil gets the focus back when its box closes. */
function useFocusAfter(isOpen: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(isOpen);
  useEffect(() => {
    if (was.current && !isOpen) button.current?.focus();
    was.current = isOpen;
  }, [isOpen]);
  return button;
}

/** The text as written; only what the server calls a link is one. */
function LinkedText({ field }: { field: FieldView }) {
  const { words } = usePage();
  const link = (url: string, shown: string) => (
    <a key={url} href={url} target="_blank" rel="noopener noreferrer">
      {shown}
      <span class="unseen"> {words.page.newWindow}</span>
    </a>
  );
  return <>{splitAtLinks(field.text, field.links).map(({ text, url }) => (url === null ? text : link(url, text)))}</>;
}

interface Piece {
  text: string;
  url: string | null;
}

/**
 * Cuts a text at its links; a link that does not stand in it as it is written comes behind.
 *
 * @example
 * splitAtLinks('a http://x b', ['http://x'])
 * // → [{ text: 'a ', url: null }, { text: 'http://x', url: 'http://x' }, { text: ' b', url: null }]
 */
function splitAtLinks(text: string, links: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  const behind: Piece[] = [];
  let rest = text;
  for (const url of links.filter((each) => /^https?:\/\//i.test(each))) {
    const index = rest.indexOf(url);
    if (index < 0) {
      behind.push({ text: ' ', url: null }, { text: url, url });
      continue;
    }
    pieces.push({ text: rest.slice(0, index), url: null }, { text: url, url });
    rest = rest.slice(index + url.length);
  }
  return [...pieces, { text: rest, url: null }, ...behind].filter((piece) => piece.text !== '');
}
