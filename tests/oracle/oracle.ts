// The oracle: what report.json must say of entries, decisions and sums, by an independent reading of the contract.
import type { Book, Held } from './book.ts';
import { counting, issuesAmong, stands } from './neighbours.ts';
import { asRead, readNumber, readSeconds } from './reading.ts';
import { elderFirst, replay } from './replay.ts';
import type { ExpectedEntry, ExpectedReport, FormProblem, Issue, Season, Tally, UnitTally } from './season-shape.ts';
import { unitNamed } from './verdict.ts';

const GOAL = 10;

/**
 * Gives the report's entries, refused decisions and tally for a season, without mail and documents.
 * `refusals` are keys of form problems (the report's `formProblems`) that the form at hand refuses: for a check of one
 * field "both outcomes are right", so only an actual report can tell (see fitted in fit-refusals.ts).
 * `values` holds only numbers, the one kind of value whose shape the contract shows.
 *
 * @example
 * expectedReport(season).entries.r1?.why // → ['notApproved']
 */
export function expectedReport(season: Season, refusals: ReadonlySet<string> = new Set()): ExpectedReport {
  const book = replay(season, refusals);
  const held = elderFirst(book);
  const issues = new Map(held.map((entry) => [entry.id, issuesAmong(season.roster, held, entry)]));
  const count = counting(season.roster, held, issues);
  const entries: Record<string, ExpectedEntry> = {};
  for (const entry of held) {
    const why = count.why.get(entry.id) ?? [];
    entries[entry.id] = reported(season, entry, issues.get(entry.id) ?? [], why);
  }
  return {
    entries,
    refused: refusedIds(book),
    refusedDecisions: book.refusedDecisions,
    tally: tallyOf(season, held, entries, count.unit),
    formProblems: distinct([...book.problems.values()].flat()),
    happened: book.happened,
    unsure: book.unsure,
  };
}

function reported(season: Season, entry: Held, issues: readonly Issue[], why: readonly string[]): ExpectedEntry {
  return {
    form: entry.form,
    unit: unitNamed(season.roster, entry.content.unit ?? '')?.id ?? null,
    state: entry.state,
    issues: issues.map((issue) => ({ ...issue, waived: issue.level === 'error' && entry.waived.has(issue.code) })),
    counts: why[0] === 'approved',
    why,
    version: entry.version,
    values: numbersOf(entry),
    // Whether one that no longer stands still repeats its elder, or has a partner, can be read both ways.
    open: stands(entry) ? [] : ['duplicate', 'joint'],
  };
}

function numbersOf(entry: Held): Readonly<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const key of ['participants', 'durationSeconds', 'sizeMegabytes']) {
    const text = asRead(entry.content[key] ?? '');
    const value = key === 'durationSeconds' ? readSeconds(text) : readNumber(text);
    const isPeople = value !== null && Number.isInteger(value) && value >= 1;
    if (value !== null && (key !== 'participants' || isPeople)) values[key] = value;
  }
  return values;
}

function refusedIds(book: Book): Readonly<Record<string, readonly string[]>> {
  const refused: Record<string, readonly string[]> = {};
  for (const [id, response] of book.responses) {
    const fields = (book.problems.get(id) ?? []).map((problem) => problem.field);
    if (!response.accepted) refused[id] = [...new Set(fields)];
  }
  for (const [id, why] of book.refusedTables) refused[id] = [why];
  return refused;
}

function distinct(problems: readonly FormProblem[]): readonly FormProblem[] {
  return [...new Map(problems.map((problem) => [problem.key, problem])).values()];
}

function tallyOf(
  season: Season,
  held: readonly Held[],
  entries: Readonly<Record<string, ExpectedEntry>>,
  countedForUnit: ReadonlySet<string>,
): Tally {
  const counted = held.filter((entry) => entries[entry.id]?.counts === true);
  const isWaiting = (entry: Held): boolean => entry.state === 'received' || entry.state === 'resubmitted';
  const units: Record<string, UnitTally> = {};
  for (const unit of season.roster) {
    const own = held.filter((entry) => entries[entry.id]?.unit === unit.id);
    units[unit.id] = {
      target: unit.target ?? null,
      counted: own.filter((entry) => countedForUnit.has(entry.id)).length,
      received: own.filter(isWaiting).length,
      returned: own.filter((entry) => entry.state === 'returned').length,
      works: own.filter((entry) => entry.form === 'work' && stands(entry)).length,
    };
  }
  const participants = counted.map((entry) => Number(entries[entry.id]?.values.participants ?? 0));
  return {
    district: {
      goal: GOAL,
      counted: counted.length,
      waiting: held.filter((entry) => entry.form === 'activity' && isWaiting(entry)).length,
      participants: participants.reduce((sum, one) => sum + one, 0),
    },
    units,
  };
}
