/** What set-up finds in a workbook, and whether it is this workbook's own: a copy is never taken for the original. */

import { describe, expect, it } from '@jest/globals';
import type { Office, Wiring } from '../../../src/app/office.ts';
import { isCampaign, presentOf, settingRows } from '../../../src/app/set-up/present-workbook.ts';
import { showWiring } from '../../../src/app/set-up/settings-sheet.ts';
import { keepAsArchive, keepStrangers, keepWiring, keptWiring } from '../../../src/app/tables/wiring.ts';
import { campaignFileText } from '../../../src/domain/campaign/campaign-file.ts';
import { campaign } from '../../factories.ts';
import { openBlank, openSmall, type SmallWorkbook } from '../small-workbook.ts';

const TEXT = campaignFileText(campaign());

const wiringOf = (workbook: SmallWorkbook): Wiring => {
  const wiring = keptWiring(workbook.run());
  if (!wiring) throw new Error('nothing kept');
  return wiring;
};

/** Takes from the script all that it has kept, as Google does for a copy. */
function forget({ google }: SmallWorkbook): void {
  google.workspace.parts.properties.restore({});
}

const withClocks = (office: Office, areInstalled: boolean): Office => ({
  ...office,
  triggers: { ...office.triggers, areInstalled: () => areInstalled },
});

describe('presentOf', () => {
  it('finds nothing in a new workbook', () => {
    const { candidates, text, wiring } = presentOf(openBlank().run());
    expect([wiring, text, candidates()]).toEqual([null, '', []]);
  });

  it('finds what was set up: where everything is, and the campaign’s very text', () => {
    const workbook = openSmall();
    expect(presentOf(workbook.run())).toMatchObject({ wiring: wiringOf(workbook), text: TEXT });
  });

  it('takes the text from the script where the sheet says another one', () => {
    const workbook = openSmall();
    const office = workbook.run();
    const rows = settingRows(office);
    expect(rows.length).toBeGreaterThan(10);
    const noRows = { ...office, book: { ...office.book, read: () => [] } };
    expect(presentOf(noRows).text).toBe(TEXT);
  });

  it('believes the mirror in the sheet where the script has nothing, but not what it says of forms', () => {
    const workbook = openSmall();
    const place = { id: 'f', url: '', items: {}, ticks: [], sheetId: 1, fingerprint: '' };
    const wiring = { ...wiringOf(workbook), forms: { activity: place } };
    showWiring(workbook.run(), wiring);
    forget(workbook);
    const present = presentOf(withClocks(workbook.run(), true));
    expect(present).toMatchObject({ text: TEXT, wiring: { ...wiring, forms: {} } });
    expect([present.wiring?.forms, present.candidates()]).toEqual([{}, ['f']]);
  });

  it('is told that it is a copy by another workbook’s wiring, kept or mirrored', () => {
    const workbook = openSmall();
    keepWiring(workbook.run(), { ...wiringOf(workbook), book: 'another' });
    expect(() => presentOf(workbook.run())).toThrow(expect.objectContaining({ code: 'copiedWorkbook' }));
  });

  it('takes tables without anybody’s clocks and without a word of whose they are for a copy’s', () => {
    const workbook = openSmall();
    forget(workbook);
    const office = workbook.run();
    const unsaid = (areInstalled: boolean) => {
      const given = withClocks(office, areInstalled);
      return { ...given, book: { ...given.book, read: () => [] } };
    };
    expect(() => presentOf(unsaid(false))).toThrow(expect.objectContaining({ code: 'copiedWorkbook' }));
    expect(presentOf(unsaid(true)).wiring).toBeNull();
  });

  it('never sets an archive up', () => {
    const workbook = openSmall();
    keepAsArchive(workbook.run());
    expect(() => presentOf(workbook.run())).toThrow(expect.objectContaining({ code: 'archivedWorkbook' }));
  });

  it('offers linked forms, but for those that are another workbook’s', () => {
    const workbook = openSmall();
    const office = workbook.run();
    keepStrangers(office, ['theirs']);
    const linked = { ...office, workbook: { ...office.workbook, linkedForms: () => ['ours', 'theirs'] } };
    expect(presentOf(linked).candidates()).toEqual(['ours']);
  });
});

describe('isCampaign', () => {
  it.each([
    ['the file of 2019', TEXT, true],
    ['no text', '', false],
    ['half a file', TEXT.slice(0, 1000), false],
    ['an empty object', '{}', false],
    ['null', 'null', false],
    ['a file with a fault', JSON.stringify({ ...JSON.parse(TEXT), goal: { count: 0 } }), false],
  ])('%s', (_what, text, is) => {
    expect(isCampaign(text)).toBe(is);
  });
});
