/** The outbox: written by one run at a time; what a dead run had claimed is uncertain, what is no line never sent. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { blockOf, keepMailLog } from '../../../src/app/tables/mail-log.ts';
import {
  addSending,
  closeOutbox,
  emptyKeptTexts,
  isOutboxOpen,
  isOutboxSettled,
  keptBody,
  keptText,
  type Line,
  markLines,
  openOutbox,
  readOutbox,
  requeue,
  sendingText,
  settleLater,
  takeOutbox,
  withOutbox,
} from '../../../src/app/tables/outbox.ts';
import { dispatchesTable } from '../../../src/app/tables/tables.ts';
import { openSmall, type SmallWorkbook } from '../small-workbook.ts';

const LINE = { kind: 'receipt', unit: 'TG', to: 'a@example.org, b@example.org', subject: '已收到', state: 'owed' };
const MORNING = '2019-08-20T08:00:00+08:00';
const NOTE = '未能确认对方是否收到';

function linesOf(...lines: Record<string, string>[]): SmallWorkbook {
  const workbook = openSmall();
  const office = workbook.run();
  office.book.add(
    dispatchesTable('zh-CN'),
    lines.map((line, index) => ({ key: `receipt/r${index}`, ...LINE, ...line })),
  );
  office.book.commit();
  return workbook;
}

const states = ({ run }: SmallWorkbook) => readOutbox(run()).lines.map(({ state }) => state);

const busy = (office: Office): Office => ({ ...office, locks: { ...office.locks, tryDelivery: () => false } });

describe('readOutbox', () => {
  it('gives each line with its recipients, and every key that stands in the sheet', () => {
    const { lines, keys } = readOutbox(linesOf({}, { state: 'sent', key: 'digest/1', kind: 'digest' }).run());
    expect(lines).toMatchObject([
      { key: 'receipt/r0', kind: 'receipt', to: ['a@example.org', 'b@example.org'], state: 'owed' },
      { key: 'digest/1', kind: 'digest', state: 'sent' },
    ]);
    expect([...keys]).toEqual(['receipt/r0', 'digest/1']);
  });

  it('leaves out what has no state; a kind of nobody’s is shown where it asks to be sent, without its key', () => {
    const { lines, keys } = readOutbox(
      linesOf({ state: '寄出' }, { kind: '通知' }, { kind: '通知', state: 'sent' }).run(),
    );
    expect(lines).toMatchObject([{ key: '', kind: 'receipt', state: 'owed', subject: '已收到' }]);
    expect(keys.size).toBe(3);
  });
});

describe('withOutbox', () => {
  it('does nothing where somebody else is delivering', () => {
    const workbook = linesOf({ state: 'claimed' });
    withOutbox(busy(workbook.run()), () => {
      throw new Error('not alone');
    });
    expect(states(workbook)).toEqual(['claimed']);
  });

  it('sets down as uncertain what a dead run had claimed, before anything else is done', () => {
    const workbook = linesOf({ state: 'claimed', claimedAt: '2019-08-20T08:00:00+08:00' }, {}, { state: 'sent' });
    withOutbox(workbook.run(), ({ lines }) => {
      expect(lines.map(({ state }) => state)).toEqual(['uncertain', 'owed', 'sent']);
      expect(states(workbook)).toEqual(['uncertain', 'owed', 'sent']);
    });
    expect(readOutbox(workbook.run()).lines[0]?.note).toContain(NOTE);
  });
});

describe('takeOutbox', () => {
  const AT = '2019-08-20T08:00:00+08:00';
  const claimed = { state: 'claimed', claimedAt: AT, body: '1:x[]' };

  it('tells by the log what is gone, what was on its way, and what waited for its turn', () => {
    const workbook = linesOf(claimed, claimed, claimed, { ...claimed, claimedAt: '2019-08-19T08:00:00+08:00' });
    const keys = [0, 1, 2, 3].map((index) => ({ key: `receipt/r${index}` }));
    keepMailLog(workbook.run(), [{ ...blockOf(AT, keys), gone: 1 }]);
    const office = workbook.run();
    takeOutbox(office);
    const rows = workbook.run().book.read(dispatchesTable('zh-CN'));
    expect(rows.map(({ cells }) => [cells.state, cells.body, cells.claimedAt === '', cells.sentAt])).toEqual([
      ['sent', '', false, AT],
      ['uncertain', '1:x[]', false, ''],
      ['owed', '1:x[]', true, ''],
      ['uncertain', '1:x[]', false, ''],
    ]);
  });
});

describe('addSending', () => {
  const line: Omit<Line, 'index'> = {
    key: 'receipt/r9',
    kind: 'receipt',
    unit: 'TG',
    week: '',
    to: ['a@example.org'],
    subject: '已收到',
    state: 'owed',
    owedAt: MORNING,
    claimedAt: MORNING,
    note: '',
    body: '1:x[]',
  };

  it('adds a line that says sent, and keeps its text until somebody has seen that it is', () => {
    const workbook = linesOf({});
    const office = workbook.run();
    expect(addSending(office, line)).toBe(true);
    office.book.commit();
    const [, added] = readOutbox(workbook.run()).lines;
    expect(added).toMatchObject({ key: 'receipt/r9', state: 'sent', claimedAt: MORNING });
    expect(added && sendingText(added)).toBe('1:x[]');
    expect(sendingText({ state: 'sent', body: keptBody({ body: '1:x[]' }, MORNING) })).toBe('');
  });

  it('does nothing where a text might be taken for a formula, or the header does not stand at the top', () => {
    const workbook = linesOf({});
    expect(addSending(workbook.run(), { ...line, to: ['+a@example.org'] })).toBe(false);
    const sheet = SpreadsheetApp.getActive().getSheetByName('邮件发送记录');
    sheet?.insertRowBefore(1).getRange(1, 1).setValue('2019年邮件');
    expect(addSending(workbook.run(), line)).toBe(false);
    expect(readOutbox(workbook.run()).lines).toHaveLength(1);
  });
});

describe('isOutboxSettled', () => {
  it('holds while nothing waits, also where a mail was sent at once, after which the next tick looks', () => {
    const { run } = linesOf({});
    expect([isOutboxSettled(run()), settleLater(run())]).toEqual([false, {}]);
    openOutbox(run());
    expect([isOutboxSettled(run()), settleLater(run())]).toEqual([false, {}]);
    run().hints.set('outbox', 'done 2019-08-20T08:00:00+08:00');
    run().store.setAll(settleLater(run()));
    expect([isOutboxSettled(run()), isOutboxOpen(run())]).toEqual([true, true]);
  });
});

describe('markLines', () => {
  it('puts a note behind what the line says already, and lays cells over its own', () => {
    const workbook = linesOf({ note: '第一次发送失败', body: '1:seal[]' }, {});
    const office = workbook.run();
    const [line] = readOutbox(office).lines;
    if (!line) throw new Error('no line');
    markLines(office, [{ line, state: 'failed', note: '又失败', cells: { sentAt: '2019-08-20T09:00:00+08:00' } }]);
    office.book.commit();
    const rows = workbook.run().book.read(dispatchesTable('zh-CN'));
    expect(rows.map(({ cells }) => [cells.state, cells.note, cells.body, cells.sentAt])).toEqual([
      ['failed', '第一次发送失败\n又失败', '1:seal[]', '2019-08-20T09:00:00+08:00'],
      ['owed', '', '', ''],
    ]);
    expect(line).toMatchObject({ state: 'failed', note: '第一次发送失败\n又失败' });
  });
});

describe('requeue', () => {
  it('has a mail tried once more with what had become of it, and lets the next ticks look', () => {
    const workbook = linesOf({
      state: 'uncertain',
      claimedAt: '2019-08-20T08:00:00+08:00',
      note: '旧的说明',
      body: '1:x[]',
    });
    const office = workbook.run();
    closeOutbox(office, readOutbox(office));
    expect(isOutboxOpen(workbook.run())).toBe(false);
    const [line] = readOutbox(office).lines;
    if (line) requeue(office, [{ line, note: '由某人重新发送' }]);
    expect(readOutbox(workbook.run()).lines).toMatchObject([
      { state: 'owed', claimedAt: '', note: '由某人重新发送', body: '1:x[]' },
    ]);
    expect(isOutboxOpen(workbook.run())).toBe(true);
  });

  it('changes nothing for none', () => {
    const office = linesOf().run();
    office.hints.set('outbox', 'done');
    requeue(office, []);
    expect([isOutboxOpen(office), office.book.hasWritten()]).toEqual([false, false]);
  });
});

describe('closeOutbox', () => {
  it('closes only when nothing is owed any more; it is open before, and once somebody has opened it', () => {
    const workbook = linesOf({}, { state: 'failed' });
    expect(isOutboxOpen(workbook.run())).toBe(true);
    const office = workbook.run();
    const outbox = readOutbox(office);
    closeOutbox(office, outbox);
    expect(isOutboxOpen(workbook.run())).toBe(true);
    closeOutbox(office, { ...outbox, lines: outbox.lines.filter(({ state }) => state !== 'owed') });
    expect(isOutboxOpen(workbook.run())).toBe(false);
    openOutbox(workbook.run());
    expect(isOutboxOpen(workbook.run())).toBe(true);
  });
});

describe('keptText', () => {
  const [MORNING, LATER] = ['2019-08-20T08:00:00+08:00', '2019-08-20T09:00:00+08:00'];
  const office = linesOf().run();
  const isDayOn = (moment: string) => ({ clock: { ...office.clock, now: () => moment } });
  const kept = keptBody({ body: '1:x[]' }, MORNING);

  it.each<[string, 'sent' | 'owed' | 'held', string, string, object | null]>([
    ['within a day', 'sent', kept, LATER, { since: MORNING, body: '1:x[]' }],
    ['a second before a day has passed', 'sent', kept, '2019-08-21T07:59:59+08:00', { since: MORNING, body: '1:x[]' }],
    ['when a day has passed', 'sent', kept, '2019-08-21T08:00:00+08:00', null],
    ['where the state was typed over', 'owed', kept, LATER, null],
    ['of a mail that was never registered', 'sent', '1:x[]', LATER, null],
    ['of one whose text is gone', 'sent', '', LATER, null],
  ])('%s', (_, state, body, now, text) => {
    expect(keptText(isDayOn(now), { state, body })).toEqual(text);
  });

  it('is none of a mail without a text, or of one that no cell would hold', () => {
    expect([keptBody({ body: '' }, MORNING), keptBody({ body: 'x'.repeat(48_990) }, MORNING)]).toEqual(['', '']);
  });
});

describe('emptyKeptTexts', () => {
  it('empties what has been kept for a day, and until then has the outbox looked into once that day has passed', () => {
    const registered = '2019-08-20T08:00:00+08:00';
    const body = keptBody({ body: '1:x[]' }, registered);
    const workbook = linesOf({ state: 'sent', body, sentAt: registered });
    const at = (moment: string) => {
      const office = workbook.run();
      return { ...office, clock: { ...office.clock, now: () => moment } };
    };
    const before = at('2019-08-21T07:59:00+08:00');
    emptyKeptTexts(before, readOutbox(before));
    closeOutbox(before, readOutbox(before));
    expect([readOutbox(before).lines[0]?.body, before.book.hasWritten(), isOutboxOpen(before)]).toEqual([
      body,
      false,
      false,
    ]);
    const after = at('2019-08-21T08:00:00+08:00');
    expect(isOutboxOpen(after)).toBe(true);
    emptyKeptTexts(after, readOutbox(after));
    closeOutbox(after, readOutbox(after));
    const [row] = workbook.run().book.read(dispatchesTable('zh-CN'));
    expect([row?.cells.body, row?.cells.state, row?.cells.sentAt]).toEqual(['', 'sent', registered]);
    expect([isOutboxOpen(after), after.hints.get('outbox')]).toEqual([false, 'done']);
  });
});
