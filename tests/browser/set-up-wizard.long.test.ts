/** The tab 启用 from a blank workbook to the notice of the campaign, as its owner goes through it. */

import { expect, it } from '@jest/globals';
import { wiredForms } from '../faults/invariants.ts';
import { rowsOf } from '../flows/open-world.ts';
import { openManagePage } from './at-manage.ts';
import { violationsOf } from './axe.ts';
import { blankRoom } from './blank-desk.ts';
import { holdLock } from './hold-lock.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';

const LIST = [
  '滨海新区基层工会通讯录\t\t\t',
  '序号\t单位名称\t联系人\t邮箱',
  '1\t塘沽街道总工会\t张三\ttg@example.org',
  '2\t塘沽街总工会\t李四\tli@',
  '2\t塘沽街道总工会\t李四\ttg2@example.org',
  '3\t<img src=x onerror="window.hacked=1">工会\t王五\t=1+1',
  '合计\t3个\t\t',
].join('\n');

describe('putting to work', () => {
  const room = blankRoom();

  it.each(['zh-CN', 'en'] as const)('goes from nothing to the notice: %s', async (language) => {
    const { complaints, page, world } = await room.sit();
    const { frame, words } = await openManagePage(page, language, 'setUp');
    const said = words.setUp;
    const card = (title: string) => frame.getByRole('region', { name: title });
    await card(said.account.title).getByText(said.account.all).waitFor();
    expect(await card(said.campaign.title).getByRole('listitem').count()).toBeGreaterThan(2);
    const roster = card(said.roster.title);
    await roster.getByLabel(said.roster.paste).fill(LIST);
    await roster.getByRole('button', { name: said.roster.look }).click();
    await roster.getByText(said.roster.counts({ added: 3, changed: 0, doubled: 1, same: 0, skipped: 0 })).waitFor();
    const told = await roster.getByRole('listitem').allTextContents();
    const codes = said.roster.codes;
    for (const text of [
      said.roster.row({ row: 4, text: codes.badContact?.({ value: 'li@', other: '' }) ?? '' }),
      said.roster.row({ row: 5, text: codes.sameName?.({ value: '塘沽街道总工会', other: '3' }) ?? '' }),
      said.roster.row({ row: 4, text: codes.alike?.({ value: '塘沽街总工会', other: '塘沽街道总工会' }) ?? '' }),
    ]) {
      expect(told).toContain(text);
    }
    expect([...(await layoutFaults(frame)), ...(await violationsOf(frame))]).toEqual([]);
    const making = card(said.making.title);
    await making.getByRole('button', { name: said.making.start }).click();
    await card(said.making.title).getByText(said.states.done, { exact: true }).waitFor({ timeout: 90_000 });
    await roster.getByText(said.roster.counts({ added: 3, changed: 0, doubled: 1, same: 0, skipped: 0 })).waitFor();
    expect(Object.keys(wiredForms(world)).sort()).toEqual(['activity', 'base', 'work']);
    const names = rowsOf(world, 'roster').map(({ cells }) => cells.name);
    expect(names).toEqual(['塘沽街道总工会', '塘沽街总工会', '<img src=x onerror="window.hacked=1">工会']);
    const samples = card(said.samples.title);
    await samples.getByRole('button', { name: said.samples.send }).click();
    await samples.getByRole('status').filter({ hasText: 'review@example.org' }).waitFor();
    const sent = world.workspace.mailbox;
    expect(sent.length).toBeGreaterThan(7);
    for (const mail of sent)
      expect([[mail.to].flat(), mail.subject]).toEqual([['review@example.org'], expect.stringMatching(/^【试发】/)]);
    expect(rowsOf(world, 'dispatches')).toEqual([]);
    const live = card(said.live.title);
    await live.getByRole('button', { name: said.live.send }).click();
    await live.getByRole('button', { name: said.live.sureSend }).click();
    await live.getByText(said.live.openingAsked).waitFor();
    expect(rowsOf(world, 'requests').map(({ cells }) => cells.kind)).toEqual(['发送活动通知']);
    expect([...(await layoutFaults(frame)), ...(await violationsOf(frame)), ...complaints]).toEqual([]);
    expect(await frame.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
  });

  it('says why nothing was set up, until the next click', async () => {
    const { page, world } = await room.sit();
    const { frame, words } = await openManagePage(page, 'zh-CN', 'setUp');
    const making = frame.getByRole('region', { name: words.setUp.making.title });
    const start = making.getByRole('button', { name: words.setUp.making.start });
    const free = holdLock(world.workspace);
    await start.click();
    const alert = frame.getByRole('alert');
    await alert.waitFor();
    // The page reads itself anew behind it.
    await frame.waitForFunction(() => document.querySelector('[role=status]')?.textContent === '');
    await start.and(frame.locator(':enabled')).waitFor();
    expect(await alert.count()).toBe(1);
    free();
    await start.click();
    await making.getByText(words.setUp.states.done, { exact: true }).waitFor({ timeout: 90_000 });
    expect(await alert.count()).toBe(0);
  });
});
