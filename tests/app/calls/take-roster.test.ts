/** A list of units as a call: looked at before anything is set up, taken in by staff, and the same again is nothing. */

import { describe, expect, it } from '@jest/globals';
import { previewRoster, takeRoster } from '../../../src/app/calls/take-roster.ts';
import type { RosterListView } from '../../../src/set-up-view.ts';
import { openBlank, openSmall, rowsIn, type SmallWorkbook } from '../small-workbook.ts';

const LIST = [
  ['单位名称', '联系人', '邮箱', '备注'],
  ['塘沽街工会', '张三', 'new@example.org', ''],
  ['新村街道总工会', '', '', '=1+1'],
  ['<b>工会</b>', '', 'b@example.org', ''],
];

const input = (rows = LIST, replacesContacts = false) => ({ rows, replacesContacts });

function take(workbook: SmallWorkbook, rows = LIST): RosterListView['counts'] {
  const answer = takeRoster.answer(workbook.run(), input(rows), 'zh-CN');
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value.counts;
}

describe('previewRoster', () => {
  it('can be asked before set-up, and writes nothing', () => {
    const office = openBlank().run();
    const answer = previewRoster.answer(office, input(), 'zh-CN');
    expect(answer).toMatchObject({ ok: true, value: { counts: { new: 3 }, isTaken: false } });
    expect(office.book.hasWritten()).toBe(false);
  });

  it('tells each line that is doubtful, and what would change of a unit that stands', () => {
    const office = openSmall().run();
    const answer = previewRoster.answer(office, input(), 'zh-CN');
    if (!answer.ok) throw new Error(answer.refusal);
    expect(answer.value.counts).toEqual({ new: 2, changed: 1, same: 0, doubled: 0, skipped: 0 });
    expect(answer.value.findings).toContainEqual({ row: 3, code: 'noContact', value: '', other: '' });
    expect(answer.value.units[0]?.changes.map(({ key }) => key)).toEqual(['contacts', 'liaison']);
    expect(office.book.hasWritten()).toBe(false);
  });

  it.each([
    ['somebody who is no staff', 'other@example.org', LIST, 'notStaff'],
    ['what is no list', 'review@example.org', [['活动名称', '时间']], 'noRoster'],
    ['a cell that is too long', 'review@example.org', [['x'.repeat(2001)]], 'badRequest'],
  ])('refuses %s', (_what, as, rows, refusal) => {
    expect(previewRoster.answer(openSmall().run(as), input(rows), 'zh-CN')).toEqual({ ok: false, refusal });
  });
});

describe('takeRoster', () => {
  it('adds and updates, deletes nothing, and changes nothing the second time', () => {
    const workbook = openSmall();
    expect(take(workbook)).toEqual({ new: 2, changed: 1, same: 0, doubled: 0, skipped: 0 });
    const rows = rowsIn(workbook, 'roster');
    expect(rows.map(({ name }) => name)).toEqual([
      '塘沽街道总工会',
      '汉沽街道总工会',
      '大港街道总工会',
      '新河街道总工会',
      '新村街道总工会',
      '<b>工会</b>',
    ]);
    expect(rows[0]).toMatchObject({ id: 'TG', contacts: 'tg@example.org\nnew@example.org', liaison: '张三' });
    expect(rows[4]).toMatchObject({ id: 'U001', remark: '=1+1' });
    expect(workbook.settings().roster.length).toBe(6);
    expect(take(workbook)).toEqual({ new: 0, changed: 0, same: 3, doubled: 0, skipped: 0 });
    expect(rowsIn(workbook, 'roster')).toEqual(rows);
  });

  it('is refused to whoever is no staff', () => {
    const workbook = openSmall();
    expect(takeRoster.answer(workbook.run('other@example.org'), input(), 'zh-CN')).toMatchObject({ ok: false });
    expect(rowsIn(workbook, 'roster').length).toBe(4);
  });
});
