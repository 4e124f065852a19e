/** What sweeps, soaks and sizes of mail came to: kept in docs/mail-proof.json by the tests that ran them. */

import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/** A flow that sends, struck everywhere. */
export interface FlowProof {
  /** Calls of the run that is struck. */
  calls: number;
  /** Runs that were ended: before the first call, and after each with buffered writes kept and lost. */
  kills: number;
  /** Runs of which one was ended, and a later one that made up for it too. */
  pairs: number;
  /** Runs inside a call of which another delivery ran to its end. */
  interleavings: number;
  /** Mails lost, mails twice, and whatever else was not as if nothing had happened. */
  violations: number;
  /** Mails of which nobody knew whether they had gone, at most: after one kill, and after two. */
  unsure: { one: number; two: number };
}

/** Everyday work with misfortunes. */
export interface SoakProof {
  seeds: number;
  steps: number;
  kills: number;
  errors: number;
  meanwhile: number;
  entries: number;
  mails: number;
  decisions: number;
  violations: number;
  unsure: number;
  /** The last commit that has changed the program. */
  commit: string;
}

/** A week's digests of a district. */
export interface SizeProof {
  units: number;
  contacts: number;
  /** Recipients a day. */
  quota: number;
  day: 'p50' | 'stress';
  /** Digests that have gone, of those of units and the district's own. */
  sent: number;
  owed: number;
  /** Days on which any have gone. */
  days: number;
  /** Runs that have sent. */
  executions: number;
  seconds: number;
  longestSeconds: number;
  /** Calls of those runs, and calls from a run's first mail to its last for each of these. */
  calls: number;
  callsAMail: number;
}

/** All that is kept. */
export interface MailProof {
  flows: Readonly<Record<string, FlowProof>>;
  sizes: Readonly<Record<string, SizeProof>>;
  soak: SoakProof | null;
}

const KEPT = new URL('../../docs/mail-proof.json', import.meta.url);

/** Whether what runs now is kept, in place of being held against what was: `TEN_EVENTS_PROOF=keep`. */
const KEEPS = process.env.TEN_EVENTS_PROOF === 'keep';

/** What is kept now. */
export function readProof(): MailProof {
  return JSON.parse(readFileSync(KEPT, 'utf8')) as MailProof;
}

/**
 * Holds what a flow or a size came to against what is kept of it; the cure for a difference that is meant:
 * `TEN_EVENTS_PROOF=keep npm run test:all -- mail-proof mail-sizes`, which also writes docs/reliability.md anew.
 */
export function provenAs(part: 'flows' | 'sizes', name: string, found: FlowProof | SizeProof): void {
  const proof = readProof();
  if (KEEPS) keep({ ...proof, [part]: { ...proof[part], [name]: found } });
  else expect({ [name]: sameSeconds(found, proof[part][name]) }).toEqual({ [name]: proof[part][name] });
}

/** Virtual seconds go up and down with the length of the program's own text; calls do not. */
const ROOM = 0.01;

// Seconds that are near those kept count as these: everything else is held to the digit.
function sameSeconds(found: FlowProof | SizeProof, kept: FlowProof | SizeProof | undefined): object {
  if (!('seconds' in found) || !kept || !('seconds' in kept)) return found;
  const near = (now: number, then: number) => (Math.abs(now - then) <= ROOM * then ? then : now);
  return {
    ...found,
    seconds: near(found.seconds, kept.seconds),
    longestSeconds: near(found.longestSeconds, kept.longestSeconds),
  };
}

/** Keeps what a soak came to, where that is asked for. */
export function keepSoak(soak: SoakProof): void {
  if (KEEPS) keep({ ...readProof(), soak });
}

function keep(proof: MailProof): void {
  writeFileSync(KEPT, `${JSON.stringify(proof, null, 2)}\n`);
  writeFileSync(PAGE, pageWith(readPage(), proof));
}

const PAGE = new URL('../../docs/reliability.md', import.meta.url);

/** The page on which it stands. */
export function readPage(): string {
  return readFileSync(PAGE, 'utf8');
}

/** The page as it is with what is kept: its last section. */
export function pageWith(page: string, proof: MailProof): string {
  const start = page.indexOf(TITLE);
  const head = start < 0 ? `${page.trimEnd()}\n\n` : page.slice(0, start);
  return `${head}${proofSection(proof)}`;
}

const TITLE = '## 4. Mail, proven';

function proofSection({ flows, sizes, soak }: MailProof): string {
  return [
    TITLE,
    ...INTRODUCTION,
    '',
    ...table(
      ['flow', 'calls', 'kills', 'pairs of kills', 'deliveries inside a call', 'violations', 'unsure after one, two'],
      Object.entries(flows).map(([name, one]) => {
        const { calls, interleavings, kills, pairs, unsure, violations } = one;
        return [name, calls, kills, pairs, interleavings, violations, `${unsure.one}, ${unsure.two}`];
      }),
    ),
    '',
    ...soakLines(soak),
    '',
    ...SIZES,
    '',
    ...table(
      ['units × contacts', 'mails a day', 'day', 'sent', 'waiting', 'days', 'runs', 's', 'longest', 'calls', 'each'],
      Object.values(sizes).map((one) => {
        const { calls, callsAMail, contacts, day, days, executions, longestSeconds, owed, quota, seconds } = one;
        const size = `${count(one.units)} × ${contacts}`;
        const usual = day === 'p50' ? 'usual' : 'slow';
        return [size, quota, usual, one.sent, owed, days, executions, seconds, longestSeconds, calls, callsAMail];
      }),
    ),
    '',
  ].join('\n');
}

const INTRODUCTION = [
  'What follows is written by the tests that ran it (`TEN_EVENTS_PROOF=keep`), and held by them afterwards. Each',
  'flow that sends is ended before its first call and after each, with buffered writes kept and lost, and rung again',
  'until all is quiet; then in pairs, a kill and another one while a tick makes up for it; then a tick, and a submit',
  'with its receipt, run to their end inside each of its calls. A violation is a mail lost or twice, a line not at',
  'rest, or anything that is not as if nothing had happened. Unsure is a mail of which nobody knows whether it has',
  'gone: at most one for a kill, shown to staff, never sent again by itself.',
];

const SIZES = [
  'A week’s digests, from Monday at eight until all have gone or the week is over; the clock rings every ten minutes',
  'where there are 1,500 mails a day, each hour where there are 100. Runs are those that sent; calls of each mail are',
  'counted from the first of a run to its last. Ten mails of a day are kept back for what cannot wait.',
];

function soakLines(soak: SoakProof | null): string[] {
  if (!soak) return [];
  const { commit, decisions, entries, errors, kills, mails, meanwhile, seeds, steps, unsure } = soak;
  return [
    `A soak of everyday work with misfortunes, ${count(steps)} steps by ${count(seeds)} seeds, of the program at`,
    `${commit}: ${count(entries)} entries, ${count(decisions)} decisions, ${count(mails)} mails;`,
    `${count(kills)} kills, ${count(errors)} errors of Google’s, ${count(meanwhile)} people at work inside a run;`,
    `${soak.violations} violations, ${count(unsure)} mails unsure.`,
  ];
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => (typeof cell === 'number' ? count(cell) : cell)).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}
