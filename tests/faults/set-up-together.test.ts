/** Two people who set one workbook up at once: one of them has it, the other is told, and nothing is there twice. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SetUpProgressView } from '../../src/set-up-view.ts';
import { bundle, COLLEAGUE, OWNER, openBlank, type World } from '../flows/open-world.ts';
import { everyNth } from '../thoroughness.ts';
import { violations, wiredForms } from './invariants.ts';
import { settle } from './settle.ts';

/** Calls of the first click before which the second comes: before the lock, while tables are made, at its end. */
const BEFORE = [1, 2, 4, 8, 16, 32, 64, 128];
const MOST_PARTS = 30;
const BELLS = ['onFormSubmit', 'onFormSubmit', 'onFormSubmit', 'onRegisterEdit', 'tick', 'weeklyDigest'];

interface Answer {
  ok: boolean;
  refusal?: string;
  message?: string;
  value?: SetUpProgressView;
}

let files: Awaited<ReturnType<typeof bundle>>;

beforeAll(async () => {
  files = await bundle();
}, 120_000);

function click(world: World, as: string, goesOn: boolean): Answer {
  const result = world.workspace.run({ as, call: 'call', args: ['setUpNext', { goesOn }], surface: 'sidebar' });
  if (!result.ok) throw new Error(result.error.message);
  return result.value as Answer;
}

/** Goes on as the page does, until all is made or it is refused. */
function goOn(world: World, as: string): Answer {
  let answer = click(world, as, true);
  for (let part = 0; part < MOST_PARTS && answer.value?.parts.some(({ isDone }) => !isDone); part += 1)
    answer = click(world, as, true);
  return answer;
}

function together(before: number): string[] {
  const world = openBlank(files);
  const answers: Answer[] = [];
  const armed = world.workspace.faults.arm({
    kind: 'meanwhile',
    when: 'before',
    call: before,
    act: () => answers.push(click(world, COLLEAGUE, false)),
    match: ({ functionName }) => functionName === 'call',
  });
  const first = click(world, OWNER, false);
  armed.disarm();
  if (answers.length !== 1) return [`${answers.length} answers`];
  const [theirs = first] = answers;
  const ends = [goOn(world, OWNER), goOn(world, COLLEAGUE)];
  const bells = [OWNER, COLLEAGUE].map((each) => world.workspace.parts.triggers.of(each).map(({ handler }) => handler));
  const owners = bells.filter((each) => each.length > 0);
  return [
    ...[first, theirs, ...ends]
      .filter(({ message = '', ok }) => !ok && message === '')
      .map(() => 'refused without a word'),
    ...(ends.filter(({ ok }) => ok).length === 1 ? [] : [`ended for ${ends.map(({ ok, refusal }) => refusal ?? ok)}`]),
    ...(owners.map((each) => each.sort().join()).join('; ') === BELLS.join()
      ? []
      : [`bells: ${JSON.stringify(bells)}`]),
    ...(Object.keys(wiredForms(world)).length === 3 ? [] : ['forms']),
    ...(world.workspace.parts.forms.files.size === 3 ? [] : [`${world.workspace.parts.forms.files.size} forms`]),
    ...settle(world, 1),
    ...violations(world, 0),
  ];
}

describe('two people who set up at once', () => {
  it.each(everyNth(BEFORE, 3))(
    'leave one owner, with the second click before call %d of the first',
    (before) => {
      expect(together(before)).toEqual([]);
    },
    120_000,
  );
});
