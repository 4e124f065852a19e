/** Sweeps: takes in everything that has come since, and brings registers and count up to date. */

import type { Response } from '../../domain/intake/record.ts';
import { once } from '../../domain/once.ts';
import type { IncomingResponse, Office, Settings } from '../office.ts';
import { lastChange } from '../tables/change-stamp.ts';
import type { CopyLine } from '../tables/copy-line.ts';
import { noteAllShown } from '../tables/decision-ids.ts';
import { readCopyLines } from '../tables/entry-copies.ts';
import { renewIndex } from '../tables/entry-fingerprints.ts';
import { isAsFound, printBefore } from '../tables/found-registers.ts';
import { mendRegister } from '../tables/mend-register.ts';
import { noteClockWriting } from '../tables/note-before-writing.ts';
import { publishTally } from '../tables/publish-tally.ts';
import { type Ground, readGround } from '../tables/read-ground.ts';
import { isNews, receiveResponse, recordNewRows, recordStaffEdits } from '../tables/receive-entries.ts';
import { registerTable } from '../tables/register-table.ts';
import { judgeRegisters, type Register, readDecisions, readRegister, writeRegisters } from '../tables/registers.ts';
import { keepAll } from '../tables/restore-rows.ts';
import { readSelections } from '../tables/selections.ts';
import { queueOf, queuePrint, renewShared, shareQueue } from '../tables/shared-queue.ts';
import { tallyTable, zeroReportsTable } from '../tables/staff-tables.ts';
import { decisionsTable } from '../tables/tables.ts';
import { attempt } from '../tables/troubles.ts';
import { readZeroReports } from '../tables/zero-reports.ts';
import { type Listed, listIncoming, openNews, type Recorded, recordedIn, rememberSwept, tipsOf } from './incoming.ts';
import { seenByLast } from './light-tick.ts';
import type { Turns } from './look-again.ts';
import { forgetRows } from './looked-rows.ts';
import { foundRegisters, recordedBefore } from './recorded-before.ts';
import { onFault } from './settle-register.ts';
import { withdrawEmptied } from './withdraw-emptied.ts';

/** What a sweep found: the ground, and whether anything has changed since the last tick that had nothing to do. */
export interface Sweep {
  ground: Ground;
  isQuiet: boolean;
  /** Of all that was there; remembered by the tick when it has ended without a write. '' where that is not known. */
  print: string;
  /** Whether it has recorded anything, rather than only shown and counted what was recorded before. */
  hasRecorded: boolean;
  /** Titles of the forms that could not be opened. */
  unopened: readonly string[];
}

const SETTLED = 'settled';

/** So many responses are recorded at one holding of the register's lock, which others wait for at most 20 s. */
const BATCH = 100;

/** After a longer holding, on one of Google's slow days or over a long register, the next one records half as many. */
const LONG_HOLDING_MS = 13_000;
const LEAST_BATCH = 25;

/** No response is opened later in a run than this: mail and documents want their time too. */
const LAST_OPENING_MS = 200_000;

/**
 * Sweeps forms and registers. Nothing depends on any event having arrived: this finds it all, and done again at once
 * it changes nothing. When all is as it was after a tick with nothing to do, it ends there; the first sweep of a day
 * never does.
 *
 * Responses are listed and opened before the register's lock is taken, and recorded in batches; what a run has no time
 * for is the next one's. A form, a row or a response that fails is noted and holds up nothing else.
 *
 * @param unchanged keys of forms that need not be opened.
 * @param turns how it goes with answers that are only opened once more because they have their turn.
 */
