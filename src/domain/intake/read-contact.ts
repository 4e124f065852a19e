/** Reads telephone numbers and e-mail addresses as people type them. */
import type { CampaignLanguage } from '../campaign/languages.ts';
import { likelyEmail, likelyPhone } from './read-likely-contact.ts';
import { plain } from './read-text.ts';
import { certain, doubtful, type Reading } from './reading.ts';

/** What may stand between the digits of a number: white space, marks without width, all dashes and brackets. */
const BETWEEN_DIGITS = /[\s\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\p{Pd}−\p{Ps}\p{Pe}]/gu;
const PHONE = /^(?:\+86)?\d{7,12}(?:(?:转|ext\.?|x)\d{1,8})?$/i;
/** The same with the code of any country before it. */
const PHONE_ABROAD = /^(?:\+\d{1,3})?\d{7,12}(?:(?:ext\.?|x)\d{1,8})?$/i;

/** A longer text is no telephone entry; nothing is suggested from it either. */
const PHONES_LENGTH = 500;

/** Lengths by RFC 5321, 4.5.3.1: local part 64, address 254. */
const LOCAL = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const EMAIL = new RegExp(`^(?=.{3,254}$)(?=[^@]{1,64}@)${LOCAL}@${LABEL}(?:\\.${LABEL})+$`);

/**
 * Reads one telephone number or several; the text is kept as written, after NFKC and trimming, since people call by
 * it and its spaces and extension help them.
 *
 * Each has 7 to 12 digits once spaces, dashes and brackets are set aside, +86 before and 转N, extN or xN behind left
 * out. A line end splits too where each line is a number by itself.
 *
 * @example
 * readPhone('０２２－２５８９１２３４转8') // → { value: '022-25891234转8' }
 * readPhone('张三13800000000')          // → { problem: 'badPhone', suggestion: '13800000000' }
 */
export function readPhone(text: string, language: CampaignLanguage = 'zh-CN'): Reading<string> {
  const typed = plain(text);
  const isPhone = (piece: string) => isPhoneIn(piece, language);
  if (typed.length > PHONES_LENGTH) return doubtful('badPhone', null);
  const pieces = typed.split(/[;、,/]/).filter((piece) => plain(piece) !== '');
  const isRead = pieces.length > 0 && pieces.every((piece) => isPhone(piece) || piece.split(/[\r\n]+/).every(isPhone));
  if (isRead) return certain(typed);
  const likely = likelyPhone(typed);
  const pieced = likely?.split('、') ?? [];
  const isLikely = likely !== null && pieced.every(isPhone);
  return doubtful('badPhone', isLikely ? pieced.join(language === 'en' ? ', ' : '、') : null);
}

const isPhoneIn = (text: string, language: CampaignLanguage): boolean =>
  (language === 'en' ? PHONE_ABROAD : PHONE).test(text.replace(BETWEEN_DIGITS, ''));

/**
 * Reads one e-mail address with a dot in its domain, as written after NFKC and trimming.
 *
 * Only ASCII is read: Chinese before the sign is nearly always a label that was typed along. The one address of a
 * longer text is the suggestion, with 。 taken for a dot and spaces beside the signs left out.
 *
 * @example
 * readEmail('zhang＠example.org')        // → { value: 'zhang@example.org' }
 * readEmail('邮箱：zhang@example。org')   // → { problem: 'badEmail', suggestion: 'zhang@example.org' }
 * readEmail('zhang@localhost')          // → { problem: 'badEmail' }
 */
export function readEmail(text: string): Reading<string> {
  const typed = plain(text);
  if (typed.length <= 254 && EMAIL.test(typed)) return certain(typed);
  const likely = likelyEmail(typed);
  return doubtful('badEmail', likely !== null && EMAIL.test(likely) ? likely : null);
}
