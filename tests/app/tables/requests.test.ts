/** Requests as they are kept: those that wait, and what came of the others. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { finish, openRequests, type RequestOutcome, resultOf } from '../../../src/app/tables/requests.ts';
import { requestsTable } from '../../../src/app/tables/staff-tables.ts';
import { openSmall } from '../small-workbook.ts';

const AT = '2019-08-20T08:00:00+08:00';

function asked(office: Office, ...lines: Record<string, string>[]): void {
  const usual = { unit: '', at: AT, by: 'second@example.org', state: 'asked' };
  office.book.add(
    requestsTable('zh-CN'),
    lines.map((line, index) => ({ id: String(index), ...usual, ...line })),
  );
  office.book.commit();
}

describe('openRequests', () => {
  it('gives those that wait; none that was done or refused, and none of a kind that somebody typed', () => {
    const { run } = openSmall();
    asked(
      run(),
      { kind: 'summaries', unit: 'TG' },
      { kind: 'packets', state: 'done' },
      { kind: 'report', state: 'refused' },
      { kind: '打印' },
      { kind: 'digest' },
    );
    expect(openRequests(run()).map(({ askedAt, kind, unit }) => [kind, unit, askedAt])).toEqual([
      ['summaries', 'TG', AT],
      ['digest', '', AT],
    ]);
  });
});

describe('finish', () => {
  it('sets down when each was done and with what; the others go on waiting', () => {
    const { run } = openSmall();
    asked(run(), { kind: 'summaries' }, { kind: 'packets' }, { kind: 'digest' });
    const office = run();
    const [first, second] = openRequests(office);
    if (!first || !second) throw new Error('two wait');
    finish(office, [
      { request: first, state: 'done', result: { code: 'reminders', told: 3, waiting: 0 } },
      { request: second, state: 'refused', result: { code: 'unitGone' } },
    ]);
    const rows = run().book.read(requestsTable('zh-CN'));
    const doneAt = '2019-08-20T09:00:00+08:00';
    expect(rows.map(({ cells }) => cells)).toMatchObject([
      { kind: 'summaries', state: 'done', result: '已提醒3个单位', doneAt },
      { kind: 'packets', state: 'refused', result: '单位名录中已没有这个单位，未办理', doneAt },
      { kind: 'digest', state: 'asked', result: '', doneAt: '' },
    ]);
    expect(openRequests(run()).map(({ kind }) => kind)).toEqual(['digest']);
  });

  it('keeps what came of it as a code, from which it is said in each language', () => {
    const { run } = openSmall();
    asked(run(), { kind: 'reminders' });
    const office = run();
    const requests = openRequests(office);
    const outcomes = requests.map((request): RequestOutcome => {
      return { request, state: 'done', result: { code: 'reminders', told: 1, waiting: 2 } };
    });
    finish(office, outcomes);
    const [row] = run().book.read(requestsTable('zh-CN'));
    expect(row && [resultOf(row, 'zh-CN'), resultOf(row, 'en')]).toEqual([
      '已登记提醒1个单位，尚有2封待发送',
      'noted for 1 unit; 2 mails still to be sent',
    ]);
  });

  it('writes nothing where nothing was asked for', () => {
    const office = openSmall().run();
    finish(office, []);
    expect(office.book.hasWritten()).toBe(false);
  });
});

describe('resultOf', () => {
  it.each([
    ['one of an earlier version, by its words', { result: '写了3份' }, '写了3份'],
    ['one whose record somebody has spoilt', { result: '已办', resultRecord: '{' }, '已办'],
    ['one with a code that there is not', { result: '已办', resultRecord: '{"code":"printed"}' }, '已办'],
    ['one that waits', { result: '', resultRecord: '' }, ''],
    [
      'one by its code, whatever the words beside it',
      { result: '改过', resultRecord: '{"code":"remindersLate"}' },
      'not sent',
    ],
  ])('of %s', (_, cells, told) => {
    expect(resultOf({ index: 3, cells }, 'en')).toContain(told);
  });
});
