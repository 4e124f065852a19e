/** The two locks: the script's for the registers, the document's for delivery. Google frees both when a run ends. */

import type { Locks } from '../app/office.ts';
import { ProblemError } from '../app/problem.ts';

const PATIENCE_MS = 20_000;

/** Opens the locks. */
export function openLocks(): Locks {
  return {
    withRegister: (work) => {
      const lock = LockService.getScriptLock();
      if (!lock.tryLock(PATIENCE_MS)) throw new ProblemError('lockBusy');
      try {
        return work();
      } finally {
        lock.releaseLock();
      }
    },
    tryDelivery: () => LockService.getDocumentLock().tryLock(0),
    releaseDelivery: () => LockService.getDocumentLock().releaseLock(),
  };
}
