/** The outbox: written by one run at a time; what a dead run had claimed is uncertain, what is no line never sent. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { keptBody } from '../../../src/app/tables/kept-texts.ts';
import { blockOf, keepMailLog } from '../../../src/app/tables/mail-log.ts';
import {
  addSending,
  isOutboxOpen,
  isOutboxSettled,
  type Line,
  markLines,
  openOutbox,
  readOutbox,
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
