/** The list of all mail: every kind is in it, and what is owed hangs on what a run knows. */

import { describe, expect, it } from '@jest/globals';
import { foundedOutbox } from '../../../src/app/mail/founded-mail.ts';
import { enqueueAll, isMailDue } from '../../../src/app/mail/mails.ts';
import { readOutbox } from '../../../src/app/tables/outbox.ts';
import { readGround } from '../../../src/app/tables/read-ground.ts';
import { openSmall, receive, rowsIn, type SmallWorkbook } from '../small-workbook.ts';

function enqueued(workbook: SmallWorkbook, isKnown: boolean): { kinds: string[]; done: string[] } {
  const office = workbook.run();
  const settings = workbook.settings();
  const done: string[] = [];
  enqueueAll({
    office,
    settings,
    ground: isKnown ? readGround(office, settings) : null,
    outbox: foundedOutbox(office, readOutbox(office)),
    now: office.clock.now(),
    toldSince: settings.wiring.setUpAt,
    requests: [],
    unopened: [],
    onceOwed: [() => done.push('owed')],
    onceSent: [() => done.push('sent')],
  });
  return { kinds: rowsIn(workbook, 'dispatches').map(({ kind }) => kind ?? ''), done };
}

describe('enqueueAll', () => {
  it('owes what follows from what stands, does what is to be done then, and sends nothing', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    expect(enqueued(workbook, true)).toEqual({ kinds: ['receipt'], done: ['owed'] });
    expect(enqueued(workbook, true).kinds).toEqual(['receipt']);
    expect(workbook.google.mailbox).toEqual([]);
    workbook.moveTo('2019-08-26T08:10:00+08:00');
    const { kinds } = enqueued(workbook, true);
    expect(kinds.filter((kind) => /igest$/.test(kind)).sort()).toEqual([
      'digest',
      'digest',
      'digest',
      'districtDigest',
    ]);
  });

  it('owes nothing new that hangs on a ground which could not be read', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    workbook.moveTo('2019-08-26T08:10:00+08:00');
    expect(enqueued(workbook, false).kinds).toEqual([]);
  });
});

describe('isMailDue', () => {
  it.each([
    ['on a Saturday', '2019-08-24T10:00:00+08:00', false],
    ['early on a workday', '2019-08-21T07:00:00+08:00', false],
    ['when the week’s digests are', '2019-08-26T08:10:00+08:00', true],
    ['at nine of a workday, when health is judged', '2019-08-21T09:00:00+08:00', true],
  ])('%s: %s, %s', (_when, moment, isDue) => {
    const workbook = openSmall();
    workbook.moveTo(moment);
    expect(isMailDue(workbook.run(), workbook.settings())).toBe(isDue);
  });
});
