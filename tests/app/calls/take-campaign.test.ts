/** A notice that changes in mid-season: taken by the owner alone as it was seen, with nothing dropped in silence. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { wiredForms } from '../../faults/invariants.ts';
import { bundle, COLLEAGUE, type KeptWorld, play, printOf, reopen, type World } from '../../flows/open-world.ts';
import { ask, refusalFrom, valueFrom } from '../../flows/review-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';
import { activity, fileWith, lateSeason, MOVED, preview } from '../late-notice.ts';

let late: KeptWorld;

beforeAll(async () => {
  late = lateSeason(await bundle());
}, 120_000);

const WITHOUT_ACCOUNT = fileWith((draft) => {
  const form = activity(draft);
  form.fields = form.fields.filter(({ key }) => key !== 'account');
  for (const section of form.sections) section.fields = section.fields.filter((key) => key !== 'account');
  form.rules = form.rules.filter((rule) => rule.field !== 'account');
  form.table.fields = form.table.fields.filter((key) => key !== 'account');
});

function seenOf(world: World, text: string): string {
  const proposal = preview(world, text);
  if (!proposal.isUsable) throw new Error(proposal.faults.join('\n'));
  return proposal.seen;
}

function take(world: World, text: string, dropping: string[] = []): unknown {
  const seen = seenOf(world, text);
  return valueFrom(world, 'takeCampaign', { source: { from: 'text', text }, seen, dropping });
}

const issuesOf = (world: World, number: string) =>
  valueFrom(world, 'readEntry', { number, select: false }).issues.map(({ code }) => code);

describe('takeCampaign', () => {
  it('moves the deadline for the entries that are there, and for the forms', () => {
    const world = reopen(late);
    expect(issuesOf(world, 'HD-2019-0002')).toContain('late');
    expect(take(world, MOVED)).toEqual({ undone: [], hasMoved: true });
    play(world, submitted('r4', { title: '青年网宣课', heldOn: '2019-06-15' }, on('09-22', '10:00')));
    for (const number of ['HD-2019-0002', 'HD-2019-0003', 'HD-2019-0004']) {
      expect(issuesOf(world, number)).not.toContain('late');
    }
  });

  it('asks a new question on the form, and gives it a column', () => {
    const world = reopen(late);
    const text = fileWith((draft) => {
      const form = activity(draft);
      form.fields.push({ key: 'place', label: { 'zh-CN': '活动地点' }, type: 'line', max: 120 });
      form.sections[0]?.fields.push('place');
    });
    take(world, text);
    const file = world.workspace.parts.forms.files.get(wiredForms(world).activity?.id ?? '');
    expect(file?.items.map(({ title }) => title)).toContain('活动地点');
    play(world, submitted('r4', { title: '青年网宣课', heldOn: '2019-06-15' }, on('09-22', '10:00')));
    const { fields } = valueFrom(world, 'readEntry', { number: 'HD-2019-0004', select: false });
    expect(fields).toContainEqual(expect.objectContaining({ key: 'place', label: '活动地点' }));
  });

  it('gives a field up that entries have answered only when that is agreed to', () => {
    const world = reopen(late);
    const proposal = preview(world, WITHOUT_ACCOUNT);
    expect(proposal).toMatchObject({ dropped: [{ key: 'activity.account', text: expect.stringMatching(/已有1项/) }] });
    const asked = { source: { from: 'text', text: WITHOUT_ACCOUNT } as const, seen: seenOf(world, WITHOUT_ACCOUNT) };
    const before = printOf(world);
    expect(refusalFrom(world, 'takeCampaign', { ...asked, dropping: [] }).refusal).toBe('fieldHasData');
    expect(printOf(world)).toBe(before);
    expect(take(world, WITHOUT_ACCOUNT, ['activity.account'])).toEqual({ undone: [], hasMoved: false });
  });

  it('refuses what is not what was seen', () => {
    const world = reopen(late);
    const seen = seenOf(world, MOVED);
    take(world, WITHOUT_ACCOUNT, ['activity.account']);
    const asked = { source: { from: 'text', text: MOVED } as const, seen, dropping: [] };
    expect(refusalFrom(world, 'takeCampaign', asked).refusal).toBe('stale');
  });

  it('refuses everybody but the owner, and names them', () => {
    const world = reopen(late);
    const asked = { source: { from: 'text', text: MOVED } as const, seen: seenOf(world, MOVED), dropping: [] };
    const answer = ask(world, 'takeCampaign', asked, { as: COLLEAGUE });
    expect(JSON.stringify(answer)).toMatch(/notOwner.*review@example\.org/);
  });

  it('sends no receipt and no digest again; of the deadline that has moved its own reminders go', () => {
    const world = reopen(late);
    const before = world.workspace.mailbox.length;
    take(world, MOVED);
    play(world, { at: on('09-21', '12:00'), do: 'edit', entry: 'r1', cells: {} });
    const subjects = world.workspace.mailbox.slice(before).map(({ subject }) => subject);
    expect(subjects).toEqual([expect.stringMatching(/^【报送提醒】/), expect.stringMatching(/^【报送提醒】/)]);
  });
});
