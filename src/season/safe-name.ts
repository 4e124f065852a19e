/** Makes file names that every system takes, of names that people gave. */

const LONGEST = 80;
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}<>:"/\\|?*]+/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Gives a file name of at most 80 characters, its ending among them, that is not in `taken`, and puts it there.
 *
 * Names that differ only in case are one on some systems, so they count as taken.
 *
 * @example
 * safeName('汇总表：A/B', '.html', new Set()) // → '汇总表：A_B.html'
 */
export function safeName(name: string, ending: string, taken: Set<string>): string {
  const clean = name.replace(FORBIDDEN, '_').replace(/^[.\s]+|[.\s]+$/gu, '');
  const stem = clean === '' || RESERVED.test(clean) ? `_${clean}` : clean;
  for (let count = 1; ; count += 1) {
    const mark = count === 1 ? ending : `-${count}${ending}`;
    const found = cut(stem, LONGEST - mark.length) + mark;
    const key = found.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return found;
  }
}

// A letter outside the basic plane is two units; half of one is no text.
function cut(text: string, most: number): string {
  let short = '';
  for (const letter of text) {
    if (short.length + letter.length > most) break;
    short += letter;
  }
  return short;
}
