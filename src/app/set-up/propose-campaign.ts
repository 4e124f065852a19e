/** A campaign that is to take the place of the one that stands: what it would change, worked out and not yet done. */

import type { CampaignView, DroppedView, ProposalView } from '../../campaign-view.ts';
import { isSameAccount } from '../../domain/account.ts';
import { type Adjustable, adjust, adjustables, textsNaming } from '../../domain/campaign/adjustable.ts';
import { type Difference, differences, droppedFields } from '../../domain/campaign/difference.ts';
import { goalForm } from '../../domain/campaign/fields.ts';
import { goalNames, goalsOf } from '../../domain/campaign/goal.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { compareVerdicts } from '../../domain/count/compare-verdicts.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { dayLabel } from '../../messages/calendar.ts';
import { differenceSentence } from '../../messages/difference/difference-sentence.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { type Language, say } from '../../messages/say.ts';
import { builtInCampaign } from '../built-in-campaign.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegisters } from '../tables/current-registers.ts';
import { judgeRegisters, readDecisions } from '../tables/registers.ts';
import { readCampaign } from './set-up-workbook.ts';

/** Where a campaign comes from: the bundle, a file that somebody has pasted or chosen, or places changed one by one. */
export type CampaignSource =
  | { from: 'builtIn' }
  | { from: 'text'; text: string }
  | { from: 'places'; places: Readonly<Record<string, string>> };

/** A proposal that can be taken, or what is wrong with it, a line for each fault. */
export type Proposal =
  | { isUsable: true; text: string; campaign: Campaign; view: Extract<ProposalView, { isUsable: true }> }
  | { isUsable: false; faults: string[] };

/** The campaign from `source`, held against the one that stands and the entries that there are; nothing is written. */
export function proposeCampaign(
  office: Office,
  settings: Settings,
  source: CampaignSource,
  language: Language,
): Proposal {
  const given = textOf(office, settings, source, language);
  if (!given.ok) return { isUsable: false, faults: given.faults };
  const { text } = given;
  const read = readCampaign(text, language);
  if (!read.ok) return { isUsable: false, faults: read.faults };
  const { campaign } = read;
  if (campaign.id !== settings.campaign.id) {
    const words = say('difference', language);
    const kept = currentRegisters(office, settings).reduce((sum, { entries }) => sum + entries.length, 0);
    return { isUsable: false, faults: [words.otherCampaign(settings.campaign.id, campaign.id, kept)] };
  }
  if (campaign.language !== settings.campaign.language) {
    return { isUsable: false, faults: [say('difference', language).otherLanguage] };
  }
  const verdicts = judgedTwice(office, settings, campaign);
  const found = differences(settings.campaign, campaign);
  const view = {
    changes: found.map((one) => differenceSentence(one, language)),
    effects: [...effectsOf(campaign, verdicts, language), ...mentionsOf(campaign, found, language)],
    dropped: droppedWithData(settings.campaign, campaign, verdicts.before, language),
  };
  const seen = office.fingerprint(JSON.stringify([settings.wiring.campaignHash, campaign]));
  return { isUsable: true, text, campaign, view: { isUsable: true, ...view, seen } };
}

type GivenText = { ok: true; text: string } | { ok: false; faults: string[] };

function textOf(office: Office, settings: Settings, source: CampaignSource, language: Language): GivenText {
  if (source.from === 'builtIn') return { ok: true, text: builtInCampaign(office) };
  if (source.from === 'text') return { ok: true, text: source.text };
  const changed = adjust(settings.campaign, source.places);
  if (changed.ok) return { ok: true, text: JSON.stringify(changed.file) };
  const { placeFaults } = say('difference', language);
  const labels = new Map(adjustables(settings.campaign).map((place) => [place.key, labelOf(place, language)]));
  return { ok: false, faults: changed.faults.map(({ fault, key }) => placeFaults[fault](labels.get(key) ?? key)) };
}

function labelOf({ kind, name, of, what, when = [] }: Adjustable, language: Language): string {
  const { places, wholeWords } = say('difference', language);
  const edges: Readonly<Record<string, string>> = what === 'deadline' ? places.ofDeadline : places.edges;
  const edge = kind === 'dayOrNone' ? places.dayOrNone : (edges[name] ?? '');
  const whole: Readonly<Record<string, string>> = wholeWords;
  const own = of ? inLanguage(of, language) : (whole[name] ?? places.groups[what]);
  const detail = what === 'words' && of ? (whole[name] ?? '') : '';
  const limited =
    when.length === 0 || what === 'deadline' ? '' : places.when(when.map((one) => inLanguage(one, language)));
  return [`${own}${limited}`, detail || edge].filter((text) => text !== '').join(places.dash);
}

