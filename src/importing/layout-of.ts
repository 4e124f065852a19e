/** Makes a layout of a drawn form: names become tags, rows that list something are repeated for each of it. */

import type { PaperLayout } from '../domain/paper/layout.ts';
import { FORM_SIGNS } from '../messages/importing/form-notation.ts';
import { type Finding, resolveTags } from './findings.ts';
import { layoutRows } from './layout-rows.ts';
import { tagsTyped } from './read-cell.ts';
import type { DrawnForm, DrawnLine } from './read-form.ts';
import type { TagScope } from './tag-names.ts';

/** How wide the columns may be together, in millimetres (GB/T 9704-2012, 5.2). */
const ROOM = { portrait: 156, landscape: 247 };

/** Where a form says no height at all, in millimetres. */
const USUAL_HEIGHT = 8;

/**
 * The layout of `form`, and what of it was not understood or had to be changed.
 *
 * What a form does not show is the present layout's: the name of the file, and a title where none was drawn.
 *
 * @example
 * layoutOf(form, { scope, present: layouts.papers.annex1 }).findings
 * // → [{ code: 'unknownTag', place: { row: 2, column: 3 }, text: '主办方', near: ['主办单位名称'] }]
 */
export function layoutOf(
  form: DrawnForm,
  { scope, present }: { scope: TagScope; present: PaperLayout },
): { layout: PaperLayout; findings: Finding[] } {
  const findings: Finding[] = [
    ...(form.tables > 1 ? [{ code: 'severalTables' as const, count: form.tables, taken: form.taken }] : []),
    ...form.nested.map((row) => ({ code: 'nestedTable' as const, row })),
    ...form.uneven.map((row) => ({ code: 'uneven' as const, row })),
  ];
  const { above, mark, title } = headOf(form.above);
  const spoken = (text: string): string => {
    const { found, text: resolved } = resolveTags(text, [scope], { line: text });
    findings.push(...found);
    return resolved;
  };
  const lines = (some: readonly string[]) => some.map((text) => partsOf(spoken(text)));
  const cells = form.rows.flatMap((row) => row.cells).filter(({ text }) => text !== '');
  const size = mostOf(cells.map((cell) => cell.size)) ?? present.size;
  const heights = form.rows.flatMap(({ height }) => (height === null ? [] : [height]));
  const height = mostOf(heights) ?? USUAL_HEIGHT;
  const shownMark = mark === '' ? '' : spoken(mark);
  const shownTitle = title === '' ? present.title : spoken(title);
  if (title === '') findings.push({ code: 'noTitle' });
  const shownAbove = lines(above);
  const { found, rows } = layoutRows(form.rows, { columns: form.widths.length, height, scope, size });
  findings.push(...found);
  const below = lines(form.below.map(({ text }) => text).filter((text) => text !== ''));
  const { isTooWide, widths } = fitted(form);
  if (isTooWide) findings.push({ code: 'tooWide', room: ROOM[form.orientation] });
  const layout: PaperLayout = {
    name: present.name,
    ...(shownMark === '' ? {} : { mark: shownMark }),
    title: shownTitle,
    orientation: form.orientation,
    size,
    height,
    widths,
    ...(shownAbove.length > 0 ? { above: shownAbove } : {}),
    rows,
    ...(below.length > 0 ? { below } : {}),
  };
  return { layout, findings };
}

/** The mark, the title with its further lines, and whatever else stands over the table. */
function headOf(lines: readonly DrawnLine[]): { mark: string; title: string; above: string[] } {
  const spoken = lines.filter(({ text }) => text !== '');
  const isMarked = FORM_SIGNS.mark.test(spoken[0]?.text ?? '');
  const mark = isMarked ? (spoken[0]?.text ?? '') : '';
  const rest = isMarked ? spoken.slice(1) : spoken;
  const centred = rest.filter(({ align }) => align === 'center');
  const largest = Math.max(0, ...(centred.length > 0 ? centred : rest).map(({ size }) => size));
  const isTitle = ({ align, size }: DrawnLine) => size === largest && (centred.length === 0 || align === 'center');
  const first = rest.findIndex(isTitle);
  let end = first + 1;
  while (centred.length > 0 && first >= 0 && rest[end] && isTitle(rest[end] as DrawnLine)) end += 1;
  const title = rest.slice(Math.max(0, first), end).map(({ text }) => text);
  const others = first < 0 ? rest : [...rest.slice(0, first), ...rest.slice(end)];
  return { mark, title: title.join('\n'), above: others.map(({ text }) => text) };
}

/** A line whose every part has a tag is one in parts: each is left out where its tag is empty. */
function partsOf(line: string): string[] {
  const parts = line.split('，');
  return parts.every((part) => tagsTyped(part).length > 0) ? parts : [line];
}

function fitted({ orientation, widths }: DrawnForm): { widths: number[]; isTooWide: boolean } {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const room = ROOM[orientation];
  // What Word draws by itself sticks out by the white of its cells on either side.
  if (whole <= room + 0.5) return { widths, isTooWide: false };
  return { widths: widths.map((width) => Math.round((width * room * 10) / whole) / 10), isTooWide: whole > room + 5 };
}

/** What occurs most often, the first of equals; undefined for nothing. */
function mostOf(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
