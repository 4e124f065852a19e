/** The notice of a campaign as a value: what is asked for, and which contacts have not had it. */

import { describe, expect, it } from '@jest/globals';
import safety2025 from '../../src/campaigns/2025-safety.json' with { type: 'json' };
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import { openingOf, untoldContacts } from '../../src/domain/post/opening.ts';
import { campaign, unit } from '../factories.ts';
import { withDeadlines } from './changed-campaign.ts';

const DAY = '2019-08-20';

describe('untoldContacts', () => {
  const TG = unit({ contacts: ['TG@example.org', 'both@example.org'] });
  const HG = unit({ id: 'HG', name: '汉沽街道总工会', contacts: ['Both@example.org', 'hg@example.org'] });
  const idle = unit({ id: 'DG', active: false });
  const mute = unit({ id: 'XG', contacts: [] });

  it.each<[string, readonly string[], readonly string[]]>([
    ['each address once, with all its units', [], ['TG@example.org TG', 'both@example.org TG HG', 'hg@example.org HG']],
    ['whatever the spelling of who was told', ['tg@example.org', 'hg@example.org'], ['both@example.org TG HG']],
    ['nobody where all were told', ['tg@example.org', 'both@example.org', 'hg@example.org'], []],
  ])('gives %s', (_, told, expected) => {
    const found = untoldContacts([TG, HG, idle, mute], new Set(told));
    expect(found.map(({ address, units }) => [address, ...units.map(({ id }) => id)].join(' '))).toEqual(expected);
  });
});

describe('openingOf', () => {
  const of = (whole = campaign(), units = [unit()]) => openingOf(whole, units, units, DAY);

  it('tells each track with its windows, and of what alone they hold', () => {
    const told = of().tracks.map(({ label, windows }) => [
      label.own,
      ...windows.map(({ field, from, only, until }) =>
        [field.own, from ?? '', until ?? '', ...only.map(({ own }) => own)].join(' '),
      ),
    ]);
    expect(told).toEqual([
      ['线下活动', '活动时间 2019-01-01 2019-12-31'],
      ['故事作品类', '创作时间 2018-01-01 '],
      ['话题活动类', '创作时间 2019-01-01 2019-12-31 活动'],
      ['“好网民正能量”示范性系列征集活动'],
    ]);
  });

  it('leaves out a window that hangs on what no choice can say', () => {
    const whole = campaign();
    const forms = whole.forms.map((form) => ({
      ...form,
      rules: form.rules.map((rule) =>
        rule.check === 'window' ? { ...rule, when: { participants: { atLeast: 100 } } } : rule,
      ),
    }));
    expect(of({ ...whole, forms }).tracks[0]?.windows).toEqual([]);
  });

  it('says of what a window does not hold', () => {
    const read = parseCampaign(safety2025);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const { tracks } = openingOf(read.campaign, [], [], '2025-06-01');
    expect(tracks[0]?.windows.map(({ but, only }) => [but.map(({ own }) => own), only.map(({ own }) => own)])).toEqual([
      [['安全宣传咨询日'], []],
      [[], ['安全宣传咨询日']],
    ]);
  });

  it.each<[string, Parameters<typeof unit>[0], readonly number[]]>([
    ['where the roster sets one', { target: 3 }, [3]],
    ['and none where it sets none', {}, []],
  ])('tells the goal of all, and the unit’s own target %s', (_, given, targets) => {
    const opening = of(campaign(), [unit(given)]);
    expect(opening.goals.map(({ count, label }) => [label.own, count])).toEqual([['线下活动', 10]]);
    expect(opening.targets.map(({ count }) => count)).toEqual(targets);
  });

  it('leaves out a goal that wants nothing yet, since no unit has a target', () => {
    const whole = campaign();
    expect(of({ ...whole, goal: { ...whole.goal, count: 'targets' } }).goals).toEqual([]);
  });

  it('tells every deadline by its own name, and which has passed', () => {
    const whole = withDeadlines('activity', { key: 'one', until: '2019-08-19' }, { key: 'two', until: '2019-09-18' });
    const told = of(whole).deadlines.filter(({ form }) => form === 'activity');
    expect(told.map(({ isOver, until }) => [until, isOver])).toEqual([
      ['2019-08-19', true],
      ['2019-09-18', false],
    ]);
  });

  it('lists what is to go with it, as far as the campaign has it', () => {
    expect(of().files).toEqual(['table', 'projects', 'recommendation', 'registration', 'guide']);
  });
});
