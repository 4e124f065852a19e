/** Runs one function of the script project in a context of its own. */

import { types } from 'node:util';
import vm from 'node:vm';
import type { Screen } from '../base/screen.ts';
import { costOf } from '../cost.ts';
import { ScriptExecution, type TraceLine } from '../execution.ts';
import { randomStream } from '../random.ts';
import { openRealm, type ScriptRealm } from '../realm.ts';
import { IllegalValue, toClient, toHost } from './crossing.ts';
import type { ScriptProject } from './script-project.ts';
import { openServices, type Services, type WorkspaceParts } from './services.ts';

/** What caused an execution. */
export type Cause = 'menu' | 'sidebar' | 'editor' | 'open' | 'edit' | 'change' | 'formSubmit' | 'clock';

/** How an execution is started. */
export interface Start {
  readonly functionName: string;
  readonly cause: Cause;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly mode: 'LIMITED' | 'FULL';
  /** The screen of the person who looks on; null for triggers. */
  readonly screen: Screen | null;
  readonly selection: { sheetId: number; a1: string } | null;
  /** Makes the arguments, once the realm and the services are there. */
  arguments(services: Services): unknown[];
}

/** An error as it is reported. */
export interface ReportedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** How an execution came out. */
export type Outcome = { ok: true; value: unknown } | { ok: false; error: ReportedError; killed: boolean };

/** How it came out, and what it did. `virtualMs` includes the start of the execution. */
export type RunResult = Outcome & { log: string[]; calls: TraceLine[]; virtualMs: number };

/** A finished execution, for the desk's trace and the report of costs. */
export interface ExecutionRecord {
  readonly functionName: string;
  readonly cause: Cause;
  readonly as: string;
  readonly startedAt: number;
  /** Calls other than handles. */
  readonly calls: number;
  readonly virtualMs: number;
  readonly log: readonly string[];
  readonly outcome: Outcome;
}

const LIMIT_MS = { FULL: 360_000, LIMITED: 30_000 };
const CALLABLE = /^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u;
const HANDLE = 'handleCall(getRange,getSheetByName,getSheetId..)';

/** Runs the function that `start` names, to its end, and tells the workspace's listeners. */
export function runScript(parts: WorkspaceParts, project: ScriptProject, start: Start): RunResult {
  const execution = new ScriptExecution({
    functionName: start.functionName,
    effectiveUser: start.effectiveUser,
    activeUser: start.activeUser,
    mode: start.mode,
    profile: parts.profile,
    limitMs: LIMIT_MS[start.mode],
    scopes: project.scopes,
    clock: parts.clock,
    faults: parts.faults,
  });
  let random: (() => number) | null = null;
  const realm = openRealm({
    readClock: () => execution.look(),
    random: () => {
      // Most executions draw none, and a draw is state that has to be saved.
      random ??= randomStream(parts.source.bytes('random').readUInt32BE(0));
      return random();
    },
  });
  execution.enter(realm);
  const services = openServices(parts, project, execution, start);
  let outcome = attempt(project, realm, services, start);
  const failure = execution.end();
  if (failure !== null && outcome.ok) outcome = { ok: false, error: reported(failure.thrown), killed: false };
  if (execution.death !== null) outcome = { ok: false, error: reported(execution.death), killed: true };
  const virtualMs = startMs(parts, project, start.cause) + execution.elapsedMs;
  tell(parts, execution, start, outcome, virtualMs);
  return { ...outcome, log: execution.log, calls: execution.trace, virtualMs };
}

function tell(
  parts: WorkspaceParts,
  execution: ScriptExecution,
  start: Start,
  outcome: Outcome,
  virtualMs: number,
): void {
  const { log, trace, startMs: startedAt } = execution;
  const calls = trace.filter((line) => line.cost !== HANDLE).length;
  const { cause, effectiveUser: as, functionName } = start;
  const record: ExecutionRecord = { functionName, cause, as, startedAt, calls, virtualMs, log, outcome };
  for (const listener of parts.listeners) listener(record);
}

// What Google takes before the first line of the script runs; it is no part of the six minutes.
function startMs(parts: WorkspaceParts, project: ScriptProject, cause: Cause): number {
  const first = cause === 'sidebar' ? 'googleScriptRunRTT' : 'execStartTrigger';
  return (
    costOf(parts.profile, first, 1) + Math.round(costOf(parts.profile, 'bundlePerKB', 1000) * project.kilobytes) / 1000
  );
}

function attempt(project: ScriptProject, realm: ScriptRealm, services: Services, start: Start): Outcome {
  try {
    Object.assign(realm.global, services.globals);
    const before =
      start.cause === 'sidebar' ? new Set(Object.keys(Object.getOwnPropertyDescriptors(realm.global))) : null;
    for (const script of project.scripts) realm.run(script);
    const found = before === null ? named(realm, start.functionName) : declared(realm, start.functionName, before);
    const answer = realm.settle(found(...start.arguments(services)));
    if ('thrown' in answer) return { ok: false, error: reported(answer.thrown), killed: false };
    return { ok: true, value: start.cause === 'sidebar' ? toClient(answer.value) : toHost(answer.value) };
  } catch (thrown) {
    return { ok: false, error: reported(thrown), killed: false };
  }
}

// What the page itself would find: it only has the names of functions that it may call.
class NotCallable extends Error {
  constructor(name: string) {
    super(`google.script.run.${name} is not a function`);
  }
}

type ScriptFunction = (...given: unknown[]) => unknown;

// A page reaches functions that are declared at the top level, and none whose name ends with an underscore.
function declared(realm: ScriptRealm, name: string, before: ReadonlySet<string>): ScriptFunction {
  const value =
    before.has(name) || name.endsWith('_') ? undefined : Object.getOwnPropertyDescriptor(realm.global, name)?.value;
  if (isFunction(value)) return value;
  throw new NotCallable(name);
}

const lookUps = new Map<string, vm.Script>();

// Menus and triggers also reach constants that hold functions (F110) and methods, `menu.item1`.
function named(realm: ScriptRealm, name: string): ScriptFunction {
  let lookUp = lookUps.get(name);
  if (lookUp === undefined) {
    const code = CALLABLE.test(name)
      ? `typeof ${name} === 'function' ? (...given) => ${name}(...given) : undefined`
      : '';
    lookUp = new vm.Script(code, { filename: 'offline:entry' });
    lookUps.set(name, lookUp);
  }
  const value = realm.run(lookUp);
  if (isFunction(value)) return value;
  throw realm.exception(`Script function not found: ${name}`);
}

function isFunction(value: unknown): value is ScriptFunction {
  return typeof value === 'function';
}

function reported(thrown: unknown): ReportedError {
  if (thrown instanceof NotCallable || thrown instanceof IllegalValue) {
    return { name: 'TypeError', message: thrown.message, stack: '' };
  }
  if (types.isNativeError(thrown)) {
    return { name: thrown.name, message: thrown.message, stack: thrown.stack ?? '' };
  }
  return { name: 'Error', message: thrownText(thrown), stack: '' };
}

// What is thrown may be anything, an object that has no text included.
function thrownText(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return Object.prototype.toString.call(thrown);
  }
}

/** The outcome of a call that google.script.run refuses before it leaves the page. */
export function refusedOutcome(error: IllegalValue): RunResult {
  return { ok: false, error: reported(error), killed: false, log: [], calls: [], virtualMs: 0 };
}
