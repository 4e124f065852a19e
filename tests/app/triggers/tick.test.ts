/** The tick: all that is owed in one run, each part by itself; nothing where nothing is; and the owner's alone. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { noteAsked } from '../../../src/app/tables/asked-requests.ts';
import { lastTick } from '../../../src/app/tables/last-tick.ts';
import type { RequestKind } from '../../../src/app/tables/requests.ts';
import { requestsTable } from '../../../src/app/tables/staff-tables.ts';
import { runTick } from '../../../src/app/triggers/tick.ts';
import { openSmall, receive, rowsIn, type SmallWorkbook } from '../small-workbook.ts';

// The small workbook has no forms, which every tick notes.
function tick(workbook: SmallWorkbook, change: (office: Office) => Partial<Office> = () => ({})) {
  const office = workbook.run();
  const given = { ...office, ...change(office) };
  return { answer: runTick(given), office: given };
}

const ask = ({ run }: SmallWorkbook, kind: string) => {
  const office = run();
  noteAsked(office, [], [{ id: kind, kind: kind as RequestKind, unit: '' }]);
  office.book.add(requestsTable('zh-CN'), [{ id: kind, kind, state: 'asked', at: office.clock.now() }]);
  office.book.commit();
};

describe('runTick', () => {
  it('sends the receipt that a dead run has left, does what was asked for, and notes that it came to its end', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    ask(workbook, 'digest');
    expect(tick(workbook).answer).toEqual({ ok: true });
    expect(workbook.google.mailbox.map(({ subject }) => subject.slice(0, 5))).toContain('【已收到】');
    expect(rowsIn(workbook, 'requests')).toMatchObject([{ state: 'done' }]);
    expect(lastTick(workbook.run())).toBe('2019-08-20T09:00:00+08:00');
  });

  it('sends nothing twice', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    tick(workbook);
    const sent = workbook.google.mailbox.length;
    tick(workbook);
    expect(workbook.google.mailbox).toHaveLength(sent);
  });

  it('has mail out before papers, and the rest done when one of them fails; the failure is thrown at the end', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    ask(workbook, 'summaries');
    const steps: string[] = [];
    const send: Office['mail']['send'] = () => {
      steps.push('mail');
      return 'sent';
    };
    const tryPapers = (): never => {
      steps.push('papers');
      throw new Error('papers failed');
    };
    const change = ({ hints, locks, mail }: Office): Partial<Office> => ({
      mail: { ...mail, send },
      locks: { ...locks, tryPapers },
      hints: {
        ...hints,
        set: (key, text) => {
          steps.push(key);
          hints.set(key, text);
        },
      },
    });
    expect(() => tick(workbook, change)).toThrow('papers failed');
    expect(steps.indexOf('mail')).toBeGreaterThanOrEqual(0);
    expect(steps.indexOf('papers')).toBeGreaterThan(steps.lastIndexOf('mail'));
    // What comes behind the papers was done all the same.
    expect([steps.indexOf('shown') > steps.indexOf('papers'), lastTick(workbook.run())]).toEqual([true, '']);
  });

  it('late in a run leaves mail and papers to the next one, which has both out', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    ask(workbook, 'summaries');
    const elapsed = (elapsedMs: number) => (office: Office) => ({
      clock: { ...office.clock, elapsedMs: () => elapsedMs },
    });
    tick(workbook, elapsed(160_000));
    expect([workbook.google.mailbox, rowsIn(workbook, 'requests')[0]?.state]).toEqual([[], 'asked']);
    expect(workbook.run().hints.get('putOff')).toBe('mail papers shown');
    tick(workbook, elapsed(160_000));
    expect(workbook.google.mailbox.map(({ subject }) => subject.slice(0, 5))).toContain('【已收到】');
    expect(rowsIn(workbook, 'requests')[0]?.state).toBe('done');
    expect(workbook.run().hints.get('putOff')).toBe('-');
  });

  it('is refused to everybody but the owner, before anything is read', () => {
    const workbook = openSmall();
    const other = (office: Office) => ({ session: { ...office.session, effectiveUser: () => 'second@example.org' } });
    expect(() => tick(workbook, other)).toThrow(expect.objectContaining({ code: 'notOwner' }));
  });
});
