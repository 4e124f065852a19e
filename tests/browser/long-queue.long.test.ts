/** A queue longer than one answer: its lines come in parts, and the last of them is found as well as the first. */

import { expect, it } from '@jest/globals';
import { on, submitted } from '../oracle/tiny-season.ts';
import { sidebarOf } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';
import { SMALL_SEASON } from './small-season.ts';

const MANY = 400;
/** What the page shows at once, and what is shown more by its button. */
const AT_ONCE = 100;

const more = Array.from({ length: MANY }, (_, index) =>
  submitted(`more${index}`, { title: `网络安全课第${index + 1}讲`, unit: '区教育系统工会' }, on('09-10', '19:00')),
);
const season = { ...SMALL_SEASON, events: [...SMALL_SEASON.events, ...more] };

describe('a queue of hundreds', () => {
  const room = deskRoom(season);

  it('shows a hundred, and the next ones by its button, until all are there', async () => {
    const { page, workspace } = await room.sit();
    const { frame, words } = await sidebarOf(page);
    const asked: string[] = [];
    workspace.onExecution(({ cause, functionName }) => asked.push(`${cause} ${functionName}`));
    const list = frame.getByRole('list', { name: words.queue.label });
    const button = frame.getByRole('button', { name: /^再显示\d+项$/u });
    const lines = () => list.getByRole('button').count();
    await eventually(async () => expect(await lines()).toBe(AT_ONCE));
    for (let clicks = 1; (await button.count()) > 0; clicks += 1) {
      expect(clicks).toBeLessThanOrEqual(6);
      const before = await lines();
      await button.click();
      await eventually(async () => expect(await lines()).toBeGreaterThan(before));
    }
    expect(await lines()).toBeGreaterThanOrEqual(MANY);
    expect(await list.getByText(`网络安全课第${MANY}讲`, { exact: true }).count()).toBe(1);
    // The first answer is cut short within what waits: that is asked for by itself, and then its rest.
    expect(asked).toEqual(['sidebar call', 'sidebar call']);
  });
});
