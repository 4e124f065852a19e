/** Settings as they are read: whose they are, how old they may be, and the roster's rows. */

import { describe, expect, it } from '@jest/globals';
import { forgetSettings, freshSettings, loadSettings, unitOfRow } from '../../../src/app/tables/settings.ts';
import { settingsTable } from '../../../src/app/tables/tables.ts';
import { keepAsArchive } from '../../../src/app/tables/wiring.ts';
import { openBlank, openSmall, type SmallWorkbook } from '../small-workbook.ts';

/** Somebody types into a row of the settings. */
function type({ run }: SmallWorkbook, settingKey: string, cells: Record<string, string>): void {
  const office = run();
  const row = office.book.read(settingsTable('zh-CN')).find(({ cells: { settingKey: key } }) => key === settingKey);
  office.book.change(settingsTable('zh-CN'), [{ index: row?.index ?? 0, cells }]);
  office.book.commit();
}

describe('loadSettings', () => {
  it('may be as old as the last fresh ones; fresh ones are those that stand', () => {
    const workbook = openSmall();
    const phone = () => loadSettings(workbook.run()).line.phone;
    expect(phone()).toBe('');
    type(workbook, 'officePhone', { settingValue: '022-65300000' });
    expect(phone()).toBe('');
    expect([freshSettings(workbook.run()).line.phone, phone()]).toEqual(['022-65300000', '022-65300000']);
    type(workbook, 'officePhone', { settingValue: '022-1' });
    forgetSettings(workbook.run());
    expect(phone()).toBe('022-1');
  });

  it('has the owner first of staff, each address once', () => {
    const workbook = openSmall();
    type(workbook, 'staff', { settingValue: 'Review@Example.org; 王芳 <wang@example.org>、second＠example.org' });
    expect(workbook.settings().staff).toEqual(['review@example.org', 'wang@example.org', 'second@example.org']);
  });

  it('refuses an archive what acts, and is read all the same', () => {
    const workbook = openSmall();
    keepAsArchive(workbook.run());
    for (const load of [loadSettings, freshSettings]) {
      expect(() => load(workbook.run())).toThrow(expect.objectContaining({ code: 'archivedWorkbook' }));
      expect(load(workbook.run(), 'reading').isArchive).toBe(true);
    }
  });

  it('refuses a workbook that nobody has set up', () => {
    expect(() => loadSettings(openBlank().run())).toThrow(expect.objectContaining({ code: 'notSetUp' }));
  });

  it('takes the campaign from the script where the sheet says another one, and tells that', () => {
    const workbook = openSmall();
    type(workbook, 'campaign.1', { settingRecord: '{}' });
    const office = workbook.run();
    const settings = freshSettings(office);
    expect([settings.campaign.id, settings.lacks, office.troubles.map(({ code }) => code)]).toEqual([
      '2019',
      'campaign',
      ['campaignChanged'],
    ]);
    office.store.setLong('campaign', '{}');
    forgetSettings(workbook.run());
    type(workbook, 'staff', { settingValue: '' });
    expect(() => freshSettings(workbook.run())).toThrow(expect.objectContaining({ code: 'campaignChanged' }));
  });
});

describe('unitOfRow', () => {
  const unitOf = (cells: Record<string, string>) =>
    unitOfRow({ index: 3, cells: { name: '塘沽街道总工会', ...cells } });

  it.each([
    [{ id: ' TG ' }, { id: 'TG' }],
    [{}, { id: '塘沽街道总工会', active: true, target: null, contacts: [], aliases: [] }],
    [{ active: '否' }, { active: false }],
    [{ active: '停用？' }, { active: true }],
    [{ target: '3场' }, { target: 3 }],
    [{ target: '三' }, { target: null }],
    [{ aliases: '塘沽街工会、塘沽；\n塘工会' }, { aliases: ['塘沽街工会', '塘沽', '塘工会'] }],
    [{ contacts: 'a@example.org\n乔示范' }, { contacts: ['a@example.org'] }],
    [
      { reach: '仅邮件', digestOnly: '是' },
      { reach: 'mail', digestOnly: true },
    ],
  ])('reads %j as %j', (cells, unit) => {
    expect(unitOf(cells)).toMatchObject(unit);
  });

  it('is none without a name, and has no reach and no wish that nobody has typed', () => {
    expect(unitOf({ name: ' ' })).toBeNull();
    expect(Object.keys(unitOf({}) ?? {})).not.toEqual(expect.arrayContaining(['reach']));
    expect(Object.keys(unitOf({ digestOnly: '否' }) ?? {})).not.toContain('digestOnly');
  });
});
