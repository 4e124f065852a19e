/** The search language of Drive.Files.list, as far as it is emulated. */

import { NotEmulated } from '../not-emulated.ts';
import type { DriveFile } from './drive-store.ts';

type Test = (file: DriveFile) => boolean;

const TEXT = /'((?:\\.|[^'\\])*)'/.source;
const TERMS: readonly [RegExp, (parts: readonly string[]) => Test][] = [
  [
    new RegExp(`^(name|mimeType) (=|!=|contains) ${TEXT}$`),
    ([, field = '', operator = '', value = '']) => compare(field, operator, value),
  ],
  [
    new RegExp(`^${TEXT} in parents$`),
    ([, id = '']) =>
      (file) =>
        file.parents.includes(id),
  ],
  [
    /^trashed ?= ?(true|false)$/,
    ([, wanted]) =>
      (file) =>
        file.trashed === (wanted === 'true'),
  ],
  [/^'me' in owners$/, () => () => true],
  [
    new RegExp(`^appProperties has \\{ ?key ?= ?${TEXT} and value ?= ?${TEXT} ?\\}$`),
    ([, key = '', value = '']) =>
      (file) =>
        file.appProperties[key] === value,
  ],
];

/**
 * Which files a `q` finds: terms joined by `and`.
 *
 * @throws Error for a term that is not emulated (`or`, `not`, fullText, times).
 * @example
 * driveQuery("name = '材料' and trashed = false")  // a test of files
 */
export function driveQuery(q: string): Test {
  const tests = splitTerms(q).map((term) => {
    for (const [pattern, make] of TERMS) {
      const found = pattern.exec(term);
      if (found) return make(found.map((part) => (part ?? '').replace(/\\(.)/g, '$1')));
    }
    throw new NotEmulated(`Drive.Files.list with q: ${term}`);
  });
  return (file) => tests.every((test) => test(file));
}

// An `and` inside quotes or braces joins no terms.
function splitTerms(q: string): string[] {
  const terms = q.match(/(?:'(?:\\.|[^'\\])*'|\{[^}]*\}|(?!\s+and\s)[\s\S])+/g) ?? [];
  return terms.map((term) => term.replace(/^\s*and\s+/, '').trim()).filter((term) => term !== '');
}

function compare(field: string, operator: string, value: string): Test {
  return (file) => {
    const actual = field === 'name' ? file.name : file.mimeType;
    if (operator === '=') return actual === value;
    if (operator === '!=') return actual !== value;
    // `contains` finds beginnings of words in names (Drive search guide).
    return actual
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(value.toLowerCase()));
  };
}
