/** What stands about one form: its register as it would be judged, and nothing of the others. */

import { describe, expect, it } from '@jest/globals';
import { readFormGround } from '../../../src/app/tables/read-form-ground.ts';
import { openSmall, receive } from '../small-workbook.ts';

describe('readFormGround', () => {
  it('has the entries of the form alone, judged by what was decided, and writes nothing', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    receive(workbook, 'w1', {}, 'work');
    const office = workbook.run();
    const { decisions, verdicts } = readFormGround(office, workbook.settings(), 'work');
    expect([decisions, verdicts.map(({ entry, state }) => [entry.id, state])]).toEqual([[], [['w1', 'received']]]);
    expect(office.book.hasWritten()).toBe(false);
  });
});
