/** How much news went to a unit within an hour: told by the outbox, and by a property to who does not read it. */

import { describe, expect, it } from '@jest/globals';
import { isNews, newsOf, newsSeen, newsText, oneMore } from '../../../src/app/mail/news-limit.ts';
import type { Office } from '../../../src/app/office.ts';
import type { Line } from '../../../src/app/tables/outbox.ts';
import { openBlank } from '../small-workbook.ts';

const line = (unit: string, claimedAt: string, kind: Line['kind'] = 'receipt'): Line => {
  const rest = { key: '', week: '', to: [], subject: '', state: 'sent', owedAt: '', note: '', body: '' } as const;
  return { index: 0, unit, claimedAt, kind, ...rest };
};

const LINES = [
  line('TG', '2019-08-20T09:00:00+08:00'),
  line('TG', '2019-08-20T09:59:00+08:00', 'updated'),
  line('HG', '2019-08-20T09:30:00+08:00'),
  line('TG', '2019-08-20T08:59:59+08:00'),
  line('TG', '2019-08-20T09:10:00+08:00', 'returned'),
  line('TG', ''),
];

function keep(office: Office, texts: Readonly<Record<string, string>>) {
  office.store.setAll(texts);
}

describe('newsOf', () => {
  it('counts receipts and changes of this hour of the clock, by unit', () => {
    expect([...newsOf(openBlank().run(), LINES)]).toEqual([
      ['TG', 2],
      ['HG', 1],
    ]);
    expect((['receipt', 'updated', 'returned', 'digest'] as const).map((kind) => isNews({ kind }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('newsSeen', () => {
  it('tells what the outbox told, and each mail since', () => {
    const { run } = openBlank();
    expect(newsSeen(run(), 'TG')).toBe(0);
    keep(run(), newsText(run(), LINES));
    keep(run(), oneMore(run(), 'TG'));
    keep(run(), oneMore(run(), 'DG'));
    expect(['TG', 'HG', 'DG', 'JX'].map((unit) => newsSeen(run(), unit))).toEqual([3, 1, 1, 0]);
  });

  it('begins anew with each hour, and where the property was typed over', () => {
    const { moveTo, run } = openBlank();
    keep(run(), oneMore(run(), 'TG'));
    moveTo('2019-08-20T10:00:00+08:00');
    expect(newsSeen(run(), 'TG')).toBe(0);
    keep(run(), oneMore(run(), 'TG'));
    expect(newsSeen(run(), 'TG')).toBe(1);
    run().store.set('newsOfHour', '{"hour":3}');
    expect(newsSeen(run(), 'TG')).toBe(0);
  });
});
