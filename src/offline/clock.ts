/** The workspace's virtual clock: time passes here only when somebody says so. */

/** Holds the virtual time of the whole workspace, in milliseconds since 1970-01-01T00:00Z. */
export class VirtualClock {
  #nowMs: number;

  constructor(nowMs: number) {
    this.#nowMs = nowMs;
  }

  now(): number {
    return this.#nowMs;
  }

  /** Moves forward to `ms`; a time that is already past leaves the clock where it is. */
  moveTo(ms: number): void {
    this.#nowMs = Math.max(this.#nowMs, ms);
  }

  /** Lets `act` happen at `ms`, and comes back: how something happens in the middle of an execution. */
  during<Result>(ms: number, act: () => Result): Result {
    const before = this.#nowMs;
    this.#nowMs = ms;
    try {
      return act();
    } finally {
      this.#nowMs = before;
    }
  }
}

/**
 * Milliseconds of an instant that is given as ISO text with an offset, or as milliseconds already.
 *
 * @throws RangeError for text that is no instant: a silent NaN would stop every clock.
 * @example
 * instant('2019-08-20T00:00:00+08:00')  // 1566230400000
 */
export function instant(at: string | number): number {
  const ms = typeof at === 'number' ? at : Date.parse(at);
  if (!Number.isFinite(ms)) throw new RangeError(`not an instant: ${at}`);
  return ms;
}
