/** The words that papers need beside their layouts. Official papers are Chinese whoever makes them. */

import type { PaperWords } from '../../domain/paper/entry-texts.ts';
import { paperDays } from './paper-days.ts';

export const PAPER_WORDS: PaperWords = {
  days: paperDays,
  yes: '是',
  no: '否',
  listed: (names) => names.join('、'),
  numbered: (name, count) => `${name}（${count}）`,
};
