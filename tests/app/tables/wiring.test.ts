/** What the script keeps beside the workbook: small enough for properties, whole or not there. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, firstTen, settings } from '../../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, OWNER, reopen, rowsOf, type World } from '../../flows/open-world.ts';

const GOOGLES_LIMIT = 9 * 1024;

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

const properties = ({ workspace }: World): Record<string, string> => workspace.parts.properties.content.script ?? {};

/** The settings sheet holds nothing of the campaign any more: what is shown comes from the script alone. */
function emptyCampaign(world: World): void {
  const { spreadsheets } = world.workspace.parts;
  const sheet = spreadsheets.files
    .get(world.bookId)
    ?.sheets.find(({ rows }) => rows[0]?.notes?.['1']?.endsWith('settings'));
  for (const row of sheet?.rows ?? []) {
    if (row && String(row.contents[0]).startsWith('campaign.')) row.contents[1] = '';
  }
  world.workspace.parts.caches.restore({});
}

describe('what the script keeps', () => {
  it('fits into properties, each form by itself', () => {
    const kept = properties(reopen(first));
    expect(Object.keys(kept)).toEqual(expect.arrayContaining(['wiring', 'form.activity', 'form.work', 'campaign']));
    for (const text of Object.values(kept)) expect(Buffer.byteLength(text)).toBeLessThan(GOOGLES_LIMIT);
  });

  it('holds the whole campaign, packed', () => {
    const world = reopen(first);
    const before = settings(world).campaign;
    emptyCampaign(world);
    expect(settings(world).campaign).toEqual(before);
  });

  it.each([
    ['a part that is missing', (kept: Record<string, string>, part: string) => delete kept[part]],
    ['a part that was typed over', (kept: Record<string, string>, part: string) => (kept[part] = 'AAAA')],
  ])('is nothing with %s, and set-up keeps it again from the sheet', (_what, spoil) => {
    const world = reopen(first);
    const kept = { ...properties(world) };
    spoil(kept, Object.keys(kept).find((key) => key.startsWith('campaign.')) ?? '');
    world.workspace.parts.properties.restore({ ...world.workspace.parts.properties.content, script: kept });
    expect(ask(world, 'readQueue', { filter: {} }).ok).toBe(true);
    expect(ask(world, 'setUp', {}, { as: OWNER }).ok).toBe(true);
    emptyCampaign(world);
    expect(settings(world).campaign.title).not.toBe('');
    expect(rowsOf(world, 'roster').length).toBe(3);
  });
});
