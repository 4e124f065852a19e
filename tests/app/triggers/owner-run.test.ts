/** The owner's runs: theirs alone, each part by itself, and what is owed goes also where nothing new is known. */

import { describe, expect, it } from '@jest/globals';
import { enqueue } from '../../../src/app/mail/enqueue.ts';
import { foundedOutbox } from '../../../src/app/mail/founded-mail.ts';
import { mailLeftSeen } from '../../../src/app/mail/mail-quota.ts';
import { lastTick } from '../../../src/app/tables/last-tick.ts';
import { isOutboxOpen, readOutbox } from '../../../src/app/tables/outbox.ts';
import { openRequests } from '../../../src/app/tables/requests.ts';
import { requestsTable } from '../../../src/app/tables/staff-tables.ts';
import { dispatchesTable } from '../../../src/app/tables/tables.ts';
import { lastTroubles } from '../../../src/app/tables/troubles.ts';
import { deliverAll, openParts, ownersSettings } from '../../../src/app/triggers/owner-run.ts';
import { openSmall, rowsIn, type SmallWorkbook } from '../small-workbook.ts';

const NOW = '2019-08-20T09:00:00+08:00';

function failing(message: string): () => never {
  return () => {
    throw new Error(message);
  };
}

/** A receipt waits to be sent. */
function withMail(): SmallWorkbook {
  const workbook = openSmall();
  const office = workbook.run();
  const head = { key: 'receipt/r1', kind: 'receipt', unit: 'TG', week: '', to: [], state: 'owed' } as const;
  const mail = { ...head, subject: '已收到', body: [], owedAt: NOW, arisenAt: NOW };
  enqueue(office, foundedOutbox(office, readOutbox(office)), [mail]);
  return workbook;
}

describe('ownersSettings', () => {
  it('gives the settings to the owner’s run, however the address is written, and to nobody else’s', () => {
    const workbook = openSmall();
    const as = (email: string) => {
      const office = workbook.run();
      return { ...office, session: { ...office.session, effectiveUser: () => email } };
    };
    expect(ownersSettings(as('Review@Example.org')).campaign.id).toBe('2019');
    expect(() => ownersSettings(as('second@example.org'))).toThrow(expect.objectContaining({ code: 'notOwner' }));
  });
});

describe('openParts', () => {
  it('goes on behind a part that fails, throws the first failure at the end, and keeps what was noted', () => {
    const office = openSmall().run();
    const parts = openParts(office);
    expect([parts.run(failing('first')), parts.run(() => 7), parts.run(failing('second'))]).toEqual([null, 7, null]);
    expect(() => parts.end()).toThrow('first');
    expect([lastTroubles(office).map(({ detail }) => detail), lastTick(office)]).toEqual([['first', 'second'], '']);
  });

  it('remembers a run in which nothing failed, and forgets the troubles of the one before', () => {
    const office = openSmall().run();
    office.hints.set('troubles', JSON.stringify([{ code: 'unknown', detail: 'before' }]));
    openParts(office).end();
    expect([lastTick(office), lastTroubles(office)]).toEqual([NOW, []]);
  });
});

describe('a long part of a run', () => {
  const lateBy = (workbook: SmallWorkbook, elapsedMs: number) => {
    const office = workbook.run();
    const parts = openParts({ ...office, clock: { ...office.clock, elapsedMs: () => elapsedMs } });
    const done: string[] = [];
    for (const part of ['mail', 'papers'] as const) parts.runInTime(part, () => done.push(part));
    const isAnyPutOff = parts.isAnyPutOff();
    parts.end();
    return [done.join(), isAnyPutOff];
  };

  it('waits for the next run where it would begin late, once; the time after it waits again', () => {
    const workbook = openSmall();
    expect(lateBy(workbook, 150_000)).toEqual(['mail,papers', false]);
    expect(lateBy(workbook, 150_001)).toEqual(['', true]);
    expect(lateBy(workbook, 150_001)).toEqual(['mail,papers', false]);
    expect(lateBy(workbook, 150_001)).toEqual(['', true]);
    expect(lateBy(workbook, 0)).toEqual(['mail,papers', false]);
    expect(openParts(workbook.run()).hasWaited('mail')).toBe(false);
  });

  it('still waits where the run that was to begin it has ended before', () => {
    const workbook = openSmall();
    lateBy(workbook, 200_000);
    openParts(workbook.run()).runInTime('mail', () => undefined);
    expect(openParts(workbook.run()).hasWaited('mail')).toBe(true);
  });
});

describe('deliverAll', () => {
  const deliver = (workbook: SmallWorkbook, requests = openRequests(workbook.run())) =>
    deliverAll(workbook.run(), workbook.settings(), null, requests);

  it('sends what is owed already although the sweep has failed, and closes the outbox behind it', () => {
    const workbook = withMail();
    deliver(workbook);
    expect(workbook.google.mailbox).toMatchObject([{ to: ['tg@example.org'], subject: '已收到' }]);
    expect(rowsIn(workbook, 'dispatches')).toMatchObject([{ state: 'sent' }]);
    expect([isOutboxOpen(workbook.run()), mailLeftSeen(workbook.run())?.left]).toEqual([false, 1499]);
  });

  it('refuses a line that the program has not made, and sends it not', () => {
    const workbook = openSmall();
    const office = workbook.run();
    office.hints.set('outbox', '');
    const typed = { key: 'receipt/x', kind: 'receipt', unit: 'TG', state: 'owed', subject: '请点击', body: '[]' };
    office.book.add(dispatchesTable('zh-CN'), [typed]);
    office.book.commit();
    deliver(workbook);
    expect([workbook.google.mailbox, rowsIn(workbook, 'dispatches')[0]?.state]).toEqual([[], 'failed']);
  });

  it('does nothing while somebody else is delivering', () => {
    const workbook = withMail();
    const office = workbook.run();
    const locks = { ...office.locks, tryDelivery: () => false };
    deliverAll({ ...office, locks }, workbook.settings(), null, []);
    expect([workbook.google.mailbox, rowsIn(workbook, 'dispatches')[0]?.state]).toEqual([[], 'owed']);
  });

  it('answers a request for digests once all is sent that can be', () => {
    const workbook = openSmall();
    const office = workbook.run();
    office.book.add(requestsTable('zh-CN'), [{ id: '1', kind: 'digest', state: 'asked', at: NOW }]);
    office.book.commit();
    deliver(workbook);
    expect(rowsIn(workbook, 'requests')).toMatchObject([{ state: 'done' }]);
  });
});
