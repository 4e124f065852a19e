/** The locks: the script's for registers, the document's for delivery, the owner's for papers. All end with a run. */

import type { Locks } from '../app/office.ts';
import { ProblemError } from '../app/problem.ts';

const PATIENCE_MS = 20_000;

/**
 * Opens the locks. Google may have no lock of the document for a run that a form has rung: such a run leaves all mail
 * to the clock.
 *
 * @param note gets told of that.
 * @param onRegister called once the register's lock is had.
 */
export function openLocks(note: (problem: ProblemError) => void, onRegister: () => void): Locks {
  return {
    withRegister: (work) => {
      const lock = LockService.getScriptLock();
      if (!lock.tryLock(PATIENCE_MS)) throw new ProblemError('lockBusy');
      onRegister();
      try {
        return work();
      } finally {
        lock.releaseLock();
      }
    },
    tryDelivery: () => {
      const lock = documentLock();
      if (!lock) note(new ProblemError('lockMissing'));
      return lock?.tryLock(0) ?? false;
    },
    releaseDelivery: () => documentLock()?.releaseLock(),
    tryPapers: () => LockService.getUserLock().tryLock(0),
    releasePapers: () => LockService.getUserLock().releaseLock(),
  };
}

function documentLock(): GoogleAppsScript.Lock.Lock | null {
  return LockService.getDocumentLock();
}
