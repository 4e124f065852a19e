/** The list of what is emulated, made from the objects themselves, is what the documentation says. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../../scripts/programs.mjs';
import { kindNameOf } from '../../src/offline/base/object-kind.ts';
import { serviceClasses } from '../../src/offline/base/service-class.ts';
import { everyObject } from './every-object.ts';

const PAGE = join(ROOT, 'docs/offline-workspace.md');
const MARKS = ['<!-- classes: begin -->', '<!-- classes: end -->'] as const;

/** Classes that the page names by more than their own name. */
const FULL_NAMES = ['Drive.Files', 'Drive.Permissions'];

/** What a class is called on the page: `Range`. */
function shownName(fullName: string): string {
  return FULL_NAMES.includes(fullName) ? fullName : fullName.slice(fullName.lastIndexOf('.') + 1);
}

/** What an object has beside methods, by its own names: enumerations, plain values. */
function constants(object: object): string[] {
  const { lacking = [], signatures } = serviceClasses().get(kindNameOf(object) ?? '') ?? {};
  const isMethod = (name: string): boolean => signatures?.has(name) === true || lacking.includes(name);
  return Object.getOwnPropertyNames(object).filter((name) => name !== 'toString' && !isMethod(name));
}

function table(): string {
  const { globals, objects } = everyObject();
  const rows = new Map<string, { emulated: string[]; lacking: readonly string[] }>();
  const named = objects.map((object) => [shownName(kindNameOf(object) ?? ''), object] as const);
  for (const [name, object] of [...globals, ...named]) rows.set(name, { emulated: constants(object), lacking: [] });
  for (const [fullName, { lacking, signatures }] of serviceClasses()) {
    const name = shownName(fullName);
    rows.set(name, { emulated: [...(rows.get(name)?.emulated ?? []), ...signatures.keys()], lacking });
  }
  const lines = [...rows]
    .filter(([, { emulated }]) => emulated.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([name, { emulated, lacking }]) => `| ${name} | ${emulated.sort().join(' ')} | ${lacking.toSorted().join(' ')} |`,
    );
  return ['| class | emulated | throws `not emulated` by name |', '| --- | --- | --- |', ...lines].join('\n');
}

describe('docs/offline-workspace.md', () => {
  it('lists the methods that are there (WRITE_DOCS=1 writes the list anew)', () => {
    const page = readFileSync(PAGE, 'utf8');
    const [before = '', rest = ''] = page.split(MARKS[0]);
    const [listed = '', after = ''] = rest.split(MARKS[1]);
    const now = table();
    if (process.env.WRITE_DOCS === '1') writeFileSync(PAGE, `${before}${MARKS[0]}\n${now}\n${MARKS[1]}${after}`);
    else expect(listed.trim()).toBe(now);
  });
});
