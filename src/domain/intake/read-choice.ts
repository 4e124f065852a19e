/** Reads choices and ticks as people type them. */
import type { CampaignLanguage } from '../campaign/languages.ts';
import type { Reach } from './entry.ts';
import { plain } from './read-text.ts';

/** One choice as it may be written: its key, or any of its labels. */
interface WrittenChoice<Key extends string> {
  key: Key;
  labels: readonly string[];
}

const TICK = '[☑✓✔√✅🗹■]\\uFE0F?';
const WORD = '(?:true|yes|y|1|是的?|对|有|已?(?:声明|承诺|确认|同意|勾选)|已)';
const YES = new RegExp(`^(?:${TICK}\\s*(?:${WORD})?|${WORD}\\s*(?:${TICK})?)$`, 'u');

/**
 * Gives a reader that finds the choice which a text names by key or label, whatever its width and case; null when none
 * does. Of choices with a label in common the first one wins.
 *
 * @example
 * choiceReader([{ key: 'MP4', labels: ['MP4', '.mp4'] }])('.mp4') // → 'MP4'
 * choiceReader([{ key: '视频', labels: ['视频'] }])('音频')          // → null
 */
export function choiceReader<Key extends string>(choices: readonly WrittenChoice<Key>[]): (text: string) => Key | null {
  const byName = new Map<string, Key>();
  for (const { key, labels } of choices) {
    for (const name of [key, ...labels].map(choiceKey)) if (!byName.has(name)) byName.set(name, key);
  }
  return (text) => byName.get(choiceKey(text)) ?? null;
}

const choiceKey = (text: string): string => plain(text).toLowerCase();

/**
 * Splits a cell of several choices at commas, 、, semicolons and line ends of any width. Empty and repeated parts are
 * left out; the order is that of writing.
 *
 * @example
 * splitChoices('责任意识，行为规范;\n责任意识') // → ['责任意识', '行为规范']
 */
export function splitChoices(text: string): string[] {
  const parts = plain(text)
    .split(/[,、;\r\n\u0085\u2028\u2029]/)
    .map(plain);
  return [...new Set(parts.filter((part) => part !== ''))];
}

/**
 * Tells whether a cell declares: TRUE, 是, ☑ and the like, alone or a tick with its word. The list is closed, so that
 * 未声明, 否, ☐ and an account of circumstances are no declaration.
 *
 * @example
 * readYes('☑ 是')  // → true
 * readYes('未声明') // → false
 */
export const readYes = (text: string): boolean => YES.test(choiceKey(text));

const NO = /^(否|不|no|n|false|0|×|✗|✘)/iu;

/**
 * Tells whether a cell says no; an empty one does not.
 *
 * @example
 * readNo('否，已撤并') // → true
 */
export function readNo(text: string): boolean {
  return NO.test(plain(text));
}

/**
 * Reads the language that a unit's mails are to be in (邮件语言) as people write it; null for an empty cell, and for any
 * other language.
 *
 * @example
 * readLanguage('英文') // → 'en'
 */
export function readLanguage(text: string): CampaignLanguage | null {
  const written = plain(text);
  if (/^(?:en|英)/iu.test(written)) return 'en';
  return /^(?:zh|ch|中|汉)/iu.test(written) ? 'zh-CN' : null;
}

const MAIL_ONLY = /[仅只]|不带|不含|没有|无链接|mail only|^mail$/iu;

/**
 * Reads what a unit can open (接收方式) as people write it; null for an empty cell.
 *
 * @example
 * readReach('仅邮件')     // → 'mail'
 * readReach('邮件和链接') // → 'google'
 */
export function readReach(text: string): Reach | null {
  const written = plain(text);
  if (written === '') return null;
  return MAIL_ONLY.test(written) ? 'mail' : 'google';
}
