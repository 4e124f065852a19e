/** Guesses which links a cell means that is not made of links alone: for the suggestion in the issue. */

import { BETWEEN_LINKS, inAscii, readLinks, withoutEnds } from './read-links.ts';
import { plain, visible } from './read-text.ts';

/** Browsers take longer links, people do not type them. */
const SUGGESTED_LENGTH = 2_000;

const NUMBER_IN_LIST = /(^|\s)[(（]?\d{1,2}[.、)）．]\s*(?=[^\s\d])/g;

/** An address inside the query or the path of another one begins none of its own. */
const NEXT_LINK = /(?<![=/?&#%])(?=https?[:：][/／\\]{2})/i;
const SCHEME = /^https?[:：][/／\\]{2}/i;
const MISTYPED_SCHEME = /^h{0,2}t{1,3}p(s?)(?:[:;][\\/]{0,3}|[\\/]{1,3})/i;
const BARE_ADDRESS =
  /(?<![A-Za-z0-9@._/-]|[A-Za-z]:)(?:[a-z0-9-]+\.)+[a-z]{2,}(?![A-Za-z0-9@])(?:[:/?#][\x21-\x7e]*)?/i;

/** Endings by which a file's name is told from a host's. */
const FILE_NAME = /\.(?:jpe?g|png|gif|docx?|xlsx?|pptx?|pdf|txt|zip|rar|mov|avi|mp4|html?)$/i;

/** What shows that a text is about something else than the links beside it: a file, a mailbox, another address. */
const OF_ITS_OWN = /附件|附后|另附|\.[a-z][a-z0-9]+|@[\w.-]+\.[a-z]|[a-z]:|:\/\//i;
const ASCII_WORD = /[A-Za-z0-9]/;
const LATIN_LABEL = /^\W*(?:h{1,2}|url|link|web(?:site)?)\W*$/i;

/** What may close a remark, a quotation or a bracket behind a link, and numbers of a list. */
const CLOSING = /^[)\]］>"'）】》〉」』”’。！!…，、；：\u2460-\u24FF\u2776-\u2793|]+/;
const IN_QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '<': '>', '[': ']', '(': ')' };

/**
 * Gives the cell as it should be: every link of it, the good ones as they are; null where a link may be lost or broken.
 *
 * An address without scheme or with a mistyped one is completed; what stands about a link is left out: labels, numbers
 * of a list, brackets, the text that an app shares along with it. Where a text speaks of a file, a mailbox or another
 * kind of address, leaving it out would lose something, and where Chinese follows a link without a space nobody can
 * tell where it ends.
 *
 * @example
 * likelyLinks('www.x.cn')                        // → 'http://www.x.cn'
 * likelyLinks('①https://a.cn/1②https://b.cn/2')  // → 'https://a.cn/1 https://b.cn/2'
 * likelyLinks('【读书】https://a.cn/1 - 今日头条')    // → 'https://a.cn/1'
 * likelyLinks('见附件')                           // → null
 */
export function likelyLinks(text: string): string | null {
  if (text.length > SUGGESTED_LENGTH) return null;
  // Slips that would be lost where the cell is split, and & as the source of a page has it.
  const cell = visible(text)
    .replace(/&amp;/gi, '&')
    .replace(/(https?)[;；](?=[/／]{2})/gi, '$1:')
    .replace(/(https?[:：])[/／]{3,}/gi, '$1//')
    .replace(NUMBER_IN_LIST, '$1');
  const links: string[] = [];
  for (const piece of cell.split(BETWEEN_LINKS)) {
    const found = linksIn(piece);
    if (found === null) return null;
    links.push(...found);
  }
  return links.length === 0 ? null : links.join(' ');
}

/** The links of a piece without white space; none where it is a text about them, null where it is doubtful. */
function linksIn(piece: string): readonly string[] | null {
  const parts = piece.split(NEXT_LINK);
  const read = readLinks(piece);
  if (read.bad.length === 0 && parts.length === 1) return read.links;
  const lead = SCHEME.test(parts[0] ?? '') ? '' : (parts.shift() ?? '');
  if (parts.length === 0) return addressIn(plain(piece));
  return isAside(lead) ? linksOf(lead, parts) : null;
}

function linksOf(before: string, parts: readonly string[]): readonly string[] | null {
  const links: string[] = [];
  let lead = before;
  for (const [index, part] of parts.entries()) {
    const { link, rest } = linkAtStart(lead, part, index < parts.length - 1);
    if (link === null || !isAside(rest)) return null;
    links.push(link);
    lead = rest;
  }
  return links;
}

/** The link that a part begins with, and what is left of it; null where nobody can tell where it ends. */
function linkAtStart(lead: string, part: string, isFollowed: boolean): { link: string | null; rest: string } {
  const own = /^[\x21-\x7e]+/.exec(part.replace(SCHEME, inAscii))?.[0] ?? '';
  const quote = IN_QUOTES[lead.slice(-1)];
  const quoted = quote === undefined ? -1 : own.lastIndexOf(quote);
  if (quoted > 0) return { link: publicLink(own.slice(0, quoted)), rest: part.slice(quoted + 1) };
  const behind = part.slice(own.length);
  if (behind === '') {
    // `/1` and the number `2.` of a list, or `/12.`: nobody can tell.
    const isDoubtful = isFollowed && /\d[.)]$/.test(own);
    return { link: isDoubtful ? null : publicLink(withoutEnds(own)), rest: '' };
  }
  if (CLOSING.test(behind)) return { link: publicLink(own), rest: behind.replace(CLOSING, '') };
  const isInPath = /[/=_?#&%-]$/.test(own) && own.length > 'https://'.length;
  if (isInPath && !isFollowed) return { link: publicLink(withoutEnds(part)), rest: '' };
  const isRemark = /^[（【“《(].{3,}[）】”》)]?$/u.test(behind) && !isInPath;
  return { link: isRemark ? publicLink(own) : null, rest: isRemark ? behind : '' };
}

/** The address of a piece in which no scheme is found: without one, or with one mistyped. */
function addressIn(typed: string): readonly string[] | null {
  const mistyped = MISTYPED_SCHEME.exec(typed);
  if (mistyped) {
    const link = publicLink(withoutEnds(`http${mistyped[1] ?? ''}://${typed.slice(mistyped[0].length)}`));
    return link === null ? null : [link];
  }
  const bare = BARE_ADDRESS.exec(typed);
  if (!bare || FILE_NAME.test(hostIn(bare[0]))) return isAside(typed) ? [] : null;
  const quote = IN_QUOTES[typed.charAt(bare.index - 1)];
  const end = quote === undefined ? -1 : bare[0].lastIndexOf(quote);
  const address = end > 0 ? bare[0].slice(0, end) : withoutEnds(bare[0].replace(/[!.]+$/, ''));
  const about = [typed.slice(0, bare.index), typed.slice(bare.index + address.length)];
  const link = publicLink(`http://${address}`);
  return link !== null && about.every(isAside) && isEnd(about[1] ?? '', quote) ? [link] : null;
}

// Chinese glued behind an address may be its path's.
const isEnd = (behind: string, quote: string | undefined): boolean =>
  behind === '' || CLOSING.test(behind) || behind.charAt(0) === quote;

/** Whether a text may be left out, since it says nothing but what the links beside it are. */
const isAside = (text: string): boolean => !OF_ITS_OWN.test(text) && (!ASCII_WORD.test(text) || isWordAside(text));

// The words of a share text may have Latin and digits among them (Vlog, APP); alone they may be the rest of a link that
// was split at its comma, or a prefix such as view-source:.
const isWordAside = (text: string): boolean => LATIN_LABEL.test(text) || /\p{Script=Han}/u.test(text);

/** The link, where it is one of the open web: an ASCII host with a dot and letters at its end, no file's name. */
function publicLink(typed: string): string | null {
  const { links, bad } = readLinks(typed);
  const [link] = links;
  if (link === undefined || links.length !== 1 || bad.length > 0) return null;
  const authority = hostIn(link);
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?$/.test(authority) && !FILE_NAME.test(authority)
    ? link
    : null;
}

const hostIn = (address: string): string => address.replace(/^https?:\/\//, '').replace(/[\\/?#].*$/, '');
