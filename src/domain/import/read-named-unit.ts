/** Finds out whether a table that is to be one unit's names another one. */

import type { FieldKey } from '../campaign/field-key.ts';
import type { Campaign } from '../campaign/schema.ts';
import type { Unit } from '../intake/entry.ts';
import { placesOf } from '../intake/places-of.ts';
import { likelyUnitFinder } from '../intake/read-likely-unit.ts';
import { plain } from '../intake/read-text.ts';
import { everyUnitFinder, namesOf, unitKey } from '../intake/roster.ts';
import type { ReadTable } from './read-table.ts';

/** 填报单位（盖章）：…; 主办单位 is another thing. */
const UNIT_LINE =
  /(?:^|\s)(?:填报|报送|推荐|上报|申报|选送|所属|填表)?单位(?:名称|全称)?\s*(?:\([^)]*\))?\s*:\s*(\S+)/gu;

/** A shorter name stands in many a title without meaning the unit. */
const LEAST_NAME = 4;

/**
 * The name of another unit that the table bears, in its column of units, in a line such as 填报单位：…, or in a title
 * above the headings; null where it bears none.
 *
 * By name or alias, as certain or as likely as a suggestion; units that have left are units too. A name that is no
 * unit's of the roster is nobody's: a branch, a spelling. Of names within one another the longest is meant, and a title
 * that names the unit itself beside others is the unit's.
 *
 * @param key of the field that holds the unit.
 * @example
 * namedOtherUnit(settings, tanggu, 'unit', table with the line 填报单位：汉沽街道总工会) // → '汉沽街道总工会'
 */
export function namedOtherUnit(
  { campaign, roster }: { campaign: Campaign; roster: readonly Unit[] },
  unit: Unit,
  key: FieldKey,
  { above, passed, rows }: Pick<ReadTable, 'above' | 'passed' | 'rows'>,
): string | null {
  const find = everyUnitFinder(roster);
  const likely = likelyUnitFinder(roster, placesOf(campaign));
  const isOther = (text: string) => {
    const meant = find(text) ?? likely(text);
    return meant !== null && meant.id !== unit.id;
  };
  const cells = rows.map((row) => row.cells[key] ?? '').filter((text) => plain(text) !== '');
  const lines = [...above, ...passed].flatMap(({ text }) => [...text.matchAll(UNIT_LINE)].map(([, name = '']) => name));
  return [...cells, ...lines].find(isOther) ?? namedInTitles(roster, unit, above);
}

function namedInTitles(roster: readonly Unit[], unit: Unit, above: ReadTable['above']): string | null {
  const names = roster.flatMap((one) =>
    namesOf(one)
      .map((name) => ({ of: one.id, name, key: unitKey(name) }))
      .filter(({ key }) => key.length >= LEAST_NAME),
  );
  // A line such as 主办单位：… is no title.
  for (const { text } of above.filter((line) => !line.text.includes(':'))) {
    const title = unitKey(text);
    const found = names.filter(({ key }) => title.includes(key));
    const meant = found.filter(({ key }) => !found.some((one) => one.key.length > key.length && one.key.includes(key)));
    const [first] = meant;
    if (first && !meant.some(({ of }) => of === unit.id)) return first.name;
  }
  return null;
}
