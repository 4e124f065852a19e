/** What papers are made of beside the ground: read in a few calls, and only when papers are made. */

import { describe, expect, it } from '@jest/globals';
import { readPaperFacts } from '../../../src/app/papers/paper-facts.ts';
import { readGround } from '../../../src/app/tables/read-ground.ts';
import { addBatch } from '../../../src/app/tables/sent-batches.ts';
import { contactNotesTable } from '../../../src/app/tables/staff-tables.ts';
import { addWorkFiles } from '../../../src/app/tables/work-files.ts';
import { layouts } from '../../domain/paper-world.ts';
import { openSmall, receive } from '../small-workbook.ts';

const BATCH = {
  track: 'activity',
  number: 1,
  until: '2019-09-10',
  entries: [],
  to: '',
  on: '',
  how: '',
  by: '',
  at: '',
};

describe('readPaperFacts', () => {
  it('has files, calls, people and the batches that were sent, beside what stands and as of now', () => {
    const workbook = openSmall([{ id: 'TG', name: '塘沽街道总工会', liaison: '乔示范', liaisonPhone: '022-1' }]);
    receive(workbook, 'w1', {}, 'work');
    addWorkFiles(workbook.run(), 0, [{ id: '1', entry: 'w1', name: 'a.mp4', bytes: '10' }]);
    addBatch(workbook.run(), '第1批', { ...BATCH, state: 'approved', approvedBy: '王示例', approvedAt: '1' });
    addBatch(workbook.run(), '第2批', { ...BATCH, number: 2, state: 'sent', approvedBy: '王示例', approvedAt: '2' });
    const office = workbook.run();
    office.book.add(contactNotesTable('zh-CN'), [{ id: '1', unit: 'TG', result: '已答应报送' }]);
    office.book.commit();
    const settings = workbook.settings();
    const facts = readPaperFacts(workbook.run(), settings, readGround(workbook.run(), settings));
    expect(facts).toMatchObject({
      roster: [{ id: 'TG' }],
      verdicts: [{ entry: { id: 'w1' } }],
      contacts: [{ unit: 'TG', result: '已答应报送' }],
      sent: [{ number: 2 }],
      layouts: layouts(),
      asOf: '2019-08-20T09:00:00+08:00',
    });
    expect([facts.workFiles.get('w1')?.[0]?.name, facts.people.get('TG')]).toEqual([
      'a.mp4',
      [{ role: 'liaison', name: '乔示范', phone: '022-1', since: '' }],
    ]);
  });

  it('is none where a table of it is gone: no paper would be true', () => {
    const workbook = openSmall();
    const settings = workbook.settings();
    const ground = readGround(workbook.run(), settings);
    const file = workbook.google.workspace.parts.spreadsheets.files.get(workbook.google.spreadsheetId);
    if (file) file.sheets = file.sheets.filter(({ id }) => id !== settings.wiring.sheets.contactNotes);
    expect(() => readPaperFacts(workbook.run(), settings, ground)).toThrow(
      expect.objectContaining({ code: 'tableMissing' }),
    );
  });
});
