/** The names for a page that was told none; beside the faces of the server, so that no page carries those. */

import type { NamesByLanguage, PageNames } from '../../domain/campaign/page-names.ts';
import { namesEn } from './en.ts';
import { namesZh, type UsualNames } from './zh-CN.ts';

/** What pages say where no campaign can be asked. @example usualPageNames().en.short // → 'Campaign' */
export function usualPageNames(): NamesByLanguage {
  return { 'zh-CN': namesIn(namesZh), en: namesIn(namesEn) };
}

function namesIn({ district, measure, noun, short, superior }: UsualNames): PageNames {
  const goal = { goalNoun: noun, goalMeasure: measure, goalTable: noun };
  return { menu: namesZh.short, short, superior, district, noun, measure, ...goal };
}
