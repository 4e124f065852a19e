/** One run of a script function: its time, its calls, its log, and how it dies. */

import type { VirtualClock } from './clock.ts';
import { type CostKey, type CostProfile, costOf } from './cost.ts';
import { type DailyQuotas, quotasOf, spentMessage } from './daily-quotas.ts';
import type { CallFault, ExecutionView, Faults } from './faults.ts';
import type { ScriptRealm } from './realm.ts';
import { refusedCall } from './scopes.ts';
import type { Execution } from './service.ts';

/** One call of a Google service, as the trace tells it. */
export interface TraceLine {
  readonly method: string;
  readonly cost: CostKey;
  readonly units: number;
  /** Virtual milliseconds that it took. */
  readonly ms: number;
  /** Virtual time at which it began. */
  readonly atMs: number;
}

/** What caused an execution. */
export type Cause = 'menu' | 'sidebar' | 'editor' | 'open' | 'edit' | 'change' | 'formSubmit' | 'clock';

/** What an execution is started with. */
export interface ExecutionSetting {
  /** Null for an execution that nothing has caused: a caller's own code. */
  readonly cause?: Cause | null;
  readonly functionName: string;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly mode: 'NONE' | 'LIMITED' | 'FULL';
  readonly profile: CostProfile;
  /** Virtual time that it may take: 360,000 ms, 30,000 for simple triggers. */
  readonly limitMs: number;
  readonly scopes: readonly string[] | null;
  /** Scopes that the account has not granted; null when it has granted none. None are missing when not said. */
  readonly withheld?: readonly string[] | null;
  /** What the account may do in a day; nothing is counted when not said. */
  readonly quotas?: DailyQuotas;
  readonly clock: VirtualClock;
  readonly faults: Faults;
}

interface Buffer {
  commit(): void;
  lose(): void;
}

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";
const OUT_OF_TIME = 'Exceeded maximum execution time';
// A loop that only watches the clock would never end while no call moves it. After this many looks in a row each
// further look takes a millisecond, so that waiting costs time here as it does on Google.
const FREE_LOOKS = 10_000;

/** The execution behind the interface that services see. */
export class ScriptExecution implements Execution, ExecutionView {
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly mode: 'NONE' | 'LIMITED' | 'FULL';
  readonly functionName: string;
  /** What caused it; null for a caller's own code. */
  readonly cause: Cause | null;
  readonly startMs: number;
  readonly log: string[] = [];
  readonly trace: TraceLine[] = [];
  readonly #setting: ExecutionSetting;
  readonly #buffers: Buffer[] = [];
  readonly #ends: (() => void)[] = [];
  readonly #logMarks: number[] = [];
  #realm: ScriptRealm | null = null;
  #elapsedMs = 0;
  #looks = 0;
  #death: { error: Error; writes: 'kept' | 'lost' } | null = null;
  #closing = false;

  constructor(setting: ExecutionSetting) {
    this.#setting = setting;
    this.functionName = setting.functionName;
    this.cause = setting.cause ?? null;
    this.effectiveUser = setting.effectiveUser;
    this.activeUser = setting.activeUser;
    this.mode = setting.mode;
    this.startMs = setting.clock.now();
  }

