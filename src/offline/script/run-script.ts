/** Runs one function of the script project in a context of its own. */

import { types } from 'node:util';
import vm from 'node:vm';
import type { Screen } from '../base/screen.ts';
import { costOf, loadingMs } from '../cost.ts';
import { type Cause, ScriptExecution } from '../execution.ts';
import { randomStream } from '../random.ts';
import type { ScriptRealm } from '../realm.ts';
import { a1Of, BOUNDED } from '../spreadsheet/state/a1-notation.ts';
import { IllegalValue, toClient, toHost } from './crossing.ts';
import { refusalToRun, whileRunning } from './may-run.ts';
import { loadInto, returnContext, type ScriptContext, takeContext } from './script-context.ts';
import type { ScriptProject } from './script-project.ts';
import type {
  ExecutionRecord,
  Outcome,
  ReportedError,
  RunResult,
  Services,
  Start,
  WorkspaceParts,
} from './script-run.ts';
import { openServices } from './services.ts';

const LIMIT_MS = { FULL: 360_000, LIMITED: 30_000 };
const CALLABLE = /^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u;
const HANDLE = 'handleCall(getRange,getSheetByName,getSheetId..)';

/**
 * Runs the function that `start` names, to its end, and tells the workspace's listeners.
 *
 * What Google refuses to start is told as a run without a call: an account that has not authorized the script, a day's
 * time of triggers that is spent, too many at once.
 */
export function runScript(parts: WorkspaceParts, project: ScriptProject, start: Start): RunResult {
  const refusal = refusalToRun(parts, project, start);
  if (refusal !== null) return unstarted(parts, start, { name: 'Exception', message: refusal, stack: '' });
  const { execution, outcome } = whileRunning(parts, start, () => execute(parts, project, start));
  const { log, trace, startMs: startedAt } = execution;
  const leadMs = startMs(parts, project, start.cause);
  const virtualMs = leadMs + execution.elapsedMs;
  tell(parts, start, { startedAt, virtualMs, leadMs, trace, log, outcome });
  return { ...outcome, log, calls: trace, virtualMs };
}

// An execution that Google does not start: it is told of, and takes no time.
function unstarted(parts: WorkspaceParts, start: Start, error: ReportedError): RunResult {
  const outcome: Outcome = { ok: false, error, killed: false };
  tell(parts, start, { startedAt: parts.clock.now(), virtualMs: 0, leadMs: 0, trace: [], log: [], outcome });
  return { ...outcome, log: [], calls: [], virtualMs: 0 };
}

interface Executed {
  readonly execution: ScriptExecution;
  readonly outcome: Outcome;
  readonly elapsedMs: number;
}

function execute(parts: WorkspaceParts, project: ScriptProject, start: Start): Executed {
  const { execution, context, services } = opened(parts, project, start);
  let outcome = attempt(project, context, services, start);
  const failure = execution.end();
  if (failure !== null && outcome.ok) outcome = { ok: false, error: reported(failure.thrown), killed: false };
  if (execution.death !== null) outcome = { ok: false, error: reported(execution.death), killed: true };
  if (start.screen !== null) start.screen.selected = selectedAfter(project, services);
  returnContext(project.spare, context, services.globals);
  return { execution, outcome, elapsedMs: execution.elapsedMs };
}

function selectedAfter({ boundTo }: ScriptProject, { active }: Services): Screen['selected'] {
  const chosen = active.get(boundTo ?? '');
  if (chosen === undefined) return null;
  return { sheetId: chosen.sheetId, a1: chosen.block === null ? '' : a1Of(chosen.block, BOUNDED) };
}

/**
 * The functions that a page finds on google.script.run: declared at the top level, no underscore at the end.
 *
 * @throws what the project throws while it loads.
 */
export function callableNames(parts: WorkspaceParts, project: ScriptProject, user: string): string[] {
  const { execution, context, services } = opened(parts, project, {
    functionName: '',
    cause: 'sidebar',
    effectiveUser: user,
    activeUser: user,
    mode: 'FULL',
    screen: null,
    selection: null,
    arguments: () => [],
  });
  const before = loadInto(context, project.scripts, services.globals);
  execution.end();
  const names = Object.entries(Object.getOwnPropertyDescriptors(context.realm.global))
    .filter(([name, { value }]) => !before.has(name) && !name.endsWith('_') && isFunction(value))
    .map(([name]) => name);
  returnContext(project.spare, context, services.globals);
  return names;
}

interface Opened {
  readonly execution: ScriptExecution;
  readonly context: ScriptContext;
  readonly services: Services;
}

function opened(parts: WorkspaceParts, project: ScriptProject, start: Start): Opened {
  const execution = new ScriptExecution({
    functionName: start.functionName,
    cause: start.cause,
    effectiveUser: start.effectiveUser,
    activeUser: start.activeUser,
    mode: start.mode,
    profile: parts.profile,
    limitMs: LIMIT_MS[start.mode],
    scopes: project.scopes,
    // A simple trigger has nobody's authorization behind it in any case.
    withheld: start.mode === 'FULL' ? parts.grants.withheld(start.effectiveUser, project.scopes) : [],
    quotas: parts.quotas,
    clock: parts.clock,
    faults: parts.faults,
  });
  let random: (() => number) | null = null;
  const context = takeContext(project.spare, {
    readClock: () => execution.look(),
    random: () => {
      // Most executions draw none, and a draw is state that has to be saved.
      random ??= randomStream(parts.source.bytes('random').readUInt32BE(0));
      return random();
    },
  });
  execution.enter(context.realm);
  return { execution, context, services: openServices(parts, project, execution, start) };
}

function tell(
  parts: WorkspaceParts,
  start: Start,
  told: Omit<ExecutionRecord, 'functionName' | 'cause' | 'as' | 'calls'>,
): void {
  const calls = told.trace.filter((line) => line.cost !== HANDLE).length;
  const { cause, effectiveUser: as, functionName } = start;
  const record: ExecutionRecord = { functionName, cause, as, calls, ...told };
  for (const listener of parts.listeners) listener(record);
}

// What Google takes before the first line of the script runs; it is no part of the six minutes.
function startMs(parts: WorkspaceParts, project: ScriptProject, cause: Cause): number {
  const first = cause === 'sidebar' ? 'googleScriptRunRTT' : 'execStartTrigger';
  return costOf(parts.profile, first, 1) + loadingMs(parts.profile, project.kilobytes);
}

function attempt(project: ScriptProject, context: ScriptContext, services: Services, start: Start): Outcome {
  const { realm } = context;
  try {
    const before = loadInto(context, project.scripts, services.globals);
    const isClient = start.cause === 'sidebar';
    const found = isClient ? declared(realm, start.functionName, before) : named(realm, start.functionName);
    const answer = realm.settle(found(...start.arguments(services)));
    if ('thrown' in answer) return { ok: false, error: reported(answer.thrown), killed: false };
    return { ok: true, value: isClient ? toClient(answer.value) : toHost(answer.value) };
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
  // So Google reports `throw null` (recorded); of undefined nothing is known.
  if (thrown === null) return 'Uncaught null';
  try {
    return String(thrown);
  } catch {
    return Object.prototype.toString.call(thrown);
  }
}

/** The outcome of a call that google.script.run refuses before the script starts. */
export function refusedOutcome(error: Error): RunResult {
  return { ok: false, error: reported(error), killed: false, log: [], calls: [], virtualMs: 0 };
}
