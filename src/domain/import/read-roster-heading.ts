/** Reads what the columns of an office's list of units are for, by their headings or else by their cells. */

import { folded } from '../intake/read-text.ts';
import { headingKey } from './read-heading.ts';

/** What a column of such a list holds; `phone` is that of the person in the column before it. */
export type RosterMeaning =
  | 'serial'
  | 'id'
  | 'name'
  | 'aliases'
  | 'kind'
  | 'contacts'
  | 'phone'
  | 'liaison'
  | 'deputy'
  | 'leader'
  | 'target'
  | 'remark';

/** Every heading that offices were seen to write, the special before the general. */
const MEANINGS: readonly (readonly [RosterMeaning, RegExp])[] = [
  ['serial', /^(?:序号?|行号|编序|项次|no|number)$/u],
  ['id', /^(?:基层)?(?:单位|工会|组织|机构)?(?:代码|编码|代号|编号)$|^(?:unit)?(?:code|id)$/u],
  ['aliases', /(?:简称|别名|曾用名|常用名|又称|又名|缩写)$|^(?:alias(?:es)?|shortname|alsocalled)$/u],
  ['contacts', /(?:邮箱|邮件|信箱|邮址|e-?mail|mailbox|mail)(?:地址|号|账号|addresse?s?)?$/u],
  ['deputy', /(?:备用|备选|第二|副)(?:联系人|联络人|联络员)|^deputy(?:contact)?$/u],
  ['phone', /(?:电话|手机|手机号|联系方式|号码|座机|phone|mobile|telephone|tel)(?:号|号码|number)?$/u],
  ['leader', /(?:分管|主管|工会)?(?:领导|主席|负责人|书记)(?:信息)?(?:姓名)?$|^(?:leader|incharge|head)$/u],
  ['liaison', /(?:联系人|联络人|联络员|经办人|填报人|专干|干事|对接人)(?:信息|情况)?(?:姓名)?$/u],
  ['liaison', /^(?:姓名|contact|contactperson|contactname|liaison|person)$/u],
  ['target', /(?:目标|任务|指标)(?:任务)?(?:数|数量|值|场次|场数|件数)?$|^(?:target|goal|quota)$/u],
  ['kind', /(?:类别|类型|性质|分类|系统|层级|kind|type|category)$/u],
  ['remark', /^(?:备注|说明|附注|remarks?|notes?)$/u],
  ['name', /(?:单位|工会|机构|组织|部门|街道|街镇|镇街|委局|企业|学校|名称|全称)(?:名称|全称|名)?$/u],
  ['name', /^(?:unit|name|unitname|nameofunit|officialname|organi[sz]ation)$/u],
];

/** Of these several columns may tell, one behind the other. */
const REPEATED: ReadonlySet<RosterMeaning> = new Set(['phone', 'contacts', 'remark']);

/**
 * What each column is for, by the texts that may stand for it, the likeliest first; null where nobody can tell.
 *
 * @example
 * rosterMeanings([['序号'], ['单位名称'], ['联系人'], ['联系电话']]) // → ['serial', 'name', 'liaison', 'phone']
 */
export function rosterMeanings(headings: readonly (readonly string[])[]): (RosterMeaning | null)[] {
  const taken = new Set<RosterMeaning>();
  return headings.map((texts) => {
    for (const text of texts) {
      const key = headingKey(text);
      const found = MEANINGS.find(([is, pattern]) => pattern.test(key) && (REPEATED.has(is) || !taken.has(is)));
      if (!found || key === '') continue;
      taken.add(found[0]);
      return found[0];
    }
    return null;
  });
}

/** Two headings of which one is the unit's name: one alone may be a title. */
export function isRosterHead(meanings: readonly (RosterMeaning | null)[]): boolean {
  const known = meanings.filter((meaning) => meaning !== null);
  return known.includes('name') && known.length > 1;
}

const ADDRESS = /[^\s@]@[^\s@]/u;
const DIGITS = /^\+?[\d\s()（）-]{7,20}$/u;
const SERIAL = /^\d{1,4}$/u;
const PERSON = /^[\p{Script=Han}·]{2,4}$/u;
const UNIT = /(?:工会|委员会|公司|集团|中心|局|委|办|街道?|镇|乡|区|学校|大学|学院|医院|厂|站|所|院|部|处|协会|社)$/u;
/** Lines that are looked at to tell what a column holds. */
const LOOKED_AT = 200;

/**
 * What the columns of a list without headings hold: what most of their cells look like. A list of names alone is one.
 *
 * @example
 * guessedMeanings([['1', '塘沽街道总工会', 'tg@example.org']]) // → ['serial', 'name', 'contacts']
 */
export function guessedMeanings(lines: readonly (readonly string[])[]): (RosterMeaning | null)[] {
  const looked = lines.filter((line) => line.some((text) => text.trim() !== '')).slice(0, LOOKED_AT);
  const width = Math.max(0, ...looked.map((line) => line.length));
  const guesses = Array.from({ length: width }, (_, column) => guessOf(looked.map((line) => line[column] ?? '')));
  const named = guesses.indexOf('name');
  return guesses.map((guess, column) => (guess === 'name' && column !== named ? null : guess));
}

function guessOf(cells: readonly string[]): RosterMeaning | null {
  const texts = cells.map((text) => folded(text).trim()).filter((text) => text !== '');
  const most = (fits: (text: string) => boolean) => texts.length > 0 && texts.filter(fits).length * 2 > texts.length;
  if (most((text) => ADDRESS.test(text))) return 'contacts';
  if (most((text) => DIGITS.test(text))) return 'phone';
  if (most((text) => SERIAL.test(text))) return 'serial';
  if (most((text) => UNIT.test(text) && !PERSON.test(text))) return 'name';
  return most((text) => PERSON.test(text)) ? (most((text) => UNIT.test(text)) ? 'name' : 'liaison') : null;
}
