/** Reads the headings of a table that a unit has made: which field each column is for. */

import type { FieldKey } from '../campaign/field-key.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { Field } from '../fields/all.ts';
import { folded } from '../intake/read-text.ts';
import { type ColumnChoice, choicesFor } from './choose-columns.ts';

/** What a column is for: a field by its key, the number of an entry, the serial of the line, or the office's state. */
export type Meaning = { is: 'field'; key: FieldKey } | { is: 'number' } | { is: 'serial' } | { is: 'state' };

/** A column as it is headed. */
export interface Column {
  /** As it is written; of two rows of headings both. */
  heading: string;
  /** Null where nobody can tell. */
  meaning: Meaning | null;
}

/** What a questionnaire puts before a heading: 1、 Q2. 第3题: 请填写您的. */
const ASKING =
  /^\s*(?:(?:q|第)?\d{1,3}题?\s*[、.:)]|\(\d{1,3}\)|[一二三四五六七八九十]{1,3}、)?\s*(?:请您?(?:填写|选择|输入))?(?:您的?|贵)?/u;
const BRACKETS = /[([【{<《〈][^)\]】}>》〉]*[)\]】}>》〉]/gu;
const SIGNS = /[\s\p{P}\p{S}]/gu;

/**
 * A heading without what writers vary: white space, width, case, signs, what a questionnaire puts before it, and
 * whatever stands in brackets.
 *
 * @example
 * headingKey('参与 人数（人）')       // → '参与人数'
 * headingKey('2、请填写活动名称：') // → '活动名称'
 */
export function headingKey(text: string): string {
  return folded(text).toLowerCase().replace(ASKING, '').replace(BRACKETS, '').replace(SIGNS, '');
}

/**
 * Whether a heading is of a part of the people, and not of all who were there: viewers online are counted apart, women
 * and men are some of them. A heading that names both parts means all; what stands in brackets after 人数 is a wish.
 */
function isOfPart(texts: readonly string[]): boolean {
  const said = folded(texts.join(' '));
  const bare = said.replace(BRACKETS, '');
  const isOnline = /线上|网络|网上|观看|直播/u.test(said) && !/线下|现场/u.test(said);
  return isOnline || /其中/u.test(bare) || /男/u.test(bare) !== /女/u.test(bare);
}

const NUMBER = /^(?:(?:报送|台账|登记|系统|条目|原)?编号|entrynumber)$/u;
const STATE = /^(?:审核状态|reviewstate)$/u;
const SERIAL = /^(?:序号?|行号|项次|no)$/u;
const PHONE = /^(?:联系)?(?:电话|手机|方式|电话号码|手机号码?)$/u;
const EMAIL = /^(?:电子)?(?:邮箱|邮件|email|e-?mail)(?:地址)?$/u;

type Role = keyof CampaignForm['roles'];

/** What people call the field of each role, whatever the campaign calls it. */
const USUAL: readonly (readonly [Role, RegExp])[] = [
  ['unit', /^(?:报送|填报|推荐|上报|申报|选送|报告|所属|所在|参加|基层)?(?:单位|工会|工会组织)(?:名称|全称)?$/u],
  ['host', /^(?:线下)?(?:活动)?(?:主办|举办|组织|牵头)(?:单位|方|工会|部门)?(?:名称|全称)?$/u],
  ['title', /^(?:线下)?(?:活动|作品|项目|故事|话题)?(?:名称|标题|题目|主题)$/u],
  ['day', /^(?:线下|作品)?(?:活动)?(?:举办|举行|开展|实施|组织|创作|制作|完成|开始|起始)?(?:时间|日期|年月|年月日)$/u],
  [
    'count',
    /^(?:线下)?(?:活动)?(?:实际)?(?:参与|参加|参赛|参会|到场|现场)?的?(?:职工|人员)?(?:人数|人次|职工数|人次数)(?:线下|现场|合计|总数|小计)?$/u,
  ],
  ['author', /^(?:作品)?(?:作者|主创|创作者)(?:姓名|名单)?$/u],
  ['kind', /^(?:作品)?(?:类型|种类|形式)$/u],
  ['track', /^(?:报送|申报|推荐|作品)?类别$/u],
  ['link', /^(?:线上|网络|作品|活动|宣传|新闻|报道|视频)*(?:链接|网址|链接地址)$/u],
  ['contactName', /^(?:单位|活动|工会)?(?:联系人|联络人|联络员)(?:姓名)?$/u],
];

/** A shorter heading is too little to tell a field by its end. */
const LEAST_END = 4;

/**
 * What each column is for: what people have chosen, and of the others what their headings say, the campaign's own
 * labels first, then what people usually call a field, then a label of which a part in front was left out. Each field
 * is one column's, the first that fits.
 *
 * A telephone or a mailbox is of the person in the column before it. A column whose field was chosen for another one
 * is left, and nothing else is guessed for it.
 *
 * @param headings of each column the texts that may stand for it, the likeliest first: a table has two rows of them
 *   where cells were merged.
 * @example
 * columnsOf(activity, [['序号'], ['活动名称'], ['参加人数']]).map(({ meaning }) => meaning)
 * // → [{ is: 'serial' }, { is: 'field', key: 'title' }, { is: 'field', key: 'participants' }]
 */
