/** Makes names of files and folders that every system takes, of names that people gave. */

/** In bytes of UTF-8: Linux takes 255, and Windows 260 signs for the whole path. */
const LONGEST_NAME = 120;

/** Only the beginning is looked at: normalizing a long row of marks takes quadratic time. */
const MOST_SIGNS = 400;

const LINE_END = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Signs that nobody sees, that turn the direction of reading, that are half of one or none at all. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** Some systems keep forbidden signs under these. */
const PRIVATE = /\p{Co}/gu;
const FORBIDDEN = /[<>:"/\\|?*]/g;
const ENDS = /^[.\s]+|[.\s]+$/g;
/** Windows looks no further than the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;
const ENDING = /^(.*[^.])(\.[A-Za-z0-9]{1,12})$/s;

/** How names are written. */
export interface NameLook {
  /** In bytes, the ending among them. */
  most?: number;
  /** With the signs of ASCII, where people read no Chinese: `-` and `_` in place of what is forbidden, (2) for （2）. */
  isNarrow?: boolean;
}

/**
 * Gives a name that is not in `taken`, and puts it there.
 *
 * Forbidden signs become their full-width sisters, so that 作者/单位 stays readable; names of devices get ＿ in front;
 * names that differ only in case or width are one on some systems, so the later gets （2） before the ending. A name
 * of which nothing is left is ＿. (learn.microsoft.com: Naming Files, Paths, and Namespaces.)
 *
 * @param ending what is never cut: `.docx`, `+塘沽街道总工会`, or '' for a folder. It must be safe itself.
 * @example
 * safeName('汇总表：A/B', '.html', new Set()) // → '汇总表：A／B.html'
 * safeName('CON', '.txt', new Set())         // → '＿CON.txt'
 */
export function safeName(name: string, ending: string, taken: Set<string>, look: NameLook = {}): string {
  const { isNarrow = false, most = LONGEST_NAME } = look;
  const line = isNarrow ? '_' : '＿';
  const stem = noDevice(clean(name, isNarrow), ending, line) || line;
  for (let count = 1; ; count += 1) {
    const mark = count === 1 ? ending : `${isNarrow ? ` (${count})` : `（${count}）`}${ending}`;
    const found = noDevice(cutTo(stem, most - utf8Length(mark)).replace(ENDS, ''), mark, line) + mark;
    const key = nameKey(found);
    if (taken.has(key)) continue;
    taken.add(key);
    return found;
  }
}

/**
 * Gives a safe name for a file that people named, with the ending that they gave it.
 *
 * @example
 * safeFileName('../../短片.MP4', new Set()) // → '／..／短片.MP4'
 */
export function safeFileName(name: string, taken: Set<string>, look: NameLook = {}): string {
  const [, stem = name, ending = ''] = ENDING.exec(clean(name, look.isNarrow)) ?? [];
  return safeName(stem, ending, taken, look);
}

/**
 * Whether a file or folder may be called `name` everywhere, as it is.
 *
 * @example
 * isSafeName('con.txt') // → false
 */
export const isSafeName = (name: string): boolean =>
  name !== '' && utf8Length(name) <= LONGEST_NAME && noDevice(clean(name), '') === name;

/** What two names have in common that are one on some systems. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase();

function clean(name: string, isNarrow = false): string {
  const seen = name.replace(LINE_END, ' ').replace(UNSEEN, '').slice(0, MOST_SIGNS).replace(UNSEEN, '');
  return seen
    .normalize('NFC')
    .replace(PRIVATE, isNarrow ? '_' : '＿')
    .replace(FORBIDDEN, (sign) => (isNarrow ? narrow(sign) : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)))
    .replace(ENDS, '');
}

const narrow = (sign: string): string => (':/\\|'.includes(sign) ? '-' : '_');

/** A cut may bring a device to light, but only a short name, so that there is room for the sign. */
function noDevice(stem: string, ending: string, line = '＿'): string {
  return DEVICE.test(stem + ending) ? `${line}${stem}` : stem;
}

/** The longest beginning of at most `most` bytes that ends between signs. */
function cutTo(text: string, most: number): string {
  let length = 0;
  let short = '';
  for (const sign of text) {
    length += utf8Length(sign);
    if (length > most) break;
    short += sign;
  }
  return short;
}

/** Of well-formed text. */
function utf8Length(text: string): number {
  let length = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}
