/** Which places may stand before a unit's name, and what is left of the name without them. */

import { describe, expect, it } from '@jest/globals';
import { placesOf, withoutPlaces } from '../../src/domain/intake/places-of.ts';
import { campaign } from '../factories.ts';

const organised = (own: string) => ({ ...campaign(), places: undefined, organiser: { own } });

describe('placesOf', () => {
  it.each([
    ['海河区总工会', ['海河区']],
    ['滨海新区总工会', ['滨海新区']],
    ['某县工会联合会', ['某县']],
    // A body that no place is named in has units of any name.
    ['某某公司工会', []],
    ['City Gardens', []],
    ['总工会', []],
  ])('takes the place by which the organiser %s is called', (own, places) => {
    expect(placesOf(organised(own))).toEqual(places);
  });

  it('takes those of the file before it, none where it names none', () => {
    expect(placesOf(campaign())).toEqual(['天津市', '滨海新区']);
    expect(placesOf({ ...organised('海河区总工会'), places: [] })).toEqual([]);
  });
});

describe('withoutPlaces', () => {
  it.each([
    ['天津市滨海新区塘沽街道', '塘沽街道'],
    ['天津滨海塘沽街道', '塘沽街道'],
    ['滨海新区塘沽街道', '塘沽街道'],
    ['新区塘沽街道', '塘沽街道'],
    ['区塘沽街道', '塘沽街道'],
    ['天津经济技术开发区', '经济技术开发区'],
    ['塘沽街道', '塘沽街道'],
    ['市塘沽街道', '市塘沽街道'],
    ['滨海新区天津市塘沽街道', '天津市塘沽街道'],
    ['', ''],
  ])('leaves of %j %j', (name, left) => {
    expect(withoutPlaces(name, ['天津市', '滨海新区'])).toBe(left);
  });

  it('leaves a name whole where there are no places', () => {
    expect(withoutPlaces('天津市滨海新区塘沽街道', [])).toBe('天津市滨海新区塘沽街道');
  });
});
