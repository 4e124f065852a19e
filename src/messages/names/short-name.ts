/** What a campaign is called where there is little room: in the menu, over the sidebar, as the sender of mails. */

import type { Campaign } from '../../domain/campaign/schema.ts';

/** In the width of a Chinese character; other letters take half of it. */
const ROOM = 14;

/**
 * The campaign's short name; its title where it has none, without what stands around a name in quotation marks, and
 * cut where it is long, between words where there are any.
 *
 * @example
 * shortName({ title: words('2025年“安全生产月”活动') }, 'zh-CN')      // → '安全生产月'
 * shortName({ title: words('Maple County Library Summer of Reading') }, 'en') // → 'Maple County Library…'
 */
export function shortName({ short, title }: Pick<Campaign, 'short' | 'title'>, language: 'zh-CN' | 'en'): string {
  if (short) return short[language] ?? short.own;
  const whole = title[language] ?? title.own;
  const named = /[“"]([^“”"]{2,})[”"]/u.exec(whole)?.[1] ?? whole;
  const fitting = fittingPart(named.trim());
  return fitting === named.trim() ? fitting : `${fitting}…`;
}

function fittingPart(text: string): string {
  let room = ROOM;
  const letters = [...text];
  const kept = letters.findIndex((letter) => {
    room -= /[\u2e80-\uffef]/u.test(letter) || letter.length > 1 ? 1 : 0.5;
    return room < 0;
  });
  if (kept < 0) return text;
  const part = letters.slice(0, kept).join('');
  const isInWord = /\w/.test(part.slice(-1)) && /\w/.test(letters[kept] ?? '');
  return (isInWord ? part.replace(/\s*\S+$/u, '') || part : part).trimEnd();
}
