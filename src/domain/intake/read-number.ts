/** Reads counts of people, lengths in seconds and sizes in megabytes as people type them. */
import type { CampaignLanguage } from '../campaign/languages.ts';
import { englishCount, englishSeconds, likelyEnglishSeconds, withoutLabels } from './read-english-number.ts';
import { likelyCount, likelyMegabytes, likelySeconds } from './read-likely-number.ts';
import { countIn, megabytesIn, secondsIn } from './read-number-grammar.ts';
import { plain } from './read-text.ts';
import { certain, doubtful, type Reading } from './reading.ts';

/**
 * Reads a number of people or things: whole, at least `least`, with optional thousands commas and 人, 人次 or one of
 * `suffixes` behind.
 *
 * A vague number is badNumber, with the figure that is probably meant. An account of several gets none: viewers online
 * are counted apart (notice, 三、（二）), and one figure would lose the others.
 *
 * @example
 * readCount('１,２００人次')         // → { value: 1200 }
 * readCount('120余人')              // → { problem: 'badNumber', suggestion: '120' }
 * readCount('现场120人，线上3万')    // → { problem: 'badNumber' }
 * readCount('1,200 people', 1, [], 'en') // → { value: 1200 }
 */
export function readCount(
  text: string,
  least = 1,
  suffixes: readonly string[] = [],
  language: CampaignLanguage = 'zh-CN',
): Reading<number> {
  const typed = plain(text);
  const isEnglish = language === 'en';
  const count = countIn(typed, least, suffixes) ?? (isEnglish ? englishCount(typed, least) : null);
  if (count !== null) return certain(count);
  const bare = isEnglish ? withoutLabels(typed) : typed;
  return doubtful('badNumber', bare === null ? null : likelyCount(bare, least, suffixes));
}

/**
 * Reads a length of time as seconds; minutes are understood where their sign or word leaves no doubt.
 *
 * `2:59` may be minutes or hours, so it is badNumber with the minutes as suggestion. So is `2.5分`, while `2.59分`,
 * which some write for 2 minutes 59, gets no suggestion.
 *
 * @example
 * readSeconds('2′59″') // → { value: 179 }
 * readSeconds('3分钟整') // → { value: 180 }
 * readSeconds('2:59')  // → { problem: 'badNumber', suggestion: '179' }
 * readSeconds('1 hour 5 minutes', 'en') // → { value: 3900 }
 */
export function readSeconds(text: string, language: CampaignLanguage = 'zh-CN'): Reading<number> {
  const typed = plain(text);
  const isEnglish = language === 'en';
  const seconds = secondsIn(typed) ?? (isEnglish ? englishSeconds(typed) : null);
  if (seconds !== null) return certain(seconds);
  return doubtful('badNumber', (isEnglish ? likelyEnglishSeconds(typed) : null) ?? likelySeconds(typed));
}

/**
 * Reads a size in megabytes, with MB or M behind in any case. Other units are badNumber without a suggestion, since
 * whether 1 GB has 1000 or 1024 of them is the file's affair.
 *
 * @example
 * readMegabytes('49.9 mb') // → { value: 49.9 }
 * readMegabytes('48兆')    // → { problem: 'badNumber', suggestion: '48' }
 */
export function readMegabytes(text: string, language: CampaignLanguage = 'zh-CN'): Reading<number> {
  const typed = plain(text);
  const megabytes = megabytesIn(language === 'en' ? typed.replace(/\s*megabytes?$/i, 'MB') : typed);
  return megabytes === null ? doubtful('badNumber', likelyMegabytes(typed)) : certain(megabytes);
}
