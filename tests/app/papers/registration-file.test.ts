/** The 登记表 as a file: its name is one that every system takes, and it is the same for the same content. */

import { describe, expect, it } from '@jest/globals';
import { registrationFile } from '../../../src/app/papers/registration-file.ts';
import { readTableFile } from '../../../src/table-import/read-table-file.ts';
import { sampleEntries, verdictsOf } from '../../documents/sample-registration.ts';
import { campaign, unit } from '../../factories.ts';

describe('registrationFile', () => {
  const facts = { campaign: campaign(), verdicts: verdictsOf(sampleEntries()) };

  it.each([
    ['塘沽街道总工会', '登记表（塘沽街道总工会）.xlsx'],
    ['塘沽/新河', '登记表（塘沽／新河）.xlsx'],
  ])('of %s is called %s', (name, file) => {
    expect(registrationFile(facts, unit({ name })).name).toBe(file);
  });

  it('has the type of a workbook, and its sheets by the campaign’s words', () => {
    const { bytes, type } = registrationFile(facts, unit());
    expect(type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const read = readTableFile(bytes);
    expect(read.ok && read.sheets.map(({ name }) => name)).toEqual(['线下活动', '作品', '填写说明']);
    expect(Buffer.from(bytes).equals(registrationFile(facts, unit()).bytes)).toBe(true);
  });

  it('stays small: what the looks of empty lines take is little', () => {
    expect(registrationFile(facts, unit()).bytes.length).toBeLessThan(120_000);
  });
});
