/** An object that stands in for one that is made later. */

import { describe, expect, it } from '@jest/globals';
import { standIn } from '../../src/google/stand-in.ts';

const WORDS = { states: { returned: '退回修改' }, count: (n: number) => `${n}项` };

describe('standIn', () => {
  it('makes nothing until something is asked of it', () => {
    let made = 0;
    const words = standIn(() => {
      made += 1;
      return WORDS;
    });
    expect(made).toBe(0);
    expect(words.states.returned).toBe('退回修改');
    expect(made).toBe(1);
  });

  it('cannot be told from the object by what looks through it', () => {
    const words = standIn(() => WORDS);
    expect(Object.keys(words)).toEqual(Object.keys(WORDS));
    expect({ ...words }).toEqual(WORDS);
    expect('states' in words).toBe(true);
    expect(Object.hasOwn(words, 'toString')).toBe(false);
    expect(JSON.stringify(words)).toBe(JSON.stringify(WORDS));
    expect(words.count(2)).toBe('2项');
  });

  it('is a list where it stands for one', () => {
    const list = standIn(() => [{ is: 'summary' }, { is: 'works' }], []);
    expect(Array.isArray(list)).toBe(true);
    expect(list.length).toBe(2);
    expect(list.map(({ is }) => is)).toEqual(['summary', 'works']);
    expect([...list, 1]).toHaveLength(3);
    expect(Object.keys(list)).toEqual(['0', '1']);
    expect(JSON.stringify(list)).toBe('[{"is":"summary"},{"is":"works"}]');
  });

  it('gives what is fixed in the object', () => {
    expect(Object.entries(standIn(() => Object.freeze({ key: 'a' })))).toEqual([['key', 'a']]);
  });
});
