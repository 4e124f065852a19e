// What entries are to one another: who repeats whom, who are partners, and who counts for the district.
import { asRead, titleKey } from './reading.ts';
import type { Issue, RosterUnit, State, Texts } from './season-shape.ts';
import { dayOfEntry, type Judged, ownIssues, subprojectOf, trackOf, unitNamed } from './verdict.ts';

/** An entry as far as neighbours matter; the list that it stands in is in order of first hand-in. */
export interface Neighbour extends Judged {
  readonly id: string;
  readonly state: State;
  readonly waived: ReadonlySet<string>;
}

/**
 * Tells an entry that is neither rejected nor withdrawn: those "are nobody's elder or partner".
 *
 * @example
 * stands({ …, state: 'returned' }) // → true
 */
export function stands(entry: Neighbour): boolean {
  return entry.state !== 'rejected' && entry.state !== 'withdrawn';
}

interface Likeness {
  readonly unit: string;
  readonly title: string;
  readonly day: string;
}

/** Each content belongs to one replay and so to one roster; reading it once for all pairs saves most of the time. */
const likenesses = new WeakMap<Texts, Likeness | null>();

/** Null for "nobody's duplicate or partner": unit not on the roster, day or title empty or unreadable. */
function likenessOf(roster: readonly RosterUnit[], entry: Neighbour): Likeness | null {
  const known = likenesses.get(entry.content);
  if (known !== undefined) return known;
  const likeness = newLikenessOf(roster, entry);
  likenesses.set(entry.content, likeness);
  return likeness;
}

function newLikenessOf(roster: readonly RosterUnit[], entry: Neighbour): Likeness | null {
  const unit = unitNamed(roster, entry.content.unit ?? '');
  const title = titleKey(entry.content.title ?? '');
  const day = dayOfEntry(entry.form, entry.content);
  return unit === null || title === '' || day === null ? null : { unit: unit.id, title, day };
}

function repeats(roster: readonly RosterUnit[], elder: Neighbour, entry: Neighbour): boolean {
  const one = likenessOf(roster, elder);
  const other = likenessOf(roster, entry);
  if (one === null || other === null || elder.form !== entry.form) return false;
  if (one.unit !== other.unit || one.title !== other.title || one.day !== other.day) return false;
  if (entry.form === 'activity') return true;
  return (
    trackOf(elder.content) === trackOf(entry.content) &&
    subprojectOf(elder.content) === subprojectOf(entry.content) &&
    (elder.content.authorName ?? '') === (entry.content.authorName ?? '')
  );
}

/** The host as a unit's id where it names one, else its text; empty means the unit itself. */
function hostKeyOf(roster: readonly RosterUnit[], entry: Neighbour): string {
  const host = asRead(entry.content.host ?? '');
  const unit = unitNamed(roster, host === '' ? (entry.content.unit ?? '') : host);
  return unit === null ? `text ${host}` : `unit ${unit.id}`;
}

function arePartners(roster: readonly RosterUnit[], a: Neighbour, b: Neighbour): boolean {
  if (a.form !== 'activity' || b.form !== 'activity' || !stands(a) || !stands(b)) return false;
  const one = likenessOf(roster, a);
  const other = likenessOf(roster, b);
  if (one === null || other === null) return false;
  if (one.unit === other.unit || one.title !== other.title || one.day !== other.day) return false;
  const hostOfA = hostKeyOf(roster, a);
  const hostOfB = hostKeyOf(roster, b);
  return hostOfA === hostOfB || hostOfA === `unit ${other.unit}` || hostOfB === `unit ${one.unit}`;
}

/**
 * Gives all issues of one entry of `entries`, duplicate and joint included.
 * `entries` come in order of first hand-in: only an earlier one is anybody's elder.
 *
 * @example
 * issuesAmong(roster, [first, itsRepeat], itsRepeat)
 * // → [{ code: 'duplicate', field: 'title', level: 'error' }]
 */
export function issuesAmong(
  roster: readonly RosterUnit[],
  entries: readonly Neighbour[],
  entry: Neighbour,
): readonly Issue[] {
  const issues = [...ownIssues(roster, entry)];
  const elders = entries.slice(0, entries.indexOf(entry)).filter(stands);
  if (elders.some((elder) => repeats(roster, elder, entry))) {
    issues.push({ code: 'duplicate', field: 'title', level: 'error' });
  }
  if (entries.some((other) => other !== entry && arePartners(roster, entry, other))) {
    issues.push({ code: 'joint', field: 'title', level: 'warning' });
  }
  return issues;
}

/**
 * Gives the errors that keep an entry from being approved and counted: those that no waiver sets aside.
 *
 * @example
 * standingErrors(entry, [{ code: 'late', field: null, level: 'warning' }]) // → []
 */
export function standingErrors(entry: Neighbour, issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.level === 'error' && !entry.waived.has(issue.code));
}

/** Why each entry counts or not, and two sums that a tally is made of. */
export interface Counting {
  readonly why: ReadonlyMap<string, readonly string[]>;
  /** Ids that count for the district. */
  readonly district: ReadonlySet<string>;
  /** Ids that count for their own unit: "own counted activities, joint ones included". */
  readonly unit: ReadonlySet<string>;
}

/**
 * Gives who counts, in order of first hand-in: "an entry does not count while an earlier partner of its own counts",
 * so a later partner of one that does not count may count itself.
 *
 * @example
 * counting(roster, [mine, theirs], issues).why.get('theirs') // → ['joint']
 */
export function counting(
  roster: readonly RosterUnit[],
  entries: readonly Neighbour[],
  issues: ReadonlyMap<string, readonly Issue[]>,
): Counting {
  const why = new Map<string, readonly string[]>();
  const district = new Set<string>();
  const unit = new Set<string>();
  entries.forEach((entry, place) => {
    const errors = standingErrors(entry, issues.get(entry.id) ?? []);
    const reasons: string[] = [];
    if (entry.form !== 'activity') reasons.push('notAnActivity');
    if (entry.state !== 'approved') reasons.push('notApproved');
    if (errors.length > 0) reasons.push('hasErrors');
    if (errors.some((issue) => issue.code === 'duplicate')) reasons.push('duplicate');
    if (reasons.length === 0) unit.add(entry.id);
    const countedElders = entries.slice(0, place).filter((elder) => district.has(elder.id));
    if (countedElders.some((elder) => arePartners(roster, elder, entry))) reasons.push('joint');
    if (reasons.length === 0) district.add(entry.id);
    why.set(entry.id, reasons.length === 0 ? ['approved'] : reasons);
  });
  return { why, district, unit };
}
