/** The weekly trigger: the week’s digests from what stands after a sweep, once, whenever the tick has come. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { registerTable } from '../../../src/app/tables/register-table.ts';
import { runTick } from '../../../src/app/triggers/tick.ts';
import { sendWeekly } from '../../../src/app/triggers/weekly-digest.ts';
import { formOf } from '../../../src/domain/campaign/fields.ts';
import { campaign, entry } from '../../factories.ts';
import { openSmall, type SmallWorkbook } from '../small-workbook.ts';

function onMonday(): SmallWorkbook {
  const workbook = openSmall();
  workbook.moveTo('2019-08-26T08:02:00+08:00');
  return workbook;
}

const subjects = ({ google }: SmallWorkbook) =>
  google.mailbox.map(({ subject }) => /^【(.+?)】/.exec(subject)?.[1] ?? subject);

describe('sendWeekly', () => {
  it('sends each active unit its digest and staff theirs, with what the sweep has just taken in', () => {
    const workbook = onMonday();
    const office = workbook.run();
    office.book.add(registerTable(campaign(), formOf(campaign(), 'activity')), [entry().cells]);
    office.book.commit();
    sendWeekly(workbook.run());
    expect(subjects(workbook).sort()).toEqual(['周报', '每周工作提示', '每周工作提示', '每周工作提示']);
    const toTg = workbook.google.mailbox.find(({ to }) => to.includes('tg@example.org'));
    expect(toTg?.text).toContain('HD-2019-0001');
  });

  it.each(['behind the tick', 'before it'])('sends none twice: %s', (order) => {
    const workbook = onMonday();
    const runs = [sendWeekly, runTick];
    for (const work of order === 'before it' ? runs : runs.reverse()) work(workbook.run());
    expect(subjects(workbook).filter((kind) => kind === '每周工作提示')).toHaveLength(3);
  });

  it('is the owner’s alone', () => {
    const office = onMonday().run();
    const other: Office = { ...office, session: { ...office.session, effectiveUser: () => 'second@example.org' } };
    expect(() => sendWeekly(other)).toThrow(expect.objectContaining({ code: 'notOwner' }));
  });
});
