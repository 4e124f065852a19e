/** Shapes of what pages send: each text has a longest length, and a day is one that there is. */

import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { day, entryNumber, nothing, seen, unitId } from '../../../src/app/calls/shapes.ts';

const takes = (shape: z.ZodMiniType, given: unknown) => z.safeParse(shape, given, { jitless: true }).success;

describe('day', () => {
  it.each(['2019-01-01', '2019-12-31', '2020-02-29'])('takes %s', (text) => {
    expect(takes(day(), text)).toBe(true);
  });

  it.each(['2019-02-29', '2019-02-30', '2019-13-01', '2019-00-10', '2019-8-20', '20190820', '8月20日', '', 20190820])(
    'takes no %j',
    (given) => {
      expect(takes(day(), given)).toBe(false);
    },
  );
});

describe('seen', () => {
  it('takes version and state, and nothing besides', () => {
    expect(takes(seen(), { version: 1, state: 'received' })).toBe(true);
    for (const given of [{ version: '1', state: 'received' }, { version: 1, state: '待审核' }, { version: 1 }]) {
      expect(takes(seen(), given)).toBe(false);
    }
    expect(takes(seen(), { version: 1, state: 'received', by: '' })).toBe(false);
  });
});

describe('the others', () => {
  it.each([
    ['entryNumber', entryNumber(), 40],
    ['unitId', unitId(), 100],
  ])('%s has a longest length', (_name, shape, most) => {
    expect([takes(shape, 'x'.repeat(most)), takes(shape, 'x'.repeat(most + 1)), takes(shape, 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('nothing is nothing', () => {
    expect([takes(nothing(), {}), takes(nothing(), { a: 1 }), takes(nothing(), null)]).toEqual([true, false, false]);
  });
});
