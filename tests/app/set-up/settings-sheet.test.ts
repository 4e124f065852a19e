/** The settings sheet: what staff typed stays, what the program keeps there is put right, all else is left alone. */

import { describe, expect, it } from '@jest/globals';
import { hideRecords, showSettings, showWiring } from '../../../src/app/set-up/settings-sheet.ts';
import { TYPED_KEYS } from '../../../src/app/tables/settings.ts';
import { settingsTable } from '../../../src/app/tables/tables.ts';
import { mirrorOf } from '../../../src/app/tables/wiring.ts';
import { campaignFileText } from '../../../src/domain/campaign/campaign-file.ts';
import { say } from '../../../src/messages/say.ts';
import { campaign } from '../../factories.ts';
import { openSmall, rowsIn, type SmallWorkbook } from '../small-workbook.ts';

const TEXT = campaignFileText(campaign());
const RECORDED = say('tables', 'zh-CN').settings.recorded;

const rowOf = (workbook: SmallWorkbook, key: string) =>
  rowsIn(workbook, 'settings').find(({ settingKey }) => settingKey === key);

function type({ run }: SmallWorkbook, key: string, cells: Record<string, string>): void {
  const office = run();
  const row = office.book.read(settingsTable('zh-CN')).find(({ cells: { settingKey } }) => settingKey === key);
  office.book.change(settingsTable('zh-CN'), [{ index: row?.index ?? 0, cells }]);
  office.book.commit();
}

describe('showSettings', () => {
  it('has a row with its remark for each setting that staff fill, the campaign and the mirror in hidden cells', () => {
    const workbook = openSmall();
    for (const key of TYPED_KEYS)
      expect([key, rowOf(workbook, key)?.remark]).toEqual([key, expect.stringMatching(/./)]);
    const chunks = rowsIn(workbook, 'settings').filter(({ settingKey }) => settingKey?.startsWith('campaign.'));
    expect(chunks.map(({ settingRecord }) => settingRecord).join('')).toBe(TEXT);
    for (const { settingValue } of chunks) expect(settingValue).toBe(RECORDED);
    expect(rowOf(workbook, 'wiring')).toMatchObject({
      settingValue: RECORDED,
      settingRecord: mirrorOf(workbook.settings().wiring),
    });
  });

  it('writes nothing where all is as it should be', () => {
    const workbook = openSmall();
    const office = workbook.run();
    showSettings(office, TEXT, workbook.settings().wiring);
    expect(office.book.hasWritten()).toBe(false);
  });

  it('leaves what staff typed, and brings a row of theirs back with what was last known of it', () => {
    const workbook = openSmall();
    type(workbook, 'officePhone', { settingValue: '022-65300000' });
    type(workbook, 'signer', { settingValue: '滨海新区总工会' });
    const { wiring } = workbook.settings();
    type(workbook, 'officePhone', { settingKey: '', settingValue: '' });
    showSettings(workbook.run(), TEXT, wiring);
    expect(['officePhone', 'signer'].map((key) => rowOf(workbook, key)?.settingValue)).toEqual([
      '022-65300000',
      '滨海新区总工会',
    ]);
  });

  it('empties the chunks that a shorter campaign has no use for, and no cell else', () => {
    const workbook = openSmall();
    const { wiring } = workbook.settings();
    showSettings(workbook.run(), TEXT.slice(0, 100), wiring);
    const chunks = rowsIn(workbook, 'settings').filter(({ settingKey }) => settingKey?.startsWith('campaign.'));
    expect(chunks.map(({ settingRecord }) => settingRecord).join('')).toBe(TEXT.slice(0, 100));
    expect(rowOf(workbook, 'staff')?.settingValue).toBe('second@example.org');
  });
});

describe('showWiring', () => {
  it('puts the mirror right where somebody has typed over it, and writes nothing the second time', () => {
    const workbook = openSmall();
    const { wiring } = workbook.settings();
    type(workbook, 'wiring', { settingRecord: '{}', settingValue: '我改的' });
    showWiring(workbook.run(), wiring);
    expect(rowOf(workbook, 'wiring')).toMatchObject({ settingValue: RECORDED, settingRecord: mirrorOf(wiring) });
    const office = workbook.run();
    showWiring(office, wiring);
    expect(office.book.hasWritten()).toBe(false);
  });
});

describe('hideRecords', () => {
  it('moves what an earlier version kept where people read into the hidden cell, and loses none of it', () => {
    const workbook = openSmall();
    type(workbook, 'campaign.1', { settingRecord: '', settingValue: TEXT.slice(0, 40_000) });
    hideRecords(workbook.run());
    expect(rowOf(workbook, 'campaign.1')).toMatchObject({
      settingRecord: TEXT.slice(0, 40_000),
      settingValue: RECORDED,
    });
    const office = workbook.run();
    hideRecords(office);
    expect(office.book.hasWritten()).toBe(false);
  });
});
