/** The outbox: written by one run at a time; what a dead run had claimed is uncertain, what is no line never sent. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import {
  closeOutbox,
  isOutboxOpen,
  markLines,
  openOutbox,
  readOutbox,
  requeue,
  withOutbox,
} from '../../../src/app/tables/outbox.ts';
import { dispatchesTable } from '../../../src/app/tables/tables.ts';
import { openSmall, type SmallWorkbook } from '../small-workbook.ts';

const LINE = { kind: 'receipt', unit: 'TG', to: 'a@example.org, b@example.org', subject: '已收到', state: 'owed' };
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
