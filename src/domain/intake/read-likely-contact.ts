/** Guesses the telephones or the mailbox that an unreadable text means, for the suggestion in the issue. */

import { readAddresses } from './read-addresses.ts';

/** A longer text is no telephone entry, and no mailbox either. */
const CONTACT_LENGTH = 200;

const PHONE_LABEL = new RegExp(
  [
    '(?:联系|办公室?|单位|家庭|移动|固定|值班|座机|手机|固话|直线)?(?:电话|手机|座机|固话|号码|方式|联系人|联系)',
    'tel(?:ephone)?.?|phone|mobile|mob.?|办公室?',
  ].join('|'),
  'gi',
);

/** An extension, by whichever word or sign it stands behind the number. */
const EXTENSION = /\s*(?:转?分机号?|转|内线|ext\.?|x|\*|#)\s*:?\s*(\d{1,6})(?!\d)/gi;
const BRACKETED_EXTENSION = /(\d{7,8})\s*\((?:转|分机)?\s*(\d{1,4})\)(?!\d)/g;
const DASHED_EXTENSION = /(?<!\d)(0\d{2,3}-?\d{7,8})-(\d{1,6})(?![\d-])/g;
/** 0086, 86 and +86 before a number; 17951 and its like were dialled before one to pay less. */
const PREFIX = /(?<![\d-])(?:(?:00|\+)?86-?|086-)(?=0\d{2,3}-?\d{7,8}(?!\d)|1[3-9]\d{9}(?!\d))/g;
const DIALLED = /(?<!\d)(?:17951|17911|12593|17909|10193)(?=1[3-9]\d{9}(?!\d))/g;
const AREA_BEHIND_SIGN = /(?<!\d)(0\d{2,3})\s*[/、,.·_]\s*(?=\d{7,8}(?!\d))/g;

const ONE_PHONE =
  /(?<!\d)(?:\(?0\d{2,3}\)?[\s-]*)?\d{3,4}[\s-]?\d{4}(?:转\d{1,6})?(?!\d)|(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g;
const APART = /[\s,，、。;；:：/|()[\]【】<>"'“”‘’+和或及与]/g;
/** A name beside each number; more is an account. */
const NAME = /^\p{Script=Han}{2,5}(?:·\p{Script=Han}{1,8})?$/u;
/** What makes a number another thing than the telephone to be called. */
const NOT_TO_CALL = /传真|fax|停机|空号|作废|已换|改为|转/i;

/**
 * Finds all the telephones of `typed`, as one text that reads; null where a digit or a word beside them would be lost.
 * Labels, names, and how the number is dialled from afar are left out; an extension stays.
 *
 * @example
 * likelyPhone('022-25891234分机8012')        // → '022-25891234转8012'
 * likelyPhone('办公25891234手机13800000000')  // → '25891234、13800000000'
 * likelyPhone('12345、13800000000')          // → null
 */
export function likelyPhone(typed: string): string | null {
  if (typed.length > CONTACT_LENGTH) return null;
  const text = typed
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(PHONE_LABEL, ' ')
    .replace(BRACKETED_EXTENSION, '$1转$2')
    .replace(EXTENSION, '转$1')
    .replace(DASHED_EXTENSION, '$1转$2')
    .replace(DIALLED, '')
    .replace(PREFIX, '')
    .replace(AREA_BEHIND_SIGN, '$1-');
  const phones = text.match(ONE_PHONE) ?? [];
  const beside = text
    .replace(ONE_PHONE, ' ')
    .split(APART)
    .filter((word) => word !== '');
  const isNamed = beside.length <= Math.max(1, phones.length) && beside.every((word) => isName(word));
  if (phones.length === 0 || !isNamed) return null;
  return [...new Set(phones.map((phone) => phone.trim()))].join('、');
}

const isName = (word: string): boolean => NAME.test(word) && !NOT_TO_CALL.test(word);

const EMAIL_LABEL = /e-?mail|mail(?:to)?|邮箱|邮件|电邮|信箱|(?:QQ|微信)(?=邮箱)/gi;
/** A sign where a dot is meant, before what ends a host. */
const SIGN_FOR_DOT =
  /(@[A-Za-z0-9-]+(?:[.。,][A-Za-z0-9-]+)*)\s*[。,、·]\s*(?=(?:com|cn|net|org|gov|edu)(?![A-Za-z0-9-]))/g;

/**
 * Finds the one mailbox of `typed`; null where there are two, or where a word beside it may be the first half of it:
 * the rest would be somebody else's mailbox. Labels and Chinese names are left out.
 *
 * @example
 * likelyEmail('邮箱：zhang@example。org') // → 'zhang@example.org'
 * likelyEmail('1234 5678@qq.com')       // → null
 */
export function likelyEmail(typed: string): string | null {
  if (typed.length > CONTACT_LENGTH || typed.split('@').length !== 2) return null;
  const tight = typed
    .replace(EMAIL_LABEL, ' : ')
    .replace(/\s*@\s*/g, '@')
    .replace(SIGN_FOR_DOT, '$1.')
    .replace(SIGN_FOR_DOT, '$1.')
    .replace(/(@\S*?)\s*\.\s*(?=[A-Za-z])/g, '$1.');
  const { addresses, unread } = readAddresses(tight);
  const [address] = addresses;
  if (address === undefined || addresses.length !== 1 || unread.length > 0) return null;
  // A number or another word beside it would be lost.
  return /[A-Za-z0-9]/.test(tight.replace(address, '')) ? null : address;
}
