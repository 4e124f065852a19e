/** The stamp of changes: by whom it is set, and by whom not. */

import { describe, expect, it } from '@jest/globals';
import { keepNote } from '../../../src/app/calls/keep-note.ts';
import { readProgress } from '../../../src/app/calls/read-progress.ts';
import { isOver, lastChange, noteChange } from '../../../src/app/tables/change-stamp.ts';
import { openSmall, receive, type SmallWorkbook } from '../small-workbook.ts';

const NINE = '2019-08-20T09:00:00+08:00';
const TEN = '2019-08-20T10:00:00+08:00';

const stampOf = ({ run }: SmallWorkbook) => lastChange(run());

describe('the stamp of changes', () => {
  it('says when a run last set about changing something; a run goes by what it has read first', () => {
    const workbook = openSmall();
    const before = workbook.run();
    expect(lastChange(before)).toBe('');
    noteChange(workbook.run());
    workbook.moveTo(TEN);
    expect([lastChange(before), stampOf(workbook)]).toEqual(['', NINE]);
    noteChange(workbook.run());
    expect(stampOf(workbook)).toBe(TEN);
  });

  it('is another one after each change, also within a second', () => {
    const workbook = openSmall();
    const seen = Array.from({ length: 3 }, () => {
      noteChange(workbook.run());
      return stampOf(workbook);
    });
    expect(new Set(seen).size).toBe(3);
    expect(seen.map((stamp) => isOver(stamp, '2019-08-20T09:06:59+08:00'))).toEqual([false, false, false]);
    expect(seen.map((stamp) => isOver(stamp, '2019-08-20T09:07:00+08:00'))).toEqual([true, true, true]);
  });

  it('is set by a call that writes, before it does, and by none that reads or is refused', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    workbook.moveTo(TEN);
    const before = stampOf(workbook);
    expect(readProgress.answer(workbook.run(), {}, 'en').ok).toBe(true);
    const noteAt = (number: string, office = workbook.run()) =>
      keepNote.answer(office, { number, text: '照片已收到', before: '' }, 'en').ok;
    expect([noteAt('HD-2019-0009'), stampOf(workbook)]).toEqual([false, before]);
    const office = workbook.run();
    const seen: string[] = [];
    const { change } = office.book;
    const watched = (...given: Parameters<typeof change>) => {
      seen.push(stampOf(workbook));
      change(...given);
    };
    expect(noteAt('HD-2019-0001', { ...office, book: { ...office.book, change: watched } })).toBe(true);
    expect([before, seen[0], stampOf(workbook)]).toEqual([NINE, TEN, TEN]);
  });

  it.each([
    ['', TEN, true],
    [NINE, '2019-08-20T09:06:59+08:00', false],
    [NINE, '2019-08-20T09:07:00+08:00', true],
  ])('of %s is that of a run which is over by %s: %s', (changed, now, isIt) => {
    expect(isOver(changed, now)).toBe(isIt);
  });

  it('is no reason for a run to fail where the store does', () => {
    const { run } = openSmall();
    const office = run();
    const hints = {
      ...office.hints,
      set: () => undefined,
    };
    expect(() => noteChange({ ...office, hints })).not.toThrow();
  });
});
