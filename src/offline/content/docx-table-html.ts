/** A table of a .docx as html: widths, spans over columns and rows, head rows, borders. */

import { childOf, childrenOf, type DocxElement, elementsOf, isOn, numberOf } from './docx-parts.ts';

/** How whatever stands around the table makes classes and blocks. */
export interface TableAround {
  classOf(css: string): string;
  blocks(cell: DocxElement): string;
  /** The borders that the table's style draws. */
  styleBorders(styleId: string | undefined): DocxElement | null;
}

interface LaidCell {
  element: DocxElement;
  column: number;
  span: number;
  down: number;
}

interface LaidRow {
  element: DocxElement;
  cells: LaidCell[];
  isHead: boolean;
  /** Columns left free at its beginning and end. */
  before: number;
  after: number;
}

const TWIPS = 20;
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins']);
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const SIDE_NAMES: Readonly<Record<string, readonly string[]>> = {
  top: ['top'],
  bottom: ['bottom'],
  left: ['left', 'start'],
  right: ['right', 'end'],
};

/** The table element in a box that scrolls where the screen is narrower than it. */
export function tableHtml(table: DocxElement, around: TableAround): string {
  const columns = childrenOf(childOf(table, 'tblGrid'), 'gridCol').map((each) => numberOf(each, 'w') ?? 0);
  const rows = layRows(table);
  const properties = childOf(table, 'tblPr');
  const borders =
    childOf(properties, 'tblBorders') ?? around.styleBorders(childOf(properties, 'tblStyle')?.attributes.val);
  const width = columns.reduce((sum, each) => sum + each, 0) / TWIPS;
  const align = childOf(properties, 'jc')?.attributes.val ?? '';
  const place = align === 'center' ? 'margin-inline:auto' : align === 'right' ? 'margin-left:auto' : '';
  const css = [width > 0 ? `width:${width}pt` : '', place].filter(Boolean).join(';');
  const grid = columns.map((each) => `<col class="${around.classOf(`width:${each / TWIPS}pt`)}">`).join('');
  const heads = rows.findIndex(({ isHead }) => !isHead);
  const headCount = heads < 0 ? rows.length : heads;
  // A cell cannot reach out of a thead; such a head stays among the rows.
  const isWhole = rows
    .slice(0, headCount)
    .every(({ cells }, index) => cells.every(({ down }) => index + down <= headCount));
  const split = isWhole ? headCount : 0;
  const html = rows.map((row, index) =>
    rowHtml(row, { around, borders, properties, isFirst: index === 0, rows: rows.length, index }),
  );
  const head = split > 0 ? `<thead>${html.slice(0, split).join('')}</thead>` : '';
  return [
    `<div class="scrolls" tabindex="0"><table class="${around.classOf(css)}"><colgroup>${grid}</colgroup>`,
    `${head}<tbody>${html.slice(split).join('')}</tbody></table></div>`,
  ].join('');
}

function layRows(table: DocxElement): LaidRow[] {
  let above = new Map<number, LaidCell>();
  return within(table, 'tr').map((element) => {
    const properties = childOf(element, 'trPr');
    const before = numberOf(childOf(properties, 'gridBefore'), 'val') ?? 0;
    let column = before;
    const reaching = new Map<number, LaidCell>();
    const cells = within(element, 'tc').flatMap((cell): LaidCell[] => {
      const span = Math.max(1, numberOf(childOf(cell, 'tcPr', 'gridSpan'), 'val') ?? 1);
      const merge = childOf(cell, 'tcPr', 'vMerge');
      const start = column;
      column += span;
      const goesOn = merge !== null && merge.attributes.val !== 'restart' ? above.get(start) : undefined;
      if (goesOn !== undefined) {
        goesOn.down += 1;
        reaching.set(start, goesOn);
        return [];
      }
      const laid = { element: cell, column: start, span, down: 1 };
      if (merge !== null) reaching.set(start, laid);
      return [laid];
    });
    above = reaching;
    const after = numberOf(childOf(properties, 'gridAfter'), 'val') ?? 0;
    return { element, cells, before, after, isHead: isOn(childOf(properties, 'tblHeader')) };
  });
}

function within(element: DocxElement, name: string): DocxElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? within(child, name) : [];
  });
}

interface RowAround {
  around: TableAround;
  borders: DocxElement | null;
  properties: DocxElement | null;
  isFirst: boolean;
  rows: number;
  index: number;
}

function rowHtml(row: LaidRow, given: RowAround): string {
  const height = numberOf(childOf(row.element, 'trPr', 'trHeight'), 'val');
  const css = height === null ? '' : `height:${height / TWIPS}pt`;
  const free = (count: number): string => (count > 0 ? `<td class="free" colspan="${count}"></td>` : '');
  const cells = row.cells.map((cell) => cellHtml(cell, row, given)).join('');
  return `<tr class="${given.around.classOf(css)}">${free(row.before)}${cells}${free(row.after)}</tr>`;
}

function cellHtml({ down, element, span }: LaidCell, row: LaidRow, given: RowAround): string {
  const { around, properties } = given;
  const own = childOf(element, 'tcPr');
  const fill = childOf(own, 'shd')?.attributes.fill ?? '';
  const vertical = childOf(own, 'vAlign')?.attributes.val ?? 'top';
  const padding = childOf(own, 'tcMar') ?? childOf(properties, 'tblCellMar');
  const css = [
    ...bordersCss(own, row, given, down),
    vertical === 'center' ? 'vertical-align:middle' : vertical === 'bottom' ? 'vertical-align:bottom' : '',
    /^[\da-f]{6}$/i.test(fill) ? `background:#${fill}` : '',
    ...SIDES.map((side) => {
      const twips = numberOf(sideOf(padding, side), 'w');
      return twips === null ? '' : `padding-${side}:${twips / TWIPS}pt`;
    }),
  ];
  const spans = `${span > 1 ? ` colspan="${span}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
  const tag = row.isHead ? 'th' : 'td';
  return `<${tag} class="${around.classOf(css.filter(Boolean).join(';'))}"${spans}>${around.blocks(element)}</${tag}>`;
}

// A cell's own border first, else the table's: its outer ones at the edge, the inner ones elsewhere.
function bordersCss(own: DocxElement | null, { cells }: LaidRow, given: RowAround, down: number): string[] {
  const { index, borders, rows } = given;
  const cell = cells.find(({ element }) => childOf(element, 'tcPr') === own);
  const edges = {
    top: index === 0,
    bottom: index + down >= rows,
    left: cell === cells[0],
    right: cell === cells.at(-1),
  };
  return SIDES.map((side) => {
    const inner = side === 'top' || side === 'bottom' ? 'insideH' : 'insideV';
    const ofTable = edges[side] ? sideOf(borders, side) : childOf(borders, inner);
    const line = sideOf(childOf(own, 'tcBorders'), side) ?? ofTable;
    const kind = line?.attributes.val ?? 'none';
    if (kind === 'none' || kind === 'nil') return '';
    const points = Math.max(0.5, (numberOf(line, 'sz') ?? 4) / 8);
    const stroke = kind === 'double' ? 'double' : kind.startsWith('dash') ? 'dashed' : 'solid';
    return `border-${side}:${points}pt ${stroke} #000`;
  });
}

function sideOf(element: DocxElement | null, side: string): DocxElement | null {
  const names = SIDE_NAMES[side] ?? [];
  return elementsOf(element).find(({ name }) => names.includes(name)) ?? null;
}
