/** Texts of mails that staff said have gone are kept for a day; until all is done the outbox is looked into. */

import { describe, expect, it } from '@jest/globals';
import { closeOutbox, emptyKeptTexts, keptBody, keptText } from '../../../src/app/tables/kept-texts.ts';
import { addSending, isOutboxOpen, openOutbox, readOutbox } from '../../../src/app/tables/outbox.ts';
import { dispatchesTable } from '../../../src/app/tables/tables.ts';
import { openSmall, type SmallWorkbook } from '../small-workbook.ts';

const LINE = { kind: 'receipt', unit: 'TG', to: 'a@example.org, b@example.org', subject: '已收到', state: 'owed' };

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

  it('leaves it open while nobody has seen what became of a mail that was sent at once', () => {
    const workbook = linesOf({ state: 'sent' });
    const office = workbook.run();
    const [line] = readOutbox(office).lines;
    if (line) addSending(office, { ...line, key: 'receipt/r9', body: '1:x[]' });
    closeOutbox(office, readOutbox(workbook.run()));
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
