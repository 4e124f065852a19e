// The season told event by event: who hands in what and when, what staff change and decide, as plain bookkeeping.

import { type Book, change, differing, type Held, hold, newlyHeld, note, type Response, receive } from './book.ts';
import { afterResubmit, openWaiver, outcomeOf } from './decisions.ts';
import { importTable } from './imports.ts';
import { issuesAmong } from './neighbours.ts';
import { choicesOf, dayOf, isDeclared, nextTick, plain, textsOf } from './reading.ts';
import type {
  Answers,
  EditEvent,
  PasteEvent,
  ResubmitEvent,
  ReviewEvent,
  RosterUnit,
  Season,
  SeasonEvent,
  SubmitEvent,
  Texts,
} from './season-shape.ts';
import { formProblems } from './verdict.ts';

/**
 * Plays a season; `refusals` are the keys of the form problems that the form at hand refuses.
 * Throws for faults that the oracle does not model (a killed review, triggers switched off).
 *
 * @example
 * replay(season, new Set()).held.get('r1')?.version // → 2
 */
export function replay(season: Season, refusals: ReadonlySet<string>): Book {
  const book: Book = {
    season,
    refusals,
    held: new Map(),
    responses: new Map(),
    problems: new Map(),
    refusedDecisions: [],
    happened: [],
    unsure: [],
    names: new Map(),
    refusedTables: new Map(),
    lostLeft: 0,
  };
  season.events.forEach((event, index) => {
    ring(book, Date.parse(event.at));
    play(book, event, index);
  });
  ring(book, Date.parse(season.until));
  return book;
}

/**
 * Gives the entries in the order of their first hand-in, equal times in file order: who is anybody's elder.
 *
 * @example
 * elderFirst(book).map((entry) => entry.id) // → ['r1', 'p1']
 */
export function elderFirst(book: Book): readonly Held[] {
  return [...book.held.values()].sort((a, b) => a.handedInMs - b.handedInMs || a.event - b.event);
}

function play(book: Book, event: SeasonEvent, index: number): void {
  switch (event.do) {
    case 'submit':
    case 'resubmit':
      answer(book, event, index);
      return;
    case 'paste':
      paste(book, event, index);
      return;
    case 'edit':
      edit(book, event, index);
      return;
    case 'review':
      review(book, event, index);
      return;
    case 'importRows':
      importTable(book, event, index);
      return;
    case 'fault':
      if (event.what === 'loseEvent') book.lostLeft += event.count ?? 1;
      if (event.what === 'triggersOff' || event.flow === 'review') throw new Error('the oracle does not model this');
      return;
    default:
      return;
  }
}

/** Lost responses arrive with the tick, in the order in which they were handed in. */
function ring(book: Book, nowMs: number): void {
  const due = [...book.responses].filter(([, one]) => one.dueMs !== null && one.dueMs <= nowMs);
  due.sort(([, a], [, b]) => a.lastMs - b.lastMs);
  for (const [id, response] of due) arrive(book, id, response, response.dueMs);
}

function answer(book: Book, event: SubmitEvent | ResubmitEvent, index: number): void {
  const atMs = Date.parse(event.at);
  const response = event.do === 'submit' ? firstResponse(event, atMs, index) : book.responses.get(event.id);
  if (response === undefined) throw new Error(`resubmit before any submit: ${event.id}`);
  book.responses.set(event.id, response);
  const texts = picked(book.season.roster, textsOf(event.answers, false));
  const merged = { ...response.answers, ...texts };
  const typed = { ...response.typed };
  for (const [field, said] of Object.entries(event.answers)) typed[field] = String(said);
  const problems = formProblems(book.season.roster, response.form, merged, typed);
  book.problems.set(event.id, [...(book.problems.get(event.id) ?? []), ...problems]);
  if (response.maybeRefused) book.unsure.push({ event: index, about: 'a resubmit after one that a form may refuse' });
  if (event.do === 'resubmit' && problems.length > 0) response.maybeRefused = true;
  if (problems.some((problem) => book.refusals.has(problem.key))) {
    // What was refused as a first hand-in is merged into the next attempt; a refused change leaves all as it was.
    if (!response.accepted) Object.assign(response, { answers: merged, typed });
    return;
  }
  if (!response.accepted) Object.assign(response, { firstMs: atMs, firstEvent: index });
  Object.assign(response, { answers: merged, typed, accepted: true, lastMs: atMs, lastEvent: index });
  if (book.lostLeft > 0) {
    book.lostLeft -= 1;
    response.dueMs = nextTick(atMs, book.season.clockMinutes ?? 60);
    return;
  }
  arrive(book, event.id, response);
}