  get realm(): ScriptRealm {
    if (this.#realm === null) throw new Error('the execution has no realm yet');
    return this.#realm;
  }

  /** Ties the execution to its context; the context needs the execution's clock, so neither can come first. */
  enter(realm: ScriptRealm): void {
    this.#realm = realm;
  }

  get calls(): number {
    return this.trace.length;
  }

  get elapsedMs(): number {
    return this.#elapsedMs;
  }

  /** The error that killed it, or null. */
  get death(): Error | null {
    return this.#death?.error ?? null;
  }

  now(): number {
    return this.startMs + this.#elapsedMs;
  }

  /** What `new Date()` reads. */
  look(): number {
    this.#looks += 1;
    if (this.#looks > FREE_LOOKS) this.pass(1);
    return this.now();
  }

  callsSince(prefix: string): number | null {
    const line = this.log.findIndex((text) => text.startsWith(prefix));
    return line < 0 ? null : this.calls - (this.#logMarks[line] ?? 0);
  }

  callsOf(names: readonly string[]): number {
    return this.trace.filter(({ method }) => isNamed(method, names)).length;
  }

  isAt(names: readonly string[]): boolean {
    const last = this.trace.at(-1);
    return last !== undefined && isNamed(last.method, names);
  }

  /** Writes a line of the execution's log. A dead execution logs nothing. */
  note(line: string): void {
    if (this.#death) return;
    this.log.push(line);
    this.#logMarks.push(this.calls);
  }

  /** Lets `ms` of virtual time pass; the execution dies when its time is up. */
  pass(ms: number): void {
    this.mustLive();
    this.#elapsedMs += ms;
    if (this.#elapsedMs <= this.#setting.limitMs) return;
    this.#elapsedMs = this.#setting.limitMs;
    this.#die(OUT_OF_TIME, 'kept');
  }

  /** Ends the execution there, as Google does where it asks for an authorization instead of going on. */
  abandon(message: string): never {
    this.mustLive();
    return this.#die(message, 'kept');
  }

  /** Throws once the execution is dead; for handles that must not answer any more. */
  mustLive(): void {
    if (this.#death) throw this.#death.error;
  }

  call<Result>(method: string, cost: CostKey, units: number, effect: () => Result): Result {
    if (this.#closing) return effect();
    this.mustBeAllowed(method);
    const ms = costOf(this.#setting.profile, cost, units);
    this.trace.push({ method, cost, units, ms, atMs: this.now() });
    this.#looks = 0;
    this.#strike('before');
    this.pass(ms);
    this.#useQuotas(method, cost);
    const result = effect();
    // What the effect itself did (a nested call, an error that is Google's answer) may already have ended it.
    this.mustLive();
    this.#strike('after');
    return result;
  }

  mustBeAllowed(method: string): void {
    this.mustLive();
    const { scopes, withheld = [] } = this.#setting;
    const refused = refusedCall(method, this.mode, scopes, withheld);
    if (refused !== null) throw this.realm.exception(refused);
  }

  /** Lets `act` use services without its being counted, charged or disturbed: Google's own part of an execution. */
  uncounted<Result>(act: () => Result): Result {
    const before = this.#closing;
    this.#closing = true;
    try {
      return act();
    } finally {
      this.#closing = before;
    }
  }

  atEnd(buffer: Buffer): void {
    this.#buffers.push(buffer);
  }

  /** Registers what is to happen when the execution is over, however it ends: locks are released so. */
  whenOver(end: () => void): void {
    this.#ends.push(end);
  }

  /**
   * Ends the execution: buffered writes are committed (still as calls that are charged and may meet a fault), or, if
   * it was killed, kept or lost as the fault says.
   *
   * @returns the error that a commit threw, if one did: Google reports it as the execution's own.
   */
  end(): { thrown: unknown } | null {
    let failure: { thrown: unknown } | null = null;
    const pending = [...this.#buffers];
    while (pending.length > 0 && !this.#death) {
      try {
        pending[0]?.commit();
      } catch (thrown) {
        if (this.#death) break;
        failure ??= { thrown };
      }
      pending.shift();
    }
    this.#closing = true;
    for (const buffer of pending) {
      if (this.#death?.writes === 'lost') buffer.lose();
      else buffer.commit();
    }
    this.suspend();
    return failure;
  }

  /** Lets go of what an execution cannot keep while it waits for a person: its locks (reference of Ui). */
  suspend(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  #useQuotas(method: string, cost: CostKey): void {
    const { quotas } = this.#setting;
    if (quotas === undefined) return;
    for (const kind of quotasOf(method, cost)) {
      if (!quotas.take(kind, this.effectiveUser, 1, this.now())) throw this.realm.exception(spentMessage(kind));
    }
  }

  #strike(when: 'before' | 'after'): void {
    for (const fault of this.#setting.faults.striking(when, this)) this.#suffer(fault);
  }

  #suffer(fault: CallFault): void {
    if (fault.kind === 'kill') this.#die(`killed at call ${this.calls}`, fault.writes ?? 'kept');
    if (fault.kind === 'throw') throw this.realm.exception(fault.message ?? SERVER_ERROR);
    if (fault.kind === 'stall') this.pass(fault.ms ?? 0);
    else this.#setting.clock.during(this.now(), () => fault.act?.());
  }

  #die(message: string, writes: 'kept' | 'lost'): never {
    const error = this.realm.exception(message);
    this.#death = { error, writes };
    throw error;
  }
}

// `Properties` names every method of the class, `Properties.setProperty` one.
function isNamed(method: string, names: readonly string[]): boolean {
  return names.some((name) => method === name || method.startsWith(`${name}.`));
}
