/** The JSON schema of campaign files is made of the program's own, and knows every part of the campaign of 2019. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'campaign-schema-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Node {
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  oneOf?: Node[];
  const?: unknown;
  additionalProperties?: unknown;
  description?: string;
}

const KEPT = new URL('../../src/campaigns/campaign.schema.json', import.meta.url);
const SCHEMA = JSON.parse(readFileSync(KEPT, 'utf8')) as Node;

describe('the schema of campaign files', () => {
  it('is as the program would write it now: `npm run campaign-schema` renews it', () => {
    const made = join(folder, 'made.json');
    spawnSync(process.execPath, ['scripts/run.mjs', 'campaign-schema', made], { encoding: 'utf8' });
    expect(readFileSync(made, 'utf8')).toBe(readFileSync(KEPT, 'utf8'));
  });

  it('says what each part of a campaign and of a form is for', () => {
    const form = SCHEMA.properties?.forms?.items?.properties ?? {};
    const silent = (parts: Record<string, Node> = {}) =>
      Object.entries(parts).flatMap(([key, { description }]) => (description === undefined ? [key] : []));
    expect(silent(SCHEMA.properties)).toEqual(['title', 'forms']);
    expect(silent(form)).toEqual(['key', 'title', 'fields']);
  });

  it.each(['2019'])('knows every key of %s', (name) => {
    const file: unknown = JSON.parse(
      readFileSync(new URL(`../../src/campaigns/${name}.json`, import.meta.url), 'utf8'),
    );
    expect(strangers(file, [SCHEMA], name)).toEqual([]);
  });
});

/** The keys of `value` that no branch of the schema has. */
function strangers(value: unknown, nodes: readonly Node[], path: string): string[] {
  const branches = nodes.flatMap((node) => [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])]);
  if (Array.isArray(value)) {
    const items = branches.flatMap(({ items: item }) => item ?? []);
    return value.flatMap((each, index) => strangers(each, items, `${path}.${index}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const open = branches.some(({ additionalProperties, properties }) => !properties || additionalProperties !== false);
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = branches.flatMap(({ properties }) => properties?.[key] ?? []);
    if (known.length === 0) return open ? [] : [`${path}.${key}`];
    return strangers(inner, known, `${path}.${key}`);
  });
}
