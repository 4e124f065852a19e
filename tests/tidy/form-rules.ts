/** The rules on form: sizes, file names, opening sentences, docstrings, marks of unfinished work. */

import { type HouseRule, inPieces, type Offence, type SourceFile } from './house-rule.ts';
import { measureFunctions } from './measure-functions.ts';
import { lineAt } from './scan-source.ts';

const FILE_LINES = 300;
const FUNCTION_LINES = 50;
const LINE_CHARACTERS = 120;

const EMPTY_NAMES = new Set(['utils', 'helpers', 'common', 'manager', 'service', 'handler', 'impl', 'index']);
// In the offline Workspace the word is Google's own: a service is what Apps Script calls LockService and its like.
const NAMED_BY_GOOGLE: Readonly<Record<string, string>> = { service: 'src/offline/' };

// `function name` and `const name = (…) =>`, with types; each has one group, the name.
const FUNCTION = String.raw`function\*?\s+([\w$]+)`;
const ARROW = String.raw`const\s+([\w$]+)[^=\n]*=\s*(?:\([^()]*\)|[\w$]+)[^=\n]*=>`;

const anywhere = () => true;

/** A source or style sheet that has more lines than any file may have. */
export function tooLong(source: string): Offence[] {
  const lines = source.trimEnd().split('\n').length;
  return lines > FILE_LINES ? [{ line: lines, found: `${lines} lines` }] : [];
}

/** Each rule on form with its cure. */
export const formRules: readonly HouseRule[] = [
  {
    name: `files have at most ${FILE_LINES} lines`,
    cure: 'split the file where its one sentence of purpose says "and"',
    holdsFor: anywhere,
    offences: ({ scan }) => tooLong(scan.source),
  },
  {
    name: `functions have at most ${FUNCTION_LINES} lines`,
    cure: 'give a step of it a name and a function of its own; aim at 25',
    holdsFor: anywhere,
    offences: ({ scan }) =>
      measureFunctions(scan)
        .filter(({ lines }) => lines > FUNCTION_LINES)
        .map(({ name, line, lines }) => ({ line, found: `${name}: ${lines} lines` })),
  },
  {
    name: `lines have at most ${LINE_CHARACTERS} characters`,
    cure: 'break the line; `npx biome check --write` does it for code',
    holdsFor: anywhere,
    offences: ({ scan }) =>
      scan.source
        .split('\n')
        .map((text, index) => ({ line: index + 1, found: `${text.length} characters`, length: text.length }))
        .filter(({ length }) => length > LINE_CHARACTERS)
        .map(({ line, found }) => ({ line, found })),
  },
  {
    name: 'files are named in kebab-case for what they export',
    cure: 'name the file for the thing in it, without utils, helpers, common, manager, service, handler, impl, index',
    holdsFor: anywhere,
    offences: misnamed,
  },
  {
    name: 'every file opens with a sentence of purpose',
    cure: 'begin the file with a comment that says in one sentence what it is for',
    holdsFor: anywhere,
    offences: ({ scan }) => {
      const text = scan.source.replace(/^#!.*\n/, '').trimStart();
      return /^(?:\/\/|\/\*)[\s*]*\S/.test(text) ? [] : [{ line: 1, found: text.split('\n')[0] ?? '' }];
    },
  },
  {
    name: 'every exported function has a docstring',
    cure: 'say above it what it gives, why or where its edge is, and an example with its result',
    holdsFor: (path) => path.startsWith('src/') || path.startsWith('scripts/'),
    offences: undocumented,
  },
  {
    name: 'nothing is left for later or hidden from the checks',
    cure: 'finish it now, or write it down in docs/to-confirm.md; repair what the compiler or the linter says',
    holdsFor: anywhere,
    offences: inPieces(['comment'], /\b(?:TODO|FIXME|XXX)\b|@ts-(?:ignore|nocheck|expect-error)|biome-ignore/),
  },
];

function misnamed({ path }: SourceFile): Offence[] {
  const name =
    path
      .split('/')
      .at(-1)
      ?.replace(/(?:(?:\.long)?\.test|\.d|\.config)?\.\w+$/, '') ?? '';
  const isPlain = /^(?:[a-z0-9]+-)*[a-z0-9]+$/.test(name) || name === 'zh-CN';
  const says = (word: string) => !EMPTY_NAMES.has(word) || path.startsWith(NAMED_BY_GOOGLE[word] ?? '\0');
  return isPlain && name.split('-').every(says) ? [] : [{ line: 1, found: name }];
}

function undocumented({ scan }: SourceFile): Offence[] {
  const { source, code } = scan;
  const declared = new RegExp(String.raw`^export\s+(?:async\s+)?(?:${FUNCTION}|${ARROW})`, 'gm');
  const seen = new Set<string>();
  return [...code.matchAll(declared)].flatMap(({ index, 1: declaration, 2: constant }) => {
    const name = declaration ?? constant ?? '';
    // A later signature of an overloaded function leans on the docstring of the first.
    if (seen.has(name)) return [];
    seen.add(name);
    const above = source.slice(0, index).trimEnd();
    const comment = scan.pieces.findLast((piece) => piece.kind === 'comment' && piece.index < index);
    const documented = above.endsWith('*/') && comment?.text.startsWith('*') === true;
    return documented ? [] : [{ line: lineAt(source, index), found: name }];
  });
}
