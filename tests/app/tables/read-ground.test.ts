/** All that stands about the season, read for looking at it: as the next sweep would judge it, with no write. */

import { describe, expect, it } from '@jest/globals';
import { readGround } from '../../../src/app/tables/read-ground.ts';
import { zeroReportsTable } from '../../../src/app/tables/staff-tables.ts';
import { decisionsTable } from '../../../src/app/tables/tables.ts';
import { openSmall, receive, typeInto } from '../small-workbook.ts';

describe('readGround', () => {
  it('has every form’s entries with what was decided and typed, zero reports and selections', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    receive(workbook, 'w1', {}, 'work');
    typeInto(workbook, 'activity', 'HD-2019-0001', { participants: '200名', rank: '2' });
    const before = workbook.run();
    before.book.add(decisionsTable('zh-CN'), [{ id: '000001', entry: 'w1', kind: 'approve', at: 'x', version: '1' }]);
    before.book.add(zeroReportsTable('zh-CN'), [{ id: 'HG/activity', unit: 'HG', form: 'activity' }]);
    before.book.commit();
    const office = workbook.run();
    const ground = readGround(office, workbook.settings());
    expect(ground.verdicts.map(({ entry, state }) => [entry.id, state])).toEqual([
      ['r1', 'received'],
      ['w1', 'approved'],
    ]);
    expect(ground.verdicts[0]?.issues.map(({ code }) => code)).toContain('badNumber');
    expect(ground).toMatchObject({ isWhole: true, decisions: [{ entry: 'w1' }], zeroReports: [{ unit: 'HG' }] });
    expect(ground.selections.get('r1')).toMatchObject({ rank: 2 });
    expect(office.book.hasWritten()).toBe(false);
  });

  it('is none where any of it cannot be read: no count would be true', () => {
    const workbook = openSmall();
    const settings = workbook.settings();
    const file = workbook.google.workspace.parts.spreadsheets.files.get(workbook.google.spreadsheetId);
    if (file) file.sheets = file.sheets.filter(({ id }) => id !== settings.wiring.sheets.zeroReports);
    expect(() => readGround(workbook.run(), settings)).toThrow(expect.objectContaining({ code: 'tableMissing' }));
  });
});
