/** The contexts that a project's code is loaded in: a fresh one for each execution, or one lent from run to run. */

import type vm from 'node:vm';
import { openRealm, type RealmSetting, type ScriptRealm } from '../realm.ts';

/** A context, and what stood in it when the code had been loaded. */
export interface ScriptContext {
  readonly realm: ScriptRealm;
  /** Names that were there before the project's code; null until it is loaded. */
  before: ReadonlySet<string> | null;
  /** Every name after it with what it held, but for Google's services, which each execution has of its own. */
  after: readonly Held[];
}

type Held = readonly [name: string, value: unknown];

/** Contexts of one project that no execution runs in at the moment. */
export type SpareContexts = ScriptContext[];

// Executions run inside one another where one strikes while another waits; deeper than this they seldom do.
const MOST_SPARE = 4;

/** A context for an execution to run in: a spare one if there is one, else a fresh one. */
export function takeContext(spare: SpareContexts | null, setting: RealmSetting): ScriptContext {
  const kept = spare?.pop();
  if (kept === undefined) return { realm: openRealm(setting), before: null, after: [] };
  kept.realm.lend(setting);
  return kept;
}

/**
 * Puts an execution's services into its context, and loads the project's code where that has not been done.
 *
 * @returns the names that were there before the code: the language's and Google's.
 * @throws what the code throws while it loads.
 */
export function loadInto(
  context: ScriptContext,
  scripts: readonly vm.Script[],
  services: Globals,
): ReadonlySet<string> {
  const { realm } = context;
  putGlobals(realm, services);
  if (context.before !== null) return context.before;
  const before = new Set(Object.getOwnPropertyNames(realm.global));
  for (const script of scripts) realm.run(script);
  context.before = before;
  context.after = heldBy(realm, services);
  return before;
}

/** What zod notes for good when it is first used, which may be long after the code was loaded. */
const OF_ZOD = '__zod_global';

/**
 * Lays a context by for the next execution, unless this one has left something in it: a global name that is new, gone
 * or holds another value. What lies inside of objects and closures is not looked at.
 */
export function returnContext(spare: SpareContexts | null, context: ScriptContext, services: Globals): void {
  const { after, before, realm } = context;
  if (spare === null || before === null || spare.length >= MOST_SPARE) return;
  const { global } = realm;
  const given = Object.entries(services);
  if (Object.getOwnPropertyNames(global).filter(isOurs).length !== after.length + given.length) return;
  if (holds(global, after) && holds(global, given)) spare.push(context);
}

function holds(global: ScriptRealm['global'], expected: readonly Held[]): boolean {
  for (const [name, value] of expected) {
    if (!Object.hasOwn(global, name) || !Object.is(global[name], value)) return false;
  }
  return true;
}

const isOurs = (name: string): boolean => !name.startsWith(OF_ZOD);

type Globals = Readonly<Record<string, object>>;

// Google's globals stay out of enumeration, like the language's own (recorded).
function putGlobals(realm: ScriptRealm, globals: Globals): void {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(realm.global, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

function heldBy({ global }: ScriptRealm, services: Globals): Held[] {
  const names = Object.getOwnPropertyNames(global).filter((name) => isOurs(name) && !Object.hasOwn(services, name));
  return names.map((name) => [name, global[name]] as const);
}
