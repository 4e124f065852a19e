/** The names for a page that was told none; beside the faces of the server, so that no page carries those. */

import type { NamesByLanguage, PageNames } from '../../domain/campaign/page-names.ts';
import type { Language } from '../say.ts';
import { namesEn } from './en.ts';
import { namesZh, type UsualNames } from './zh-CN.ts';

/**
 * What pages say where no campaign can be asked.
 *
 * @param language in which the menu is shown.
 * @example
 * usualPageNames('en').en.short // → 'Campaign'
 */
export function usualPageNames(language: Language): NamesByLanguage {
  const menu = (language === 'en' ? namesEn : namesZh).short;
  return { 'zh-CN': namesIn(namesZh, menu), en: namesIn(namesEn, menu) };
}

function namesIn({ district, measure, noun, short, superior }: UsualNames, menu: string): PageNames {
  const goal = { goalNoun: noun, goalMeasure: measure, goalTable: noun };
  return { menu, short, superior, district, noun, measure, ...goal };
}
