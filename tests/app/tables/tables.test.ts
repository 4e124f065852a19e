/** The registers' columns. */

import { describe, expect, it } from '@jest/globals';
import { registerTable } from '../../../src/app/tables/tables.ts';
import { campaign } from '../../factories.ts';

describe('registerTable', () => {
  it.each(campaign().forms)('puts the columns of the official table first, in its order: $key', (form) => {
    const keys = registerTable(campaign(), form).columns.map(({ key }) => key);
    const fields = keys.filter((key) => form.fields.some((field) => field.key === key));
    expect(fields.slice(0, form.table.fields.length)).toEqual(form.table.fields);
    expect([...fields].sort()).toEqual(form.fields.map(({ key }) => key).sort());
    const first = keys.indexOf(fields[0] ?? '');
    expect(keys.slice(first, first + fields.length)).toEqual(fields);
  });
});
