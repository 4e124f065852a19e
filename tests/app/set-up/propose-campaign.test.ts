/** What another notice, or one place of it, would change: told before anything is taken, and written nowhere. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, type KeptWorld, printOf, reopen, type World } from '../../flows/open-world.ts';
import { valueFrom } from '../../flows/review-world.ts';
import { fileWith, lateSeason, MOVED, preview } from '../late-notice.ts';

let late: KeptWorld;

beforeAll(async () => {
  late = lateSeason(await bundle());
}, 120_000);

describe('previewCampaign', () => {
  it('says what a moved deadline changes and whom it affects, and writes nothing', () => {
    const world = reopen(late);
    const before = printOf(world);
    expect(preview(world, MOVED)).toMatchObject({
      isUsable: true,
      changes: ['“线下活动情况统计表”报送截止：9月18日 → 9月25日'],
      // The form's own text says the day by a placeholder, and follows.
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
    const deadline = keyOf(world, '报送截止时间', '线下活动情况统计表');
    const places = { [deadline]: '2019-09-25', 'forms.0.description': '每场填一份，9月18日（含）前报送。' };
    const proposal = valueFrom(world, 'previewCampaign', { source: { from: 'places', places } });
    expect(proposal).toMatchObject({
      isUsable: true,
      changes: ['“线下活动情况统计表”报送截止：9月18日 → 9月25日', '说明文字改动1处'],
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
        '目标：请写不小于1的整数；取各单位目标之和的，写 targets。',
        expect.stringMatching(/^主题活动期间·止：请写成 2019-09-18 的样子。$/),
        expect.stringMatching(/nowhere/),
      ],
    });
  });
});
