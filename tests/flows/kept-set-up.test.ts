/** A world that is opened from what was kept of a set-up goes on as one that has been set up in its place. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { everyNth } from '../thoroughness.ts';
import { bundle, openFreshWorld, openWorld, play, printOf, type World } from './open-world.ts';

let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
});

/** Everything of a world, and what its set-up has told and cost. */
const whole = (world: World) => [printOf(world), world.bookId, world.told, world.run.cost];

/** A day with an entry in it, and what it leaves: mails, cells, calls. */
function afterADay(world: World) {
  play(world, submitted('first', {}, on('08-20', '09:00')));
  world.workspace.clock.advanceTo(on('08-21', '12:00'));
  return [...whole(world), world.workspace.mailbox];
}

describe('openWorld', () => {
  it('gives what a set-up of its own gives, with whatever roster', () => {
    for (const change of everyNth([{}, { roster: [], mailQuota: 50 }], 2)) {
      const fresh = whole(openFreshWorld(files, change));
      openWorld(files, change);
      expect(whole(openWorld(files, change))).toEqual(fresh);
    }
  });

  it('goes on as that one does', () => {
    openWorld(files);
    expect(afterADay(openWorld(files))).toEqual(afterADay(openFreshWorld(files)));
  });
});
