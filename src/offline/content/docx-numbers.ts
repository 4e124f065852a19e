/** Numbers and marks that Word puts before the paragraphs of a list: they stand in no text of the file. */

import { childOf, childrenOf, type DocxElement, numberOf } from './docx-parts.ts';

/** Gives the mark of each numbered paragraph, in the order of the text. */
export interface ListNumbers {
  /** @param numPr of the paragraph or its style; '' where there is none, or the list is taken off. */
  next(numPr: DocxElement | undefined): string;
}

interface Level {
  format: string;
  /** `%1.%2` stands for the numbers of the first and second level. */
  text: string;
  start: number;
}

/** Reads the lists of `word/numbering.xml`, and begins to count. */
export function listNumbers(numbering: DocxElement | null): ListNumbers {
  const drawn = new Map(childrenOf(numbering, 'abstractNum').map((each) => [each.attributes.abstractNumId, each]));
  const lists = new Map<string, Level[]>();
  for (const list of childrenOf(numbering, 'num')) {
    const levels = childrenOf(drawn.get(childOf(list, 'abstractNumId')?.attributes.val), 'lvl').map(levelOf);
    for (const own of childrenOf(list, 'lvlOverride')) {
      const level = levels[numberOf(own, 'ilvl') ?? 0];
      const start = numberOf(childOf(own, 'startOverride'), 'val');
      if (level !== undefined && start !== null) level.start = start;
    }
    lists.set(list.attributes.numId ?? '', levels);
  }
  const counts = new Map<string, number[]>();
  return {
    next(numPr) {
      const id = childOf(numPr, 'numId')?.attributes.val ?? '0';
      const depth = numberOf(childOf(numPr, 'ilvl'), 'val') ?? 0;
      const levels = lists.get(id);
      const level = levels?.[depth];
      if (levels === undefined || level === undefined) return '';
      const count = counts.get(id) ?? [];
      count.splice(depth + 1);
      for (let above = 0; above <= depth; above += 1) {
        const start = levels[above]?.start ?? 1;
        count[above] = above < depth ? (count[above] ?? start) : (count[depth] ?? start - 1) + 1;
      }
      counts.set(id, count);
      return marked(level, levels, count);
    },
  };
}

function levelOf(element: DocxElement): Level {
  return {
    format: childOf(element, 'numFmt')?.attributes.val ?? 'decimal',
    text: childOf(element, 'lvlText')?.attributes.val ?? '',
    start: numberOf(childOf(element, 'start'), 'val') ?? 1,
  };
}

function marked(level: Level, levels: readonly Level[], count: readonly number[]): string {
  // Signs of symbol typefaces lie where Unicode has none.
  if (level.format === 'bullet') return /[\ue000-\uf8ff]/.test(level.text) ? '•' : level.text;
  if (level.format === 'none') return '';
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return numeral(count[index] ?? 0, levels[index]?.format ?? 'decimal');
  });
}

const DIGITS = '零一二三四五六七八九';
const ROMAN: readonly [number, string][] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
].map(([value, sign]) => [value, sign]);

function numeral(number: number, format: string): string {
  if (/^(chinese|japanese|ideograph|taiwanese)/.test(format) && !/Circle$/.test(format)) return chinese(number);
  switch (format) {
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

// As headings are counted: 十, 十一, 二十, 九十九; beyond that in figures.
function chinese(number: number): string {
  if (number < 0 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let [rest, text] = [number, ''];
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
