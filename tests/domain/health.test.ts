/** When the owner is told that something needs a hand, and what is kept of it. */

import { describe, expect, it } from '@jest/globals';
import { type HealthThing, isHealthTick, isStill, keptOf, keptText, thingHash } from '../../src/domain/post/health.ts';
import { campaign } from '../factories.ts';

describe('isHealthTick', () => {
  it.each([
    ['2019-08-21T08:59:59+08:00', '2019-08-20', false, 'before nine'],
    ['2019-08-21T09:00:00+08:00', '2019-08-20', true, 'at nine'],
    ['2019-08-21T17:00:00+08:00', '2019-08-20', true, 'in the afternoon, when no tick came before'],
    ['2019-08-21T10:00:00+08:00', '2019-08-21', false, 'the second tick of the day'],
    ['2019-08-24T09:00:00+08:00', '2019-08-23', false, 'a Saturday'],
    ['2019-09-13T09:00:00+08:00', '2019-09-12', false, 'Mid-Autumn'],
    ['2019-09-29T09:00:00+08:00', '2019-09-27', true, 'a Sunday of work'],
    ['2019-08-21T09:00:00+08:00', '', true, 'the first there ever was'],
  ])('at %s after %s: %s, %s', (now, judged, expected) => {
    expect(isHealthTick(campaign(), now, judged)).toBe(expected);
  });
});

describe('isStill', () => {
  it.each([
    ['2019-08-21T06:00:10+08:00', '2019-08-21T09:00:00+08:00', true],
    ['2019-08-21T06:01:00+08:00', '2019-08-21T09:00:00+08:00', false],
    ['2019-08-20T23:00:00+08:00', '2019-08-21T09:00:00+08:00', true],
  ])('%s to %s: %s', (swept, now, expected) => {
    expect(isStill(swept, now)).toBe(expected);
  });
});

describe('what was named', () => {
  const mail = (id: string): HealthThing => {
    return { is: 'mail', state: 'failed', kind: 'receipt', subject: '', to: '', id };
  };

  it('is kept as a text and read again, however much there is', () => {
    const named = new Set([mail('a'), mail('b'), { is: 'form', name: '线下活动' } as const].map(thingHash));
    expect(named.size).toBe(3);
    expect(keptOf(keptText({ judged: '2019-08-21', named }))).toEqual({ judged: '2019-08-21', named });
    const many = new Set(Array.from({ length: 2000 }, (_, index) => thingHash(mail(String(index)))));
    expect(keptText({ judged: '2019-08-21', named: many }).length).toBeLessThan(8500);
    expect(keptOf('')).toEqual({ judged: '', named: new Set() });
  });

  it('tells a form from a table of its name, and knows the clock whenever it stood still', () => {
    expect(thingHash({ is: 'form', name: 'A' })).not.toBe(thingHash({ is: 'table', name: 'A' }));
    expect(thingHash({ is: 'sweep', swept: '1' })).toBe(thingHash({ is: 'sweep', swept: '2' }));
  });
});
