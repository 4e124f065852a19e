/** Writes the JSON schema of campaign files, by which editors help while one is written: `npm run campaign-schema`. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { campaignSchema } from '../domain/campaign/schema.ts';
import { projectFolder } from './project-folder.ts';

interface Node {
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  oneOf?: Node[];
  const?: unknown;
  description?: string;
  [rest: string]: unknown;
}

const TARGET = 'src/campaigns/campaign.schema.json';

/** What each source says of the keys that it declares: the comment above a key is its description. */
const SOURCES = {
  whole: ['campaign/schema.ts'],
  goal: ['campaign/goal.ts'],
  field: ['fields/field-type.ts'],
};

/** The kinds of rules that do not stand in a file of their own name. */
const SHARED_FILES: Readonly<Record<string, string>> = {
  wanted: 'required',
  unique: 'across-entries',
  joint: 'across-entries',
  quota: 'across-entries',
};

/** The text of the schema. It says of each key what the comment above it says. */
function schemaText(): string {
  const made = z.toJSONSchema(campaignSchema(), { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as Node;
  describe(made, descriptionsIn(SOURCES.whole));
  const { goal, goals } = made.properties ?? {};
  for (const node of [goal, goals]) if (node) describe(node, descriptionsIn(SOURCES.goal));
  const form = made.properties?.forms?.items?.properties ?? {};
  if (form.fields?.items) describe(form.fields.items, descriptionsIn(SOURCES.field));
  const rules = form.rules?.items;
  for (const branch of [...(rules?.anyOf ?? []), ...(rules?.oneOf ?? [])]) {
    const kind = String(branch.properties?.check?.const ?? '');
    const file = SHARED_FILES[kind] ?? kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    describe(branch, descriptionsIn(['rules/rule-kind.ts', `rules/${file}.ts`]));
  }
  return `${JSON.stringify(made, null, 1)}\n`;
}

/** The comment above each key that the files declare once. */
function descriptionsIn(files: readonly string[]): ReadonlyMap<string, string> {
  const source = files.map((file) => readFileSync(join(projectFolder(), 'src/domain', file), 'utf8')).join('\n');
  const count = (key: string) => source.match(new RegExp(`^\\s+${key.replace('$', '\\$')}: `, 'gm'))?.length ?? 0;
  const commented = [...source.matchAll(/^\s+\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s+([\w$]+): /gm)];
  const all = commented.map(([, comment = '', key = '']): [string, string] => [key, plain(comment)]);
  return new Map(all.filter(([key]) => count(key) === 1));
}

const plain = (comment: string): string => comment.replace(/\s*\n\s*\*?\s*/g, ' ').trim();

function describe(node: Node, texts: ReadonlyMap<string, string>): void {
  for (const [key, inner] of Object.entries(node.properties ?? {})) {
    const text = texts.get(key);
    if (text !== undefined) inner.description = text;
    describe(inner, texts);
  }
  for (const inner of [node.items, ...(node.anyOf ?? []), ...(node.oneOf ?? [])]) if (inner) describe(inner, texts);
}

const USAGE = [
  'Usage: npm run campaign-schema -- [FILE]',
  `  writes the JSON schema of campaign files to FILE, or to ${TARGET}`,
].join('\n');

const [out = join(projectFolder(), TARGET), ...more] = process.argv.slice(2);
if (out.startsWith('-') || more.length > 0) {
  console.log(USAGE);
  process.exitCode = out === '--help' ? 0 : 2;
} else {
  writeFileSync(out, schemaText());
}
