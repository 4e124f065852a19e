/** Requests as they are kept: those that wait, and what came of the others. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { finish, openRequests } from '../../../src/app/tables/requests.ts';
import { requestsTable } from '../../../src/app/tables/tables.ts';
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
      { request: first, state: 'done', result: '写了3份' },
      { request: second, state: 'refused', result: '单位已停用' },
    ]);
    const rows = run().book.read(requestsTable('zh-CN'));
    const doneAt = '2019-08-20T09:00:00+08:00';
    expect(rows.map(({ cells }) => cells)).toMatchObject([
      { kind: 'summaries', state: 'done', result: '写了3份', doneAt },
      { kind: 'packets', state: 'refused', result: '单位已停用', doneAt },
      { kind: 'digest', state: 'asked', result: '', doneAt: '' },
    ]);
    expect(openRequests(run()).map(({ kind }) => kind)).toEqual(['digest']);
  });

  it('writes nothing where nothing was asked for', () => {
    const office = openSmall().run();
    finish(office, []);
    expect(office.book.hasWritten()).toBe(false);
  });
});
