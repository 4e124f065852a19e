/** Requests that a call has asked for, told from lines that were only typed into 办理请求. */

import { describe, expect, it } from '@jest/globals';
import { requestDigest, requestPapers } from '../../../src/app/calls/request-papers.ts';
import type { Office } from '../../../src/app/office.ts';
import { ProblemError } from '../../../src/app/problem.ts';
import {
  adoptRequests,
  forgetCarriedOut,
  foundedRequests,
  knownRequests,
  noteAsked,
} from '../../../src/app/tables/asked-requests.ts';
import { openRequests } from '../../../src/app/tables/requests.ts';
import { requestsTable } from '../../../src/app/tables/staff-tables.ts';
import { runTick } from '../../../src/app/triggers/tick.ts';
import { openSmall, rowsIn, type SmallWorkbook } from '../small-workbook.ts';

const KEY = 'requestsAsked';
const TYPED = {
  id: '',
  kind: 'digest',
  unit: '',
  by: 'second@example.org',
  state: 'asked',
  at: '2019-08-20T08:00:00+08:00',
};

function type({ run }: SmallWorkbook, ...lines: Record<string, string>[]): void {
  const office = run();
  office.book.add(
    requestsTable('zh-CN'),
    lines.map((line) => ({ ...TYPED, ...line })),
  );
  office.book.commit();
}

function change({ run }: SmallWorkbook, cells: Record<string, string>): void {
  const office = run();
  const [{ index } = { index: 0 }] = office.book.read(requestsTable('zh-CN'));
  office.book.change(requestsTable('zh-CN'), [{ index, cells }]);
  office.book.commit();
}

const states = (workbook: SmallWorkbook) => rowsIn(workbook, 'requests').map(({ result, state }) => [state, result]);
const NOT_ASKED = expect.stringMatching(/^不是在工作栏提出的.*请在工作栏中提出$/);

describe('a line of 办理请求', () => {
  it('that was only typed is not carried out, and says why', () => {
    const workbook = openSmall();
    type(workbook, {}, { kind: 'summaries', unit: 'TG', id: 'x' }, { id: '__proto__', kind: 'opening' });
    runTick(workbook.run());
    expect(states(workbook)).toEqual(Array(3).fill(['refused', NOT_ASKED]));
    expect(workbook.google.mailbox.filter(({ to }) => ![to].flat().includes('review@example.org'))).toEqual([]);
  });

  it('that was typed stands for nobody who then asks by a click', () => {
    const workbook = openSmall();
    type(workbook, {});
    requestDigest.answer(workbook.run(), {}, 'zh-CN');
    runTick(workbook.run());
    expect(states(workbook).map(([state]) => state)).toEqual(['refused', 'done']);
  });

  it('that was carried out is carried out no second time when its state is typed back', () => {
    const workbook = openSmall();
    requestDigest.answer(workbook.run(), {}, 'zh-CN');
    runTick(workbook.run());
    const sent = workbook.google.mailbox.length;
    change(workbook, { state: 'asked' });
    runTick(workbook.run());
    expect(states(workbook)).toEqual([['refused', NOT_ASKED]]);
    expect(workbook.google.mailbox).toHaveLength(sent);
  });

  it.each([{ kind: 'opening' }, { unit: 'HG' }, { id: 'other' }])(
    'that asks for something else than was asked for is not carried out: %j',
    (cells) => {
      const workbook = openSmall();
      requestPapers.answer(workbook.run(), { what: 'summaries', unit: 'TG' }, 'zh-CN');
      change(workbook, cells);
      expect(foundedRequests(workbook.run(), openRequests(workbook.run()))).toEqual([]);
    },
  );

  it('whose memory was lost is told and not dropped', () => {
    const workbook = openSmall();
    requestDigest.answer(workbook.run(), {}, 'zh-CN');
    workbook.run().store.set(KEY, '');
    runTick(workbook.run());
    expect(states(workbook)).toEqual([['refused', NOT_ASKED]]);
  });
});

describe('while the store fails', () => {
  const failing = (office: Office): Office => {
    const fail = (): never => {
      throw new ProblemError('storeRefused', '');
    };
    return { ...office, store: { ...office.store, get: fail, set: fail } };
  };

  it('nothing is carried out or refused, and nothing can be asked for', () => {
    const workbook = openSmall();
    requestDigest.answer(workbook.run(), {}, 'zh-CN');
    const office = failing(workbook.run());
    expect(() => foundedRequests(office, openRequests(office))).toThrow('storeRefused');
    expect(() => noteAsked(office, [], [{ id: 'a', kind: 'report', unit: '' }])).toThrow('storeRefused');
    expect(states(workbook)).toEqual([['asked', '']]);
  });
});

describe('the memory', () => {
  it('knows what was asked for after a run first read it', () => {
    const workbook = openSmall();
    const early = workbook.run();
    early.store.get(KEY);
    requestDigest.answer(workbook.run(), {}, 'zh-CN');
    expect(knownRequests(early, openRequests(early))).toHaveLength(1);
  });

  it('forgets what waits no more, and keeps the rest', () => {
    const workbook = openSmall();
    requestDigest.answer(workbook.run(), {}, 'zh-CN');
    requestPapers.answer(workbook.run(), { what: 'report' }, 'zh-CN');
    change(workbook, { state: 'done' });
    forgetCarriedOut(workbook.run());
    expect(workbook.run().store.get(KEY).split(' ')).toHaveLength(2);
    expect(knownRequests(workbook.run(), openRequests(workbook.run())).map(({ kind }) => kind)).toEqual(['report']);
  });

  it('begins with what waits in a workbook of an earlier release, and never again', () => {
    const workbook = openSmall();
    type(workbook, { id: 'early' });
    adoptRequests(workbook.run());
    type(workbook, { id: 'typed' });
    adoptRequests(workbook.run());
    expect(knownRequests(workbook.run(), openRequests(workbook.run())).map(({ id }) => id)).toEqual(['early']);
  });

  it('fits into one property whatever waits', () => {
    const office = openSmall().run();
    noteAsked(
      office,
      [],
      Array.from({ length: 2000 }, (_, id) => ({ id: String(id), kind: 'report' as const, unit: '' })),
    );
    expect(office.store.get(KEY).length).toBeLessThan(9000);
  });
});
