/** Faults that can be armed: kills, errors, stalls, what others do meanwhile, events, outages, spent quotas. */

import type { QuotaKind } from './daily-quotas.ts';
import { type Doubts, USUAL_DOUBTS } from './doubts.ts';

/** What a fault's condition may look at. */
export interface ExecutionView {
  readonly functionName: string;
  readonly log: readonly string[];
  /** The calls made so far, the present one included. */
  readonly calls: number;
  /** Calls made since the first log line that starts with `prefix`, the present one included; null when none does. */
  callsSince(prefix: string): number | null;
  /** Calls made so far of these classes (`Properties`) or methods (`Properties.getKeys`), the present one included. */
  callsOf(names: readonly string[]): number;
  /** Whether the present call is one of these. */
  isAt(names: readonly string[]): boolean;
  /** Virtual time of the present call. */
  now(): number;
}

/** A fault that strikes one call of one execution. */
export interface CallFault {
  /**
   * `kill` ends the execution there; `throw` is an error that code can catch; `stall` lets `ms` pass; `meanwhile` lets
   * `act` happen.
   */
  readonly kind: 'kill' | 'throw' | 'stall' | 'meanwhile';
  /** Before the call takes effect, or after. */
  readonly when: 'before' | 'after';
  /** Which call, counted from 1: of the execution, since the log line `since`, or among those that `of` names. */
  readonly call: number;
  /** Counts and strikes only calls of these classes (`Properties`) or methods (`Properties.setProperty`). */
  readonly of?: readonly string[];
  /** Strikes every later call as well, from the one that `call` names on, until it has struck `times` times. */
  readonly onwards?: boolean;
  /** Counts from the first log line that starts so, instead of from the execution's first call. */
  readonly since?: string;
  readonly match?: (execution: ExecutionView) => boolean;
  /** What a kill does to buffered writes. Kept when not said. */
  readonly writes?: 'kept' | 'lost';
  /** What happens in the middle of the call, for `meanwhile`: another execution, a person who types. */
  readonly act?: () => void;
  /** The error's message, for `throw`. Google's "server error occurred" when not said. */
  readonly message?: string;
  /** Virtual time that passes, for `stall`. */
  readonly ms?: number;
  /** How often it strikes, once in each execution unless `onwards`; 1 when not said. */
  readonly times?: number;
  /** Virtual time from which on it strikes no more. */
  readonly untilMs?: number;
}

/** How long an outage lasts: so many calls, or until a moment; until it is disarmed when neither is said. */
export interface Outage {
  readonly calls?: number;
  readonly untilMs?: number;
  /** The error's message; Google's "server error occurred" when not said. */
  readonly message?: string;
}

/** What `arm` gives: whether the fault has struck, and a way to take it back. */
export interface ArmedFault {
  readonly struck: number;
  disarm(): void;
}

/** A touch of a spreadsheet while it recalculates was seen to take so long (RELIABILITY 1). */
const STALL_MS = 17_000;
const SHEET_CLASSES = ['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range', 'RangeList', 'NamedRange', 'Filter'];
const OUTAGE = 'Data storage error';

interface Armed {
  readonly fault: CallFault;
  left: number;
  struck: number;
}

/** All faults of a workspace. They are not part of its saved state: a fault is for the session that arms it. */
export class Faults {
  readonly #armed = new Set<Armed>();
  readonly #setQuota: (kind: QuotaKind | 'mail', left: number, email?: string) => void;
  #losing = 0;
  #repeating = 0;
  #offUntilMs = Number.NEGATIVE_INFINITY;
  readonly #opened: Doubts;
  #supposed: Partial<Doubts> = {};

  /** @param doubts the answers to open questions that the Workspace was opened with. */
  constructor(
    setQuota: (kind: QuotaKind | 'mail', left: number, email?: string) => void,
    doubts: Doubts = USUAL_DOUBTS,
  ) {
    this.#setQuota = setQuota;
    this.#opened = doubts;
  }

  /** The answers to open questions that hold at the moment. */
  get doubts(): Doubts {
    return { ...this.#opened, ...this.#supposed };
  }

  /** From now on Google answers open questions so, until `clear`: executions that have begun keep what they had. */
  suppose(answers: Partial<Doubts>): void {
    this.#supposed = { ...this.#supposed, ...answers };
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
    this.#setQuota('mail', left, email);
  }

  /** How much of another of the day's quotas the owner (or `email`) may still use until it starts anew. */
  setQuotaLeft(kind: QuotaKind, left: number, email?: string): void {
    this.#setQuota(kind, left, email);
  }

  /** The next `touches` of a spreadsheet wait `ms`, 17 seconds unless said, because a formula recalculates. */
  recalculationStall(touches = 1, ms = STALL_MS): ArmedFault {
    return this.arm({ kind: 'stall', when: 'before', call: 1, of: SHEET_CLASSES, onwards: true, times: touches, ms });
  }

  /** The next `calls` of PropertiesService fail, in whatever execution; all until disarmed if not said. */
  propertyOutage(calls = Number.POSITIVE_INFINITY): ArmedFault {
    return this.outage(['Properties'], { calls, message: OUTAGE });
  }

  /**
   * Every call of these classes (`Cache`) or methods (`Properties.setProperty`) fails for a while, in whatever
   * execution, before it has any effect.
   */
  outage(of: readonly string[], { calls = Number.POSITIVE_INFINITY, message, untilMs }: Outage = {}): ArmedFault {
    const always: CallFault = { kind: 'throw', when: 'before', call: 1, of, onwards: true, times: calls };
    const told = message === undefined ? always : { ...always, message };
    return this.arm(untilMs === undefined ? told : { ...told, untilMs });
  }

  /** Takes back every fault that is armed. */
  clear(): void {
    this.#armed.clear();
    this.#losing = 0;
    this.#repeating = 0;
    this.#offUntilMs = Number.NEGATIVE_INFINITY;
    this.#supposed = {};
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
      if (!isReached(fault, view) || (fault.match && !fault.match(view))) continue;
      armed.struck += 1;
      armed.left -= 1;
      if (armed.left <= 0) this.#armed.delete(armed);
      found.push(fault);
    }
    return found;
  }
}

function isReached({ call, of, onwards = false, since, untilMs }: CallFault, view: ExecutionView): boolean {
  if (untilMs !== undefined && view.now() >= untilMs) return false;
  if (of !== undefined && !view.isAt(of)) return false;
  const counted = of === undefined ? view.calls : view.callsOf(of);
  const count = since === undefined ? counted : (view.callsSince(since) ?? 0);
  return onwards ? count >= call : count === call;
}
