/** The season as data: what stands of every entry, mail and paper; for staff alone, and nothing is written. */

import { describe, expect, it } from '@jest/globals';
import { reportSeason } from '../../../src/app/calls/report-season.ts';
import { documentsTable } from '../../../src/app/tables/staff-tables.ts';
import { dispatchesTable } from '../../../src/app/tables/tables.ts';
import { campaign } from '../../factories.ts';
import { openSmall, receive, typeInto } from '../small-workbook.ts';

const PACKET = { kind: 'unit', unit: 'TG', entries: ['w1'], missing: [], left: [{ entry: 'w2', why: 'notApproved' }] };

describe('reportSeason', () => {
  it('gives entries with their verdicts, the tally, mails by entry, documents, and what packets are made of', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    receive(workbook, 'w1', {}, 'work');
    const office = workbook.run();
    const mail = { kind: 'receipt', unit: 'TG', week: '', to: 'tg@example.org', subject: '【已收到】', state: 'sent' };
    office.book.add(dispatchesTable('zh-CN'), [
      { ...mail, key: 'receipt/r1' },
      { ...mail, key: 'updated/r1/2', kind: 'updated', state: 'dropped' },
      { ...mail, key: 'digest/2019-08-26/TG', kind: 'digest', week: '2019-08-26', state: 'owed' },
    ]);
    office.book.add(documentsTable(campaign()), [
      { key: 'packet/TG', kind: 'packet', unit: 'TG', name: '材料', fileId: 'f1', about: JSON.stringify(PACKET) },
      { key: 'annex1/TG', kind: 'annex1', unit: 'TG', name: '附件1', fileId: 'f2', about: '已核对' },
      { key: '', name: '空行' },
    ]);
    office.book.commit();
    const reader = workbook.run('second@example.org');
    const report = reportSeason(reader);
    expect(report.entries).toMatchObject([
      { id: 'r1', form: 'activity', unit: 'TG', number: 'HD-2019-0001', state: 'received', counts: false, version: 1 },
      { id: 'w1', form: 'work', number: 'ZP-2019-0001', why: ['notAnActivity', 'notApproved'] },
    ]);
    expect(report.tally.district).toMatchObject({ counted: 0, waiting: 1 });
    const told = { ...mail, to: ['tg@example.org'], deadline: null, claimedAt: '' };
    expect(report.dispatches).toEqual([
      { ...told, key: 'receipt/r1', kind: 'receipt', state: 'sent', entry: 'r1' },
      { ...told, key: 'digest/2019-08-26/TG', kind: 'digest', week: '2019-08-26', state: 'owed', entry: null },
    ]);
    expect(report.documents.map(({ kind, fileId }) => [kind, fileId])).toEqual([
      ['packet', 'f1'],
      ['annex1', 'f2'],
    ]);
    expect(report.packets).toEqual([{ ...PACKET, fileId: 'f1' }]);
    expect(reader.book.hasWritten()).toBe(false);
  });

  it('tells what is recorded, and not what somebody has typed since', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    typeInto(workbook, 'activity', 'HD-2019-0001', { participants: '200名' });
    expect(reportSeason(workbook.run()).entries[0]?.version).toBe(1);
  });

  it('is refused to whoever is not on the list of staff', () => {
    expect(() => reportSeason(openSmall().run('guest@example.org'))).toThrow(
      expect.objectContaining({ code: 'notStaff' }),
    );
  });
});
