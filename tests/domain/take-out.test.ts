/** Personal data that were taken out of an entry do not come back, and leave no fault behind. */

import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { redactor } from '../../src/domain/closing/find-texts.ts';
import { isOfGap, withoutData } from '../../src/domain/closing/take-out.ts';
import { withTableRow } from '../../src/domain/import/record-row.ts';
import { entryOfRow, recordText } from '../../src/domain/intake/entry-row.ts';
import { applyResponse } from '../../src/domain/intake/record.ts';
import { campaign, entry } from '../factories.ts';

const MARK = '【已按本人要求删除】';
const AT = '2019-09-01T09:00:00+08:00';
const form = formOf(campaign(), 'activity');
const before = entry({ cells: { ...entry({}).cells, title: '张三的讲座', contactName: '张三', contactPhone: '6689' } });
const taking = {
  wholly: ['contactName', 'contactPhone'],
  markOf: () => MARK,
  isMark: (text: string) => text === MARK,
  redact: redactor([{ text: '张三', mark: MARK }]),
  at: AT,
  issues: [{ code: 'badPhone' as const, field: 'contactPhone' }],
};
const after = withoutData(form, before, taking);

describe('withoutData', () => {
  it('puts a mark in place, makes no version, and is done once', () => {
    expect(after?.cells).toMatchObject({ title: `${MARK}的讲座`, contactName: MARK, contactPhone: MARK });
    expect(after?.changes.length).toBe(before.changes.length);
    expect(after?.editUrl).toBe('');
    expect(after && withoutData(form, after, taking)).toBeNull();
  });

  it('outlasts being written into its row and read again', () => {
    const record = after ? recordText(form, after) : '';
    expect(entryOfRow(form, { index: 3, cells: { ...after?.cells, record } })?.entry.removed).toEqual(after?.removed);
  });
});

describe('what was taken out', () => {
  it.each([
    [
      'a later answer',
      (cells: object) => after && applyResponse(form, after, { ...sent, cells: { ...sent.cells, ...cells } }),
    ],
    [
      'a table that is mailed again',
      () => after && withTableRow(after, { title: '张三的讲座', contactName: '张三' }, table),
    ],
  ])('does not come back by %s', (_, bring) => {
    const brought = bring({ title: '张三的讲座', contactName: '张三', contactPhone: '13800138000' });
    expect(JSON.stringify(brought?.cells ?? {})).not.toMatch(/张三|13800138000/);
    expect(brought?.changes.length ?? before.changes.length).toBe(before.changes.length);
  });

  it.each([
    ['missing', 'contactName', true],
    ['badPhone', 'contactPhone', false],
    ['tooManyCharacters', 'title', true],
    ['badNumber', 'participants', false],
  ] as const)('%s at %s is of the gap: %s', (code, field, expected) => {
    expect(after && isOfGap(after, { code, field })).toBe(expected);
  });
});

const sent = { id: before.id, form: 'activity', at: '2019-09-02T09:00:00+08:00', cells: before.cells, editUrl: '' };
const table = { at: '2019-09-02T09:00:00+08:00', who: 'a@example.org', source: '邮件', receivedOn: '' };
