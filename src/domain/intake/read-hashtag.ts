/** Finds a hashtag in titles and links, also where a link carries it percent-encoded. */
import { folded } from './read-text.ts';

/** One character in percent-encoded UTF-8; broken sequences match nowhere and stay as they are (RFC 3629, 4). */
const ENCODED =
  /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-4](?:%[89ab][0-9a-f]){3}/gi;

/**
 * Tells whether one of `texts` holds `tag`, with ＃ for # and percent-encoding undone.
 *
 * Decoding goes twice, since search links of Weibo carry the sign as `%2523`. A longer tag that ends alike is another
 * one: `#争做中国好网民#` does not hold `#好网民#`.
 *
 * @example
 * hasHashtag(['https://s.weibo.com/weibo?q=%23%E5%A5%BD%E7%BD%91%E6%B0%91%23'], '#好网民#') // → true
 * hasHashtag(['#争做中国好网民#'], '#好网民#')                                                // → false
 */
export function hasHashtag(texts: readonly string[], tag: string): boolean {
  const wanted = folded(tag);
  return texts.some((text) => folded(decoded(decoded(folded(text)))).includes(wanted));
}

const decoded = (text: string): string => text.replace(ENCODED, decodedCharacter);

function decodedCharacter(sequence: string): string {
  try {
    return decodeURIComponent(sequence);
  } catch {
    // Overlong forms and surrogates have the shape of a character but are none.
    return sequence;
  }
}