// A deadline that has moved still stands in sentences, and only people know which of them mean it.
function mentionsOf(campaign: Campaign, found: readonly Difference[], language: Language): string[] {
  const { effects } = say('difference', language);
  return found.flatMap((one) => {
    if (one.what !== 'deadline' || one.was === null || one.was.until === one.now?.until) return [];
    const label = dayLabel(one.was.until, campaign.language);
    const count = textsNaming(campaign, label);
    return count === 0 ? [] : [effects.mentions(label, count)];
  });
}

interface JudgedTwice {
  before: readonly Verdict[];
  after: readonly Verdict[];
}

// The same entries by both: what staff have typed and no run has recorded yet is among them.
function judgedTwice(office: Office, settings: Settings, campaign: Campaign): JudgedTwice {
  const registers = currentRegisters(office, settings);
  const decisions = readDecisions(office);
  const kept = registers.filter(({ form }) => campaign.forms.some(({ key }) => key === form.key));
  return {
    before: judgeRegisters(settings, registers, decisions),
    after: judgeRegisters({ ...settings, campaign }, kept, decisions),
  };
}

function droppedWithData(
  before: Campaign,
  campaign: Campaign,
  verdicts: readonly Verdict[],
  language: Language,
): DroppedView[] {
  const { effects } = say('difference', language);
  return droppedFields(before, campaign).flatMap(({ field, form }) => {
    const isFilled = ({ entry }: Verdict) => entry.form === form && (entry.cells[field.key] ?? '') !== '';
    const count = verdicts.filter(isFilled).length;
    if (count === 0) return [];
    return [{ key: `${form}.${field.key}`, text: effects.dropped(inLanguage(field.label, language), count) }];
  });
}

function effectsOf(campaign: Campaign, { after, before }: JudgedTwice, language: Language): string[] {
  const { effects } = say('difference', language);
  const { names } = say('issues', language);
  const { counted, issues } = compareVerdicts(before, after);
  const measure = inLanguage(goalForm(campaign).measure, language);
  const count = counted.was === counted.now ? [] : [effects.counted(counted.was, counted.now, measure)];
  const lines = issues.map(({ arisen, code, gone }) => effects.issues(names[code], gone, arisen));
  const all = [...count, ...lines];
  return all.length === 0 ? [effects.none] : all;
}

/** The campaign that stands, in a few lines, beside what the bundle brings along. */
export function campaignView(office: Office, settings: Settings, language: Language): CampaignView {
  const { campaign, wiring } = settings;
  const words = say('difference', language);
  const own = builtInOf(office);
  return {
    language,
    title: inLanguage(campaign.title, language),
    id: campaign.id,
    lines: [
      ...goalsOf(campaign).map((goal, index) => {
        const { label, measure } = goalNames(campaign, goal);
        const amount = words.amount(goal.count, measure ? inLanguage(measure, language) : '');
        return words.standing.goal(amount, index === 0 ? '' : inLanguage(label, language));
      }),
      words.standing.open(words.span(campaign.open.from, campaign.open.until)),
    ],
    builtIn: own?.id !== campaign.id ? 'other' : differences(campaign, own).length === 0 ? 'same' : 'changed',
    places: inGroups(campaign, words.places.groups).map((place) => ({
      key: place.key,
      group: words.places.groups[place.what],
      label: labelOf(place, language),
      text: place.text,
      isLong: place.kind === 'choices' || place.kind === 'text',
    })),
    isOwner: isSameAccount(office.session.activeUser(), wiring.owner),
    owner: wiring.owner,
  };
}

// As the groups are named: days first, texts last.
function inGroups(campaign: Campaign, groups: Readonly<Record<Adjustable['what'], string>>): Adjustable[] {
  const places = adjustables(campaign);
  return Object.keys(groups).flatMap((group) => places.filter(({ what }) => what === group));
}

function builtInOf(office: Office): Campaign | null {
  // Its faults are not told here.
  const read = readCampaign(builtInCampaign(office), 'zh-CN');
  return read.ok ? read.campaign : null;
}
