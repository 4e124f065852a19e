/** The key that makes a dispatch happen once: what it is about, written and read here alone. */

import { type DispatchKind, isMailKind } from './dispatch.ts';

/** The parts of each kind's key, in order. Only the last one may hold a stroke: staff give units their codes. */
const PARTS = {
  receipt: ['entry'],
  updated: ['entry', 'version'],
  returned: ['entry', 'decision'],
  corrected: ['entry', 'version'],
  reminder: ['until', 'day', 'unit'],
  escalation: ['until', 'day'],
  rescheduled: ['request', 'unit'],
  opening: ['campaign', 'address'],
  digest: ['week', 'unit'],
  districtDigest: ['week'],
  health: ['day'],
} as const satisfies Readonly<Record<DispatchKind, readonly string[]>>;

type About<Kind extends DispatchKind> = { kind: Kind } & Readonly<Record<(typeof PARTS)[Kind][number], string>>;

/** What a dispatch is about: the entry, the week or the deadline, and for whom. Days are of the campaign's zone. */
export type DispatchAbout = { [Kind in DispatchKind]: About<Kind> }[DispatchKind];

/**
 * The key of a dispatch. It stands in the ledger, in the witness and in seals, so that it never changes.
 *
 * @example
 * dispatchKey({ kind: 'reminder', until: '2019-09-18', day: '2019-09-12', unit: 'TG' })
 * // → 'reminder/2019-09-18/2019-09-12/TG'
 */
export function dispatchKey(about: DispatchAbout): string {
  const parts: readonly string[] = PARTS[about.kind];
  const texts: Readonly<Record<string, string>> = about;
  return [about.kind, ...parts.map((part) => texts[part] ?? '')].join('/');
}

/**
 * What the dispatch of a key is about; null where it is no key of ours.
 *
 * @example
 * aboutOf('returned/2_ABaOnud/000017') // → { kind: 'returned', entry: '2_ABaOnud', decision: '000017' }
 */
export function aboutOf(key: string): DispatchAbout | null {
  const [kind, ...texts] = key.split('/');
  if (!isMailKind(kind)) return null;
  const parts: readonly string[] = PARTS[kind];
  if (texts.length < parts.length) return null;
  const last = parts.length - 1;
  const whole = [...texts.slice(0, last), texts.slice(last).join('/')];
  return { kind, ...Object.fromEntries(parts.map((part, index) => [part, whole[index]])) } as DispatchAbout;
}

/** The id of the entry that the dispatch of a key is about; null where it is about none. */
export function entryIn(key: string): string | null {
  const about = aboutOf(key);
  return about && 'entry' in about ? about.entry : null;
}

/** The day of the deadline that the dispatch of a key is about; null where it is about none. */
export function deadlineIn(key: string): string | null {
  const about = aboutOf(key);
  return about && 'until' in about ? about.until : null;
}
