/** The settings tab: forms and links, what is doubtful in the roster, clock and mail. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { findRow, tableOf, typeRow } from '../../../src/season/workbook-tables.ts';
import { firstTen, HG, settings } from '../../flows/ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, OWNER, ROSTER, reopen } from '../../flows/open-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

describe('readSettings', () => {
  it('gives the campaign, staff and forms, to be linked for each unit', () => {
    const { campaign, forms, owner, staff, roster, units } = settings(reopen(first));
    expect([owner, staff]).toEqual([OWNER, [OWNER, COLLEAGUE]]);
    expect(campaign).toMatchObject({
      open: '8月19日—11月30日',
      goals: ['线下活动不少于10场（《通知》“二、（一）”）'],
      organiser: '滨海新区总工会',
    });
    expect(campaign.deadlines.map(({ clause, day, label, notes }) => [day, label, clause, ...notes])).toEqual([
      ['2019-08-23', '中国好网民优秀故事及作品征集展示推荐表', '《通知》“二、（三）”', '自愿，不催报'],
      ['2019-09-18', '线下活动情况统计表', '《通知》“二、（一）”'],
      ['2019-10-31', '“好网民正能量”示范性系列征集作品', '区级规定', '自愿，不催报'],
    ]);
    expect(forms.map(({ key, title }) => [key, title])).toEqual([
      ['activity', '线下活动报送表'],
      ['work', '作品推荐表'],
      ['base', '示范基地素材报送表'],
    ]);
    expect(roster).toEqual({ units: 3, active: 3, findings: [] });
    expect(units).toEqual(ROSTER.map(({ id, name }) => ({ key: id, label: name })));
    const asked = forms.map(({ unitEntry }) => unitEntry);
    expect([asked.every((entry) => /^entry\.\d+$/.test(entry)), new Set(asked).size]).toEqual([true, 3]);
  });

  it('tells what is doubtful in the roster as it stands now', () => {
    const world = reopen(first);
    const typed = (id: string, cells: Record<string, string>) => {
      const row = findRow(tableOf(world.run.book, 'roster'), 'id', id);
      typeRow(world.run.book, OWNER, 'roster', row?.number ?? null, cells);
    };
    typed('TG', { target: '三场' });
    typed('HG', { contacts: 'hg@' });
    typed('DG', { aliases: '塘沽街工会' });
    const told = settings(world).roster.findings;
    expect(told.map(({ unit }) => unit)).toEqual(['塘沽街道总工会', HG, '大港街道总工会']);
    expect(told[1]?.text).toBe('联络人邮箱“hg@”不是完整的邮箱地址，发不到。请核对。');
    expect(settings(world, { language: 'en' }).roster.findings[0]?.text).toMatch(/^The target “三场” is no number/);
  });

  it('tells the last sweep and how much mail the owner’s clock last saw left', () => {
    const world = reopen(first);
    const { health, mails } = settings(world);
    expect(health).toMatchObject({
      lastSweep: expect.stringContaining('T10:00'),
      isLate: false,
      mailLeftAt: expect.stringContaining('T10:00'),
    });
    expect(health.mailLeft).toBe(1500 - world.workspace.mailbox.length);
    expect(mails).toEqual([]);
  });
});
