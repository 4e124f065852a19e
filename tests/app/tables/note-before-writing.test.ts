/** A run says that it is about to change something before it first writes, and says nothing where it writes nothing. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { lastChange } from '../../../src/app/tables/change-stamp.ts';
import { noteBeforeWriting } from '../../../src/app/tables/note-before-writing.ts';
import { requestsTable } from '../../../src/app/tables/staff-tables.ts';
import { openSmall, type SmallWorkbook } from '../small-workbook.ts';

const NINE = '2019-08-20T09:00:00+08:00';

const stampOf = ({ run }: SmallWorkbook) => lastChange(run());

describe('noteBeforeWriting', () => {
  it.each<[string, (office: Office) => void]>([
    ['a hint', ({ hints }) => hints.set('digestHold', '2019-08-26')],
    ['a fact', ({ store }) => store.set('heir', 'second@example.org')],
    ['facts that are kept together', ({ store }) => store.setAll({ heir: 'second@example.org', columns: '[]' })],
    ['a long text', ({ store }) => store.setLong('columns', '[]')],
    ['a row', ({ book }) => book.add(requestsTable('zh-CN'), [{ id: '1', kind: 'digest', state: 'asked' }])],
  ])('notes it before %s is written, and not where it stands so already', (_name, write) => {
    const workbook = openSmall();
    const office = workbook.run();
    office.hints.set('same', '1');
    noteBeforeWriting(office);
    office.hints.set('same', '1');
    expect(stampOf(workbook)).toBe('');
    write(office);
    expect(stampOf(workbook)).toBe(NINE);
  });
});
