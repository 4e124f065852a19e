/** The locks: the script's for registers, the document's for delivery, the owner's for papers. All end with a run. */

import type { Locks } from '../app/office.ts';
import { ProblemError } from '../app/problem.ts';

const PATIENCE_MS = 20_000;

/**
 * Opens the locks. Google may have no lock of the document for a run that a form has rung: such a run leaves all mail
 * to the clock.
 *
 * @param note gets told of that.
 * @param register what is done once the register's lock is had, and before it is let go: what was written is carried
 *   out then, so that whoever has it next reads it.
 */
export function openLocks(note: (problem: ProblemError) => void, register: { taken(): void; leaving(): void }): Locks {
  return {
    withRegister: (work) => {
      const lock = LockService.getScriptLock();
      if (!lock.tryLock(PATIENCE_MS)) throw new ProblemError('lockBusy');
      register.taken();
      try {
        return work();
      } finally {
        try {
          register.leaving();
        } finally {
          lock.releaseLock();
        }
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
