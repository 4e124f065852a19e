/** LockService: mutual exclusion between executions. */

import { type Keepers, keptFor, keptForByOlderNames } from '../base/kept-for.ts';
import { integer } from '../base/parameters.ts';
import { type Call, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { ScriptExecution } from '../execution.ts';
import type { Realm } from '../service.ts';

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
export interface LockSetting extends Keepers {
  readonly execution: ScriptExecution;
  readonly table: LockTable;
}

interface LockParts extends LockSetting {
  readonly realm: Realm;
  readonly name: string;
}

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

const lockClass: ServiceClass<LockParts> = serviceClass('LockService.Lock', {
  tryLock: takes([integer], acquire),
  waitLock: takes([integer], (parts, waitMs, call) => {
    if (!acquire(parts, waitMs, call)) throw parts.realm.exception(TIMEOUT);
    return null;
  }),
  hasLock: ({ execution, name, table }) => table.holderOf(name) === execution,
  releaseLock: ({ execution, name, table }, _given, call) =>
    execution.call(call.method, 'Lock.release', 1, () => {
      table.free(name, execution);
      return null;
    }),
});

const lockServiceClass: ServiceClass<LockSetting & { realm: Realm }> = serviceClass('LockService', {
  ...keptFor('Lock', lock),
  ...keptForByOlderNames('Lock', lock),
});

/**
 * The global `LockService`. A lock is released at the execution's end, a kill included (reference of Lock).
 *
 * @example
 * LockService.getScriptLock().tryLock(0)  // true when no other execution holds it (F101)
 */
export function lockService(setting: LockSetting): object {
  return lockServiceClass.make({ ...setting, realm: setting.execution.realm });
}

function lock(setting: LockSetting & { realm: Realm }, name: string): object {
  return lockClass.make({ ...setting, name });
}

function acquire({ execution, name, table }: LockParts, [waitMs]: readonly [number], call: Call): boolean {
  return execution.call(call.method, 'Lock.acquireUncontended', 1, () => {
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
}
