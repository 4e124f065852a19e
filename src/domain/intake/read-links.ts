/** Reads the links of a cell, and tells on which host a link is, as a browser would see it. */
import { folded, plain } from './read-text.ts';

/** A browser takes a backslash for a slash (WHATWG URL, special schemes). */
const SCHEME = /^(https?):[\\/]{2}/i;
const AUTHORITY = /^[^\\/?#]*/;
const HOST = /^(?:[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)*|\[[0-9a-f:.]+\])$/u;

/** White space, and the commas and semicolons of every width. */
const BETWEEN_LINKS = /[\s,，､、﹐﹑︐︑;；﹔︔]+/;

/** Characters of a host with its port: RFC 1035, 2.3.4 has 255 for a name. */
const HOST_LENGTH = 261;

/** Browsers take longer links, people do not type them. */
const SUGGESTED_LENGTH = 2_000;

const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]/;

/** Endings by which a file's name is told from a host's. */
const FILE_NAME = /\.(?:jpe?g|png|gif|docx?|xlsx?|pptx?|pdf|txt|zip|rar|mov|avi|html?)$/i;

/**
 * Splits a cell at white space, commas and semicolons into links (http or https, with a possible host) and what is
 * none, both in order.
 *
 * Of a link, scheme and host are folded (NFKC, lower case), as a browser does; path and query keep their own
 * characters, because NFKC would lead to another page: `（一）` in a path is not `(一)`. Only a link that is none
 * as typed, for its full-width slashes, has all its full-width ASCII folded. A 。 at the end is the sentence's.
 *
 * @example
 * readLinks('ｈｔｔｐ：//Weibo.com/1，www.x.cn') // → { links: ['http://weibo.com/1'], bad: ['www.x.cn'] }
 */
export function readLinks(text: string): { links: string[]; bad: string[] } {
  const links: string[] = [];
  const bad: string[] = [];
  for (const piece of text.split(BETWEEN_LINKS)) {
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
  return partsOf(link)?.host ?? null;
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

/**
 * Gives the link that an unreadable piece probably means, or null: an address without scheme, a scheme mistyped, or
 * the link behind a label.
 *
 * @example
 * suggestedLink('www.x.cn')          // → 'http://www.x.cn'
 * suggestedLink('htp:/x.cn/1')       // → 'http://x.cn/1'
 * suggestedLink('链接：https://x.cn') // → 'https://x.cn'
 * suggestedLink('照片.jpg')           // → null
 */
export function suggestedLink(piece: string): string | null {
  if (piece.length > SUGGESTED_LENGTH) return null;
  const typed = plain(piece);
  const inside = typed.search(/https?:\/\//i);
  const mistyped = /^h{0,2}t{1,3}p(s?)(?:[:;][\\/]{0,3}|[\\/]{1,3})/i.exec(typed);
  const address = typed.slice(mistyped?.[0].length ?? 0);
  const { links, bad } = readLinks(inside > 0 ? typed.slice(inside) : `http${mistyped?.[1] ?? ''}://${address}`);
  const link = bad.length === 0 && links.length === 1 ? (links[0] ?? null) : null;
  return link !== null && hasPublicHost(link) ? link : null;
}

/** Whether the link looks like one of the open web: an ASCII host with a dot and letters at its end, no file's name. */
function hasPublicHost(link: string): boolean {
  const authority = partsOf(link)?.authority ?? '';
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?$/.test(authority) && !FILE_NAME.test(authority);
}

/** Full-width ASCII as ASCII: what an input method left on makes of a link. NFKC would also turn ℀ into a/c. */
const inAscii = (typed: string): string =>
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
  const address = folded(typed.slice(userInfo.length)).toLowerCase().replace(/。/g, '.');
  const host = address.replace(/:\d{0,5}$/, '').replace(/\.$/, '');
  if (!HOST.test(host)) return null;
  const scheme = (head[1] ?? '').toLowerCase();
  return { scheme, authority: userInfo + address, host, rest: behind.slice(typed.length) };
}

function withoutEnds(piece: string): string {
  let start = 0;
  let end = piece.length;
  while (start < end && INVISIBLE.test(piece.charAt(start))) start += 1;
  while (end > start && /[。｡]/.test(piece.charAt(end - 1).replace(INVISIBLE, '。'))) end -= 1;
  return piece.slice(start, end);
}
