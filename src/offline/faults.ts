/** Faults that can be armed: kills, errors, what others do meanwhile, lost and repeated events, triggers off. */

/** What a fault's condition may look at. */
export interface ExecutionView {
  readonly functionName: string;
  readonly log: readonly string[];
  /** The calls made so far, the present one included. */
  readonly calls: number;
  /** Calls made since the first log line that starts with `prefix`, the present one included; null when none does. */
  callsSince(prefix: string): number | null;
}

/** A fault that strikes one call of one execution. */
export interface CallFault {
  /** `kill` ends the execution there; `throw` is an error that code can catch; `meanwhile` lets `act` happen. */
  readonly kind: 'kill' | 'throw' | 'meanwhile';
  /** Before the call takes effect, or after. */
  readonly when: 'before' | 'after';
  /** Which call, counted from 1: of the execution, or since the log line `since`. */
  readonly call: number;
  /** Counts from the first log line that starts so, instead of from the execution's first call. */
  readonly since?: string;
  readonly match?: (execution: ExecutionView) => boolean;
  /** What a kill does to buffered writes. Kept when not said. */
  readonly writes?: 'kept' | 'lost';
  /** What happens in the middle of the call, for `meanwhile`: another execution, a person who types. */
  readonly act?: () => void;
  /** The error's message, for `throw`. Google's "server error occurred" when not said. */
  readonly message?: string;
  /** How many executions it strikes, 1 when not said. */
  readonly times?: number;
}

/** What `arm` gives: whether the fault has struck, and a way to take it back. */
export interface ArmedFault {
  readonly struck: number;
  disarm(): void;
}

interface Armed {
  readonly fault: CallFault;
  left: number;
  struck: number;
}

/** All faults of a workspace. They are not part of its saved state: a fault is for the session that arms it. */
export class Faults {
  readonly #armed = new Set<Armed>();
  readonly #setQuota: (left: number, email?: string) => void;
  #losing = 0;
  #repeating = 0;
  #offUntilMs = Number.NEGATIVE_INFINITY;

  constructor(setQuota: (left: number, email?: string) => void) {
    this.#setQuota = setQuota;
  }

  /** Arms a fault for the next execution (or the next `times`) in which its call is reached. */
  arm(fault: CallFault): ArmedFault {
    const armed: Armed = { fault, left: fault.times ?? 1, struck: 0 };
    this.#armed.add(armed);
    return {
      get struck() {
        return armed.struck;
      },
      disarm: () => {
        this.#armed.delete(armed);
      },
    };
  }

  /** The form-submit triggers of the next `count` responses never fire. */
  loseEvent(count: number): void {
    this.#losing += count;
  }

  /** The form-submit triggers of the next `count` responses fire twice. */
  repeatEvent(count: number): void {
    this.#repeating += count;
  }

  /** No trigger fires before `untilMs`; what was due meanwhile is not caught up. */
  triggersOff(untilMs: number): void {
    this.#offUntilMs = untilMs;
  }

  /** Recipients that the owner (or `email`) may still write to until the day's quota starts anew. */
  setMailQuotaLeft(left: number, email?: string): void {
    this.#setQuota(left, email);
  }

  /** Takes back every fault that is armed. */
  clear(): void {
    this.#armed.clear();
    this.#losing = 0;
    this.#repeating = 0;
    this.#offUntilMs = Number.NEGATIVE_INFINITY;
  }

  /** Whether triggers are off at `nowMs`. */
  areTriggersOff(nowMs: number): boolean {
    return nowMs < this.#offUntilMs;
  }

  /** How often the triggers of one response fire: 0, 1 or 2. Uses up one lost or repeated event, lost ones first. */
  takeDeliveries(): number {
    if (this.#losing > 0) {
      this.#losing -= 1;
      return 0;
    }
    if (this.#repeating > 0) {
      this.#repeating -= 1;
      return 2;
    }
    return 1;
  }

  /** The faults that strike this call, in the order in which they were armed. */
  striking(when: 'before' | 'after', view: ExecutionView): CallFault[] {
    if (this.#armed.size === 0) return [];
    const found: CallFault[] = [];
    for (const armed of this.#armed) {
      const { fault } = armed;
      if (fault.when !== when) continue;
      const count = fault.since === undefined ? view.calls : view.callsSince(fault.since);
      if (count !== fault.call || (fault.match && !fault.match(view))) continue;
      armed.struck += 1;
      armed.left -= 1;
      if (armed.left <= 0) this.#armed.delete(armed);
      found.push(fault);
    }
    return found;
  }
}
