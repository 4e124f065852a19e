/** The rule of tests by name, tried on planted offenders and on what it must let pass. */

import { describe, expect, it } from '@jest/globals';
import { testsByName } from './tests-by-name.ts';

const DELIVER = ['src/app/mail/deliver.ts', 'tests/app/mail/deliver.test.ts'];

describe('testsByName', () => {
  it.each([
    ['a verb without a test', ['src/app/calls/keep-note.ts'], {}, 'write tests/app/calls/keep-note.test.ts'],
    [
      'a test in another room',
      ['src/app/mail/a.ts', 'tests/app/tables/a.test.ts'],
      {},
      'write tests/app/mail/a.test.ts',
    ],
    ['a test that was left behind', ['tests/app/tables/former.test.ts'], {}, 'former.test.ts tests no file'],
    ['a helper in place of a test', ['src/app/mail/a.ts', 'tests/app/mail/a.ts'], {}, 'src/app/mail/a.ts has no test'],
    ['an excuse for what is tested', DELIVER, { 'src/app/mail/deliver.ts': 'a type' }, 'deliver.ts needs no excuse'],
    ['an excuse for what is gone', DELIVER, { 'src/app/mail/gone.ts': 'a type' }, 'gone.ts needs no excuse'],
  ])('finds %s', (_what, paths, excused, told) => {
    expect(testsByName(paths, excused)).toEqual(expect.arrayContaining([expect.stringContaining(told)]));
  });

  it('is content with a test of the name, an excuse, and whatever lies in other rooms', () => {
    const elsewhere = ['src/app/call.ts', 'src/app/views/entry-view.ts', 'tests/app/kept-properties.test.ts'];
    const world = ['tests/app/calls/selection-world.ts', 'tests/flows/season-player.test.ts'];
    const type = { 'src/app/tables/copy-line.ts': 'a type' };
    expect(testsByName([...DELIVER, ...elsewhere, ...world, 'src/app/tables/copy-line.ts'], type)).toEqual([]);
  });
});
