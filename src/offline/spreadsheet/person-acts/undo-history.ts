/** What each person has done in each spreadsheet, for undo and redo: a person takes back only their own acts. */

import type { SheetState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { type ActRecord, recorded } from './act-record.ts';
import { takeBack } from './take-back.ts';

/** Acts that can be taken back; older ones are forgotten. */
const MOST = 100;

interface Acts {
  /** The latest last; an act may be of several parts. */
  readonly done: ActRecord[][];
  readonly undone: ActRecord[][];
}

/** How an act is kept: as a further part of the last one; `also` are other sheets of the file that it changes. */
export interface HowKept {
  readonly isFurther?: boolean;
  readonly also?: readonly SheetState[];
}

/** The histories. They live as long as a browser's tab: nothing of them is saved. */
export class UndoHistory {
  readonly #acts = new Map<string, Acts>();

  /** Does `act` on a sheet as the next act of the person, and keeps what it has changed. */
  does<Result>(
    where: { readonly as: string; readonly file: SpreadsheetFile; readonly sheet: SheetState },
    act: () => Result,
    { also = [], isFurther = false }: HowKept = {},
  ): Result {
    const { record, result } = recorded(where.file, where.sheet, act, also);
    const acts = this.#of(where.as, where.file);
    acts.undone.length = 0;
    const last = acts.done.at(-1);
    if (isFurther && last !== undefined) last.push(record);
    else acts.done.push([record]);
    if (acts.done.length > MOST) acts.done.shift();
    return result;
  }

  /** Takes the person's last act back, or does the one again that was taken back last; false where there is none. */
  goes(direction: 'back' | 'forth', as: string, file: SpreadsheetFile): boolean {
    const { done, undone } = this.#of(as, file);
    const [from, to] = direction === 'back' ? [done, undone] : [undone, done];
    const parts = from.at(-1);
    if (parts === undefined) return false;
    const inverse: ActRecord[] = [];
    for (const part of [...parts].reverse()) {
      const sheet = sheetOf(file, part);
      if (sheet === null) continue;
      inverse.push(recorded(file, sheet, () => takeBack(file, part, as), file.sheets).record);
    }
    from.pop();
    to.push(inverse);
    return true;
  }

  /** Forgets every act in a spreadsheet: a version that is restored is opened anew, with nothing to take back. */
  forget(fileId: string): void {
    for (const key of [...this.#acts.keys()]) if (key.endsWith(` ${fileId}`)) this.#acts.delete(key);
  }

  #of(as: string, file: SpreadsheetFile): Acts {
    const key = `${as} ${file.id}`;
    const known = this.#acts.get(key) ?? { done: [], undone: [] };
    this.#acts.set(key, known);
    return known;
  }
}

// A sheet that somebody else has deleted takes its acts along; one that the act itself deleted is in its record.
function sheetOf(file: SpreadsheetFile, record: ActRecord): SheetState | null {
  const isHere = ({ id }: SheetState): boolean => id === record.sheetId;
  return file.sheets.find(isHere) ?? record.sheets?.before.find(isHere) ?? null;
}
