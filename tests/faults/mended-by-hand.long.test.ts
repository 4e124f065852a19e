/** Things that are broken one by one and mended by hand: the list of checks names each and says how. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HealthView } from '../../src/health-view.ts';
import { readRows, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import type { SettingsView } from '../../src/settings-view.ts';
import { ask } from '../flows/ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, OWNER, printOf, reopen } from '../flows/open-world.ts';
import { EVERYTHING, tickOf } from '../flows/paper-world.ts';
import { on } from '../oracle/tiny-season.ts';
import { dropChoices, emptyRoster, installIn, loseMail, trash, typeSetting, typeUnit } from './break-things.ts';
import { dropSheet } from './busy-world.ts';
import { type Broken, list, press, told, wellWorld, wrong } from './health-world.ts';
import { violations } from './invariants.ts';
import { settle } from './settle.ts';

let well: KeptWorld;

beforeAll(async () => {
  well = wellWorld(await bundle());
}, 240_000);

const HANDS: readonly Broken[] = [
  {
    what: 'the script’s zone changed',
    break: (w) => installIn(w, 'America/New_York'),
    key: 'scriptZone',
    says: 'America/New_York → Asia/Shanghai',
    cure: '项目设置',
    mend: (w) => installIn(w, 'Asia/Shanghai'),
  },
  {
    what: 'the list of staff emptied',
    break: (w) => typeSetting(w, 'staff', ''),
    key: 'staff',
    says: '只有负责人一人',
    cure: '工作人员邮箱',
    mend: (w) => typeSetting(w, 'staff', COLLEAGUE),
  },
  {
    what: 'an address of staff that is none',
    break: (w) => typeSetting(w, 'staff', `${COLLEAGUE}\nsecond@`),
    key: 'staff',
    says: 'second@',
    cure: '请在“主题活动设置”中核对',
    mend: (w) => typeSetting(w, 'staff', COLLEAGUE),
  },
  {
    what: 'the office’s line emptied',
    break: (w) => typeSetting(w, 'officePhone', ''),
    key: 'line',
    says: '联系电话',
    cure: '主题活动设置',
    mend: (w) => typeSetting(w, 'officePhone', '022-00000000'),
  },
  {
    what: 'the roster emptied',
    break: emptyRoster,
    key: 'roster',
    says: '单位名录是空的',
    cure: '版本记录',
    mend: (_, putBack) => (putBack as () => void)(),
  },
  {
    what: 'a contact’s address that is none',
    break: (w) => typeUnit(w, 'DG', { contacts: 'dg@' }),
    key: 'roster',
    says: 'dg@',
    cure: '请核对',
    mend: (w) => typeUnit(w, 'DG', { contacts: 'dg@example.org' }),
  },
  {
    what: 'a unit without a contact',
    break: (w) => typeUnit(w, 'DG', { contacts: '' }),
    key: 'roster',
    says: '没有联络人邮箱',
    cure: '请补上邮箱',
    mend: (w) => typeUnit(w, 'DG', { contacts: 'dg@example.org' }),
  },
  {
    what: 'a unit’s code twice',
    break: (w) => typeUnit(w, 'DG', { id: 'HG' }),
    key: 'roster',
    says: '单位代码“HG”',
    cure: '改为不同的代码',
    mend: (w) => {
      const rows = readRows(tableOf(w.run.book, 'roster'));
      const last = rows.filter(({ cells }) => cells.id === 'HG').at(-1);
      typeRow(w.run.book, COLLEAGUE, 'roster', last?.number ?? null, { id: 'DG' });
    },
  },
  {
    what: 'the day’s mail spent',
    break: (w) => w.workspace.faults.setMailQuotaLeft(0),
    key: 'quota',
    says: '已用完',
    cure: '等到明天',
    mend: (w) => w.workspace.clock.advanceTo(on('08-21', '20:00')),
  },
  {
    what: 'a mail that may have gone',
    break: loseMail,
    key: 'mails',
    says: '1封邮件未确认',
    cure: '需要处理的邮件',
    mend: (w) => {
      const mails = ask<SettingsView>(w, 'readSettings', {}).value.mails.map(({ key }) => key);
      ask(w, 'settleMails', { keys: mails, as: 'arrived', state: 'uncertain' });
    },
    kills: 1,
  },
  {
    what: 'a paper in the bin',
    break: (w) => trash(w, 'paper'),
    key: 'papers',
    says: '回收站',
    cure: '重新生成',
    mend: (w) => tickOf(w, ...EVERYTHING),
  },
  {
    what: 'a cell that is nearly full',
    break: (w) => typeUnit(w, 'DG', { remark: '长'.repeat(46_000) }),
    key: 'size',
    says: '46000字',
    cure: '缩短',
    mend: (w) => typeUnit(w, 'DG', { remark: '' }),
  },
  {
    what: 'a permission taken back',
    break: (w) => w.workspace.revoke(OWNER, ['https://www.googleapis.com/auth/script.send_mail']),
    key: 'authorization',
    says: '没有给予全部权限',
    cure: '初始化',
    mend: (w) => w.workspace.authorize(OWNER),
  },
];

describe('a thing that a hand mends', () => {
  it.each(HANDS)('$what', ({ break: breakIt, cure = '', key, kills = 0, mend, says }) => {
    const world = reopen(well);
    const broken = breakIt(world);
    const named = wrong(list(world)).find((line) => line.key === key && line.text.includes(says));
    expect([named?.repair, `${named?.text}${named?.cure}`]).toEqual([null, expect.stringContaining(cure)]);
    mend?.(world, broken);
    expect(settle(world, 1)).toEqual([]);
    expect(told(wrong(list(world)))).toEqual([]);
    expect(violations(world, kills)).toEqual([]);
  });
});

describe('the list', () => {
  it('tells when the campaign is over', () => {
    const world = reopen(well);
    world.workspace.faults.triggersOff(Date.parse(on('12-05', '00:00')));
    world.workspace.clock.advanceTo(on('12-04', '12:00'));
    const [line] = wrong(list(world)).filter(({ key }) => key === 'dates');
    expect(line).toMatchObject({ state: 'note', text: expect.stringContaining('11月30日结束') });
    expect(line?.cure).toContain('下一年');
  });

  it('tells others what the owner alone can repair, and refuses it them', () => {
    const world = reopen(well);
    dropSheet(world, 'decisions');
    const line = list(world, COLLEAGUE).lines.find(({ state }) => state === 'act');
    expect(line).toMatchObject({ key: 'tables', repair: null, cure: expect.stringContaining(OWNER) });
    expect(ask(world, 'repairHealth', { what: 'setUp' }, { as: COLLEAGUE })).toMatchObject({ refusal: 'notOwner' });
  });

  it('lets a colleague put back what stands in the sheets', () => {
    const world = reopen(well);
    dropChoices(world, 'roster');
    const { value } = ask<HealthView>(world, 'repairHealth', { what: 'looks' }, { as: COLLEAGUE });
    expect(told(wrong(value))).toEqual([]);
  });

  it('is there when the roster’s sheet is gone, without which nothing else opens', () => {
    const world = reopen(well);
    dropSheet(world, 'roster');
    expect(told(wrong(list(world)))).toEqual([
      expect.stringContaining('“单位名录”不见了'),
      expect.stringContaining('单位名录是空的'),
    ]);
    expect(
      press(world, 'setUp')
        .lines.filter(({ state }) => state === 'act')
        .map(({ key }) => key),
    ).toEqual(['roster']);
  });

  it('says of what Google refuses that it was not looked at, and shows the rest', () => {
    const world = reopen(well);
    world.workspace.faults.outage(['FormApp.openById', 'Drive.Files']);
    const { counts, lines } = list(world);
    expect(lines.length).toBeGreaterThan(20);
    expect(counts.good).toBeGreaterThan(15);
  });

  it('changes nothing by being read', () => {
    const world = reopen(well);
    list(world);
    const before = printOf(world);
    list(world);
    expect(printOf(world)).toBe(before);
  });
});
