/** Calls that the office has made, as they are kept: a unit that has promised no day has none. */

import { describe, expect, it } from '@jest/globals';
import { readContacts } from '../../../src/app/tables/contact-notes.ts';
import { contactNotesTable } from '../../../src/app/tables/staff-tables.ts';
import { openSmall } from '../small-workbook.ts';

describe('readContacts', () => {
  it('gives all calls as the sheet has them, and no promise where no day was named', () => {
    const { run } = openSmall();
    const office = run();
    const call = { unit: 'DG', at: '2019-09-10T09:00:00+08:00', by: 'review@example.org', result: '已答应报送' };
    office.book.add(contactNotesTable('zh-CN'), [
      { id: '1', ...call, until: '2019-09-16' },
      { id: '2', ...call, result: '无人接听', until: '' },
    ]);
    office.book.commit();
    expect(readContacts(run())).toEqual([
      { ...call, until: '2019-09-16' },
      { ...call, result: '无人接听', until: null },
    ]);
  });
});
