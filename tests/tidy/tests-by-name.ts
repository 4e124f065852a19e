/** Whether the test of a verb, a mail, a paper or a table is found by its name, whichever flows speak of it too. */

/** Rooms of src/app that have the same rooms under tests/app. */
const ROOMS = ['calls', 'mail', 'papers', 'set-up', 'tables', 'triggers'];

/** Files that hold no behaviour of their own, each with the reason. */
const WITHOUT_BEHAVIOUR: Readonly<Record<string, string>> = {
  'src/app/tables/register.ts': 'a type, so that registers, numbers, copies and index need not import each other',
  'src/app/tables/copy-line.ts': 'a type, so that registers and copies need not import each other',
};

const SOURCE = new RegExp(`^src/app/((?:${ROOMS.join('|')})/[\\w-]+)\\.ts$`);
const TEST = new RegExp(`^tests/app/((?:${ROOMS.join('|')})/[\\w-]+)\\.test\\.ts$`);

/**
 * What is amiss among `paths`: a file of these rooms without a test of its name, a test of such a name without its
 * file, and an excuse that is no longer needed.
 *
 * @param excused files without behaviour, with why.
 *
 * @example
 * testsByName(['src/app/mail/deliver.ts'], {})
 * // → ['src/app/mail/deliver.ts has no test: write tests/app/mail/deliver.test.ts']
 */
export function testsByName(
  paths: readonly string[],
  excused: Readonly<Record<string, string>> = WITHOUT_BEHAVIOUR,
): string[] {
  const namesBy = (pattern: RegExp) => new Set(paths.flatMap((path) => pattern.exec(path)?.[1] ?? []));
  const sources = namesBy(SOURCE);
  const tests = namesBy(TEST);
  const excuses = new Set(Object.keys(excused).map((path) => SOURCE.exec(path)?.[1] ?? path));
  const untested = [...sources].filter((name) => !tests.has(name) && !excuses.has(name));
  const orphans = [...tests].filter((name) => !sources.has(name));
  const needless = [...excuses].filter((name) => !sources.has(name) || tests.has(name));
  return [
    ...untested.map((name) => `src/app/${name}.ts has no test: write tests/app/${name}.test.ts`),
    ...orphans.map(
      (name) => `tests/app/${name}.test.ts tests no file: name it after what it tests, or put it in flows`,
    ),
    ...needless.map((name) => `src/app/${name}.ts needs no excuse: take it out of tests/tidy/tests-by-name.ts`),
  ];
}
