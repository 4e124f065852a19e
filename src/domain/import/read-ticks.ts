/** Reads which of the choices that stand in a row are ticked: □故事 ■图片 □视频. */

import { plain } from '../intake/read-text.ts';

/** A choice that is printed beside a box: its key, and every name that it may be printed by. */
export interface TickedChoice {
  key: string;
  labels: readonly string[];
}

const TICK = /[■☑√✓✔☒▣✅●🗹]/u;
const BOX = /[□☐○◯◻▢]/u;

/** A sign or a choice, in the order of the text; `isApart` where something else stands before it. */
interface Token {
  sign: 'tick' | 'box' | null;
  choice: TickedChoice | null;
  isApart: boolean;
}

/**
 * The choices that are ticked, and the answer that they come to: the only one's name, '' where none is ticked, and of
 * several each with its box, which no choice is called, so that it is told and never guessed.
 *
 * A tick belongs to the choice that it touches; where it touches none or two, to the one on whose side all the boxes
 * stand. Where that cannot be told nothing is ticked. Without any sign the text is an answer in words, unless it is all
 * the choices as they were printed.
 *
 * @example
 * readTicks('□故事 ■图片 □视频', choices) // → { keys: ['图片'], text: '图片' }
 * readTicks('■故事 ■图片', choices)       // → { keys: ['故事', '图片'], text: '■故事 ■图片' }
 */
export function readTicks(text: string, choices: readonly TickedChoice[]): { keys: string[]; text: string } {
  const tokens = tokensIn(text, choices);
  const printed = tokens.flatMap(({ choice }) => (choice ? [choice] : []));
  if (tokens.every(({ sign }) => sign === null)) {
    const said = printed.length > 1 ? '' : plain(text);
    return { keys: printed.length === 1 && said !== '' ? printed.map(({ key }) => key) : [], text: said };
  }
  const ticked = tokens.flatMap(({ sign }, index) => (sign === 'tick' ? [ownerOf(tokens, index)] : []));
  const known = choices.filter((choice) => ticked.includes(choice));
  if (ticked.includes(null) || known.length === 0) return { keys: [], text: '' };
  const names = known.map(({ key, labels }) => labels[0] ?? key);
  const [only = ''] = names;
  return {
    keys: known.map(({ key }) => key),
    text: names.length === 1 ? only : names.map((name) => `■${name}`).join(' '),
  };
}

function tokensIn(text: string, choices: readonly TickedChoice[]): Token[] {
  // (√) is a tick, ( ) a box.
  const bare = plain(text)
    .replace(/[([【]\s*[)\]】]/gu, '□')
    .replace(/[()[\]【】]/gu, '');
  const names = choices
    .flatMap((choice) => choice.labels.map((label) => ({ choice, name: plain(label) })))
    .filter(({ name }) => name !== '')
    .sort((one, other) => other.name.length - one.name.length);
  const tokens: Token[] = [];
  let isApart = true;
  for (let index = 0; index < bare.length; ) {
    const found = names.find(({ name }) => bare.startsWith(name, index));
    const letter = String.fromCodePoint(bare.codePointAt(index) ?? 0);
    const sign = TICK.test(letter) ? 'tick' : BOX.test(letter) ? 'box' : null;
    index += found?.name.length ?? letter.length;
    if (letter === '\uFE0F') continue;
    if (found || sign) tokens.push({ sign: found ? null : sign, choice: found?.choice ?? null, isApart });
    isApart = !found && !sign;
  }
  return tokens;
}

// Between two choices stand one sign or several: □√, or the tick of one and the box of the next.
function ownerOf(tokens: readonly Token[], index: number): TickedChoice | null {
  const before = lastIndexBefore(tokens, index);
  const after = tokens.findIndex(({ choice }, place) => place > index && choice !== null);
  const previous = tokens[before]?.choice ?? null;
  const next = after < 0 ? null : (tokens[after]?.choice ?? null);
  if (!previous || !next) return previous ?? next;
  const touches = (from: number, to: number) => tokens.slice(from + 1, to + 1).every(({ isApart }) => !isApart);
  const touchesPrevious = touches(before, index);
  const touchesNext = touches(index, after);
  if (touchesPrevious !== touchesNext) return touchesPrevious ? previous : next;
  const isBefore = tokens[0]?.choice === null;
  const isBehind = tokens[tokens.length - 1]?.choice === null;
  if (isBefore === isBehind) return null;
  if (isBefore) return index === after - 1 ? next : null;
  return index === before + 1 ? previous : null;
}

function lastIndexBefore(tokens: readonly Token[], index: number): number {
  for (let place = index - 1; place >= 0; place -= 1) if (tokens[place]?.choice) return place;
  return -1;
}