export function sweep(
  office: Office,
  settings: Settings,
  unchanged: ReadonlySet<string> = new Set(),
  turns: Turns = 'few',
): Sweep {
  const noteAnew = noteClockWriting(office);
  const listed = listIncoming(office, settings, unchanged, turns);
  const look = lookFor(office, settings, tipsOf(office, listed));
  const before = printBefore(office, settings);
  // Where a look takes long, and somebody has just changed something, there is one alone: under the lock.
  const found = before === '' && seenByLast(office)?.isLong === true ? '' : look();
  const isSettled = (print: string) => print !== '' && office.hints.get(SETTLED) === print;
  if (isSettled(found) && !listed.isFromFirst && !hasUntoldNews(office, settings, listed)) {
    rememberSwept(office, listed);
    renewShared(office, settings, found);
    return {
      ground: readLazily(office, settings),
      isQuiet: true,
      hasRecorded: false,
      print: found,
      unopened: listed.unopened,
    };
  }
  const taken = takeInAll(office, settings, listed, { before, found, look, noteAnew });
  const { ground, hasRecorded, isDone, print } = taken;
  const isQuiet = isSettled(print) && !office.book.hasWritten();
  return { ground, isQuiet, hasRecorded, print: isDone ? print : '', unopened: listed.unopened };
}

// Once an hour: whether an answer of the last day has changed although no time tells of it.
function hasUntoldNews(office: Office, settings: Settings, listed: Listed): boolean {
  if (listed.look.ids.size === 0) return false;
  const registers = foundRegisters(office, settings);
  const recorded = new Map(registers.map((one) => [one.form.key, recordedIn(one)]));
  const batch = openNews(office, listed, recorded, { most: BATCH, untilMs: LAST_OPENING_MS, done: new Set() });
  const isQuiet = registers.every((register) =>
    (batch.responses.get(register.form.key) ?? []).every((response) => !isNews(office, register, response)),
  );
  const isDone = batch.left === 0 && batch.failed.length === 0;
  if (isQuiet && isDone) listed.look.remember();
  return !isQuiet || !isDone;
}

/** Remembers, with the next `hints.keep`, that everything which follows from what `print` stands for has been done. */
export function rememberSettled(office: Office, print: string): void {
  if (print !== '') office.hints.later(SETTLED, print);
}

/** Looks at all that a sweep reads, and gives what stands for it; '' where it cannot be read. */
type Look = () => string;

function lookFor(office: Office, settings: Settings, tips: string): Look {
  return () => attempt(office, '', () => printOf(office, settings, tips)) ?? '';
}

function printOf(office: Office, settings: Settings, tips: string): string {
  const { campaign } = settings;
  const tables = [
    ...campaign.forms.map((form) => registerTable(campaign, form)),
    decisionsTable(office.language),
    zeroReportsTable(office.language),
    tallyTable(campaign),
  ];
  const prints = tables.map((table) => office.book.fingerprint(table));
  return office.fingerprint([settings.print, tips, ...prints].join('\n'));
}

// Read and judged when it is asked for: most ticks find nothing new and need none of it.
function readLazily(office: Office, settings: Settings): Ground {
  const read = once(() => readGround(office, settings));
  return {
    get verdicts() {
      return read().verdicts;
    },
    get decisions() {
      return read().decisions;
    },
    get zeroReports() {
      return read().zeroReports;
    },
    get selections() {
      return read().selections;
    },
    get isWhole() {
      return read().isWhole;
    },
  };
}

function factsOf(office: Office, { campaign }: Settings, registers: readonly Register[]) {
  const zeroReports = attempt(office, '', () => readZeroReports(office));
  const isWhole = registers.length === campaign.forms.length && zeroReports !== null;
  return { zeroReports: zeroReports ?? [], isWhole };
}

function readAll(office: Office, settings: Settings, work: (register: Register) => void): Register[] {
  return settings.campaign.forms.flatMap(({ key, register: title }) => {
    const register = attempt(office, title.own, () => {
      const read = readRegister(office, settings, key);
      work(read);
      return read;
    });
    return register ?? [];
  });
}

/** What was found before the lock was had; '' for `found` where nothing was. */
interface Beginning {
  before: string;
  found: string;
  look: Look;
  noteAnew: () => void;
}

