/** Calls the bundle as a person's sidebar does, and reads its answer. */

import type { Workbook } from './workbook-tables.ts';

/**
 * What came of a click: its `value` where it gives one; `code` is the refusal, or `failed` where the run threw,
 * `isKilled` where it was ended.
 */
export type Clicked = { ok: true; value: unknown } | { ok: false; code: string; detail: string; isKilled: boolean };

/**
 * Makes one call of the sidebar as `as`, who must be able to edit the workbook.
 *
 * @param name of the call, as the bundle's `call(name, input)` knows it.
 */
export function callBundle({ workspace }: Workbook, as: string, name: string, input: object): Clicked {
  const result = workspace.run({ as, call: 'call', args: [name, input], surface: 'sidebar' });
  if (!result.ok) return { ok: false, code: 'failed', detail: result.error.message, isKilled: result.killed };
  const answer = result.value;
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) {
    throw new Error(`the bundle answers ${JSON.stringify(answer)} to ${name}`);
  }
  const { value = null } = answer as { value?: unknown };
  if (answer.ok === true) return { ok: true, value };
  const { refusal = '', detail = '' } = answer as { refusal?: unknown; detail?: unknown };
  return { ok: false, code: String(refusal), detail: String(detail), isKilled: false };
}
