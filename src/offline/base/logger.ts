/** Logger and console: what a script writes into its execution's log. */

import { inspect, types } from 'node:util';
import type { ScriptExecution } from '../execution.ts';
import { guarded } from '../service.ts';
import { formatDate } from '../utilities/format-date.ts';
import { javaText } from './java-text.ts';
import { mismatch } from './signature.ts';

/**
 * The global `Logger`. It prints like Java (F102); `log` gives an object to chain on, `clear` null (F4).
 *
 * @example
 * Logger.log(42)  // the log has '42.0'
 */
export function logger(execution: ScriptExecution): object {
  const lines: string[] = [];
  const write = (...given: unknown[]): object => {
    const text = loggerText(given);
    lines.push(`${formatDate(execution.now(), 'UTC', 'EEE MMM dd HH:mm:ss z yyyy')} INFO: ${text}\n`);
    execution.note(text);
    return chained;
  };
  const methods = {
    log: write,
    // Each line begins with its moment and level (recorded); in which zone is not known, so it is UTC.
    getLog: () => lines.join(''),
    clear: () => {
      lines.length = 0;
      return null;
    },
    toString: () => 'Logger',
  };
  const chained: object = guarded('Logger', { ...methods });
  return guarded('Logger', methods);
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

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'];

/**
 * The global `console`, made of the script's own functions. Errors are logged with their stack, objects in one line.
 *
 * @example
 * console.log('%s of %d', 'a', 2)  // the log has 'a of 2'
 */
export function consoleObject(execution: ScriptExecution): object {
  const starts = new Map<string, number>();
  const write = (...given: unknown[]): void => execution.note(consoleText(given));
  const methods: Record<string, unknown> = {};
  for (const level of LEVELS) methods[level] = write;
  // The timers are of another make than the rest: they want a label, and give null (recorded).
  methods.time = (...given: unknown[]) => {
    if (given.length !== 1) throw mismatch(execution.realm, 'console.time', given);
    starts.set(String(given[0]), execution.now());
    return null;
  };
  methods.timeEnd = (...given: unknown[]) => {
    if (given.length !== 1) throw mismatch(execution.realm, 'console.timeEnd', given);
    const startMs = starts.get(String(given[0]));
    if (startMs !== undefined) execution.note(`${given[0]}: ${execution.now() - startMs}ms`);
    return null;
  };
  return execution.realm.object(methods);
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
