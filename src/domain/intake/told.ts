/** What a reader answers, as a field of an entry tells it. */

import type { Value } from './entry.ts';
import type { IssueFacts } from './issue.ts';
import { quoted } from './quoted.ts';
import type { FieldReading, Reading } from './reading.ts';

/** The value, or what is wrong with `text` in the words of an issue. */
export function told(text: string, reading: Reading<Value>): FieldReading {
  if ('value' in reading) return { value: reading.value };
  return { wrong: { code: reading.problem, facts: factsOf(text, reading.suggestion) } };
}

/** The facts of an issue about a text that cannot be read. */
export function factsOf(text: string, suggestion: string | null | undefined): IssueFacts {
  return typeof suggestion === 'string' ? { value: quoted(text), suggestion } : { value: quoted(text) };
}
