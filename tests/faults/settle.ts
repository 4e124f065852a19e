/** Lets a world come to rest: the owner's clock rings until two ticks in a row change nothing. */

import type { TraceLine } from '../../src/offline/workspace.ts';
import { cellsOf, documentsOf, type World } from '../flows/open-world.ts';

const HOUR_MS = 3_600_000;
const MOST_TICKS = 10;
const EFFECTS =
  /^(?:Range\.(?:set|clear)|Sheet\.(?:insert|append|delete)|MailApp\.sendEmail|Drive\.Files\.(?:create|update))/;

/**
 * Rings the tick hour by hour. Gives what is wrong with how it came to rest: never, or with a tick that wrote or sent
 * although nothing was to be done.
 *
 * @param quietTicks that have to change nothing; with 1 it is not seen whether the work is also remembered as done.
 */
export function settle(world: World, quietTicks = 2): string[] {
  let before = lasting(world);
  let quiet = 0;
  for (let tick = 0; tick < MOST_TICKS; tick += 1) {
    const results = ringHour(world);
    const after = lasting(world);
    // A tick that was struck has changed nothing because it ended, not because nothing was left to do.
    quiet = after === before && results.every(({ ok }) => ok) ? quiet + 1 : 0;
    before = after;
    if (quiet < quietTicks) continue;
    const effects = results.flatMap(({ calls }) => calls.filter(isEffect).map(({ method }) => method));
    return effects.map((method) => `a tick with nothing to do called ${method}`);
  }
  return [`not at rest after ${MOST_TICKS} ticks`];
}

/** Moves the clock to the next full hour, at which the tick rings, and gives the executions. */
export function ringHour({ workspace }: World) {
  return workspace.clock.advanceTo((Math.floor(workspace.clock.now() / HOUR_MS) + 1) * HOUR_MS);
}

function isEffect({ method }: TraceLine): boolean {
  return EFFECTS.test(method);
}

function lasting(world: World): string {
  return JSON.stringify([cellsOf(world), world.workspace.mailbox.length, documentsOf(world)]);
}
