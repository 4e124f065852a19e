/** A morning on which two activities are approved and one is open: what may go to the city, and what the panel says. */

import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import type { SelectionView } from '../../../src/selection-view.ts';
import { firstTen, moment, reading } from '../../flows/ask-sidebar.ts';
import { type KeptWorld, keep, play, reopen, type World } from '../../flows/open-world.ts';
import { decided, submitted } from '../../oracle/tiny-season.ts';

/** The approved ones, and the one that is not. */
export const [ONE, TWO, THREE] = ['HD-2019-0001', 'HD-2019-0002', 'HD-2019-0003'];

/** The first one, of which nothing is decided beyond its approval. */
export const NOTHING = {
  isSelected: null,
  rank: null,
  isHighlight: false,
  honour: '',
  project: '',
  outcome: '',
  number: ONE,
};

/** Half past ten of the first day. */
export function twoApproved(files: ProjectFiles): KeptWorld {
  const world = reopen(firstTen(files));
  play(
    world,
    { ...decided('r2', 'approve'), at: moment('10:05') },
    submitted('r3', { unit: '大港街道总工会', title: '好网民宣讲', heldOn: '2019-07-02' }, moment('10:10')),
  );
  world.workspace.clock.advanceTo(moment('10:30'));
  return keep(world);
}

/** The selection panel, which writes nothing. */
export const panel = (world: World) => reading<SelectionView>(world, 'readSelection', {}).value;

/** What the panel says of a track. */
export const trackOf = (world: World, key = 'activity') => panel(world).tracks.find((track) => track.key === key);

/** What the panel says of an entry. */
export const lineOf = (world: World, number: string | undefined) =>
  panel(world)
    .groups.flatMap(({ lines }) => lines)
    .find((line) => line.number === number);
