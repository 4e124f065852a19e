/** Sweeps: takes in everything that has come since, and brings registers and count up to date. */

import type { Verdict } from '../domain/count/judge.ts';
import type { ZeroReport } from '../domain/count/zero-report.ts';
import type { Moment } from '../domain/intake/entry.ts';
import type { Decision } from '../domain/review/decision.ts';
import type { Letter, Office, Settings, Touch } from './office.ts';
import { publishTally } from './publish-tally.ts';
import {
  type Letters,
  lettersSince,
  receiveLetters,
  receiveResponse,
  takeInNewRows,
  takeInTyping,
} from './receive-entries.ts';
import { judgeRegisters, type Register, readDecisions, readRegister, writeRegisters } from './registers.ts';
import { decisionsTable, registerTable, zeroReportsTable } from './tables.ts';
import { readZeroReports } from './zero-reports.ts';

/** All that stands about the season after a sweep; enough to work out any mail or document. */
export interface Ground {
  /** Worked out when they are asked for: most ticks find nothing new and need none. */
  readonly verdicts: readonly Verdict[];
  decisions: readonly Decision[];
  zeroReports: readonly ZeroReport[];
}

/** What a sweep found: the ground, and whether anything has changed since the last tick that had nothing to do. */
export interface Sweep {
  ground: Ground;
  isQuiet: boolean;
  /** Of all that was there; remembered by the tick when it has ended without a write. */
  print: string;
}

const WATERMARK = 'swept';
const SETTLED = 'settled';
const TIPS = 'letterTips';

/** When the owner's clock last swept; '' where it never has. */
export function lastSweep(office: Office): Moment {
  return office.memory.recall(WATERMARK);
}

/**
 * Sweeps forms and registers. Nothing depends on any event having arrived: this finds it all, and done again at once
 * it changes nothing. When all is as it was after a tick with nothing to do, it ends there; the first sweep of a day
 * never does.
 */
export function sweep(office: Office, settings: Settings): Sweep {
  return office.locks.withRegister(() => {
    const now = office.clock.now();
    const watermark = lastSweep(office);
    const forms = settings.campaign.forms.map((form) => form.key);
    const found = new Map(forms.map((form) => [form, lettersSince(office, settings, form, watermark)]));
    const print = printOf(office, settings, tipsOf(office, found));
    const isFirstOfDay = [...found.values()].some((letters) => letters.isFirstOfDay);
    const isQuiet = !isFirstOfDay && office.memory.recall(SETTLED) === print;
    const ground = groundOf(office, settings, found);
    if (!isQuiet) {
      writeRegisters(office, settings, ground.registers, ground.verdicts);
      publishTally(office, settings, ground.verdicts, ground.zeroReports);
      office.book.keep();
    }
    office.memory.remember(WATERMARK, now);
    return { ground, isQuiet, print };
  });
}

/** Remembers that everything which follows from what `print` stands for has been done. */
export function rememberSettled(office: Office, print: string): void {
  office.memory.remember(SETTLED, print);
}

function printOf(office: Office, settings: Settings, tips: string): string {
  const registers = settings.campaign.forms.map((form) => registerTable(settings.campaign, form));
  const book = office.book.print([...registers, decisionsTable(), zeroReportsTable()]);
  return office.memory.fingerprint(`${settings.print}\n${tips}\n${book}`);
}

// The newest letters of each form. That an older one is no longer looked at is no change, so the last tips are kept.
function tipsOf(office: Office, found: ReadonlyMap<string, Letters>): string {
  const known = JSON.parse(office.memory.recall(TIPS) || '{}') as Record<string, string>;
  const tips = [...found].map(([form, { letters }]) => {
    const newest = letters[letters.length - 1]?.at;
    const ids = letters.filter((letter) => letter.at === newest).map((letter) => letter.id);
    return [form, newest === undefined ? (known[form] ?? '') : `${newest} ${ids.join(' ')}`];
  });
  const text = JSON.stringify(Object.fromEntries(tips));
  office.memory.remember(TIPS, text);
  return text;
}

// Read and judged when it is asked for: most ticks find nothing new and need none of it.
function groundOf(office: Office, settings: Settings, found: ReadonlyMap<string, Letters>) {
  const read = once(() => {
    const registers = [...found].map(([form, letters]) => takeInAll(office, settings, form, letters));
    return { registers, decisions: readDecisions(office), zeroReports: readZeroReports(office) };
  });
  const judged = once(() => judgeRegisters(settings, read().registers, read().decisions));
  return {
    get registers() {
      return read().registers;
    },
    get decisions() {
      return read().decisions;
    },
    get zeroReports() {
      return read().zeroReports;
    },
    get verdicts() {
      return judged();
    },
  };
}

function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | null = null;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

function takeInAll(office: Office, settings: Settings, form: string, letters: Letters): Register {
  const register = readRegister(office, settings, form);
  takeInTyping(office, register);
  takeInNewRows(office, settings, register, null);
  receiveLetters(settings, register, letters);
  return register;
}

/** Records the one response that a form's bell brought. Gives what stands about that form; null when it was no news. */
export function receiveLetter(
  office: Office,
  settings: Settings,
  form: string,
  letter: Letter,
): Omit<Ground, 'zeroReports'> | null {
  return office.locks.withRegister(() => {
    const register = readRegister(office, settings, form);
    takeInTyping(office, register);
    if (!receiveResponse(settings, register, letter.open())) return null;
    // The unit waits for its receipt: what is noted at cells is for staff, and the next sweep's.
    const ground = settle(office, settings, [register], 'later');
    office.book.keep();
    return ground;
  });
}

/** Records what a person has just typed into a register. */
export function receiveTyping(office: Office, settings: Settings, touch: Touch): void {
  office.locks.withRegister(() => {
    const register = readRegister(office, settings, touch.table);
    takeInTyping(office, register, office.who.caller());
    takeInNewRows(office, settings, register, touch);
    settle(office, settings, [register]);
    office.book.keep();
  });
}

function settle(
  office: Office,
  settings: Settings,
  registers: readonly Register[],
  marking: 'now' | 'later' = 'now',
): Omit<Ground, 'zeroReports'> {
  const decisions = readDecisions(office);
  const verdicts = judgeRegisters(settings, registers, decisions);
  writeRegisters(office, settings, registers, verdicts, marking);
  return { verdicts, decisions };
}
