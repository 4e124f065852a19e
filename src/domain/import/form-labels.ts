/** Finds the labels that a filled 推荐表 is known by, in the layout that the campaign prints it by. */

import type { FieldKey } from '../campaign/field-key.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import { folded, plain, titleKey } from '../intake/read-text.ts';
import type { PaperLayout } from '../paper/layout.ts';

/** A label as it is printed: 姓名：. */
export interface FormLabel {
  /** As it is printed, without its colon. */
  text: string;
  /** Its letters alone. */
  key: string;
  /** What is answered behind it; null where nothing that the form asks is, as behind 备注. */
  field: FieldKey | null;
  /** It stands once for each work, else once on the form. */
  isOfWork: boolean;
  /** The choices of its field stand behind it, each with its box. */
  isTicked: boolean;
  /** It is printed without a colon. */
  isBare: boolean;
}

/** A form as it is printed, before anybody fills it in. */
export interface PrintedForm {
  labels: readonly FormLabel[];
  /** The letters of each line that is no label's: titles, bands, notes. */
  printed: ReadonlySet<string>;
  /** What stands behind a label for want of an answer: （可不填写）. */
  placeholders: readonly string[];
}

type Cell = Extract<PaperLayout['rows'][number], { cells: unknown }>['cells'][number];

const TAG = /\{([^{}]*)\}/gu;
const COLON = /[:：︰∶]/u;

/** What the layout prints. The label of a cell of answers alone stands in the cell before it. */
export function printedForm(form: CampaignForm, layout: PaperLayout): PrintedForm {
  const rows = layout.rows.flatMap((row) => {
    if ('cells' in row) return [{ cells: row.cells, isOfWork: false }];
    const inner = row.rows.flatMap((one) => ('cells' in one ? [one] : one.rows));
    return inner.map(({ cells }) => ({ cells, isOfWork: true }));
  });
  const labels = rows.flatMap(({ cells, isOfWork }) => labelsIn(form, cells, isOfWork));
  const notes = rows.flatMap(({ cells }) => cells.filter(isNote).map(({ text }) => text));
  const titles = [layout.title, layout.title.replace(/\n/gu, ''), layout.mark ?? ''];
  const around = [...(layout.above ?? []), ...(layout.below ?? [])].flat();
  const lines = [...notes, ...titles, ...around].flatMap((text) => text.split('\n'));
  const empties = rows.flatMap(({ cells }) => cells.flatMap(({ empty }) => empty ?? []));
  const placeholders = empties.flatMap((empty) => {
    const rest = labels.map((label) => behindLabel(empty, label)).find((text) => text !== null);
    return plain(rest ?? '') === '' ? [] : [plain(rest ?? '')];
  });
  return { labels, placeholders, printed: new Set(lines.map(titleKey).filter((key) => key !== '')) };
}

function isNote({ text, ticks }: Cell): boolean {
  return ticks === undefined && text.match(TAG) === null;
}

function labelsIn(form: CampaignForm, cells: readonly Cell[], isOfWork: boolean): FormLabel[] {
  const found: FormLabel[] = [];
  const put = (text: string, field: FieldKey | null, given: { isBare: boolean; isTicked: boolean }) => {
    const bare = plain(text).replace(/\s*:$/u, '');
    if (titleKey(bare) !== '') found.push({ text: bare, key: titleKey(bare), field, isOfWork, ...given });
  };
  let left = '';
  for (const cell of cells) {
    const { empty, text, ticks } = cell;
    if (isNote(cell)) {
      const [first = ''] = text.split('\n');
      // 备注：… is a label of nothing that is asked.
      if (COLON.test(first)) put(first.split(COLON)[0] ?? '', null, { isBare: false, isTicked: false });
      left = first;
    } else if (ticks !== undefined) {
      put(plain(text) === '' ? left : text, ticks, { isBare: false, isTicked: true });
    } else {
      const isBare = (label: string) => !COLON.test(label) || (empty !== undefined && !COLON.test(empty));
      for (const { before, tag } of text.split('\n').flatMap(piecesOf)) {
        const isOwn = titleKey(before) !== '';
        put(isOwn ? before : left, fieldOfTag(form, tag), { isBare: isOwn && isBare(before), isTicked: false });
      }
      left = '';
    }
  }
  // The label before a cell of answers is found with it.
  return found.filter(
    (one) => one.field !== null || !found.some(({ field, key }) => field !== null && key === one.key),
  );
}

function piecesOf(line: string): { before: string; tag: string }[] {
  let end = 0;
  return [...line.matchAll(TAG)].map((match) => {
    const before = line.slice(end, match.index);
    end = match.index + match[0].length;
    return { before, tag: match[1] ?? '' };
  });
}

function fieldOfTag({ fields, roles }: CampaignForm, tag: string): FieldKey | null {
  if (tag === 'unit') return roles.unit;
  return fields.find(({ key }) => key === tag)?.key ?? null;
}

const SPACE = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]$/u;

/**
 * What stands behind the label where `text` begins with it, as it is written; null where it does not. White space
 * between letters and width are writers' own; a hint in brackets may stand before the colon.
 *
 * Without a colon a label ends with the text or with white space; one that is printed bare ends anywhere.
 *
 * @example
 * behindLabel('姓　名: 王示例', name) // → '王示例'
 * behindLabel('姓名学', name)        // → null
 */
export function behindLabel(text: string, { isBare, key }: Pick<FormLabel, 'isBare' | 'key'>, needsColon = false) {
  let left = key;
  let index = 0;
  for (const letter of text) {
    if (left === '') break;
    const own = titleKey(letter);
    if (own === '' ? left === key && !SPACE.test(letter) : !left.startsWith(own)) return null;
    if (own === '' && COLON.test(letter)) return null;
    left = left.slice(own.length);
    index += letter.length;
  }
  if (left !== '') return null;
  const rest = text.slice(index).replace(/^\s*[(（【[][^)）】\]\n]{0,20}[)）】\]]\s*(?=[:：︰∶]|$)/u, '');
  if (/^\s*[:：︰∶]/u.test(rest)) return rest.replace(/^\s*[:：︰∶]/u, '').trim();
  if (needsColon) return null;
  return isBare || folded(rest).trim() === '' || /^\s/u.test(rest) ? rest.trim() : null;
}
