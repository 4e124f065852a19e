/** Guesses which unit of the roster a name means that fits none: for the suggestion in the issue. */

import { once } from '../once.ts';
import type { Unit } from './entry.ts';
import { withoutPlaces } from './places-of.ts';
import { plain } from './read-text.ts';
import { type FindUnit, namesOf, unitKey } from './roster.ts';

/** A longer text is an account, not a name. */
const NAME_LENGTH = 100;

/** Traditional letters that stand in the names of unions, streets, towns and trades, each before its simplified one. */
const TRADITIONAL = new Map(
  [
    '總总會会區区濱滨開开發发東东漢汉鎮镇鄉乡團团體体業业務务員员委委臺台灣湾橋桥廠厂場场醫医學学校校電电網网銀银',
    '鐵铁鋼钢機机車车運运輸输環环衛卫園园綠绿農农漁渔鹽盐礦矿質质檢检監监執执隊队聯联辦办處处為为興兴億亿勝胜',
    '齊齐潔洁寶宝華华龍龙蘆芦楊杨樓楼堿碱鹼碱貿贸資资產产經经濟济應应財财稅税險险證证衆众眾众號号線线產产僑侨',
  ].flatMap((pairs) => [...pairs.matchAll(/(.)(.)/gu)].map(([, one = '', other = '']) => [one, other] as const)),
);

const LABEL = /^(?:(?:主办|报送|填报|所属)?单位(?:名称|全称)?|工会(?:名称|全称))[:：]/u;
const SEAL = /[（([【](?:加?盖章|公章|印章|签章|章)[）)\]】]/gu;
const SERIAL = /^(?:[（(]?\d{1,3}[）)]?[.、．:：)）]*|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]+)(?=\p{Script=Han})/u;
const SIGNS = /[^\p{L}\p{N}]/gu;
const UNION = /(?:总工会|工会)?(?:联合会)?(?:委员会)?$/u;

/**
 * Gives a finder of the one active unit whose name is the same once place, seal, brackets, signs, the number of a list
 * and the words for a union are left out, and traditional letters are simplified; null where that fits none or several.
 *
 * A name that a unit has left behind on the roster is nobody else's: it gets none.
 *
 * @param places that may stand before a name, the largest first.
 * @example
 * likelyUnitFinder(roster, ['滨海新区'])('1.滨海新区塘沽街工會（盖章）') // → the unit 塘沽街道总工会
 */
export function likelyUnitFinder(roster: readonly Unit[], places: readonly string[]): FindUnit {
  const coreOf = (name: string) => coreAmong(name, places);
  // Made when a name fits no unit: most runs meet none.
  const known = once(() => knownOf(roster, coreOf));
  return (text) => {
    if (text.length > NAME_LENGTH) return null;
    const { byCore, left } = known();
    return left.has(unitKey(text)) ? null : (byCore.get(coreOf(text)) ?? null);
  };
}

function knownOf(roster: readonly Unit[], coreOf: (name: string) => string) {
  const byCore = new Map<string, Unit | null>();
  const left = new Set(roster.filter((unit) => !unit.active).flatMap((unit) => namesOf(unit).map(unitKey)));
  for (const unit of roster.filter((each) => each.active)) {
    for (const core of namesOf(unit).map(coreOf)) {
      const other = byCore.get(core);
      byCore.set(core, other === undefined || other === unit ? unit : null);
    }
  }
  byCore.delete('');
  return { byCore, left };
}

function coreAmong(name: string, places: readonly string[]): string {
  const simplified = [...plain(name).replace(/\s+/gu, '').toLowerCase()]
    .map((letter) => TRADITIONAL.get(letter) ?? letter)
    .join('');
  const bare = simplified
    .replace(/^[“"'‘「《]+/u, '')
    .replace(LABEL, '')
    .replace(SEAL, '')
    .replace(SERIAL, '');
  const words = withoutPlaces(bare.replace(SIGNS, ''), places).replace(UNION, '');
  return words.replace(/街道?(?:办事处|办)?$/u, '街');
}
