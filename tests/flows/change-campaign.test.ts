/** A notice that changes in mid-season: seen first, then taken, by the owner alone, with nothing dropped in silence. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import campaign2019 from '../../src/campaigns/2019.json' with { type: 'json' };
import type { CampaignFile } from '../../src/domain/campaign/schema.ts';
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
function fileWith(change: (draft: CampaignFile) => void): string {
  const draft: CampaignFile = JSON.parse(JSON.stringify(campaign2019));
  change(draft);
  return JSON.stringify(draft, null, 2);
}

const activity = (draft: CampaignFile) => {
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
      effects: ['2项不再有“逾期报送”', '说明文字中还有1处写着“9月18日”，请看是否一并改。'],
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
    ['a campaign with a fault', fileWith((draft) => Object.assign(draft.goal ?? {}, { count: 0 })), /goal\.count/],
    ['another campaign', fileWith((draft) => Object.assign(draft, { id: '2020' })), /2020.*新建工作簿/],
  ])('tells what is wrong with %s', (_, text, told) => {
    const proposal = preview(reopen(late), text);
    expect(proposal).toMatchObject({ isUsable: false, faults: expect.arrayContaining([expect.stringMatching(told)]) });
  });
});

describe('a place changed by itself', () => {
  const placesOf = (world: World) => valueFrom(world, 'readCampaign', {}).places;
  const keyOf = (world: World, group: string, label: string) => {
    const found = placesOf(world).find((place) => place.group === group && place.label === label);
    if (!found) throw new Error(`no place ${label}`);
    return found.key;
  };

  it('is offered with its label and how it stands, each once', () => {
    const places = placesOf(reopen(late));
    const keys = places.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(places).toContainEqual({
      key: expect.stringMatching(/until$/),
      group: '报送截止时间',
      label: '线下活动情况统计表',
      text: '2019-09-18',
      isLong: false,
    });
    const shown = places.map(({ group, label }) => `${group} ${label}`);
    expect(shown.filter((each) => /undefined|zh-CN|forms\./.test(each))).toEqual([]);
  });

  it('says what it changes like a whole file, and which sentences still name the former day', () => {
    const world = reopen(late);
    const places = { [keyOf(world, '报送截止时间', '线下活动情况统计表')]: '2019-09-25' };
    const proposal = valueFrom(world, 'previewCampaign', { source: { from: 'places', places } });
    expect(proposal).toMatchObject({
      isUsable: true,
      changes: ['“线下活动情况统计表”报送截止：9月18日 → 9月25日'],
      effects: ['2项不再有“逾期报送”', expect.stringMatching(/还有\d+处写着“9月18日”/)],
    });
  });

  it('is taken like a whole file', () => {
    const world = reopen(late);
    const source = { from: 'places' as const, places: { 'goal.count': '12' } };
    const proposal = valueFrom(world, 'previewCampaign', { source });
    if (!proposal.isUsable) throw new Error(proposal.faults.join());
    valueFrom(world, 'takeCampaign', { source, seen: proposal.seen, dropping: [] });
    expect(valueFrom(world, 'readCampaign', {}).lines).toContain('目标：12场');
  });

  it('is refused with all that cannot be taken, each by its label', () => {
    const places = { 'goal.count': '十场', 'open.until': '12月31日', nowhere: '1' };
    expect(valueFrom(reopen(late), 'previewCampaign', { source: { from: 'places', places } })).toEqual({
      isUsable: false,
      faults: [
        '目标：请写不小于1的整数。',
        expect.stringMatching(/^主题活动期间·止：请写成 2019-09-18 的样子。$/),
        expect.stringMatching(/nowhere/),
      ],
    });
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

  it('sends no receipt and no digest again; of the deadline that has moved its own reminders go', () => {
    const world = reopen(late);
    const before = world.workspace.mailbox.length;
    take(world, MOVED);
    play(world, { at: on('09-21', '12:00'), do: 'edit', entry: 'r1', cells: {} });
    const subjects = world.workspace.mailbox.slice(before).map(({ subject }) => subject);
    expect(subjects).toEqual([expect.stringMatching(/^【报送提醒】/), expect.stringMatching(/^【报送提醒】/)]);
  });
});