function takeInAll(
  office: Office,
  settings: Settings,
  listed: Listed,
  { before, found, look, noteAnew }: Beginning,
): { ground: Ground; hasRecorded: boolean; isDone: boolean; print: string } {
  const done = new Set<string>();
  const failed: IncomingResponse[] = [];
  let most = BATCH;
  let hasRecorded = false;
  const forms = listed.incoming.map(({ form }) => form);
  // What is recorded already is asked only where something has come.
  const hasArrivals = listed.incoming.some(({ arrivals }) => arrivals.length > 0);
  let recorded = hasArrivals ? recordedBefore(office, settings) : new Map<string, Recorded>();
  let print = found;
  // Long, and written by nobody but who holds the lock: found before it, like the registers.
  const foundCopies = before === '' ? null : copiesIn(office);
  for (;;) {
    const batch = openNews(office, listed, recorded, { most, untilMs: LAST_OPENING_MS, done });
    for (const id of batch.done) done.add(id);
    failed.push(...batch.failed);
    const beganMs = office.clock.elapsedMs();
    const taken = office.locks.withRegister(() => {
      noteAnew();
      const isFound = isAsFound(office, settings, before);
      if (!isFound) office.book.forgetFound();
      if (print === '') print = look();
      const copies = (isFound ? foundCopies : null) ?? copiesIn(office);
      return record(office, settings, batch.responses, { contents: print, copies });
    });
    if (office.clock.elapsedMs() - beganMs > LONG_HOLDING_MS) most = Math.max(LEAST_BATCH, Math.floor(most / 2));
    hasRecorded ||= taken.hasRecorded;
    recorded = new Map(taken.registers.map((one) => [one.form.key, recordedIn(one)]));
    if (batch.left > 0 && office.clock.elapsedMs() < LAST_OPENING_MS) continue;
    // A register that cannot be read leaves the watermark where it is: what it lacks is not even known.
    const isTaken = taken.isWritten && taken.registers.length === settings.campaign.forms.length && batch.left === 0;
    if (isTaken) rememberSwept(office, listed, failed);
    if (batch.left === 0) listed.look.remember();
    if (failed.length > 0) forgetRows(office, forms);
    // Mail follows, and may take until the run's end.
    office.hints.keep();
    return {
      ground: taken.ground,
      hasRecorded,
      isDone: isTaken && listed.isWhole && taken.ground.isWhole && failed.length === 0,
      print,
    };
  }
}

function copiesIn(office: Office): CopyLine[] | null {
  return attempt(office, '', () => readCopyLines(office));
}

// Under the register's lock: what others may have written since is read again.
function record(
  office: Office,
  settings: Settings,
  responses: ReadonlyMap<string, readonly Response[]>,
  { contents, copies }: { contents: string; copies: readonly CopyLine[] | null },
) {
  const { campaign } = settings;
  const headed = [
    ...campaign.forms.map((form) => registerTable(campaign, form)),
    decisionsTable(office.language),
    zeroReportsTable(office.language),
  ];
  const isHeaded = headed.map((table) => attempt(office, '', () => office.book.mendHeaders([table])) !== null);
  const changed = lastChange(office);
  const registers = readAll(office, settings, (register) => {
    mendRegister(office, settings, register, copies);
    recordStaffEdits(office, register);
    recordNewRows(office, settings, register, null);
    for (const response of responses.get(register.form.key) ?? []) {
      attempt(office, register.table.title, () => receiveResponse(office, settings, register, response));
    }
  });
  const stood = readDecisions(office);
  const decisions = withdrawEmptied(office, registers, stood);
  const hasRecorded = decisions.length > stood.length || registers.some(({ touched }) => touched.size > 0);
  const verdicts = judgeRegisters(settings, registers, decisions, onFault(office));
  const facts = factsOf(office, settings, registers);
  if (registers.length === campaign.forms.length) renewIndex(office, settings, registers, verdicts);
  const isWritten = writeRegisters(office, settings, registers, verdicts);
  if (facts.isWhole) attempt(office, '', () => publishTally(office, settings, verdicts, facts.zeroReports));
  office.book.commit();
  keepAll(office, settings, registers, decisions, copies);
  if (isWritten && registers.length === campaign.forms.length) noteAllShown(office);
  // Where somebody has noted a change since this began, the next look shares it.
  if (facts.isWhole && isWritten && changed === lastChange(office)) {
    const print = queuePrint(office, settings);
    shareQueue(office, { print, contents }, queueOf(campaign, verdicts, decisions));
  }
  const ground = { ...facts, decisions, verdicts, selections: readSelections(registers) };
  return { registers, isWritten: isWritten && !isHeaded.includes(false), hasRecorded, ground };
}
