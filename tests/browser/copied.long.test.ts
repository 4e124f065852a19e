/** The sidebar in a copied workbook: every tab asks what the copy is to be, and an archive says that it is one. */

import { expect, it } from '@jest/globals';
import { contentAt } from '../../src/offline/inspect.ts';
import { tableOf } from '../../src/season/workbook-tables.ts';
import { sidebarOf, turnTo } from './at-sidebar.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';

/** What Google leaves of a workbook in its copy: the sheets, which name the original; nothing that the script kept. */
function becomeCopy({ workspace }: Seat): void {
  const { caches, properties, spreadsheets, triggers } = workspace.parts;
  const [id = ''] = [...spreadsheets.files.keys()];
  const { columns, sheet } = tableOf({ workspace, id }, 'settings');
  const record = (columns.get('settingRecord') ?? 0) - 1;
  for (const [index, row] of sheet.rows.entries()) {
    if (row === null || contentAt(sheet, index + 1, columns.get('settingKey.key') ?? 0) !== 'wiring') continue;
    row.contents[record] = String(row.contents[record]).replace(/"book":"[^"]*"/, '"book":"the-original"');
  }
  properties.restore({});
  caches.restore({});
  triggers.restore([]);
}

describe('the sidebar of a copy', () => {
  const room = deskRoom();

  it('shows the choice in every tab, asks once more, and then is an archive that can be read', async () => {
    const seat = await room.sit();
    becomeCopy(seat);
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    await frame.getByRole('heading', { name: words.copy.title }).first().waitFor();
    for (const tab of ['progress', 'materials', 'settings', 'review'] as const) {
      const panel = await turnTo(sidebar, tab);
      await panel.getByRole('heading', { name: words.copy.title }).waitFor();
      expect(await panel.getByRole('button', { name: words.copy.begin }).count()).toBe(1);
    }
    const panel = await turnTo(sidebar, 'review');
    await panel.getByRole('button', { name: words.copy.archive, exact: true }).click();
    await panel.getByText(words.copy.archiveSure).waitFor();
    await panel.getByRole('button', { name: words.copy.archive, exact: true }).click();
    await panel.getByText(words.copy.archived).waitFor();
    const materials = await turnTo(sidebar, 'materials');
    await materials.getByText(words.copy.archived).waitFor();
    await materials.getByRole('heading', { name: words.papers.units }).waitFor();
    expect(await frame.getByRole('heading', { name: words.copy.title }).count()).toBe(0);
    expect(seat.workspace.parts.triggers.content).toEqual([]);
  });
});
