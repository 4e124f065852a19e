/** LockService: mutual exclusion between executions. */

import { givenInteger } from '../base/given-number.ts';
import { mismatch } from '../base/signature.ts';
import type { ScriptExecution } from '../execution.ts';
import { guarded } from '../service.ts';

/** Which execution holds which lock. It is not saved: a lock does not outlive its execution. */
export class LockTable {
  readonly #holders = new Map<string, ScriptExecution>();

  holderOf(name: string): ScriptExecution | null {
    return this.#holders.get(name) ?? null;
  }

  take(name: string, execution: ScriptExecution): void {
    this.#holders.set(name, execution);
  }

  free(name: string, execution: ScriptExecution): void {
    if (this.#holders.get(name) === execution) this.#holders.delete(name);
  }
}

/** What the service needs. */
export interface LockSetting {
  readonly execution: ScriptExecution;
  readonly table: LockTable;
  readonly documentId: string | null;
}

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

/**
 * The global `LockService`. A lock is released at the execution's end, a kill included (reference of Lock).
 *
 * @example
 * LockService.getScriptLock().tryLock(0)  // true when no other execution holds it (F101)
 */
export function lockService(setting: LockSetting): object {
  const { execution, documentId } = setting;
  return guarded('LockService', {
    getScriptLock: () => lock(setting, 'script'),
    getUserLock: () => lock(setting, `user/${execution.effectiveUser}`),
    // Older names of the two (recorded).
    getPublicLock: () => lock(setting, 'script'),
    getPrivateLock: () => lock(setting, `user/${execution.effectiveUser}`),
    getDocumentLock: () => (documentId === null ? null : lock(setting, `document/${documentId}`)),
    toString: () => 'LockService',
  });
}

function lock(setting: LockSetting, name: string): object {
  const { execution, table } = setting;
  const isOurs = (): boolean => table.holderOf(name) === execution;
  const acquire = (method: string, waitMs: number): boolean =>
    execution.call(`Lock.${method}`, 'Lock.acquireUncontended', 1, () => {
      if (waitMs < 0) return false;
      const holder = table.holderOf(name);
      if (holder !== null && holder !== execution) {
        // Its holder stands still while we run inside one of its calls, so waiting can only end in a timeout.
        execution.pass(waitMs);
        return false;
      }
      table.take(name, execution);
      execution.whenOver(() => table.free(name, execution));
      return true;
    });
  const wait = (method: string, given: readonly unknown[]): number => {
    const [waitMs] = given;
    const wrong = (): Error => mismatch(execution.realm, `LockService.Lock.${method}`, given);
    if (given.length !== 1) throw wrong();
    return givenInteger(execution.realm, waitMs, wrong);
  };
  return guarded('Lock', {
    tryLock: (...given: unknown[]) => acquire('tryLock', wait('tryLock', given)),
    waitLock: (...given: unknown[]) => {
      if (!acquire('waitLock', wait('waitLock', given))) throw execution.realm.exception(TIMEOUT);
      return null;
    },
    hasLock: () => isOurs(),
    releaseLock: () =>
      execution.call('Lock.releaseLock', 'Lock.release', 1, () => {
        table.free(name, execution);
        return null;
      }),
    toString: () => 'Lock',
  });
}
