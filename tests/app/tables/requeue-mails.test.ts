/** Mails that staff have tried once more: they wait with what had become of them, and the next ticks look. */

import { describe, expect, it } from '@jest/globals';
import { closeOutbox } from '../../../src/app/tables/kept-texts.ts';
import { isOutboxOpen, readOutbox } from '../../../src/app/tables/outbox.ts';
import { requeue } from '../../../src/app/tables/requeue-mails.ts';
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
