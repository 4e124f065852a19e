/** The tables beside the registers: their columns are those that have labels, and what they show is kept. */

import { describe, expect, it } from '@jest/globals';
import { tablesOf, tallyTable } from '../../../src/app/tables/staff-tables.ts';
import { isReservedForm } from '../../../src/domain/campaign/faults/reserved-keys.ts';
import { say } from '../../../src/messages/say.ts';
import { campaign } from '../../factories.ts';

const WHOLE = campaign();
const FORMS = WHOLE.forms.map(({ key }) => key);
const OTHERS = tablesOf(WHOLE).filter(({ key }) => key !== 'tally' && !FORMS.includes(key));

describe('tablesOf', () => {
  it('has each table that has labels, and the register of each form', () => {
    const keys = tablesOf(WHOLE).map(({ key }) => key);
    expect([...keys].sort()).toEqual([...FORMS, ...Object.keys(say('tables', 'zh-CN'))].sort());
    expect(OTHERS.filter(({ key }) => !isReservedForm(key))).toEqual([]);
  });

  it.each(OTHERS)('labels every column of $key, and keeps beside it what it does not show', (table) => {
    const own = table.columns.filter(({ of }) => of === undefined);
    const labels = say('tables', 'zh-CN')[table.key as 'roster'].columns;
    expect(Object.fromEntries(own.map(({ key, label }) => [key, label]))).toEqual(labels);
    const shown = own.filter(({ shows }) => shows !== undefined).map(({ key }) => key);
    const kept = table.columns.flatMap(({ of }) => (of === undefined ? [] : [of]));
    expect(kept).toEqual(shown.reverse());
    expect(own.map(({ key }) => key)).toContain(table.identity);
  });
});

describe('tallyTable', () => {
  it('colours where a unit stands, beside the word', () => {
    const standing = tallyTable(WHOLE).columns.find(({ key }) => key === 'standing');
    const { partly, reported, silent, zero } = say('sheet', 'zh-CN').standings;
    expect(standing?.tones).toEqual({ [reported]: 'good', [zero]: 'again', [partly]: 'warning', [silent]: 'act' });
  });
});