function firstResponse(event: SubmitEvent, atMs: number, index: number): Response {
  const times = { firstMs: atMs, firstEvent: index, lastMs: atMs, lastEvent: index, dueMs: null };
  return { form: event.form, answers: {}, typed: {}, accepted: false, maybeRefused: false, ...times };
}

/** "The player picks the name for an alias": the form's list of units has names only. */
function picked(roster: readonly RosterUnit[], texts: Texts): Texts {
  const unit = roster.find((one) => (one.aliases ?? []).some((alias) => plain(alias) === texts.unit));
  return unit === undefined ? texts : { ...texts, unit: plain(unit.name) };
}

/** `tickMs` is the tick that brings it, null where its bell rings. */
function arrive(book: Book, id: string, response: Response, tickMs: number | null = null): void {
  response.dueMs = null;
  const entry = book.held.get(id);
  const { answers } = response;
  if (entry === undefined) {
    const handedInMs = response.firstMs;
    const made = newlyHeld(id, response.form, false, answers, handedInMs, response.firstEvent, dayOf(handedInMs));
    hold(book, made);
    note(book, made, tickMs ?? response.lastMs, 'handIn', tickMs === null);
    return;
  }
  const changed = differing(entry.answered, answers);
  if (changed.length === 0) return;
  const theirs = Object.fromEntries(changed.map((key) => [key, answers[key] ?? '']));
  entry.answered = answers;
  entry.said = { ...entry.said, ...theirs };
  // "A change of the respondent that leaves the entry's text as it already stands is nothing too."
  if (differing(entry.content, { ...entry.content, ...theirs }).length === 0) return;
  entry.state = afterResubmit(entry.state);
  change(entry, theirs, response.lastMs);
  note(book, entry, tickMs ?? response.lastMs, 'ownChange', tickMs === null);
}

function paste(book: Book, event: PasteEvent, index: number): void {
  const atMs = Date.parse(event.at);
  const { receivedOn, source: _, remark: __, ...content } = cellsOf(event.cells);
  const entry = newlyHeld(event.id, event.form, true, content, atMs, index, dayOf(atMs));
  receive(entry, event.receivedOn ?? receivedOn ?? '');
  hold(book, entry);
  if (event.form === 'activity' && (content.host ?? '') === '') {
    book.unsure.push({ event: index, about: 'a staff row without a host' });
  }
}

function cellsOf(cells: Answers): Texts {
  return textsOf(cells, true);
}

function edit(book: Book, event: EditEvent, index: number): void {
  const entry = book.held.get(book.names.get(event.entry) ?? event.entry);
  if (entry === undefined) return;
  // "Changing receivedOn, source or remark makes no version."
  const { receivedOn, source: _, remark: __, ...texts } = cellsOf(event.cells);
  if (receivedOn !== undefined) receive(entry, receivedOn);
  const changed = differing(entry.content, texts);
  if (changed.some((key) => isOtherSpelling(key, entry.content[key] ?? '', texts[key] ?? ''))) {
    book.unsure.push({ event: index, about: 'another spelling of a ticked box' });
  }
  if (changed.length > 0) change(entry, texts, Date.parse(event.at));
  note(book, entry, Date.parse(event.at), 'other');
}

/** How a register writes ticked boxes is not said, so whether these two differ "as written" is not certain. */
function isOtherSpelling(key: string, before: string, after: string): boolean {
  if (key === 'contents') return choicesOf(before).join() === choicesOf(after).join();
  const isBox = key === 'declaration' || key === 'original' || key === 'submittedElsewhere';
  return isBox && isDeclared(before) === isDeclared(after);
}

function review(book: Book, event: ReviewEvent, index: number): void {
  const entry = book.held.get(book.names.get(event.entry) ?? event.entry);
  const issues = entry === undefined ? [] : issuesAmong(book.season.roster, elderFirst(book), entry);
  // "Staff enter a row": in a season it is the owner who types.
  const [owner = ''] = book.season.staff;
  const enteredBy = book.season.campaign !== '2019' && entry?.byStaff ? owner : null;
  const outcome = outcomeOf(book.season.staff, entry, issues, event, enteredBy);
  const about = entry === undefined ? null : openWaiver(entry, issues, event);
  if (about !== null) book.unsure.push({ event: index, about });
  if ('refusal' in outcome) {
    book.refusedDecisions.push({ entry: event.entry, decision: event.decision, code: outcome.refusal });
    return;
  }
  if (entry === undefined) return;
  entry.state = outcome.state;
  if (outcome.waive !== null) entry.waived.add(outcome.waive);
  const isReturned = outcome.waive === null && outcome.state === 'returned';
  note(book, entry, Date.parse(event.at), isReturned ? 'returned' : 'other');
}
