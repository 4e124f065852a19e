/** How a way by which something came or was confirmed is called: 电话, 邮件 … */

import { sourceText } from '../../domain/campaign/fields.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { type Language, say } from '../say.ts';
import { inWords } from './names-of.ts';

/** One of the campaign's sources in `language`. */
export function sourceIn(source: Campaign['sources'][number], language: Language): string {
  return typeof source === 'string' ? source : inWords(source, language);
}

/**
 * A source as the register or a change keeps it, in `language`; what staff wrote otherwise stays as it is.
 *
 * @example
 * sourceLabel(campaign, '电话', 'en') // → 'Telephone'
 */
export function sourceLabel(campaign: Campaign, text: string, language: Language): string {
  if (isTypingSlip(campaign, text)) return say('review', language).typingSlip;
  const source = campaign.sources.find((one) => sourceText(one) === text);
  return source === undefined ? text : sourceIn(source, language);
}

/** Whether a correction was confirmed by nobody: staff had typed it wrong themselves. */
export function isTypingSlip({ language }: Pick<Campaign, 'language'>, text: string): boolean {
  return text === say('review', language).typingSlip;
}
