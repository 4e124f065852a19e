/** The places that may stand before the name of a unit without being part of it: 天津市滨海新区塘沽街道总工会. */

import type { Campaign } from '../campaign/schema.ts';

/** What a place is, at its end. */
const KIND = /(?:自治区|新区|省|市|区|县|旗|州|盟|镇|乡)$/u;
/** What a union of a whole place is called behind the place. */
const UNION = /(?:总工会|工会)(?:联合会)?$/u;

/**
 * The places of `campaign`, the largest first: those that its file names, else the one that its organiser is called by.
 *
 * @example
 * placesOf({ organiser: words('海河区总工会') }) // → ['海河区']
 */
export function placesOf({ organiser, places }: Pick<Campaign, 'organiser' | 'places'>): readonly string[] {
  if (places) return places;
  const place = organiser.own.replace(UNION, '');
  return place !== organiser.own && KIND.test(place) ? [place] : [];
}

/**
 * A name without the places before it, in full or in short: the last place is also meant by what it is alone.
 *
 * @example
 * withoutPlaces('天津滨海塘沽街道总工会', ['天津市', '滨海新区']) // → '塘沽街道总工会'
 * withoutPlaces('区塘沽街道总工会', ['天津市', '滨海新区'])     // → '塘沽街道总工会'
 */
export function withoutPlaces(name: string, places: readonly string[]): string {
  return places.reduce((rest, place, index) => {
    const kind = KIND.exec(place)?.[0] ?? '';
    const short = place.slice(0, place.length - kind.length);
    const alone = index === places.length - 1 ? [kind, kind.slice(-1)] : [];
    const before = [place, short, ...alone].find((form) => form !== '' && rest.startsWith(form));
    return rest.slice(before?.length ?? 0);
  }, name);
}
