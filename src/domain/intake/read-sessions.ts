/** Finds where a text says of how many sessions (场) an activity was made. */

import { withDigits } from './read-numerals.ts';
import { folded } from './read-text.ts';

const NUMERAL = '(?:\\d+|[〇零一二两三四五六七八九十百千万]+)';
/** The number right before 场; 余 and 个 may stand between. It may end a list, with 第 before where it is of ordinals. */
const BEFORE = new RegExp(
  `(第\\s*)?(?<![\\d.])(?:${NUMERAL}\\s*[、,/~至到和及或与-]\\s*)*(${NUMERAL})\\s*[余多来几]?\\s*个?\\s*$`,
);
/** A number behind: 场次：4. */
const BEHIND = new RegExp(`^次\\s*[:为是]\\s*(${NUMERAL})(?![\\d年月日.])`);
/** One at each of several places or times. */
const EACH_ONE = /各\s*(?:自|举办|举行|开展|组织|办)?了?\s*[1一]\s*$/;
/** 场 as a part of other words: 场地, 场馆, 场所, 场景, 场面, 场合, 场院. */
const OTHER_WORD = /^[地馆所景面合院]/;
/** The campaign's goal, and not what was held: 10场目标. */
const GOAL = /^次?(?:活动|以上)?的?(?:目标|任务|指标)/;
/** Two neighbouring digits are an estimate: 三四场. One that may be one is none: 一两场. */
const ESTIMATE = /^(?:两三|二三|三四|三五|四五|五六|六七|七八|八九)$/;

/** So far before 场 its number is looked for. */
const REACH = 30;

/**
 * Gives the words by which `text` names a number of sessions of two or more; null where it names none.
 *
 * An ordinal (第二场) names one of several, and 一场 is one.
 *
 * @example
 * sessionsIn('安全知识竞赛（共４场）') // → '4场'
 * sessionsIn('第二场安全知识竞赛')    // → null
 */
export function sessionsIn(text: string): string | null {
  const plain = folded(text).replace(/場/g, '场');
  for (const { index } of plain.matchAll(/场/g)) {
    const before = plain.slice(Math.max(0, index - REACH), index);
    const after = plain.slice(index + 1, index + 1 + REACH);
    if (OTHER_WORD.test(after) || GOAL.test(after)) continue;
    const [, ordinal, number = ''] = BEFORE.exec(before) ?? [];
    if (ordinal === undefined && isSeveral(number)) return `${number}场`;
    if (EACH_ONE.test(before)) return '各1场';
    const [whole = '', count = ''] = BEHIND.exec(after) ?? [];
    if (isSeveral(count)) return `场${whole}`;
  }
  return null;
}

function isSeveral(numeral: string): boolean {
  return Number(withDigits(numeral)) > 1 || /^[百千万]$/.test(numeral) || ESTIMATE.test(numeral);
}
