/** A notice that changes in mid-season: seen first, then taken, by the owner alone, with nothing dropped in silence. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import campaign2019 from '../../src/campaigns/2019.json' with { type: 'json' };
import type { Campaign } from '../../src/domain/campaign/schema.ts';
import { wiredForms } from '../faults/invariants.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, openWorld, play, printOf, reopen, type World } from './open-world.ts';
import { ask, refusalFrom, valueFrom } from './review-world.ts';

let late: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle());
  play(
    world,
    submitted('r1', { title: '网上练兵', heldOn: '2019-06-12' }, on('09-17', '10:00')),
    submitted('r2', { title: '织网读书会', heldOn: '2019-06-13' }, on('09-20', '10:00')),
    submitted('r3', { title: '网络安全课', heldOn: '2019-06-14', account: '三个车间参加。' }, on('09-21', '10:00')),
  );
  late = keep(world);
}, 120_000);

/** The file of 2019 with something changed, as a text. */
function fileWith(change: (draft: Campaign) => void): string {
  const draft: Campaign = JSON.parse(JSON.stringify(campaign2019));
  change(draft);
  return JSON.stringify(draft, null, 2);
}

const activity = (draft: Campaign) => {
  const [form] = draft.forms;
  if (!form) throw new Error('no form');
  return form;
};

const MOVED = fileWith((draft) => {
  for (const rule of activity(draft).rules) if (rule.check === 'deadline') rule.until = '2019-09-25';
});

const WITHOUT_ACCOUNT = fileWith((draft) => {
  const form = activity(draft);
  form.fields = form.fields.filter(({ key }) => key !== 'account');
  for (const section of form.sections) section.fields = section.fields.filter((key) => key !== 'account');
  form.rules = form.rules.filter((rule) => rule.field !== 'account');
  form.table.fields = form.table.fields.filter((key) => key !== 'account');
});

const preview = (world: World, text: string) => valueFrom(world, 'previewCampaign', { source: { from: 'text', text } });

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

describe('previewCampaign', () => {
  it('says what a moved deadline changes and whom it affects, and writes nothing', () => {
    const world = reopen(late);
    const before = printOf(world);
    expect(preview(world, MOVED)).toMatchObject({
      isUsable: true,
      changes: ['“线下活动情况统计表”报送截止：9月18日 → 9月25日'],
      effects: ['2项不再有“逾期报送”'],
      dropped: [],
    });
    expect(printOf(world)).toBe(before);
  });

  it('speaks the language that is asked for', () => {
    const source = { from: 'text', text: MOVED } as const;
    expect(valueFrom(reopen(late), 'previewCampaign', { source }, { language: 'en' })).toMatchObject({
      changes: ['Deadline of “Activities”: 18 Sept → 25 Sept'],
    });
  });

  it('says that the same file changes nothing', () => {
    expect(
      preview(
        reopen(late),
        fileWith(() => undefined),
      ),
    ).toMatchObject({ isUsable: true, changes: [] });
    const own = valueFrom(reopen(late), 'previewCampaign', { source: { from: 'builtIn' } });
    expect(own).toMatchObject({ isUsable: true, changes: [] });
  });

  it.each([
    ['no JSON', '{ "format": 1,', /./],
    ['a campaign with a fault', fileWith((draft) => Object.assign(draft.goal, { count: 0 })), /goal\.count/],
    ['another campaign', fileWith((draft) => Object.assign(draft, { id: '2020' })), /2020.*新建工作簿/],
  ])('tells what is wrong with %s', (_, text, told) => {
    const proposal = preview(reopen(late), text);
    expect(proposal).toMatchObject({ isUsable: false, faults: expect.arrayContaining([expect.stringMatching(told)]) });
  });
});

describe('takeCampaign', () => {
  it('moves the deadline for the entries that are there, and for the forms', () => {
    const world = reopen(late);
    expect(issuesOf(world, 'HD-2019-0002')).toContain('late');
    expect(take(world, MOVED)).toEqual({ undone: [] });
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
    expect(take(world, WITHOUT_ACCOUNT, ['activity.account'])).toEqual({ undone: [] });
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

  it('sends nothing of the past again', () => {
    const world = reopen(late);
    const { length } = world.workspace.mailbox;
    take(world, MOVED);
    play(world, { at: on('09-21', '12:00'), do: 'edit', entry: 'r1', cells: {} });
    expect(world.workspace.mailbox).toHaveLength(length);
  });
});
