/** How the page talks to the desk's server. */

import { deskZh } from '../../messages/desk/zh-CN.ts';

/** What came back: the value, or words for the person. */
export type Answered<Value> = { ok: true; value: Value } | { ok: false; words: string };

/**
 * Asks to see something.
 *
 * @param path behind `/data/`, with its query.
 * @example
 * await see<Overview>('overview')  // → { ok: true, value: { … } }
 */
export function see<Value>(path: string): Promise<Answered<Value>> {
  return fetched(`/data/${path}`, {});
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
    return { ok: false, words: deskZh.unreachable };
  }
  if (response.status === 403) return { ok: false, words: deskZh.expired };
  if (response.ok) return { ok: true, value: await response.json() };
  const why = response.status === 500 ? (await response.json()).error : `${response.status} ${await response.text()}`;
  return { ok: false, words: deskZh.failed({ why }) };
}
