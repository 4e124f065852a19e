/** Responses that were handled by their own runs: which are known, how many, and until when. */

import { describe, expect, it } from '@jest/globals';
import { forgetHandled, handledSince, oneMoreHandled } from '../../../src/app/tables/handled-responses.ts';

/** Hints over an object. */
function opened(kept: Record<string, string> = {}) {
  const later: Record<string, string> = {};
  const hints = {
    get: (key: string) => kept[key] ?? '',
    set: (key: string, text: string) => {
      kept[key] = text;
    },
    setAll: () => undefined,
    later: (key: string, text: string) => {
      later[key] = text;
    },
    keep: () => undefined,
  };
  const add = (form: string, at: string) => Object.assign(kept, oneMoreHandled({ hints }, form, at));
  return { add, hints, kept, later };
}

const AT = '2019-08-20T09:15:00+08:00';

describe('responses that were handled', () => {
  it('are known by form and moment, one more at a time, two of one second as two', () => {
    const { add, hints } = opened();
    add('activity', AT);
    add('work', AT);
    add('activity', AT);
    expect([...handledSince({ hints })]).toEqual([
      ['activity', [AT, AT]],
      ['work', [AT]],
    ]);
  });

  it('are none where nothing is kept', () => {
    expect(handledSince(opened()).size).toBe(0);
  });

  it('are a hundred at most, and fit into a property', () => {
    const { add, hints, kept } = opened();
    for (let count = 0; count < 101; count += 1) add('a-form-with-a-long-key', AT);
    expect(handledSince({ hints }).get('a-form-with-a-long-key')).toHaveLength(100);
    expect(Object.values(kept).join('').length).toBeLessThan(9_000);
  });

  it('are forgotten with the end of the run, and not before; where there are none nothing is written', () => {
    const { add, hints, later } = opened();
    forgetHandled({ hints });
    expect(later).toEqual({});
    add('activity', AT);
    forgetHandled({ hints });
    expect(handledSince({ hints }).size).toBe(1);
    expect(handledSince(opened(later)).size).toBe(0);
    const again = opened({ ...later });
    again.add('work', AT);
    expect([...handledSince(again)]).toEqual([['work', [AT]]]);
  });
});
