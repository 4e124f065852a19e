/** Mail that cannot go: when a rest is noted, until when it lasts, and what ends it. */

import { describe, expect, it } from '@jest/globals';
import { pauseMail } from '../../../src/app/mail/mail-pause.ts';
import { isMailResting, noteRest } from '../../../src/app/mail/mail-rest.ts';
import type { Office } from '../../../src/app/office.ts';
import { type Line, openOutbox, restingAt, restLater, settleLater } from '../../../src/app/tables/outbox.ts';
import type { DispatchKind } from '../../../src/domain/post/dispatch.ts';
import { openBlank } from '../small-workbook.ts';

const AT = '2019-08-20T09:00:00+08:00';

type Outbox = Parameters<typeof noteRest>[1];

/** An outbox of lines of these kinds and states. */
function outboxOf(...lines: readonly [kind: DispatchKind, state: Line['state'], body?: string][]): Outbox {
  const blank = {
    index: 0,
    unit: '塘沽街道总工会',
    week: '',
    to: [],
    subject: '',
    owedAt: AT,
    claimedAt: '',
    note: '',
  };
  return {
    lines: lines.map(([kind, state, body = 'text']) => ({ ...blank, kind, state, body, key: kind })),
    unfounded: new Set(),
  };
}

/** An office whose account has so much left of its day. */
function officeWith(left: number): { office: Office; setLeft(left: number): void } {
  const workbook = openBlank();
  const day = { left };
  const office = workbook.run();
  return {
    office: { ...office, mail: { ...office.mail, quotaLeft: () => day.left } },
    setLeft: (now) => {
      day.left = now;
    },
  };
}

const seen = (left: number, most = 100) => ({ left, most, at: AT });

describe('noteRest', () => {
  it.each<{ what: string; left: number; kinds: DispatchKind[]; rests: number | null }>([
    { what: 'receipts when ten of a hundred are left', left: 10, kinds: ['receipt', 'digest'], rests: 10 },
    { what: 'a return among them, which may have the last ten', left: 10, kinds: ['receipt', 'returned'], rests: null },
    { what: 'all when none is left', left: 0, kinds: ['receipt', 'returned'], rests: 0 },
    { what: 'receipts when eleven are left', left: 11, kinds: ['receipt'], rests: null },
    { what: 'nothing', left: 0, kinds: [], rests: null },
  ])('$what: $rests', ({ kinds, left, rests }) => {
    const { office } = officeWith(left);
    noteRest(office, outboxOf(...kinds.map((kind): [DispatchKind, 'owed'] => [kind, 'owed'])), seen(left));
    expect(restingAt(office)).toBe(rests);
  });

  it('looks at what is owed alone', () => {
    const { office } = officeWith(0);
    noteRest(office, outboxOf(['receipt', 'sent', '']), seen(0));
    expect(restingAt(office)).toBeNull();
  });

  it('notes none while it is to be seen what became of a mail', () => {
    const { office } = officeWith(0);
    noteRest(office, outboxOf(['receipt', 'owed'], ['receipt', 'sent', 'sending text']), seen(0));
    expect(restingAt(office)).toBeNull();
  });
});

describe('a rest', () => {
  it('lasts until more is left of the day', () => {
    const { office, setLeft } = officeWith(10);
    noteRest(office, outboxOf(['receipt', 'owed']), seen(10));
    expect(isMailResting(office)).toBe(true);
    setLeft(9);
    expect(isMailResting(office)).toBe(true);
    setLeft(11);
    expect(isMailResting(office)).toBe(false);
  });

  it('of a failing service lasts as long as its pause', () => {
    const workbook = openBlank();
    pauseMail(workbook.run());
    noteRest(workbook.run(), outboxOf(['receipt', 'owed']), seen(90));
    workbook.moveTo('2019-08-20T09:19:00+08:00');
    expect(isMailResting(workbook.run())).toBe(true);
    workbook.moveTo('2019-08-20T09:20:00+08:00');
    expect(isMailResting(workbook.run())).toBe(false);
  });

  it('ends where somebody opens the outbox, or a mail goes at once', () => {
    const { office } = officeWith(10);
    noteRest(office, outboxOf(['receipt', 'owed']), seen(10));
    for (const [key, text] of Object.entries(settleLater(office))) office.hints.set(key, text);
    expect(isMailResting(office)).toBe(false);
    noteRest(office, outboxOf(['receipt', 'owed']), seen(10));
    openOutbox(office);
    expect(isMailResting(office)).toBe(false);
  });

  it('is over where Google does not say what is left: the full tick tells of it', () => {
    const { office } = officeWith(10);
    noteRest(office, outboxOf(['receipt', 'owed']), seen(10));
    const fail = () => {
      throw new Error('Service invoked too many times');
    };
    expect(isMailResting({ ...office, mail: { ...office.mail, quotaLeft: fail } })).toBe(false);
  });

  it('is not what was never noted', () => {
    expect(isMailResting(officeWith(0).office)).toBe(false);
  });
});

describe('restLater', () => {
  it('notes a rest where the outbox holds nothing, and else leaves what is known of it', () => {
    const { office } = officeWith(3);
    openOutbox(office);
    expect(restLater(office, 3)).toEqual({});
    noteRest(office, outboxOf(['receipt', 'owed']), seen(5));
    expect(restLater(office, 3)).toEqual({});
    office.hints.set('outbox', 'settle');
    expect(restLater(office, 3)).toEqual({ outbox: 'rest 3' });
  });
});
