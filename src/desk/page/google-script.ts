/** google.script.run and google.script.host with Google's own rules (HtmlService communication guide). */

/** How the page's frame and the desk talk. */
export interface ScriptHost {
  send(message: unknown): void;
  listen(hear: (message: unknown) => void): void;
}

/** What a page asks of the desk around it. */
export type FromPage =
  | { kind: 'run'; id: number; call: string; args: unknown[] }
  | { kind: 'close' }
  | { kind: 'escape' }
  | { kind: 'keep'; key: string; text: string | null }
  | { kind: 'size'; width?: number; height?: number };

/** How a call came out; `id` is the call's own. */
export interface ToPage {
  kind: 'ran';
  id: number;
  outcome: { ok: true; value: unknown } | { ok: false; error: { name: string; message: string } };
}

type SuccessHandler = (value: unknown, user: unknown) => void;
type FailureHandler = (error: Error, user: unknown) => void;

interface Handlers {
  readonly succeeded: SuccessHandler | null;
  readonly failed: FailureHandler | null;
  readonly user: unknown;
}

/** Calls of one page that are under way at the same time; the next ones wait (communication guide). */
const CALLS_AT_ONCE = 10;

/**
 * Makes google.script.
 *
 * @param names of the functions that can be called; others are no functions, as on Google.
 * @example
 * openScript(['call'], host).run.withSuccessHandler(show).call('readQueue', { filter: {} }, null)
 */
export function openScript(names: readonly string[], host: ScriptHost) {
  const callServer = openLine(host);
  const runner = (handlers: Handlers): Record<string, unknown> => ({
    // Each gives a runner of its own, so that one that is kept can be used for several calls.
    withSuccessHandler: (succeeded: SuccessHandler | null) => runner({ ...handlers, succeeded }),
    withFailureHandler: (failed: FailureHandler | null) => runner({ ...handlers, failed }),
    withUserObject: (user: unknown) => runner({ ...handlers, user }),
    ...Object.fromEntries(
      names.map((name) => [
        name,
        (...args: unknown[]): undefined => {
          callServer(name, crossing(args), handlers);
        },
      ]),
    ),
  });
  return {
    run: runner({ succeeded: null, failed: (error) => console.error(error), user: undefined }),
    host: {
      close: () => host.send({ kind: 'close' }),
      setHeight: (height: number) => host.send({ kind: 'size', height }),
      setWidth: (width: number) => host.send({ kind: 'size', width }),
      editor: { focus: () => host.send({ kind: 'escape' }) },
      origin: 'https://docs.google.com',
    },
  };
}

function openLine(host: ScriptHost) {
  const underWay = new Map<number, Handlers>();
  const waiting: (() => void)[] = [];
  let lastId = 0;
  host.listen((message) => {
    if (!isOutcome(message)) return;
    const handlers = underWay.get(message.id);
    if (handlers === undefined) return;
    underWay.delete(message.id);
    waiting.shift()?.();
    tell(handlers, message.outcome);
  });
  return (call: string, args: unknown[], handlers: Handlers): void => {
    lastId += 1;
    const id = lastId;
    const go = () => {
      underWay.set(id, handlers);
      host.send({ kind: 'run', id, call, args });
    };
    if (underWay.size < CALLS_AT_ONCE) go();
    else waiting.push(go);
  };
}

function tell({ failed, succeeded, user }: Handlers, outcome: ToPage['outcome']): void {
  if (outcome.ok) {
    succeeded?.(outcome.value, user);
    return;
  }
  const error = new Error(outcome.error.message);
  error.name = outcome.error.name;
  failed?.(error, user);
}

function isOutcome(message: unknown): message is ToPage {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'ran';
}

/**
 * The arguments of a call as they cross: copies of numbers, texts, booleans, null, arrays and objects of those; a form
 * alone as its fields.
 *
 * @throws TypeError for a Date, a function, an element, a circle, with the place where it was found.
 * @example
 * crossing([{ at: new Date() }])  // throws TypeError: Failed due to illegal value in property: 0.at
 */
export function crossing(args: readonly unknown[]): unknown[] {
  const [only] = args;
  if (args.length === 1 && typeof HTMLFormElement !== 'undefined' && only instanceof HTMLFormElement) {
    return [fieldsOf(only)];
  }
  return args.map((value, index) => copied(value, String(index), new Set()) ?? null);
}

function copied(value: unknown, path: string, above: Set<unknown>): unknown {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (!isPlain(value) || above.has(value)) throw new TypeError(`Failed due to illegal value in property: ${path}`);
  above.add(value);
  const inner = ([key, item]: [string, unknown]) => copied(item, `${path}.${key}`, above);
  const made = Array.isArray(value)
    ? Array.from(value, (item, index) => inner([String(index), item]) ?? null)
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => item !== undefined)
          .map((entry) => [entry[0], inner(entry)]),
      );
  above.delete(value);
  return made;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const above: unknown = Object.getPrototypeOf(value);
  return above === null || Object.getPrototypeOf(above) === null;
}

// A name that several fields have becomes a list, as checked boxes do.
function fieldsOf(form: HTMLFormElement): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') throw new TypeError('not emulated: files in a form for google.script.run');
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  return fields;
}
