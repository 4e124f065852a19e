/** The table of offline activities (线下活动情况统计表, Annex 1): a unit's own, and the district's. */

import { goalForm } from '../campaign/fields.ts';
import type { Campaign } from '../campaign/schema.ts';
import type { Verdict } from '../count/judge.ts';
import { ownVerdicts } from '../count/own-verdicts.ts';
import type { Field } from '../fields/all.ts';
import type { Unit } from '../intake/entry.ts';
import { entryTexts } from './entry-texts.ts';
import { fillLayout, type Scope } from './fill-layout.ts';
import {
  chosen,
  forCity,
  idsOf,
  type LeftOut,
  type MadePaper,
  newestDay,
  newToCity,
  officeTexts,
  type PaperFacts,
} from './paper-facts.ts';

/**
 * The Annex 1 of `unit`: its own approved activities in order of number, joint ones included.
 *
 * @example
 * unitActivities(facts, unit).paper.name // → '线下活动情况统计表（塘沽街道总工会）'
 */
export function unitActivities(facts: PaperFacts, unit: Unit): MadePaper & { leftOut: readonly LeftOut[] } {
  const own = activities(facts.campaign, ownVerdicts(unit, facts.verdicts));
  const { stand, leftOut } = chosen(own, ['joint']);
  const scope = scopeOf(facts, stand, { unit: unit.name });
  const about = { author: unit.name, day: newestDay(facts.campaign, stand), words: facts.words };
  return { paper: fillLayout(facts.layouts.papers.annex1, scope, about), entries: idsOf(stand), leftOut };
}

/**
 * The consolidated Annex 1: what goes to the city, a joint activity once, with the totals. Once a batch was sent, it
 * carries only what is new, and the totals say both.
 *
 * @example
 * districtActivities(facts).paper.name // → '线下活动情况统计表'
 */
export function districtActivities(facts: PaperFacts): MadePaper & { leftOut: readonly LeftOut[] } {
  const { campaign, layouts } = facts;
  const { stand, leftOut } = forCity(facts, activities(facts.campaign, facts.verdicts));
  const added = newToCity(facts, goalForm(campaign), stand);
  const rows = added ?? stand;
  const texts = {
    ...totals(campaign, stand),
    newCount: added ? String(added.length) : '',
    newPeople: added ? totals(campaign, added).people : '',
    newPeopleSaid: added ? saidTotals(facts, added).peopleSaid : '',
    ...saidTotals(facts, stand),
  };
  const about = { author: campaign.organiser.own, day: newestDay(campaign, rows), words: facts.words };
  const paper = fillLayout(layouts.papers.districtAnnex1, scopeOf(facts, rows, texts), about);
  return { paper, entries: idsOf(rows), leftOut };
}

function activities(campaign: Campaign, verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(({ entry }) => entry.form === campaign.goal.form);
}

function scopeOf(facts: PaperFacts, verdicts: readonly Verdict[], texts: Readonly<Record<string, string>>): Scope {
  const form = goalForm(facts.campaign);
  const rows = verdicts.map((verdict, index) => ({
    texts: { ...entryTexts(form, verdict, facts.words), order: String(index + 1) },
  }));
  return {
    texts: { ...officeTexts(facts), ...totals(facts.campaign, verdicts), ...saidTotals(facts, verdicts), ...texts },
    lists: { activities: rows },
  };
}

/**
 * How many activities there are and how many people took part; `views` are those who only watched, whom the form asks
 * for in another number and who are never added to the people: '' where there are none.
 *
 * @example
 * totals(campaign, verdicts) // → { count: '16', people: '2345', views: '' }
 */
export function totals(campaign: Campaign, verdicts: readonly Verdict[]): Record<'count' | 'people' | 'views', string> {
  const { roles } = goalForm(campaign);
  const views = viewsField(campaign);
  const sum = (key = '') =>
    verdicts.reduce((whole, { read }) => {
      const value = read.values[key];
      return whole + (typeof value === 'number' ? value : 0);
    }, 0);
  return { count: String(verdicts.length), people: String(sum(roles.count)), views: String(sum(views?.key) || '') };
}

/** The sums of people and of those who only watched, each with its label; '' where nobody was, or nobody was asked. */
export function saidTotals({ campaign, words }: PaperFacts, verdicts: readonly Verdict[]): SaidTotals {
  const { fields, roles } = goalForm(campaign);
  const { people, views } = totals(campaign, verdicts);
  const said = (field: Field | undefined, amount: string) =>
    field && amount !== '' ? words.sum(field.label.own, amount) : '';
  return {
    peopleSaid: said(
      fields.find(({ key }) => key === roles.count),
      people,
    ),
    viewsSaid: said(viewsField(campaign), views),
  };
}

type SaidTotals = Record<'peopleSaid' | 'viewsSaid', string>;

function viewsField(campaign: Campaign): Field | undefined {
  const { fields, roles } = goalForm(campaign);
  return fields.find(({ key, type }) => type === 'count' && key !== roles.count);
}
