/** How days, spans and limits are written where a campaign's text has a placeholder. */

import type { PlaceholderWords } from '../../domain/campaign/placeholders.ts';
import { dayLabel } from '../calendar.ts';
import type { Language } from '../say.ts';

/** The words for placeholders in a language. @example placeholderWords('zh-CN').quantity(180, 'seconds') // → '3分钟' */
export function placeholderWords(language: Language): PlaceholderWords {
  const year = (day: string) => day.slice(0, 4);
  const whole = (day: string) =>
    language === 'en' ? `${dayLabel(day, 'en')} ${year(day)}` : `${year(day)}年${dayLabel(day, 'zh-CN')}`;
  return {
    day: (day, campaignYear, time = '') => {
      const label = year(day) === String(campaignYear) ? dayLabel(day, language) : whole(day);
      return time === '' ? label : language === 'en' ? `${label}, ${time}` : `${label}${time}`;
    },
    span: (from, until) => {
      if (language === 'en') return from && until ? `${whole(from)} to ${whole(until)}` : openSpan(from, until, whole);
      if (!from || !until) return from ? `${whole(from)}以来` : until ? `${whole(until)}以前` : '';
      return `${whole(from)}至${year(from) === year(until) ? dayLabel(until, 'zh-CN') : whole(until)}`;
    },
    quantity: (limit, type) => {
      if (type === 'megabytes') return language === 'en' ? `${limit} MB` : `${limit}MB`;
      if (type !== 'seconds') return String(limit);
      const isMinutes = limit > 0 && limit % 60 === 0;
      if (language === 'en') return isMinutes ? `${limit / 60} minutes` : `${limit} seconds`;
      return isMinutes ? `${limit / 60}分钟` : `${limit}秒`;
    },
  };
}

const openSpan = (from: string | null, until: string | null, whole: (day: string) => string): string =>
  from ? `since ${whole(from)}` : until ? `until ${whole(until)}` : '';
