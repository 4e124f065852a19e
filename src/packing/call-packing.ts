/** The two calls of the packing page, over the sidebar's own client. */

import type { LookedAtFile, PackingView } from '../packing-view.ts';
import { callServer, type Outcome } from '../sidebar/call-server.ts';
import type { SpokenLanguage } from '../views.ts';

interface PackingCalls {
  readPacking: { input: { of: string }; value: PackingView };
  recordWorkFiles: { input: { files: LookedAtFile[] }; value: { recorded: number } };
}

/**
 * Makes a call. The promise never fails: what goes wrong is a value.
 *
 * @example
 * await callPacking('readPacking', { of: 'city' }, 'zh-CN') // → { ok: true, value: { of: 'city', … } }
 */
export function callPacking<Name extends keyof PackingCalls>(
  name: Name,
  input: PackingCalls[Name]['input'],
  language: SpokenLanguage,
): Promise<Outcome<PackingCalls[Name]['value']>> {
  // Until the server's table of calls has the two.
  const call = callServer as (name: string, input: unknown, language: SpokenLanguage) => Promise<Outcome<never>>;
  return call(name, input, language);
}
