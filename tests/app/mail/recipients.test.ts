/** Whom the program writes to: the addresses of the roster that are addresses. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import { bundle, OWNER, openWorld, play, ROSTER, rowsOf } from '../../flows/open-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';

let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
}, 60_000);

/** The world after the first unit's contacts were typed anew, a response of it and the tick that follows. */
function withContacts(typed: string) {
  const world = openWorld(files);
  const { bookId, run, workspace } = world;
  const roster = workspace.parts.spreadsheets.files.get(bookId)?.sheets.find(({ name }) => name === '单位名录');
  const column = roster?.rows[0]?.contents.indexOf('contacts') ?? -1;
  expect(column).toBeGreaterThanOrEqual(0);
  const where = { spreadsheetId: bookId, sheetId: roster?.id ?? 0, row: 3, column: column + 1 };
  workspace.type({ as: OWNER, ...where, values: [[typed]] });
  workspace.clock.advanceTo(on('08-20', '08:00'));
  play({ ...world, run }, submitted('r1', { unit: ROSTER[0]?.name ?? '' }, on('08-20', '09:00')));
  return rowsOf(world, 'dispatches').map(({ cells: { kind, to, state } }) => ({ kind, to, state }));
}

describe('a mail to a unit', () => {
  it('goes to its readable addresses, though one of them is not', () => {
    const [receipt] = withContacts('hd@example.org\n乔示范（电话联系）');
    expect(receipt).toMatchObject({ to: 'hd@example.org', state: '已发送' });
  });

  it('is not owed where no address can be read: 设置 tells that, and no attempt fails', () => {
    expect(withContacts('乔示范')).toEqual([]);
    expect(withContacts('1234 5678@qq.com')).toEqual([]);
  });
});
