/** The owner's clock rings. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import { bundle, reopen } from '../../flows/open-world.ts';
import { at, isLight, LIGHT, methodsOf, restingMorning, ticksUntil } from '../../flows/ten-minutes.ts';

let files: ProjectFiles;
let resting: ReturnType<typeof restingMorning>;

beforeAll(async () => {
  files = await bundle();
  resting = restingMorning(files);
}, 120_000);

describe('ringClock', () => {
  it('ends lightly where nothing is new, even where the rest of the program cannot be read', () => {
    const { 'Code.js': code = '', ...others } = files;
    // Other bytes, so that no context is lent in which the rest has been read.
    const broken = { ...others, 'Code.js': `${code}// a clock alone\n`, 'pages.html': '<!-- cut -->' };
    const world = reopen({ ...resting, world: { ...resting.world, files: broken } });
    expect(ticksUntil(world, at('11:21')).map(methodsOf)).toEqual([LIGHT]);
  });

  it('begins a full tick where an hour has begun', () => {
    const ticks = ticksUntil(reopen(resting), at('12:01'));
    expect(ticks.map(isLight).lastIndexOf(false)).toBe(ticks.length - 1);
  });
});
