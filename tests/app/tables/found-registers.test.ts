/** What was found before the lock was had is gone by only where nobody can have written since. */

import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../../src/app/problem.ts';
import { noteChange, noteClockWrite, noteHeldChange } from '../../../src/app/tables/change-stamp.ts';
import { foundRegister, isAsFound, printBefore } from '../../../src/app/tables/found-registers.ts';
import { registerTable } from '../../../src/app/tables/register-table.ts';
import { sweep } from '../../../src/app/triggers/sweep.ts';
import { campaign } from '../../factories.ts';
import { openSmall, receive, type SmallWorkbook } from '../small-workbook.ts';
import { arrival, officeWith, settingsWithForms } from '../triggers/arrivals.ts';
import { standing, typeRow } from '../triggers/typed-rows.ts';

const [ACTIVITY] = campaign().forms;
const TABLES = campaign().forms.map((form) => registerTable(campaign(), form));

/** A quarter of an hour after a sweep that took in one activity. */
function swept(): SmallWorkbook {
  const workbook = openSmall();
  const lists = { activity: [arrival('r1', '2019-08-20T08:59:00+08:00')] };
  sweep(officeWith(workbook.run(), lists), settingsWithForms(workbook));
  workbook.moveTo('2019-08-20T09:15:00+08:00');
  return workbook;
}

/** Whether a run that looks, and then gets the lock, may go by what it saw. */
function mayGoBy(workbook: SmallWorkbook, when: { before?: () => void; between?: () => void } = {}): boolean {
  when.before?.();
  const [office, settings] = [workbook.run(), workbook.settings()];
  const print = printBefore(office, settings);
  for (const table of TABLES) office.book.fingerprint(table);
  when.between?.();
  return office.locks.withRegister(() => isAsFound(office, settings, print));
}

type Happening = (workbook: SmallWorkbook) => void;

const heldBy = ({ run }: SmallWorkbook): void => {
  const office = run();
  office.locks.withRegister(() => noteHeldChange(office));
};

const overwritten = (workbook: SmallWorkbook): void => {
  const stood = workbook.run().hints.get('changed');
  heldBy(workbook);
  workbook.run().hints.set('changed', stood);
};

const WRITERS: readonly (readonly [string, Happening])[] = [
  ['somebody has written under the lock', heldBy],
  ['somebody has, and another one’s note of the same second stands over theirs', overwritten],
  ['a change is noted', ({ run }) => noteChange(run())],
  ['the clock writes', ({ run }) => noteClockWrite(run())],
  ['a response is recorded', (workbook) => receive(workbook, 'r2', { title: '夜校' })],
  ['the index is lost', ({ run }) => run().store.set('entryIndex', '')],
];

describe('isAsFound', () => {
  it('goes by what was found where nothing has happened for seven minutes', () => {
    expect(mayGoBy(swept())).toBe(true);
    const workbook = swept();
    noteChange(workbook.run());
    workbook.moveTo('2019-08-20T09:22:00+08:00');
    expect(mayGoBy(workbook)).toBe(true);
  });

  it.each(WRITERS)('does not once %s after the look', (_what, write) => {
    const workbook = swept();
    expect(mayGoBy(workbook, { between: () => write(workbook) })).toBe(false);
  });

  it('does not where the clock has written within the seven minutes before it', () => {
    const workbook = swept();
    noteClockWrite(workbook.run());
    workbook.moveTo('2019-08-20T09:21:00+08:00');
    expect(mayGoBy(workbook)).toBe(false);
  });

  it.each<[string, Happening]>([
    ['somebody has just written', heldBy],
    ['somebody has just edited', ({ run }) => noteChange(run())],
  ])('goes by what was found where %s: it has had the lock since', (_what, write) => {
    const workbook = swept();
    write(workbook);
    expect(mayGoBy(workbook)).toBe(true);
    for (const [, next] of WRITERS) {
      const again = swept();
      write(again);
      expect(mayGoBy(again, { between: () => next(again) })).toBe(false);
    }
  });

  it('does not where somebody holds the lock for long', () => {
    const workbook = swept();
    noteChange(workbook.run());
    const [office, settings] = [workbook.run(), workbook.settings()];
    const withRegister = () => {
      throw new ProblemError('lockBusy');
    };
    expect(printBefore({ ...office, locks: { ...office.locks, withRegister } }, settings)).toBe('');
  });

  it('is asked of the store as it is while the lock is held', () => {
    const workbook = swept();
    noteChange(workbook.run());
    const [office, settings] = [workbook.run(), workbook.settings()];
    office.hints.get('anything');
    heldBy(workbook);
    const print = printBefore(office, settings);
    for (const table of TABLES) office.book.fingerprint(table);
    expect(office.locks.withRegister(() => isAsFound(office, settings, print))).toBe(true);
  });

  it('does not where a row has come that no run of ours has put there', () => {
    const workbook = swept();
    expect(mayGoBy(workbook, { before: () => typeRow(workbook, '车间课堂') })).toBe(false);
  });

  it('does not where a run has said that a row is to come, and it is not there yet', () => {
    const workbook = swept();
    const before = () => {
      const { store } = workbook.run();
      const head = JSON.parse(store.get('entryIndex'));
      const { row } = head.ends.activity;
      store.set(
        'entryIndex',
        JSON.stringify({ ...head, ends: { ...head.ends, activity: { row: row + 1, identity: 'r2' } } }),
      );
    };
    expect(mayGoBy(workbook, { before })).toBe(false);
  });

  it('does not where nothing was looked at, or a register cannot be read', () => {
    const workbook = swept();
    const [office, settings] = [workbook.run(), workbook.settings()];
    expect(isAsFound(office, settings, printBefore(office, settings))).toBe(false);
    const broken = workbook.run();
    const found = () => {
      throw new Error('out of order');
    };
    expect(isAsFound({ ...broken, book: { ...broken.book, found } }, settings, 'print')).toBe(false);
  });
});

describe('foundRegister', () => {
  it('is the register as it was found, and as it stands where it was not', () => {
    const workbook = swept();
    const [office, settings] = [workbook.run(), workbook.settings()];
    for (const table of TABLES) office.book.fingerprint(table);
    receive(workbook, 'r2', { title: '夜校' });
    if (!ACTIVITY) throw new Error('no form');
    expect(foundRegister(office, settings, ACTIVITY).entries.map(({ id }) => id)).toEqual(['r1']);
    office.book.forgetFound();
    expect(foundRegister(office, settings, ACTIVITY).entries.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(standing(workbook)).toHaveLength(2);
  });
});
