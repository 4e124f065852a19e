/** How the page talks to the desk's server. */

import type { Refusal } from '../answers.ts';
import { wordsNow } from './language.tsx';

/**
 * What came back: the value, or words for the person; `isLost` where nothing came back at all, `why` is what the
 * workspace itself said.
 */
export type Answered<Value> = { ok: true; value: Value } | { ok: false; words: string; isLost: boolean; why: string };

const early = new Map<string, Promise<Answered<unknown>>>();

/** Asks for something before any part of the page needs it: the first `see` of this path gets the answer. */
export function foresee(path: string): void {
  early.set(path, fetched(`/data/${path}`, {}));
}

/**
 * Asks to see something.
 *
 * @param path behind `/data/`, with its query.
 * @example
 * await see<Overview>('overview')  // → { ok: true, value: { … } }
 */
export function see<Value>(path: string): Promise<Answered<Value>> {
  const asked = early.get(path);
  early.delete(path);
  // Whoever foresees a path knows what it answers with as little as whoever sees it: the server's types say it.
  return (asked as Promise<Answered<Value>> | undefined) ?? fetched(`/data/${path}`, {});
}

/**
 * Asks the desk to do something, with the token that only this page knows.
 *
 * @param name behind `/act/`.
 * @example
 * await act<Overview>('clock', { hours: 1 })  // → { ok: true, value: { … } }
 */
export function act<Value>(name: string, request: object): Promise<Answered<Value>> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';
  return fetched(`/act/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Desk-Token': token },
    body: JSON.stringify(request),
  });
}

async function fetched<Value>(path: string, options: RequestInit): Promise<Answered<Value>> {
  let response: Response;
  try {
    response = await fetch(path, options);
  } catch {
    return { ok: false, words: wordsNow().unreachable, isLost: true, why: '' };
  }
  if (response.status === 403) return { ok: false, words: wordsNow().expired, isLost: false, why: '' };
  if (response.ok) return { ok: true, value: await response.json() };
  const refusal = await refusalIn(response);
  if (refusal !== null) return { ok: false, words: wordsNow().clock.tooFar(refusal), isLost: false, why: '' };
  const why = response.status === 500 ? (await response.json()).error : `${response.status} ${await response.text()}`;
  return { ok: false, words: wordsNow().failed({ why }), isLost: false, why };
}

/** Why the desk does not do what it was asked for, where that is a person's to put right and no failure. */
async function refusalIn(response: Response): Promise<Refusal | null> {
  if (response.status !== 400 || response.headers.get('content-type')?.startsWith('application/json') !== true)
    return null;
  return await response.json();
}
