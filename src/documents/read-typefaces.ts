/** Reads which typefaces a district prints in, from one line of its settings. */

import type { CampaignLanguage } from '../domain/campaign/languages.ts';
import type { Typefaces } from '../domain/paper/paper.ts';
import { ENGLISH_TYPEFACES, OFFICIAL_TYPEFACES } from './typefaces.ts';

const NAMES: Readonly<Record<string, keyof Typefaces>> = {
  标题: 'title',
  正文: 'text',
  一级标题: 'heading',
  二级标题: 'second',
  页码: 'number',
  西文: 'latin',
  title: 'title',
  text: 'text',
  heading: 'heading',
  second: 'second',
  number: 'number',
};

/** Word takes no longer names, and none with these signs. */
const NAME = /^[^<>"'&\\]{1,31}$/;

/**
 * The typefaces that `text` names, for the rest the official ones, or the usual ones of an English campaign.
 *
 * Whatever it does not know, or Word would not take, it passes over.
 *
 * @example
 * readTypefaces('标题=方正小标宋_GBK；正文=仿宋').text // → '仿宋'
 */
export function readTypefaces(text: string, language: CampaignLanguage = 'zh-CN'): Typefaces {
  const found: Typefaces = { ...(language === 'en' ? ENGLISH_TYPEFACES : OFFICIAL_TYPEFACES) };
  for (const part of text.split(/[;；,，\n]/)) {
    const [label = '', name = ''] = part.split(/[=＝:：]/).map((piece) => piece.trim());
    const kind = Object.keys(NAMES).includes(label) ? NAMES[label] : undefined;
    if (kind !== undefined && NAME.test(name)) found[kind] = name;
  }
  return found;
}
