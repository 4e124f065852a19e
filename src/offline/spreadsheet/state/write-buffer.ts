/** The writes of one execution that Google has not carried out yet. */

import type { CostKey } from '../../cost.ts';
import type { Execution } from '../../service.ts';

/** Takes back one write. */
export type Undo = () => void;

/**
 * Buffers the writes of an execution: they are in the store at once, and can be taken back until they are committed.
 *
 * A flush, a read of any sheet and the end of the execution commit them, as one call (RELIABILITY 2).
 */
export class WriteBuffer {
  private readonly execution: Execution;
  private undoes: Undo[] = [];
  private cells = 0;
  private registered = false;
  private isTogether = false;

  constructor(execution: Execution) {
    this.execution = execution;
  }

  /** A buffered write of `cells` cells. `effect` hands over how each of its changes is taken back. */
  write<Result>(method: string, cells: number, effect: (undo: (back: Undo) => void) => Result): Result {
    if (this.isTogether) return effect((back) => this.undoes.push(back));
    return this.execution.call(method, 'Range.enqueueWrite', cells, () => {
      if (!this.registered) {
        this.registered = true;
        this.execution.atEnd({ commit: () => this.commit(), lose: () => this.lose() });
      }
      this.cells += cells;
      return effect((back) => this.undoes.push(back));
    });
  }

  /** Buffered writes to several ranges, of `cells` cells in all, which are one call. */
  together<Result>(method: string, cells: number, effect: () => Result): Result {
    return this.write(method, cells, () => {
      this.isTogether = true;
      try {
        return effect();
      } finally {
        this.isTogether = false;
      }
    });
  }

  /** A read: what is buffered is committed first, because Google answers from what is carried out. */
  read<Result>(method: string, cost: CostKey, units: number, effect: () => Result): Result {
    this.commit();
    return this.execution.call(method, cost, units, effect);
  }

  /** A change of structure: carried out at once, behind what is buffered. */
  now<Result>(method: string, cost: CostKey, effect: () => Result): Result {
    this.commit();
    return this.execution.call(method, cost, 1, effect);
  }

  /** Carries out what is buffered, as one call; nothing is charged when nothing is buffered. */
  commit(): void {
    if (this.undoes.length === 0 && this.cells === 0) return;
    this.execution.call('SpreadsheetApp.flush', 'Range.commit', this.cells, () => {
      this.undoes = [];
      this.cells = 0;
    });
  }

  private lose(): void {
    for (const back of this.undoes.reverse()) back();
    this.undoes = [];
    this.cells = 0;
  }
}
