/** Buttons that somebody has no right to use are off and say why, in the sidebar and on the page 运行管理. */

import { expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Right } from '../../src/domain/staff/rights.ts';
import { staffZh } from '../../src/messages/staff/zh-CN.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { itInAll } from '../thoroughness.ts';
import { openManagePage } from './at-manage.ts';
import { decisionsOf, nameOf, openEntry, papersOf, signInAs, turnTo } from './at-sidebar.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { COLLEAGUE, OWNER } from './small-season.ts';

const UNIT = '汉沽街道总工会';

function assign({ workbook }: Seat, rights: readonly Right[]): void {
  const { value } = callBundle(workbook, OWNER, 'readRoles', {}) as { value: { seen: string } };
  const staff = [{ account: COLLEAGUE, rights }];
  expect(callBundle(workbook, OWNER, 'assignRights', { seen: value.seen, staff }).ok).toBe(true);
}

async function isOffFor(button: Locator, right: Right): Promise<void> {
  await button.waitFor();
  const state = [await button.getAttribute('aria-disabled'), await button.getAttribute('title')];
  expect(state).toEqual(['true', expect.stringContaining(`“${staffZh.rights[right].name}”`)]);
}

describe('whoever has no right but to look', () => {
  const room = deskRoom();

  it('finds the buttons of the sidebar off, with what is lacking, and no click reaches the server', async () => {
    const seat = await room.sit();
    assign(seat, []);
    const sidebar = await signInAs(seat.page, COLLEAGUE);
    const { frame, words } = sidebar;
    const settings = await turnTo(sidebar, 'settings');
    await isOffFor(settings.getByRole('button', { name: words.settings.openingSend }), 'send');
    const materials = await turnTo(sidebar, 'materials');
    const make = materials.getByRole('button', { name: nameOf(words, words.papers.make, UNIT), exact: true });
    await isOffFor(make, 'review');
    await isOffFor(materials.getByRole('button', { name: words.materials.requestDigest, exact: true }), 'send');
    const papers = await papersOf(materials, words, UNIT);
    await isOffFor(
      papers.getByRole('button', { name: nameOf(words, words.papers.registration, UNIT) }),
      'personalData',
    );
    const calls: string[] = [];
    seat.workspace.onExecution(({ functionName }) => calls.push(functionName));
    await make.focus();
    await seat.page.keyboard.press('Enter');
    await frame.getByRole('status').filter({ hasText: staffZh.rights.review.name }).waitFor();
    expect(calls).toEqual([]);
    await turnTo(sidebar, 'review');
    await openEntry(sidebar, 'HD-2019-0001');
    for (const decision of await decisionsOf(sidebar).locator('.decision').all()) await isOffFor(decision, 'review');
  });

  itInAll('finds those of the page 运行管理 off that would be refused, and the others as they are', async () => {
    const seat = await room.sit();
    assign(seat, ['review', 'personalData']);
    await signInAs(seat.page, COLLEAGUE);
    const { frame, words } = await openManagePage(seat.page, 'zh-CN', 'handover');
    const { backup, take } = words.handover;
    await isOffFor(frame.getByRole('button', { name: backup.download }), 'setUp');
    await isOffFor(frame.getByRole('button', { name: take.act, exact: true }), 'setUp');
    await frame.getByRole('tab', { name: words.tabs.data, exact: true }).click();
    const csv = frame.getByRole('button', {
      name: words.data.giveAs({ format: words.data.formats.csv, table: words.data.tables.units }),
    });
    expect(await csv.getAttribute('aria-disabled')).toBe('false');
  });
});

describe('whoever has a right', () => {
  const room = deskRoom();

  itInAll('finds its buttons on', async () => {
    const seat = await room.sit();
    assign(seat, ['send']);
    const sidebar = await signInAs(seat.page, COLLEAGUE);
    const { words } = sidebar;
    const settings = await turnTo(sidebar, 'settings');
    const send = settings.getByRole('button', { name: words.settings.openingSend });
    expect([await send.getAttribute('aria-disabled'), await send.getAttribute('title')]).toEqual(['false', null]);
  });
});
