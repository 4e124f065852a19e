/** What the script keeps beside the workbook: small enough for properties, whole or not there. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  forgetPlaces,
  keepPlace,
  keptPlace,
  mirroredWiring,
  mirrorOf,
  wiringHere,
} from '../../../src/app/tables/wiring.ts';
import { ask, firstTen, settings } from '../../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, OWNER, reopen, rowsOf, type World } from '../../flows/open-world.ts';
import { openBlank, openSmall } from '../small-workbook.ts';

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

describe('keepPlace', () => {
  const PLACE = { id: 'f', url: '', items: {}, ticks: [], sheetId: 1, fingerprint: '' };

  it('keeps where each form is by itself, however many questions it has', () => {
    const office = openBlank().run();
    const items = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`item-${index}`, `question-${index}`]));
    keepPlace(office, 'activity', { ...PLACE, items });
    keepPlace(office, 'work', PLACE);
    expect([keptPlace(office, 'activity')?.items, keptPlace(office, 'work')]).toEqual([items, PLACE]);
    forgetPlaces(office, ['work']);
    expect([keptPlace(office, 'work'), keptPlace(office, 'activity')?.id]).toEqual([null, 'f']);
  });

  it('is nothing where somebody has typed over it', () => {
    const office = openBlank().run();
    office.store.set('form.activity', '{"id":1}');
    expect(keptPlace(office, 'activity')).toBeNull();
  });
});

describe('mirrorOf', () => {
  it('is the same for the same wiring in any order, and is read back', () => {
    const { wiring } = openSmall().settings();
    const turned = Object.fromEntries(Object.entries(wiring).reverse()) as typeof wiring;
    expect(mirrorOf(turned)).toBe(mirrorOf(wiring));
    const row = (cells: Record<string, string>) => [{ index: 3, cells: { settingKey: 'wiring', ...cells } }];
    expect(mirroredWiring(row({ settingRecord: mirrorOf(wiring) }))).toEqual(wiring);
    // An earlier version has it where people read.
    expect(mirroredWiring(row({ settingValue: mirrorOf(wiring) }))).toEqual(wiring);
    expect([mirroredWiring(row({ settingRecord: '{}' })), mirroredWiring([])]).toEqual([null, null]);
  });
});

describe('wiringHere', () => {
  it('is what is kept, else the mirror; what names another workbook is a copy’s', () => {
    const workbook = openSmall();
    const { wiring } = workbook.settings();
    const mirror = { ...wiring, clockMinutes: 30 };
    const here = (kept: typeof wiring | null, said: typeof wiring | null) => wiringHere(workbook.run(), kept, said);
    expect([here(wiring, mirror), here(null, mirror), here(null, null)]).toEqual([wiring, mirror, null]);
    for (const [kept, said] of [
      [{ ...wiring, book: 'x' }, null],
      [null, { ...mirror, book: 'x' }],
    ] as const) {
      expect(() => here(kept, said)).toThrow(expect.objectContaining({ code: 'copiedWorkbook' }));
    }
  });
});
