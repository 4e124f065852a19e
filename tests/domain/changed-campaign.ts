/** The campaign of 2019 with something else in its file, read as the program reads it. */

import campaign2019 from '../../src/campaigns/2019.json' with { type: 'json' };
import { campaignOf, fileOf } from '../../src/domain/campaign/campaign-file.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import type { Campaign, CampaignFile } from '../../src/domain/campaign/schema.ts';

/** The campaign of the file of 2019 after `change`; throws where it is refused. */
export function changedCampaign(change: (file: CampaignFile) => unknown): Campaign {
  const file: CampaignFile = JSON.parse(JSON.stringify(campaign2019));
  change(file);
  const read = parseCampaign(file);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.campaign;
}

type DeadlineRule = Extract<CampaignFile['forms'][number]['rules'][number], { check: 'deadline' }>;

/**
 * The campaign whose form `key` has these deadlines in the place of its own; each is 2019's of activities but for them.
 * Its description names none, for there may be several.
 */
export function withDeadlines(key: string, ...deadlines: readonly Partial<DeadlineRule>[]): Campaign {
  return changedCampaign(({ forms }) => {
    const form = forms.find((each) => each.key === key);
    const own = form?.rules.filter(({ check }) => check === 'deadline');
    const [first] = forms[0]?.rules.filter(({ check }) => check === 'deadline') ?? [];
    if (!form || !own || !first) throw new Error(`2019 has no deadline of ${key}`);
    const rules = deadlines.map((more) => ({ ...(first as DeadlineRule), ...more }));
    form.description = { 'zh-CN': '每项填一份。', en: 'One form for each.' };
    form.rules = [...form.rules.filter(({ check }) => check !== 'deadline'), ...rules];
  });
}

/** A goal of people behind the goal of 2019, and one of works. */
export const GOALS: NonNullable<CampaignFile['goals']> = [
  { form: 'activity', of: 'entries', count: 10, clause: '二、（一）', source: 'notice' },
  {
    form: 'activity',
    of: 'participants',
    count: 500,
    label: { 'zh-CN': '参与人次', en: 'People' },
    measure: { 'zh-CN': '人次', en: 'people' },
    source: 'district',
  },
  { form: 'work', of: 'entries', count: 2, source: 'district' },
];

/** A campaign, 2019’s where none is given, with these goals in the place of its own. */
export function withGoals(goals = GOALS, whole: Campaign = changedCampaign(() => undefined)): Campaign {
  const { goal: _, ...rest } = fileOf(whole);
  return campaignOf({ ...rest, goals });
}
