/** What a second review begins with, and since when an entry waits. */

import { describe, expect, it } from '@jest/globals';
import { asItWas, askedBefore, changesSince } from '../../src/domain/review/asked-before.ts';
import { waitingSince } from '../../src/domain/review/waiting-since.ts';
import { change, decision, entry } from '../factories.ts';

const [hand] = entry().changes;
const made = (...changes: ReturnType<typeof change>[]) =>
  entry({ changes: [...(hand ? [hand] : []), ...changes], cells: { participants: '180', title: '网络安全课' } });
const mended = change({ fields: { participants: ['约200', '180'] } });
const returned = decision({ kind: 'return', reason: '请核对人数' });
const UNDONE = decision({ id: 'd1', kind: 'return', reason: '请核对人数' });
const UNDOING = decision({ id: 'd2', kind: 'undo', code: 'd1' });
const at = (day: string) => `2019-08-${day}T09:00:00+08:00`;

describe('askedBefore', () => {
  it.each([
    ['nothing yet', [], [], null],
    ['a return', [returned], [mended], 'return'],
    ['the last of two', [returned, decision({ kind: 'return', version: 2 })], [mended, mended], 'return'],
    ['reopening', [decision(), decision({ kind: 'reopen' })], [], 'reopen'],
    ['an approval that the unit has changed since', [decision()], [mended], 'approve'],
    ['nothing where it is dealt with', [returned, decision({ version: 2 })], [mended], null],
    ['no waiver', [decision({ kind: 'waive', code: 'late' })], [], null],
    ['no return that was taken back', [UNDONE, UNDOING], [], null],
  ] as const)('is %s', (_, decisions, changes, kind) => {
    expect(askedBefore(made(...changes), decisions)?.kind ?? null).toBe(kind);
  });
});

describe('changesSince', () => {
  it('gives each field once, from what it was then to what it is, by whoever wrote it last', () => {
    const later = change({ by: 'staff', who: 'a@example.org', fields: { participants: ['180', '170'] } });
    expect(changesSince(made(mended, later), 1)).toEqual([
      { field: 'participants', before: '约200', after: '170', last: later },
    ]);
    expect(changesSince(made(mended, later), 2)).toMatchObject([{ before: '180', after: '170' }]);
  });

  it('leaves out what is again as it was', () => {
    const back = change({ fields: { participants: ['180', '约200'] } });
    expect(changesSince(made(mended, back), 1)).toEqual([]);
  });
});

describe('asItWas', () => {
  it('has the cells and the version of then; a text that was kept in part stands as it is now', () => {
    const long = `${'长'.repeat(59)}…`;
    const both = change({ fields: { participants: ['约200', '180'], title: [long, '网络安全课'] } });
    const then = asItWas(made(both), 1);
    expect(then.cells).toMatchObject({ participants: '约200', title: '网络安全课' });
    expect(then.changes).toHaveLength(1);
  });
});

describe('waitingSince', () => {
  it.each([
    ['the hand-in', [], [], entry().handedInAt],
    ['the last hand-in', [], [change({ at: at('22') }), change({ at: at('23') })], at('23')],
    ['what staff correct', [], [change({ at: at('22') }), change({ at: at('23'), by: 'staff' })], at('22')],
    ['the return', [decision({ kind: 'return', at: at('21') })], [], at('21')],
    ['a waiver', [decision({ kind: 'waive', code: 'late', at: at('21') })], [], entry().handedInAt],
    ['a return that was taken back', [UNDONE, UNDOING], [], entry().handedInAt],
  ] as const)('counts from the last hand-in or decision: %s', (_, decisions, changes, since) => {
    expect(waitingSince(made(...changes), decisions)).toBe(since);
  });
});
