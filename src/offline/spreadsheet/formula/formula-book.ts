/** A file's cells as the engine has them: put in at the first formula that is read, and kept in step from then on. */

import { NotEmulated } from '../../not-emulated.ts';
import { serialOf } from '../state/serial-time.ts';
import type { CellContent, SheetState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { type EngineCell, type EngineResult, FormulaEngine } from './formula-engine.ts';
import { functionOf, isWhole } from './formula-functions.ts';
import { NOTHING, printFormula } from './formula-print.ts';
import { type FormulaNode, readFormula } from './formula-syntax.ts';
import { literalResult } from './formula-text.ts';

/** A formula with what the engine gave for it, or the reason why it is not worked out. */
export type Planned = { readonly node: FormulaNode; readonly result: EngineResult } | { readonly lacking: string };

interface Plan {
  readonly cell: EngineCell;
  readonly formula: string;
  readonly node: FormulaNode | null;
  readonly lacking: string;
}

/** What was seen of a row when the engine was last brought up to date. */
interface SeenRow {
  readonly contents: readonly (CellContent | null)[];
  readonly styles: readonly number[];
}

type Seen = readonly {
  readonly sheet: SheetState;
  readonly rows: readonly (SeenRow | null)[];
  readonly size: string;
}[];

/** One file in the engine. */
export class FormulaBook {
  private readonly file: SpreadsheetFile;
  private engine: FormulaEngine | null = null;
  private seen: Seen = [];
  private setting = '';
  private inputs = new Map<string, string>();
  private results = new Map<string, Planned>();

  constructor(file: SpreadsheetFile) {
    this.file = file;
  }

  /**
   * Brings the engine up to date where the file has changed since, or the moment where a formula asks for it. Gives
   * whether anything may have another result.
   */
  update(nowMs: number): boolean {
    const now = serialOf(nowMs, this.file.timeZone);
    const setting = JSON.stringify([this.file.locale, this.file.timeZone, this.file.namedRanges, this.clockOf(now)]);
    if (this.engine !== null && setting === this.setting && this.isSeen()) return false;
    const sheets = this.file.sheets;
    const isSame =
      this.seen.length === sheets.length && this.seen.every(({ sheet }, index) => sheet.id === sheets[index]?.id);
    if (this.engine === null || !isSame) this.open();
    this.setting = setting;
    this.seen = sheets.map((sheet) => ({ sheet, rows: sheet.rows.map(copyOf), size: sizeOf(sheet) }));
    this.fill(now);
    return true;
  }

  /** Gives the formula of a cell with its result; null where there is none. */
  planned(sheet: SheetState, row: number, column: number): Planned | null {
    return this.results.get(keyOf({ sheet: this.file.sheets.indexOf(sheet), row, column })) ?? null;
  }

  /** Whether the formula of a cell passes on an empty cell. */
  givesNothing(sheet: SheetState, row: number, column: number): boolean {
    const planned = this.planned(sheet, row, column);
    return planned !== null && 'node' in planned && 'value' in planned.result && planned.result.value === NOTHING;
  }

  private open(): void {
    this.engine?.close();
    this.engine = new FormulaEngine(this.file.sheets.length);
    this.inputs = new Map();
  }

  // What formulas take of the clock: the moment where one says NOW, the day where one says TODAY.
  private clockOf(now: number): number {
    const asks = (word: RegExp): boolean =>
      this.file.sheets.some(({ rows }) =>
        rows.some((row) =>
          row?.contents.some(
            (content) => typeof content === 'object' && content !== null && word.test(content.formula),
          ),
        ),
      );
    if (asks(/\bNOW\(/i)) return now;
    return asks(/\bTODAY\(/i) ? Math.floor(now) : 0;
  }

  private isSeen(): boolean {
    const { sheets } = this.file;
    return (
      sheets.length === this.seen.length &&
      this.seen.every(({ rows, sheet, size }, index) => {
        const here = sheets[index];
        if (here !== sheet || sizeOf(here) !== size || here.rows.length !== rows.length) return false;
        return rows.every((row, index) => isSameRow(row, here.rows[index] ?? null));
      })
    );
  }

  private fill(now: number): void {
    const inputs = new Map<string, string>();
    const plans: Plan[] = [];
    this.file.sheets.forEach((sheet, index) => {
      sheet.rows.forEach((row, down) => {
        row?.contents.forEach((content, right) => {
          if (content === null) return;
          const cell = { sheet: index, row: down + 1, column: right + 1 };
          const plan = typeof content === 'object' ? this.planOf(content.formula, sheet, cell, now) : null;
          if (plan !== null) plans.push(plan);
          this.put(inputs, cell, plan, content);
        });
      });
    });
    for (const key of this.inputs.keys()) if (!inputs.has(key)) this.engine?.put(cellOf(key), { value: null });
    this.inputs = inputs;
    this.ask(plans);
  }

  private put(inputs: Map<string, string>, cell: EngineCell, plan: Plan | null, content: CellContent): void {
    const value = typeof content === 'object' ? literalResult(content.formula) : content;
    const input = plan === null ? `${typeof value} ${value}` : plan.formula;
    const key = keyOf(cell);
    inputs.set(key, input);
    if (this.inputs.get(key) === input) return;
    // A formula that is not worked out stays out; whatever refers to it is not worked out either.
    if (plan === null) this.engine?.put(cell, { value });
    else this.engine?.put(cell, plan.node === null ? { value: null } : { formula: plan.formula });
  }

  private planOf(formula: string, sheet: SheetState, cell: EngineCell, now: number): Plan | null {
    if (literalResult(formula) !== null) return null;
    try {
      const node = readFormula(formula, { file: this.file, sheet });
      mustBeKnown(node);
      const nameOf = (named: SheetState): string => `S${this.file.sheets.indexOf(named)}`;
      return { cell, formula: printFormula(node, { nameOf, now }), node, lacking: '' };
    } catch (error) {
      if (!(error instanceof NotEmulated)) throw error;
      return { cell, formula: '', node: null, lacking: error.message.replace('not emulated: ', '') };
    }
  }

  private ask(plans: readonly Plan[]): void {
    const asked = plans.flatMap(({ cell, node }) => (node === null ? [] : [{ cell, node }]));
    const results = this.engine?.results(asked.map(({ cell, node }) => ({ ...cell, isWhole: isWhole(node) }))) ?? [];
    this.results = new Map(plans.map(({ cell, lacking }) => [keyOf(cell), { lacking }]));
    asked.forEach(({ cell, node }, index) => {
      const result = results[index];
      if (result !== undefined) this.results.set(keyOf(cell), { node, result });
    });
  }
}

function mustBeKnown(node: FormulaNode): void {
  if (node.kind === 'call') {
    functionOf(node.name, node.parts.length);
    for (const part of node.parts) mustBeKnown(part);
  }
  if (node.kind === 'unary') mustBeKnown(node.of);
  if (node.kind !== 'binary') return;
  mustBeKnown(node.left);
  mustBeKnown(node.right);
}

function keyOf({ column, row, sheet }: EngineCell): string {
  return `${sheet},${row},${column}`;
}

function cellOf(key: string): EngineCell {
  const [sheet = 0, row = 0, column = 0] = key.split(',').map(Number);
  return { sheet, row, column };
}

function sizeOf({ maxColumns, maxRows, name }: SheetState): string {
  return JSON.stringify([name, maxRows, maxColumns]);
}

function copyOf(row: SheetState['rows'][number]): SeenRow | null {
  return row === null ? null : { contents: row.contents.slice(), styles: row.styles.slice() };
}

function isSameRow(one: SeenRow | null, other: SeenRow | null): boolean {
  if (one === null || other === null) return one === other;
  return isSameList(one.contents, other.contents) && isSameList(one.styles, other.styles);
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
