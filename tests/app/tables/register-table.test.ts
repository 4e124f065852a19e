/** The registers as tables, and the loop that writes the program's cells. */

import { describe, expect, it } from '@jest/globals';
import { besideKeys, programCells, registerTable } from '../../../src/app/tables/register-table.ts';
import { formOf } from '../../../src/domain/campaign/fields.ts';
import { entryOfRow } from '../../../src/domain/intake/entry-row.ts';
import { say } from '../../../src/messages/say.ts';
import { campaign, change, verdict } from '../../factories.ts';

const WHOLE = campaign();

describe('registerTable', () => {
  it.each(WHOLE.forms)('puts the columns of the official table first, in its order: $key', (form) => {
    const keys = registerTable(WHOLE, form).columns.map(({ key }) => key);
    const fields = keys.filter((key) => form.fields.some((field) => field.key === key));
    expect(fields.slice(0, form.table.fields.length)).toEqual(form.table.fields);
    expect([...fields].sort()).toEqual(form.fields.map(({ key }) => key).sort());
    const first = keys.indexOf(fields[0] ?? '');
    expect(keys.slice(first, first + fields.length)).toEqual(fields);
  });

  it('has a column for each label, and says of the goal’s form alone whether its entries count', () => {
    const own = WHOLE.forms.map((form) => {
      const { columns } = registerTable(WHOLE, form);
      return columns.filter(({ key }) => !form.fields.some((field) => field.key === key)).map(({ key }) => key);
    });
    const labels = Object.keys(say('sheet', 'zh-CN').registerColumns);
    expect([...(own[0] ?? [])].sort()).toEqual([...labels].sort());
    expect(own[1]).toEqual(own[0]?.filter((key) => key !== 'counts' && key !== 'why'));
  });

  it('leaves to staff what stands beside the fields', () => {
    const form = formOf(WHOLE, 'work');
    const beside = 'source receivedOn remark selected rank highlight honour honourProject outcome'.split(' ');
    expect(besideKeys(registerTable(WHOLE, form), form)).toEqual(beside);
  });
});

describe('programCells', () => {
  it('keeps with the row what it is read back from', () => {
    const form = formOf(WHOLE, 'activity');
    const made = verdict({ entry: { changes: [change({ at: '2019-08-20T09:12:00+08:00' }), change()] } });
    const { entry } = made;
    const written = programCells(WHOLE, form)({ form, entry, verdict: made, book: '' });
    expect(entryOfRow(form, { index: 2, cells: { ...entry.cells, ...written } })?.entry).toEqual(entry);
  });
});
