/** Fingerprints of many texts in little room: they tell for certain of a text that it was never put in. */

import { hashesOf, SIX_BIT_LETTERS } from './imprint.ts';

/** Letters of one part: with its key it fits into a property of 9,000 bytes. */
export const PART_LETTERS = 8_800;

const BITS_A_LETTER = 6;
const PART_BITS = PART_LETTERS * BITS_A_LETTER;

/** So many bits stand for a text. */
const BITS_A_TEXT = 4;

/** So many texts a part is made for: one in 400 of others then seems to be in it. */
const ROOMY = PART_BITS / 16;

/** From so many on a part is crowded: one in 90. */
const CROWDED = PART_BITS / 10;

/** A part without any text. */
export const EMPTY_PART = SIX_BIT_LETTERS.charAt(0).repeat(PART_LETTERS);

/**
 * In how many parts so many texts are kept: as many as there are while these are not crowded.
 *
 * @param now how many parts there are; 0 for none.
 * @param most no more parts than these, however crowded.
 * @example
 * partsFor(10_000, { now: 0, most: 12 }) // → 4
 */
export function partsFor(texts: number, { most, now }: { now: number; most: number }): number {
  if (now > 0 && (texts <= now * CROWDED || now >= most)) return now;
  return Math.min(most, Math.max(1, Math.ceil(texts / ROOMY)));
}

/** Whether a part is as it was made: people and other programs may have changed it. */
export function isPart(text: string): boolean {
  return text.length === PART_LETTERS && /^[\w-]*$/u.test(text);
}

/**
 * Whether a text may have been put in. False is certain; true is wrong once in a hundred times or less.
 *
 * @example
 * mayHold([EMPTY_PART], '读书会') // → false
 */
export function mayHold(parts: readonly string[], text: string): boolean {
  const { bits, part } = placesOf(parts.length, text);
  const letters = parts[part] ?? '';
  return bits.every((bit) => ((valueAt(letters, letterOf(bit)) >> (bit % BITS_A_LETTER)) & 1) === 1);
}

/** The parts that differ once these texts are put in, by index; none where all are in already. */
export function withFingerprints(parts: readonly string[], texts: Iterable<string>): Map<number, string> {
  const missing = new Map<number, Map<number, number>>();
  for (const text of texts) {
    const { bits, part } = placesOf(parts.length, text);
    for (const bit of bits) {
      const mask = 1 << (bit % BITS_A_LETTER);
      if ((valueAt(parts[part] ?? '', letterOf(bit)) & mask) !== 0) continue;
      const letters = missing.get(part) ?? new Map<number, number>();
      letters.set(letterOf(bit), (letters.get(letterOf(bit)) ?? 0) | mask);
      missing.set(part, letters);
    }
  }
  return new Map([...missing].map(([part, masks]) => [part, withMasks(parts[part] ?? '', masks)]));
}

function withMasks(part: string, masks: ReadonlyMap<number, number>): string {
  const letters = part.split('');
  for (const [index, mask] of masks) letters[index] = SIX_BIT_LETTERS.charAt(valueAt(part, index) | mask);
  return letters.join('');
}

// Two hashes give as many places as are wanted: the steps between them differ from text to text.
function placesOf(count: number, text: string): { part: number; bits: number[] } {
  const [first, second] = hashesOf(text);
  const step = 1 + ((Math.imul(first ^ (second >>> 7), 0x9e3779b1) >>> 0) % (PART_BITS - 1));
  const bits = Array.from({ length: BITS_A_TEXT }, (_, index) => ((second % PART_BITS) + index * step) % PART_BITS);
  return { part: first % count, bits };
}

const letterOf = (bit: number): number => Math.floor(bit / BITS_A_LETTER);

const VALUES = new Map(SIX_BIT_LETTERS.split('').map((letter, value) => [letter.charCodeAt(0), value]));

function valueAt(part: string, index: number): number {
  return VALUES.get(part.charCodeAt(index)) ?? 0;
}
