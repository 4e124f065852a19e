/** The names that units have borne: which entries hang on a name that the roster gives no more. */

import { describe, expect, it } from '@jest/globals';
import { hangingNames, isAnyRenamed, withPresentNames } from '../../src/domain/intake/former-names.ts';
import { unit } from '../factories.ts';

const OLD = unit({ target: null });
const NEW = { ...OLD, name: '塘沽湾街道总工会' };
const HG = unit({ id: 'HG', name: '汉沽街道总工会' });
const known = withPresentNames(new Map(), [OLD, HG]);

describe('hangingNames', () => {
  it('finds entries that bear the former name of a unit, whatever their spaces, and counts them', () => {
    expect(isAnyRenamed(known, [NEW, HG])).toBe(true);
    expect(hangingNames(known, [NEW, HG], [' 塘沽街道 总工会', '塘沽街道总工会', '某工会'])).toEqual([
      { unit: NEW, name: '塘沽街道 总工会', entries: 2 },
    ]);
  });

  it('finds none once the name is an alias, another unit bears it, or the unit has left', () => {
    for (const roster of [
      [{ ...NEW, aliases: [OLD.name] }, HG],
      [NEW, { ...HG, aliases: [OLD.name] }],
      [{ ...NEW, active: false }, HG],
      [OLD, HG],
    ]) {
      expect([isAnyRenamed(known, roster), hangingNames(known, roster, [OLD.name])]).toEqual([false, []]);
    }
  });

  it('remembers the latest five names of a unit with a code of its own, and none of one without', () => {
    let names = withPresentNames(new Map(), [{ ...OLD, id: OLD.name }]);
    expect(names.size).toBe(0);
    const variants = Array.from({ length: 8 }, (_, index) => ({ ...OLD, name: `塘沽${index}` }));
    for (const variant of variants) names = withPresentNames(names, [variant]);
    expect(names.get('TG')).toHaveLength(5);
    expect(withPresentNames(names, variants.slice(-1))).toEqual(names);
    expect(hangingNames(names, variants.slice(-1), ['塘沽2', '塘沽3']).map(({ name }) => name)).toEqual(['塘沽3']);
  });
});
