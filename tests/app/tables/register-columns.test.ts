/** What the program writes in a register: the text of each column, from the entry and its verdict. */

import { describe, expect, it } from '@jest/globals';
import { backColumns, frontColumns } from '../../../src/app/tables/register-columns.ts';
import { programCells } from '../../../src/app/tables/register-table.ts';
import { formOf } from '../../../src/domain/campaign/fields.ts';
import type { Verdict } from '../../../src/domain/count/judge.ts';
import { campaign, change, decision, issue, verdict } from '../../factories.ts';

const WHOLE = campaign();

describe('the text of a column', () => {
  const cellsOf = (made: Verdict) => {
    const form = formOf(WHOLE, made.entry.form);
    return programCells(WHOLE, form)({ form, entry: made.entry, verdict: made, book: '' });
  };
  const changed = verdict({ entry: { changes: [change({ at: '2019-08-20T09:12:00+08:00' }), change()] } });
  const twin = verdict({
    issues: [
      issue({ code: 'late', level: 'warning' }),
      issue({ code: 'duplicate', facts: { entries: [{ unit: '', number: 'HD-2019-0007' }] } }),
      issue({ waived: true }),
    ],
    why: ['notApproved', 'hasErrors', 'duplicate'],
  });

  it.each<[key: string, text: string | undefined, made: Verdict]>([
    ['number', 'HD-2019-0001', changed],
    ['version', '2', changed],
    ['handedInAt', '2019-08-20 09:12:00', changed],
    ['changedAt', '2019-08-22 09:15:00', changed],
    ['changedAt', '2019-08-20 09:12:00', verdict({ entry: { changes: [] } })],
    ['id', 'r1', changed],
    ['state', 'approved', verdict({ decisions: [decision()] })],
    ['stateKey', 'received', verdict()],
    ['counts', '计入', verdict({ decisions: [decision()] })],
    ['counts', '不计入', verdict()],
    ['counts', undefined, verdict({ entry: { form: 'work' } })],
    ['why', '审核通过，无未更正的错误', verdict({ decisions: [decision()] })],
    ['why', '尚未审核通过（待审核）；有错误尚未更正；与HD-2019-0007重复', twin],
    ['why', undefined, verdict({ entry: { form: 'work' } })],
    ['problems', '', verdict()],
    ['remark', undefined, verdict()],
    ['receivedOn', undefined, verdict()],
    ['marks', undefined, verdict()],
  ])('writes %s: %j', (key, text, made) => {
    expect(cellsOf(made)[key]).toBe(text);
  });

  it('tells one problem a line, errors first and last what was set aside', () => {
    const lines = cellsOf(twin)
      .problems?.split('\n')
      .map((line) => line.split('：')[0]);
    expect(lines).toEqual(['需更正', '请留意', '已人工认定']);
  });

  it('is made by each column that is not staff’s, but for the marks of notes', () => {
    const all = Object.entries({ ...frontColumns(WHOLE), ...backColumns(WHOLE) });
    const silent = all.filter(([, { owner, text }]) => (owner === 'staff') === (text !== undefined));
    expect(silent.map(([key]) => key)).toEqual(['marks']);
  });
});
