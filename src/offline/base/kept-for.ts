/** The getters of services that keep something for the script, for each person, and for the document. */

import type { Execution } from '../service.ts';
import type { MethodTable } from './service-class.ts';

/** For whom something may be kept. */
export interface Keepers {
  readonly execution: Execution;
  /** The container's id, or null: a standalone script has no document (F99). */
  readonly documentId: string | null;
}

/**
 * Gives the three getters of `noun`; `open` gets the name under which it is kept: `script`, `user/a@example.org`,
 * `document/1…`. Without a document its getter gives null.
 *
 * @example
 * keptFor('Lock', (parts, name) => …).getUserLock
 */
export function keptFor<Parts extends Keepers>(
  noun: string,
  open: (parts: Parts, name: string) => object,
): MethodTable<Parts> {
  return {
    [`getScript${noun}`]: (parts) => open(parts, 'script'),
    [`getUser${noun}`]: (parts) => open(parts, `user/${parts.execution.effectiveUser}`),
    [`getDocument${noun}`]: (parts) => (parts.documentId === null ? null : open(parts, `document/${parts.documentId}`)),
  };
}

/** Gives the older names of the first two, which still answer (recorded). */
export function keptForByOlderNames<Parts extends Keepers>(
  noun: string,
  open: (parts: Parts, name: string) => object,
): MethodTable<Parts> {
  return {
    [`getPublic${noun}`]: (parts) => open(parts, 'script'),
    [`getPrivate${noun}`]: (parts) => open(parts, `user/${parts.execution.effectiveUser}`),
  };
}
