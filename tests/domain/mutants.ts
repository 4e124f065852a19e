/** Campaigns that differ from another one by a single thing. */

import { campaignOf, fileOf } from '../../src/domain/campaign/campaign-file.ts';
import type { Campaign, CampaignFile } from '../../src/domain/campaign/schema.ts';

/**
 * The same file with one thing in it other than it was: a text longer, a number larger, a tick turned, a line gone.
 *
 * Each is made when it is asked for: there are thousands, and a part of them may be tried.
 */
export function* mutants(
  whole: Campaign,
  value: unknown = whole,
  path = '',
): Generator<[path: string, after: () => Campaign]> {
  if (typeof value !== 'object' || value === null) {
    yield [path, () => put(whole, path, otherThan(value))];
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* mutants(whole, inner, path === '' ? key : `${path}.${key}`);
  if (!Array.isArray(value) || value.length < 2) return;
  const turned = [...value].reverse();
  yield [`${path} (one less)`, () => put(whole, path, value.slice(1))];
  if (JSON.stringify(turned) !== JSON.stringify(value)) yield [`${path} (turned)`, () => put(whole, path, turned)];
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  // A day that nobody has set.
  const text = value === null ? '2020-02-03' : String(value);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? (text === '2020-02-02' ? '2020-02-03' : '2020-02-02') : `${text}2`;
}

/** The campaign with another value at a path of its file. */
export function put(whole: Campaign, path: string, value: unknown): Campaign {
  const file = FILES.get(whole) ?? fileOf(whole);
  FILES.set(whole, file);
  return campaignOf(withPut(file, path.split('.'), value) as CampaignFile);
}

// There are thousands of mutants of one campaign: its file is worked out once, and only what lies on a path is copied.
const FILES = new WeakMap<Campaign, CampaignFile>();

function withPut(outer: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const inner = rest.length === 0 ? value : withPut(new Map(Object.entries(outer as object)).get(key), rest, value);
  return Array.isArray(outer)
    ? outer.map((each, index) => (String(index) === key ? inner : each))
    : { ...(outer as object), [key]: inner };
}
