/** A look at what a table would do: what its columns are taken for, what its rows do, and taking them over. */

import { useState } from 'preact/hooks';
import { type ColumnChoice, chosenAnew, headingName } from '../domain/import/choose-columns.ts';
import { callServer, type Fault, type Outcome } from '../sidebar/call-server.ts';
import type { TableColumnView, TableView } from '../table-view.ts';
import type { SpokenLanguage } from '../views.ts';

/** What is chosen about the table, as texts of the page's fields. */
export interface Wish {
  form: string;
  unit: string;
  source: string;
  receivedOn: string;
  /** Where tables with such headings come from; '' while nobody has said. */
  origin: string;
}

/** The row is a new entry, or corrects the one that it is near; '' while nobody has said. */
export type NearAnswer = 'new' | 'correction' | '';

type NearAnswers = Readonly<Record<number, NearAnswer>>;

/** What has come of the last look. */
interface Seen {
  /** What the rows would do, or have done. */
  view: TableView | null;
  isTaken: boolean;
  /** By row what a person said of one that is nearly an entry that stands. */
  answers: NearAnswers;
  /** No line of headings was found: a person may say which it is. */
  isHeadless: boolean;
  /** What was chosen for the columns before is not kept any more. */
  isForgotten: boolean;
}

/** What a person has chosen about columns; null while they have chosen nothing. */
interface Chosen {
  choices: readonly ColumnChoice[] | null;
  /** The line that is taken for the headings, by its index; -1 while nobody has said. */
  headLine: number;
}

export interface Look extends Seen, Chosen {
  isBusy: boolean;
  /** The columns, and what each is taken for by the last look or by what was chosen since. */
  columns: readonly TableColumnView[];
  /** The lines of the sheet that is looked at. */
  rows: readonly (readonly string[])[];
  answer(n: number, answer: NearAnswer): void;
  chooseHeadLine(index: number): void;
  /** Takes a column for a field, leaves it (''), or gives it back to be recognised (null). */
  chooseColumn(index: number, field: string | null): void;
  forget(): void;
  look(): void;
  take(): void;
}

type Way = 'previewImport' | 'importRows';

interface Given {
  wish: Wish;
  language: SpokenLanguage;
  rows: string[][];
  setFault(fault: Fault | null): void;
}

/** `corrects`: rows that correct an entry, and its number. A look asks anew, and has none. */
interface Asked {
  choices: readonly ColumnChoice[] | null;
  corrects?: { n: number; number: string }[];
}

const NOT_SEEN: Seen = { view: null, isTaken: false, answers: {}, isHeadless: false, isForgotten: false };

const NOT_CHOSEN: Chosen = { choices: null, headLine: -1 };

/** The look; `anew` drops what was seen, `begin` what was chosen for columns as well. */
export function useLook(given: Given): Look & { anew(): void; begin(): void } {
  const { language, rows, setFault, wish } = given;
  const [seen, setSeen] = useState<Seen>(NOT_SEEN);
  const [chosen, setChosen] = useState<Chosen>(NOT_CHOSEN);
  const [isBusy, setBusy] = useState(false);
  const { choices, headLine } = chosen;
  const { view } = seen;
  const columns = columnsNow(view, rows[headLine], choices);
  const ask = async (name: Way, asked: Asked) => {
    setFault(null);
    setBusy(true);
    const outcome = await callServer(name, { ...wish, rows, ...wished(asked) }, language);
    setBusy(false);
    // What is refused leaves everything as it was chosen before.
    if (outcome.ok) setChosen({ choices: asked.choices, headLine });
    else setFault(outcome.fault);
    setSeen((before) => seenNext(before, name, asked, outcome));
  };
  return {
    ...seen,
    ...chosen,
    isBusy,
    columns,
    rows,
    anew: () => setSeen(NOT_SEEN),
    begin: () => {
      setSeen(NOT_SEEN);
      setChosen(NOT_CHOSEN);
    },
    look: () => void ask('previewImport', { choices }),
    // What was seen is taken, whatever a colleague has chosen meanwhile.
    take: () => void ask('importRows', { choices: view?.choices ?? choices, corrects: correctsIn(seen) }),
    answer: (n, answer) => setSeen((before) => ({ ...before, answers: { ...before.answers, [n]: answer } })),
    chooseHeadLine: (index) => setChosen({ choices: null, headLine: index }),
    chooseColumn: (index, field) => {
      const next = chosenAnew(columns, choices ?? view?.choices ?? [], { index, field });
      if (view) void ask('previewImport', { choices: next });
      else setChosen({ choices: next, headLine });
    },
    forget: async () => {
      const fault = await forgotten(given, view);
      setFault(fault);
      if (fault) return;
      setSeen((before) => ({ ...before, view: before.view && { ...before.view, known: '' }, isForgotten: true }));
      if (seen.isTaken) return;
      setChosen(NOT_CHOSEN);
      void ask('previewImport', { choices: null });
    },
  };
}

async function forgotten({ language, wish }: Given, view: TableView | null): Promise<Fault | null> {
  const { form, origin } = wish;
  const outcome = await callServer('forgetColumns', { form, origin, known: view?.known ?? '' }, language);
  return outcome.ok ? null : outcome.fault;
}

function seenNext(before: Seen, name: Way, asked: Asked, outcome: Outcome<TableView>): Seen {
  const isForgotten = before.isForgotten && asked.choices === null;
  if (outcome.ok) {
    const view = outcome.value;
    return { view, isTaken: name === 'importRows', answers: answersLeft(before, view), isHeadless: false, isForgotten };
  }
  return outcome.fault.refusal === 'noHeadings' ? { ...NOT_SEEN, isHeadless: true, isForgotten } : before;
}

function wished({ choices, corrects = [] }: Asked) {
  return choices === null ? { corrects } : { corrects, columns: [...choices] };
}

// Headings that nobody recognised are fields only as far as they were chosen.
function columnsNow(
  view: TableView | null,
  headings: readonly string[] = [],
  choices: readonly ColumnChoice[] | null,
): TableColumnView[] {
  if (view) return view.columns;
  const left = [...(choices ?? [])];
  const names = headings.map(headingName).filter((heading) => heading !== '');
  return names.map((heading) => {
    const place = left.findIndex((choice) => choice.heading === heading);
    const [choice] = place < 0 ? [] : left.splice(place, 1);
    return { heading, is: null, field: choice?.field ?? '', label: '' };
  });
}

// An answer holds for the entry that was asked about.
function answersLeft({ answers, view }: Seen, next: TableView): NearAnswers {
  const asked = new Map(view?.rows.map(({ n, near }) => [n, near?.number]));
  const kept = next.rows.filter(({ n, near }) => near !== null && asked.get(n) === near.number);
  return Object.fromEntries(kept.flatMap(({ n }) => (answers[n] ? [[n, answers[n]] as const] : [])));
}

function correctsIn({ answers, view }: Seen): { n: number; number: string }[] {
  const rows = view?.rows ?? [];
  return rows.flatMap(({ n, near }) => (near && answers[n] === 'correction' ? [{ n, number: near.number }] : []));
}