export function columnsOf(
  form: CampaignForm,
  headings: readonly (readonly string[])[],
  choices: readonly ColumnChoice[] = [],
): Column[] {
  const chosen = choicesFor(headings.map(printedHeading), choices);
  const taken = new Set(choices.map(({ field }) => field).filter((field) => field !== ''));
  const lost = taken.size === 0 ? [] : columnsOf(form, headings).map((column) => isOneOf(taken, column));
  const isOpen = headings.map((_, index) => !chosen[index] && lost[index] !== true);
  const found = recognised(form, headings, { taken, isOpen, known: chosen.map(meaningOf) });
  return headings.map((texts, index) => ({ heading: printedHeading(texts), meaning: found[index] ?? null }));
}

function printedHeading([first = '']: readonly string[]): string {
  return first.trim();
}

function isOneOf(fields: ReadonlySet<FieldKey>, { meaning }: Column): boolean {
  return meaning?.is === 'field' && fields.has(meaning.key);
}

function meaningOf(choice: ColumnChoice | null): Meaning | null {
  return choice && choice.field !== '' ? { is: 'field', key: choice.field } : null;
}

interface Open {
  /** Fields that are some column's already. */
  taken: Set<FieldKey>;
  /** By column, whether anything is to be found for it. */
  isOpen: readonly boolean[];
  known: readonly (Meaning | null)[];
}

function recognised(
  form: CampaignForm,
  headings: readonly (readonly string[])[],
  { isOpen, known, taken }: Open,
): readonly (Meaning | null)[] {
  const keys = headings.map((texts) => texts.map(headingKey).filter((key) => key !== ''));
  const found = [...known];
  const settle = (read: (key: string, index: number) => Meaning | FieldKey | null) => {
    keys.forEach((texts, index) => {
      for (const key of found[index] || !isOpen[index] ? [] : texts) {
        const meaning = read(key, index);
        if (meaning === null || (typeof meaning === 'string' && taken.has(meaning))) continue;
        if (meaning === form.roles.count && isOfPart(headings[index] ?? [])) continue;
        found[index] = typeof meaning === 'string' ? { is: 'field', key: meaning } : meaning;
        if (typeof meaning === 'string') taken.add(meaning);
        return;
      }
    });
  };
  settle((key) => (isGeneric(key) ? null : byLabel(form, key)));
  settle((key) => byPlace(key) ?? byUse(form, key));
  settle((key, index) => byPerson(form, key, found.slice(0, index), taken));
  settle((key) => byEnd(form, key, taken));
  return found;
}

// What is no field of the form: what the office gives, and the line's own place.
function byPlace(key: string): Meaning | null {
  if (NUMBER.test(key)) return { is: 'number' };
  if (SERIAL.test(key)) return { is: 'serial' };
  return STATE.test(key) ? { is: 'state' } : null;
}

// Whose telephone or mailbox it is, only its place can tell.
function isGeneric(key: string): boolean {
  return PHONE.test(key) || EMAIL.test(key);
}

/** What a column of the field may be headed as in the campaign's own words, each without what writers vary. */
export function headingNames({ headings = [], label }: Field): string[] {
  return [label.own, label.en ?? '', ...headings].map(headingKey).filter((key) => key !== '');
}

function byLabel(form: CampaignForm, key: string): FieldKey | null {
  return form.fields.find((field) => headingNames(field).includes(key))?.key ?? null;
}

function byUse(form: CampaignForm, key: string): FieldKey | null {
  const found = USUAL.find(([role, pattern]) => form.roles[role] !== undefined && pattern.test(key));
  return found ? (form.roles[found[0]] ?? null) : null;
}

function byPerson(
  form: CampaignForm,
  key: string,
  before: readonly (Meaning | null)[],
  taken: ReadonlySet<FieldKey>,
): FieldKey | null {
  if (!isGeneric(key)) return null;
  const type = PHONE.test(key) ? 'phone' : 'email';
  const { author, contactEmail, contactName, contactPhone } = form.roles;
  const people = before.flatMap((one) => (one?.is === 'field' ? [one.key] : []));
  const last = people.reverse().find((one) => one === author || one === contactName);
  const contact = type === 'phone' ? contactPhone : contactEmail;
  const own = form.fields.filter((field) => field.type === type && field.key !== contact).map((field) => field.key);
  const order = last !== undefined && last === author ? [...own, contact] : [contact, ...own];
  return order.find((one) => one !== undefined && !taken.has(one)) ?? null;
}

function byEnd(form: CampaignForm, key: string, taken: ReadonlySet<FieldKey>): FieldKey | null {
  if (key.length < LEAST_END || isGeneric(key)) return null;
  const fits = (name: string) => name.endsWith(key) || (name.length >= LEAST_END && key.endsWith(name));
  return form.fields.find((field) => !taken.has(field.key) && headingNames(field).some(fits))?.key ?? null;
}
