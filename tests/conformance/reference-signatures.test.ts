/** The number of arguments that methods take, held against the types that are made of Google's reference. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../../scripts/programs.mjs';
import { serviceClasses } from '../../src/offline/base/service-class.ts';
import { everyObject } from './every-object.ts';

const TYPES = join(ROOT, 'node_modules/@types/google-apps-script');
const MOST = 9;

/** Where the types say something else, and why it is not what is held to. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'FormApp.create': 'isPublished is newer than the types',
  'Logger.log': 'takes nothing as well (recorded)',
  'ScriptApp.getAuthorizationInfo': 'the scopes are newer than the types',
};

/** Each interface of the types with its methods, and the numbers of arguments that each of them takes. */
function reference(): Map<string, Map<string, Set<number>>> {
  const classes = new Map<string, Map<string, Set<number>>>();
  for (const file of readdirSync(TYPES).filter((name) => name.endsWith('.d.ts'))) {
    const text = readFileSync(join(TYPES, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    for (const [, , name = '', body = ''] of text.matchAll(/^( *)interface (\w+)[^{]*\{\n([\s\S]*?)^\1\}/gm)) {
      const methods = classes.get(name) ?? new Map<string, Set<number>>();
      for (const [, method = '', parameters = ''] of body.matchAll(/^ +(\w+)\(((?:[^()]|\([^()]*\))*)\):/gm)) {
        const known = methods.get(method) ?? new Set();
        for (const count of countsOf(split(parameters), /\?:/, /^\.\.\./)) known.add(count);
        methods.set(method, known);
      }
      classes.set(name, methods);
    }
  }
  return classes;
}

function split(parameters: string): string[] {
  // Commas within types, `Array<[A, B]>` or `{ a: B, c: D }`, divide nothing.
  let bare = parameters;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\}|\([^()]*\)/g, '');
  }
  return bare
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function countsOf(parameters: readonly string[], optional: RegExp, rest: RegExp): number[] {
  const isOpen = parameters.some((each) => rest.test(each));
  const least = parameters.filter((each) => !optional.test(each) && !rest.test(each)).length;
  const most = isOpen ? MOST : parameters.length;
  return Array.from({ length: most - least + 1 }, (_, more) => least + more);
}

type Classes = ReadonlyMap<string, { readonly signatures: ReadonlyMap<string, readonly string[]> }>;

/** The methods that the types know too, and those among them that take other numbers of arguments there. */
function compared(classes: Classes): { known: number; different: string[] } {
  const types = reference();
  const numbers = (counts: Iterable<number>): string => [...new Set(counts)].sort().join();
  const methods = [...classes].flatMap(([path, { signatures }]) =>
    [...signatures].flatMap(([method, forms]) => {
      const there = types.get(path.slice(path.lastIndexOf('.') + 1))?.get(method);
      const here = forms.flatMap((form) => countsOf(split(form), /\?$/, /\.\.\.$/));
      return there === undefined ? [] : [{ name: `${path}.${method}`, isSame: numbers(here) === numbers(there) }];
    }),
  );
  return { known: methods.length, different: methods.flatMap(({ isSame, name }) => (isSame ? [] : [name])).sort() };
}

describe('the forms of a method', () => {
  it('take as many arguments as Google’s reference says', () => {
    everyObject();
    const { different, known } = compared(serviceClasses());
    expect(known).toBeGreaterThan(700);
    expect(different).toEqual(Object.keys(OTHERWISE));
  });

  it.each([
    ['getRange', ['String']],
    ['getName', ['String?']],
    ['deleteRows', ['Integer']],
  ])('would be told apart: Sheet.%s of %j', (method, forms) => {
    const planted = new Map([['SpreadsheetApp.Sheet', { signatures: new Map([[method, forms]]) }]]);
    expect(compared(planted).different).toEqual([`SpreadsheetApp.Sheet.${method}`]);
  });
});
