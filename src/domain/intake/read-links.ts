/** Reads the links of a cell, and tells on which host a link is, as a browser would see it. */
import { visible } from './read-text.ts';

/** A browser takes a backslash for a slash (WHATWG URL, special schemes). */
const SCHEME = /^(https?):[\\/]{2}/i;
const AUTHORITY = /^[^\\/?#]*/;
const HOST = /^(?:[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)*|\[[0-9a-f:.]+\])$/u;

/** White space, and the commas and semicolons of every width. */
export const BETWEEN_LINKS = /[\s,，､、﹐﹑︐︑;；﹔︔]+/;

/** Characters of a host with its port: RFC 1035, 2.3.4 has 255 for a name. */
const HOST_LENGTH = 261;

/**
 * Splits a cell at white space, commas and semicolons into links (http or https, with a possible host) and what is
 * none, both in order.
 *
 * Of a link, scheme and host are folded (NFKC, lower case), as a browser does; path and query keep their own
 * characters, because NFKC would lead to another page: `（一）` in a path is not `(一)`. Only a link that is none
 * as typed, for its full-width slashes, has all its full-width ASCII folded. What closes the sentence or a bracket
 * about it is no part of a link.
 *
 * @example
 * readLinks('ｈｔｔｐ：//Weibo.com/1，www.x.cn') // → { links: ['http://weibo.com/1'], bad: ['www.x.cn'] }
 */
export function readLinks(text: string): { links: string[]; bad: string[] } {
  const links: string[] = [];
  const bad: string[] = [];
  for (const piece of visible(text).split(BETWEEN_LINKS)) {
    const typed = withoutEnds(piece);
    if (typed === '') continue;
    const link = linkOf(typed) ?? linkOf(inAscii(typed));
    if (link === null) bad.push(typed);
    else links.push(link);
  }
  return { links, bad };
}

/**
 * Gives the host of an http or https link: lower case, without user-info, port and trailing dot; null when there is
 * none or a browser would not open it.
 *
 * The parts are found in the characters as typed, and only then folded: in `https://weibo.com／@evil.cn` the sign ／
 * belongs to the user-info, and the host is evil.cn.
 *
 * @example
 * hostOf('https://weibo.com@Evil.cn:443/weibo.com') // → 'evil.cn'
 * hostOf('weibo.com/1')                             // → null
 */
export function hostOf(link: string): string | null {
  return partsOf(visible(link))?.host ?? null;
}

/**
 * Tells whether `host` is one of `suffixes` or under one.
 *
 * @example
 * isOnHost('m.weibo.cn', ['weibo.cn'])    // → true
 * isOnHost('notweibo.cn', ['weibo.cn'])   // → false
 */
export const isOnHost = (host: string, suffixes: readonly string[]): boolean =>
  suffixes.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));

/** Full-width ASCII as ASCII: what an input method left on makes of a link. NFKC would also turn ℀ into a/c. */
export const inAscii = (typed: string): string =>
  typed.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** The link with scheme and host folded, or null. */
function linkOf(typed: string): string | null {
  const parts = partsOf(typed);
  return parts ? `${parts.scheme}://${parts.authority}${parts.rest}` : null;
}

interface LinkParts {
  scheme: string;
  /** User-info as typed; host and port folded. */
  authority: string;
  host: string;
  rest: string;
}

function partsOf(link: string): LinkParts | null {
  // Full-width signs fold one to one; where the head does not, it is no scheme that anybody typed.
  const head = SCHEME.exec(link.slice(0, 8).normalize('NFKC'));
  if (!head || link.slice(0, head[0].length).normalize('NFKC') !== head[0]) return null;
  const behind = link.slice(head[0].length);
  const typed = AUTHORITY.exec(behind)?.[0] ?? '';
  const userInfo = typed.slice(0, typed.lastIndexOf('@') + 1);
  if (typed.length - userInfo.length > HOST_LENGTH) return null;
  const address = typed.slice(userInfo.length).normalize('NFKC').toLowerCase().replace(/。/g, '.');
  const host = address.replace(/:\d{0,5}$/, '').replace(/\.$/, '');
  if (!HOST.test(host)) return null;
  const scheme = (head[1] ?? '').toLowerCase();
  return { scheme, authority: userInfo + address, host, rest: behind.slice(typed.length) };
}

/** A remark glued behind a link: `（点击查看）`, `：阅读量3000`. Short brackets such as `（一）` are of a path. */
const REMARK = /(?<=[A-Za-z0-9])(?:[（【“《](?!.{0,2}$)|：(?=\p{Script=Han}))(?!.*https?[:：]).*$/su;
/** In a longer text it is not looked for: that would take quadratic time. */
const REMARK_LENGTH = 2_000;

/** Signs that end a sentence, and never a link. */
const SENTENCE_END = /[。｡！…”’"]/;

const OPENER_OF: Readonly<Record<string, string>> = {
  ')': '(',
  '）': '（',
  '】': '【',
  '》': '《',
  '〉': '〈',
  '」': '「',
  '』': '『',
  '>': '<',
};

/**
 * Gives `piece` without what stands behind its link: a remark, signs that end a sentence, and closing brackets that
 * nothing in it opens. `/（一）` keeps both of its own.
 *
 * @example
 * withoutEnds('https://x.cn/1）。') // → 'https://x.cn/1'
 */
export function withoutEnds(typed: string): string {
  const piece = typed.length > REMARK_LENGTH ? typed : typed.replace(REMARK, '');
  const counts = new Map<string, number>();
  for (const letter of piece) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let end = piece.length;
  for (; end > 0; end -= 1) {
    const last = piece.charAt(end - 1);
    const opener = OPENER_OF[last];
    const isLoose = opener !== undefined && (counts.get(last) ?? 0) > (counts.get(opener) ?? 0);
    if (!isLoose && !SENTENCE_END.test(last)) break;
    counts.set(last, (counts.get(last) ?? 0) - 1);
  }
  return piece.slice(0, end);
}
