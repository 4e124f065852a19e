/** What is owed is put into the outbox once: the line with its seal, then the witness; and nothing is sent by it. */

import { describe, expect, it } from '@jest/globals';
import { enqueue, type OwedMail } from '../../../src/app/mail/enqueue.ts';
import { blocksOf, type FoundedOutbox, foundedOutbox } from '../../../src/app/mail/founded-mail.ts';
import type { Office } from '../../../src/app/office.ts';
import { isOutboxOpen, readOutbox } from '../../../src/app/tables/outbox.ts';
import { dispatchesTable } from '../../../src/app/tables/tables.ts';
import { openSmall, rowsIn, type SmallWorkbook } from '../small-workbook.ts';

const NOW = '2019-08-20T09:00:00+08:00';

function owed(given: Partial<OwedMail> = {}): OwedMail {
  return {
    key: 'receipt/r1',
    kind: 'receipt',
    unit: 'TG',
    week: '',
    to: ['tg@example.org'],
    subject: '【已收到】网络安全知识竞赛',
    body: [{ is: 'paragraph', text: '已收到' }],
    state: 'owed',
    owedAt: NOW,
    arisenAt: NOW,
    ...given,
  };
}

const open = (office: Office): FoundedOutbox => foundedOutbox(office, readOutbox(office));

/** Puts these mails into the outbox by a run of its own, and gives what that run knows of the outbox then. */
function put(workbook: SmallWorkbook, ...mails: OwedMail[]): FoundedOutbox {
  const office = workbook.run();
  const outbox = open(office);
  enqueue(office, outbox, mails);
  return outbox;
}

const states = (workbook: SmallWorkbook) => rowsIn(workbook, 'dispatches').map(({ key, state }) => [key, state]);

/** Takes the lines out, as staff tidy up. */
function tidy({ run }: SmallWorkbook): void {
  const office = run();
  const table = dispatchesTable('zh-CN');
  const empty = Object.fromEntries(table.columns.map(({ key }) => [key, '']));
  office.book.change(
    table,
    office.book.read(table).map(({ index }) => ({ index, cells: empty })),
  );
  office.book.commit();
}

describe('enqueue', () => {
  it('writes each mail once, sealed and unsent, and the next run believes it', () => {
    const workbook = openSmall();
    const outbox = put(workbook, owed(), owed(), owed({ key: 'receipt/r2', subject: '第二件' }));
    expect(outbox.lines.map(({ key, state }) => [key, state])).toEqual([
      ['receipt/r1', 'owed'],
      ['receipt/r2', 'owed'],
    ]);
    put(workbook, owed({ subject: '另一个主题' }));
    expect(states(workbook)).toEqual([
      ['receipt/r1', 'owed'],
      ['receipt/r2', 'owed'],
    ]);
    const read = open(workbook.run());
    expect(read.unfounded.size).toBe(0);
    expect(read.lines.map((line) => [line.subject, blocksOf(line)])).toEqual([
      ['【已收到】网络安全知识竞赛', owed().body],
      ['第二件', owed().body],
    ]);
    expect([isOutboxOpen(workbook.run()), workbook.google.mailbox]).toEqual([true, []]);
  });

  it('writes nothing, and opens nothing, where all is there', () => {
    const workbook = openSmall();
    put(workbook, owed());
    const office = workbook.run();
    office.hints.set('outbox', 'done');
    enqueue(office, open(office), [owed()]);
    enqueue(office, open(office), []);
    expect([office.book.hasWritten(), isOutboxOpen(office)]).toEqual([false, false]);
  });

  it('brings back as uncertain what the witness knows and the outbox lacks; what is dropped stays so', () => {
    const workbook = openSmall();
    put(workbook, owed(), owed({ key: 'updated/r1/2', kind: 'updated' }));
    tidy(workbook);
    put(
      workbook,
      owed(),
      owed({ key: 'updated/r1/2', kind: 'updated', state: 'dropped' }),
      owed({ key: 'receipt/r9' }),
    );
    expect(states(workbook)).toEqual([
      ['receipt/r1', 'uncertain'],
      ['updated/r1/2', 'dropped'],
      ['receipt/r9', 'owed'],
    ]);
    const [line] = readOutbox(workbook.run()).lines;
    expect([line?.note, line && blocksOf(line)]).toEqual([expect.stringContaining('被删除'), owed().body]);
  });

  it('knows the digests of a week by the district’s: with that one gone none of them goes again', () => {
    const workbook = openSmall();
    const week = '2019-08-26';
    const digest = owed({ key: `digest/${week}/TG`, kind: 'digest', week });
    const district = owed({ key: `districtDigest/${week}`, kind: 'districtDigest', week, unit: '' });
    put(workbook, digest, district);
    tidy(workbook);
    put(workbook, digest, owed({ key: `digest/${week}/HG`, kind: 'digest', week }));
    expect(states(workbook).map(([, state]) => state)).toEqual(['uncertain', 'uncertain']);
  });

  it('writes a mail over the line that waits, in its place, and over one that somebody typed', () => {
    const workbook = openSmall();
    put(workbook, owed(), owed({ key: 'receipt/r2' }));
    const office = workbook.run();
    const [, second] = office.book.read(dispatchesTable('zh-CN'));
    office.book.change(dispatchesTable('zh-CN'), [{ index: second?.index ?? 0, cells: { subject: '我改的' } }]);
    office.book.commit();
    const again = workbook.run();
    const read = open(again);
    expect([...read.unfounded].map(({ key }) => key)).toEqual(['receipt/r2']);
    const [over] = read.lines;
    if (!over) throw new Error('no line');
    enqueue(again, read, [owed({ subject: '更新的主题', over }), owed({ key: 'receipt/r2' })]);
    expect(read.unfounded.size).toBe(0);
    expect(rowsIn(workbook, 'dispatches').map(({ key, subject, state }) => [key, subject, state])).toEqual([
      ['receipt/r1', '更新的主题', 'owed'],
      ['receipt/r2', '【已收到】网络安全知识竞赛', 'owed'],
    ]);
  });

  it('cleans a subject of what ends a head, and keeps recipients as they were worked out', () => {
    const workbook = openSmall();
    put(workbook, owed({ subject: '一\r\nBcc: victim@bank.example', to: ['a@example.org', 'b@example.org'] }));
    const [row] = rowsIn(workbook, 'dispatches');
    expect([/[\r\n]/.test(row?.subject ?? ''), row?.to]).toEqual([false, 'a@example.org, b@example.org']);
  });
});
