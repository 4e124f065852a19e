/** The table of offline activities (线下活动情况统计表, Annex 1): a unit's own, and the district's. */

import { goalForm } from '../campaign/fields.ts';
import type { Verdict } from '../count/judge.ts';
import type { Unit } from '../intake/entry.ts';
import { entryTexts } from './entry-texts.ts';
import { fillLayout, type Scope } from './fill-layout.ts';
import {
  chosen,
  inRosterOrder,
  type LeftOut,
  type MadePaper,
  newestDay,
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
  const own = activities(facts).filter(({ read }) => read.unit?.id === unit.id);
  const { stand, leftOut } = chosen(own, ['joint']);
  const scope = scopeOf(facts, stand, { unit: unit.name });
  const about = { author: unit.name, day: newestDay(facts.campaign, stand) };
  return { paper: fillLayout(facts.layouts.papers.annex1, scope, about), entries: idsOf(stand), leftOut };
}

/**
 * The consolidated Annex 1: what the district counts, in the roster's order, a joint activity once, with the totals.
 *
 * @example
 * districtActivities(facts).paper.name // → '线下活动情况统计表'
 */
export function districtActivities(facts: PaperFacts): MadePaper & { leftOut: readonly LeftOut[] } {
  const { stand, leftOut } = chosen(activities(facts), []);
  const ordered = inRosterOrder(stand, facts.roster);
  const scope = scopeOf(facts, ordered, {});
  const about = { author: facts.campaign.organiser['zh-CN'], day: newestDay(facts.campaign, ordered) };
  return { paper: fillLayout(facts.layouts.papers.districtAnnex1, scope, about), entries: idsOf(ordered), leftOut };
}

function activities({ campaign, verdicts }: PaperFacts): Verdict[] {
  return verdicts.filter(({ entry }) => entry.form === campaign.goal.form);
}

function scopeOf(facts: PaperFacts, verdicts: readonly Verdict[], texts: Readonly<Record<string, string>>): Scope {
  const form = goalForm(facts.campaign);
  const people = verdicts.reduce((sum, { read }) => {
    const value = read.values[form.roles.count ?? ''];
    return sum + (typeof value === 'number' ? value : 0);
  }, 0);
  const rows = verdicts.map((verdict, at) => ({
    texts: { ...entryTexts(form, verdict, facts.words), order: String(at + 1) },
  }));
  return {
    texts: { ...officeTexts(facts), ...texts, count: String(verdicts.length), people: String(people) },
    lists: { activities: rows },
  };
}

const idsOf = (verdicts: readonly Verdict[]): string[] => verdicts.map(({ entry }) => entry.id);
