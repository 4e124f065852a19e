/** Reads what a cell of a drawn form says: tags, marks such as {如有：…}, and boxes to tick. */

import { FORM_MARKS, FORM_SIGNS } from '../messages/importing/form-notation.ts';

type Mark = keyof typeof FORM_MARKS;

/** A cell's text, and what was written into it for the program alone. */
export interface CellSpeech {
  /** With tags in braces as they were typed, without marks and boxes. */
  text: string;
  marks: Readonly<Partial<Record<Mark, string>>>;
  /** What stands behind the boxes; empty where there are none. */
  boxes: readonly string[];
  /** The remark behind the last tag that is told only while nothing is filled in; '' where there is none. */
  hint: string;
  /** Braces that open or close nothing. */
  isUnclosed: boolean;
}

const TAG = /\{([^{}]*)\}/g;

/**
 * Reads the text of a cell.
 *
 * @example
 * readCell('链接地址：｛链接地址｝（没有可不填写）')
 * // → { text: '链接地址：{链接地址}', hint: '（没有可不填写）', marks: {}, boxes: [], isUnclosed: false }
 */
export function readCell(typed: string): CellSpeech {
  const marks: Partial<Record<Mark, string>> = {};
  const whole = typed.replace(/[｛{]/g, '{').replace(/[｝}]/g, '}');
  const unmarked = whole.replace(TAG, (tag, inside: string) => {
    const [, word = '', rest = ''] = /^\s*([^:：\s]+)\s*[:：]([\s\S]*)$/.exec(inside) ?? [];
    const mark = (Object.keys(FORM_MARKS) as Mark[]).find((name) => FORM_MARKS[name].some((one) => one === word));
    if (mark === undefined) return tag;
    marks[mark] = rest;
    return '';
  });
  const plain = unmarked === whole ? whole : unmarked.replace(/^\n+|\n+$/g, '');
  const { boxes, text: spoken } = boxesOf(plain);
  const hint = plain.includes('{') ? (FORM_SIGNS.hint.exec(spoken)?.[0] ?? '') : '';
  const text = hint === '' ? spoken : spoken.slice(0, -hint.length);
  const rest = text.replace(TAG, '');
  return { text, marks, boxes, hint, isUnclosed: /[{}]/.test(rest) };
}

/** The tags of a text as they were typed. @example tagsTyped('{活动名称}，{title}') // → ['活动名称', 'title'] */
export function tagsTyped(text: string): string[] {
  return [...text.matchAll(TAG)].map((match) => match[1] ?? '');
}

/** `text` with each tag replaced by what `tagOf` gives; a tag that it does not know stays as typed. */
export function withTags(text: string, tagOf: (typed: string) => string | null): string {
  return text.replace(TAG, (whole, typed: string) => {
    const tag = tagOf(typed);
    return tag === null ? whole : `{${tag}}`;
  });
}

/** One box by itself is a sign in a sentence; several are choices. */
function boxesOf(text: string): { text: string; boxes: string[] } {
  const [before = '', ...behind] = text.split(FORM_SIGNS.boxes);
  const boxes = behind.map((label) => label.trim()).filter((label) => label !== '');
  return boxes.length < 2 ? { text, boxes: [] } : { text: before.replace(/\s+$/, ''), boxes };
}
