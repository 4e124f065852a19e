/** Writes cells by the fewest calls: as rectangles, or the same text into many rows at once. */

import { type Block, blocksOf, type ColumnText, columnTexts } from './cell-blocks.ts';
import type { CellTexts } from './mend-writes.ts';
import type { OpenedTable } from './opened-table.ts';
import { keptFirst } from './shown-cells.ts';
import { asText, isMistakable, PLAIN_TEXT } from './write-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes them as text; what is kept goes before what shows it. Carried out with the next flush. */
export function writeCells({ columns, sheet, shown }: OpenedTable, cells: CellTexts): void {
  const parts = keptFirst(shown, columns, blocksOf(cells));
  const rowByRow = () => parts.flatMap((blocks) => blocks.map((block) => blockTarget(sheet, block)));
  if (!parts.some(areWorthLists)) {
    write(rowByRow());
    return;
  }
  try {
    write(parts.flatMap((blocks) => targetsOf(sheet, blocks)));
  } catch (error) {
    // How many ranges Google takes at once is not documented.
    console.warn(`written one by one: ${error instanceof Error ? error.message : ''}`);
    write(rowByRow());
  }
}

/** Cells that one call writes. */
interface Target {
  texts: readonly string[];
  format(): void;
  write(): void;
}

function write(targets: readonly Target[]): void {
  // What could be taken for anything else goes into plain text.
  for (const { format, texts } of targets) if (texts.some(isMistakable)) format();
  for (const target of targets) target.write();
}

/** From so many rows that lie apart. */
const MANY_BLOCKS = 20;

/** So many times fewer calls; else each row is written whole. */
const WORTH = 2;

function areWorthLists(blocks: readonly Block[]): boolean {
  return blocks.length >= MANY_BLOCKS && columnTexts(blocks).length * WORTH < blocks.length;
}

function targetsOf(sheet: Sheet, blocks: readonly Block[]): Target[] {
  return areWorthLists(blocks)
    ? columnTexts(blocks).map((one) => textTarget(sheet, one))
    : blocks.map((block) => blockTarget(sheet, block));
}

function blockTarget(sheet: Sheet, { column, row, texts }: Block): Target {
  const range = sheet.getRange(row, column, texts.length, texts[0]?.length ?? 0);
  return {
    texts: texts.flat(),
    format: () => range.setNumberFormat(PLAIN_TEXT),
    write: () => range.setValues(texts.map((line) => line.map(asText))),
  };
}

function textTarget(sheet: Sheet, { column, rows, text }: ColumnText): Target {
  const letters = lettersOf(column);
  const list = sheet.getRangeList(rows.map(({ first, last }) => `${letters}${first}:${letters}${last}`));
  return {
    texts: [text],
    format: () => list.setNumberFormat(PLAIN_TEXT),
    write: () => list.setValue(asText(text)),
  };
}

// 1 is A, 27 is AA.
function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / LETTERS);
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(FIRST_LETTER + ((column - 1) % LETTERS));
}

const LETTERS = 26;
const FIRST_LETTER = 'A'.charCodeAt(0);
