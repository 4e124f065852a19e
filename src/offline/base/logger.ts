/** Logger and console: what a script writes into its execution's log. */

import { inspect, types } from 'node:util';
import type { ScriptExecution } from '../execution.ts';
import type { Realm } from '../service.ts';
import { formatDate } from '../utilities/format-date.ts';
import { javaText } from './java-text.ts';
import { anyText, anything, rest } from './parameters.ts';
import { type Form, type ServiceClass, serviceClass, takes } from './service-class.ts';

interface LoggerParts {
  readonly realm: Realm;
  readonly execution: ScriptExecution;
  readonly lines: string[];
  /** What `log` gives to chain on: another object than the global (F4). */
  chained: object | null;
}

const loggerClass: ServiceClass<LoggerParts> = serviceClass('Logger', {
  log: takes([rest(anything)], ({ chained, execution, lines }, values) => {
    const text = loggerText(values);
    // Each line begins with its moment and level (recorded); in which zone is not known, so it is UTC.
    lines.push(`${formatDate(execution.now(), 'UTC', 'EEE MMM dd HH:mm:ss z yyyy')} INFO: ${text}\n`);
    execution.note(text);
    return chained;
  }),
  getLog: ({ lines }) => lines.join(''),
  clear: ({ lines }) => {
    lines.length = 0;
    return null;
  },
});

/**
 * The global `Logger`. It prints like Java (F102); `log` gives an object to chain on, `clear` null (F4).
 *
 * @example
 * Logger.log(42)  // the log has '42.0'
 */
export function logger(execution: ScriptExecution): object {
  const parts: LoggerParts = { realm: execution.realm, execution, lines: [], chained: null };
  parts.chained = loggerClass.make(parts);
  return loggerClass.make(parts);
}

// An object with a message is printed as its message; a format takes its values, further values are dropped.
function loggerText(given: readonly unknown[]): string {
  const [first, ...values] = given;
  if (typeof first === 'object' && first !== null && 'message' in first && !types.isNativeError(first)) {
    return String(first.message);
  }
  if (typeof first !== 'string') return javaText(first);
  let used = 0;
  return first.replace(/%(?:%|[sdj])/g, (mark) => {
    if (mark === '%%') return '%';
    if (used >= values.length) return mark;
    used += 1;
    return javaText(values[used - 1]);
  });
}

interface ConsoleParts {
  readonly realm: Realm;
  readonly execution: ScriptExecution;
  /** When each timer began. */
  readonly starts: Map<string, number>;
}

const consoleClass: ServiceClass<ConsoleParts> = serviceClass('console', {
  log: writing(),
  info: writing(),
  warn: writing(),
  error: writing(),
  debug: writing(),
  // The timers are of another make than the rest: they want a label, and give null (recorded).
  time: takes([anyText], ({ execution, starts }, [label]) => {
    starts.set(label, execution.now());
    return null;
  }),
  timeEnd: takes([anyText], ({ execution, starts }, [label]) => {
    const startMs = starts.get(label);
    if (startMs !== undefined) execution.note(`${label}: ${execution.now() - startMs}ms`);
    return null;
  }),
});

/**
 * The global `console`, an object of the script's own. Errors are logged with their stack, objects in one line.
 *
 * @example
 * console.log('%s of %d', 'a', 2)  // the log has 'a of 2'
 */
export function consoleObject(execution: ScriptExecution): object {
  const { realm } = execution;
  const made = realm.object({});
  consoleClass.furnish(made, { realm, execution, starts: new Map() });
  return made;
}

function writing(): Form<ConsoleParts> {
  return takes([rest(anything)], ({ execution }, values) => execution.note(consoleText(values)));
}

function consoleText(given: readonly unknown[]): string {
  const [first, ...values] = given;
  if (typeof first !== 'string') return given.map(plainText).join(' ');
  let used = 0;
  const text = first.replace(/%(?:%|[sdioOj])/g, (mark) => {
    if (mark === '%%') return '%';
    if (used >= values.length) return mark;
    used += 1;
    return plainText(values[used - 1]);
  });
  return [text, ...values.slice(used).map(plainText)].join(' ');
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (types.isProxy(value)) return String(value);
  if (types.isNativeError(value)) return value.stack ?? String(value);
  return inspect(value, { breakLength: Number.POSITIVE_INFINITY, depth: 4 });
}
