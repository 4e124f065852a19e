// The comparison of an expected report with an actual one, in lines that a person can act on.
import type { ActualReport, ExpectedEntry, ExpectedReport, ReportedEntry, ReportedIssue } from './season-shape.ts';

/**
 * Gives one line for every difference: id, key, what the contract says, what the report says; none when they agree.
 * Order and repetition of issues do not matter; the order of `why` and of the refused decisions does. What the oracle
 * marks as open is left out unless `openToo`.
 *
 * @example
 * differences(expected, actual) // → ['r1 version: expected 2, actual 1']
 */
export function differences(expected: ExpectedReport, actual: ActualReport, openToo = false): readonly string[] {
  return [
    ...entryDifferences(expected, actual, openToo),
    ...refusalDifferences(expected, actual),
    ...decisionDifferences(expected, actual),
    ...tallyDifferences(expected, actual),
  ];
}

function line(id: string, key: string, expected: unknown, actual: unknown): readonly string[] {
  const wanted = JSON.stringify(expected) ?? 'nothing';
  const got = JSON.stringify(actual) ?? 'nothing';
  return wanted === got ? [] : [`${id} ${key}: expected ${wanted}, actual ${got}`];
}

function entryDifferences(expected: ExpectedReport, actual: ActualReport, openToo: boolean): readonly string[] {
  const ids = new Set([...Object.keys(expected.entries), ...Object.keys(actual.entries)]);
  return [...ids].flatMap((id) => {
    const wanted = expected.entries[id];
    const got = actual.entries[id];
    if (wanted === undefined) return [`${id} entry: expected none, actual ${got?.state}`];
    if (got === undefined) return [`${id} entry: expected ${wanted.state}, actual none`];
    return oneEntry(id, wanted, got, openToo ? [] : wanted.open);
  });
}

function oneEntry(id: string, wanted: ExpectedEntry, got: ReportedEntry, open: readonly string[]): readonly string[] {
  return [
    ...line(id, 'form', wanted.form, got.form),
    ...line(id, 'unit', wanted.unit, got.unit),
    ...line(id, 'state', wanted.state, got.state),
    ...line(id, 'version', wanted.version, got.version),
    ...line(id, 'counts', wanted.counts, got.counts),
    ...line(id, 'why', settledReasons(wanted.why, open), settledReasons(got.why, open)),
    ...issueDifferences(id, settledIssues(wanted.issues, open), settledIssues(got.issues, open)),
    ...Object.entries(wanted.values).flatMap(([key, value]) => line(id, `values.${key}`, value, got.values[key])),
  ];
}

function settledReasons(why: readonly string[], open: readonly string[]): readonly string[] {
  // A duplicate gives hasErrors too, so that reason is as open as the duplicate itself.
  const dropped = open.includes('duplicate') ? [...open, 'hasErrors'] : open;
  return why.filter((reason) => !dropped.includes(reason));
}

function settledIssues(issues: readonly ReportedIssue[], open: readonly string[]): ReadonlySet<string> {
  const settled = issues.filter((issue) => !open.includes(issue.code));
  return new Set(
    settled.map(({ code, field, level, waived }) => `${code}/${field}/${level}${waived ? '/waived' : ''}`),
  );
}

function issueDifferences(id: string, wanted: ReadonlySet<string>, got: ReadonlySet<string>): readonly string[] {
  const lacking = [...wanted].filter((issue) => !got.has(issue));
  const surplus = [...got].filter((issue) => !wanted.has(issue));
  return [
    ...lacking.map((issue) => `${id} issues: expected ${issue}, actual none`),
    ...surplus.map((issue) => `${id} issues: expected none, actual ${issue}`),
  ];
}

function refusalDifferences(expected: ExpectedReport, actual: ActualReport): readonly string[] {
  return Object.entries(actual.refused)
    .flatMap(([id, fields]) => {
      const allowed = expected.refused[id];
      if (allowed === undefined) return [`${id} refused: expected an entry, actual refused for ${fields.join(' ')}`];
      const wrong = fields.filter((field) => !allowed.includes(field));
      if (fields.length > 0 && wrong.length === 0) return [];
      return [`${id} refused: expected some of ${allowed.join(' ')}, actual ${fields.join(' ')}`];
    })
    .concat(
      Object.keys(expected.refused)
        .filter((id) => actual.refused[id] === undefined)
        .map((id) => `${id} refused: expected a line of refused, actual none`),
    );
}

function decisionDifferences(expected: ExpectedReport, actual: ActualReport): readonly string[] {
  const length = Math.max(expected.refusedDecisions.length, actual.refusedDecisions.length);
  const show = (report: { refusedDecisions: ExpectedReport['refusedDecisions'] }, place: number): string => {
    const one = report.refusedDecisions[place];
    return one === undefined ? 'none' : `${one.entry} ${one.decision} ${one.code}`;
  };
  for (let place = 0; place < length; place += 1) {
    const found = line('refusedDecisions', String(place), show(expected, place), show(actual, place));
    // Only the first: after one that lacks or is too many, all later places differ and say nothing.
    if (found.length > 0) return found;
  }
  return [];
}

function tallyDifferences(expected: ExpectedReport, actual: ActualReport): readonly string[] {
  const { district, units } = expected.tally;
  const got = actual.tally;
  const keys = ['goal', 'counted', 'waiting', 'participants'] as const;
  return [
    ...keys.flatMap((key) => line('district', key, district[key], got.district[key])),
    ...Object.entries(units).flatMap(([id, unit]) => {
      const theirs = got.units[id];
      const isEmptyUnit = unit.counted + unit.received + unit.returned + unit.works === 0;
      if (theirs === undefined) return isEmptyUnit ? [] : [`unit ${id}: expected a tally, actual none`];
      const sums = ['counted', 'received', 'returned', 'works'] as const;
      const target = typeof unit.target === 'number' ? line(`unit ${id}`, 'target', unit.target, theirs.target) : [];
      return [...target, ...sums.flatMap((key) => line(`unit ${id}`, key, unit[key], theirs[key]))];
    }),
  ];
}
