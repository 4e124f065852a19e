/** An execution without an end, for a caller who uses the services from his own code. */

import type vm from 'node:vm';
import { ScriptExecution } from '../execution.ts';
import type { ScriptRealm } from '../realm.ts';
import type { WorkspaceParts } from './script-run.ts';

/** Runs as one account with full authorization. Its time is the workspace's own, and no six minutes end it. */
export class OpenExecution extends ScriptExecution {
  readonly #parts: WorkspaceParts;

  constructor(parts: WorkspaceParts, user: string, scopes: readonly string[] | null) {
    const { clock, faults, profile, quotas } = parts;
    super({
      functionName: 'services',
      effectiveUser: user,
      activeUser: user,
      mode: 'FULL',
      profile,
      limitMs: Number.POSITIVE_INFINITY,
      scopes,
      quotas,
      clock,
      faults,
    });
    this.#parts = parts;
    this.enter(CALLERS_REALM);
  }

  override now(): number {
    return this.#parts.clock.now();
  }

  override pass(ms: number): void {
    this.mustLive();
    this.#parts.clock.moveTo(this.now() + ms);
  }
}

// Made by this module's own constructors, which are those of whoever loads it: `instanceof` holds there.
const CALLERS_REALM: ScriptRealm = {
  global: {},
  array: (items) => Array.from(items),
  rows: (rows) => rows.map((row) => [...row]),
  object: (fields) => ({ ...fields }),
  date: (ms) => new Date(ms),
  exception(message) {
    const error = new Error(message);
    Object.defineProperty(error, 'name', { value: 'Exception', writable: true, configurable: true });
    return error;
  },
  adopt: (value) => value,
  run: (script: vm.Script) => script.runInThisContext(),
  lend: () => {},
  settle: (value) => ({ value }),
};
