/** The district's table of works (作品汇总表): by project in the notice's order, stories and topics behind. */

import type { CampaignForm } from '../campaign/schema.ts';
import type { Verdict } from '../count/judge.ts';
import { entryTexts, entryTicks } from './entry-texts.ts';
import { fillLayout } from './fill-layout.ts';
import {
  chosen,
  inRosterOrder,
  type LeftOut,
  type MadePaper,
  newestDay,
  officeTexts,
  type PaperFacts,
  worksForm,
} from './paper-facts.ts';

/**
 * The table of all approved works; null in a campaign that has none.
 *
 * Within a project works stand in the roster's order, numbered from 1. A project without works is left out.
 *
 * @example
 * worksPaper(facts)?.paper.name // → '作品汇总表'
 */
export function worksPaper(facts: PaperFacts): (MadePaper & { leftOut: readonly LeftOut[] }) | null {
  const { campaign, layouts, roster, verdicts, words } = facts;
  const form = worksForm(campaign);
  if (!form) return null;
  const { stand, leftOut } = chosen(
    verdicts.filter(({ entry }) => entry.form === form.key),
    [],
  );
  const groups = groupsOf(form, inRosterOrder(stand, roster)).filter(({ works }) => works.length > 0);
  const scope = {
    texts: { ...officeTexts(facts), count: String(stand.length) },
    lists: {
      groups: groups.map(({ label, works }) => ({
        texts: { group: label, count: String(works.length) },
        lists: {
          works: works.map((verdict, at) => ({
            texts: { ...entryTexts(form, verdict, words), order: String(at + 1) },
            ticks: entryTicks(form, verdict),
          })),
        },
      })),
    },
  };
  const about = { author: campaign.organiser['zh-CN'], day: newestDay(campaign, stand) };
  const entries = groups.flatMap(({ works }) => works.map(({ entry }) => entry.id));
  return { paper: fillLayout(layouts.papers.worksTable, scope, about), entries, leftOut };
}

interface Group {
  label: string;
  works: Verdict[];
}

/**
 * The choices of whichever field divides a track further, then the tracks that none divides. An entry whose choice
 * cannot be read stands with its track.
 */
function groupsOf(form: CampaignForm, verdicts: readonly Verdict[]): Group[] {
  const { track } = form.roles;
  const projects = form.fields.find(
    ({ key, type, choices }) => type === 'choice' && key !== track && isProject(form, key) && choices,
  );
  const keys = [projects?.key, track].filter((key) => key !== undefined);
  const groups = keys.flatMap((key) =>
    (form.fields.find((field) => field.key === key)?.choices ?? []).map((choice) => ({
      key: `${key} ${choice.key}`,
      label: choice.label['zh-CN'],
      works: [] as Verdict[],
    })),
  );
  const rest: Group = { label: form.noun['zh-CN'], works: [] };
  for (const verdict of verdicts) {
    const own = keys.map((key) => `${key} ${String(verdict.read.values[key] ?? '')}`);
    const group = own.map((key) => groups.find((one) => one.key === key)).find((one) => one !== undefined);
    (group ?? rest).works.push(verdict);
  }
  return [...groups, rest];
}

/** A field that other fields take their value from is what divides works into projects. */
function isProject(form: CampaignForm, key: string): boolean {
  return form.fields.some(({ follows }) => follows?.field === key);
}
