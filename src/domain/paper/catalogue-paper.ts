/** The catalogue of what the city gets (报送市总工会素材目录): by project, stories and topics, then honoured activities. */

import { formOf } from '../campaign/fields.ts';
import type { Verdict } from '../count/judge.ts';
import { fileFields } from '../work-files/held-cells.ts';
import { usedFiles } from '../work-files/used-files.ts';
import { entryTexts } from './entry-texts.ts';
import { fillLayout } from './fill-layout.ts';
import {
  forCity,
  idsOf,
  type LeftOut,
  type MadePaper,
  newestDay,
  officeTexts,
  type PaperFacts,
} from './paper-facts.ts';
import { workGroups } from './work-groups.ts';

/**
 * The catalogue: all works that go to the city, and of the activities those that are honoured. An entry that is
 * recommended under another project than its own stands there.
 *
 * @example
 * cataloguePaper(facts).paper.name // → '报送市总工会素材目录（按项目）'
 */
export function cataloguePaper(facts: PaperFacts): MadePaper & { leftOut: readonly LeftOut[] } {
  const { campaign, layouts, selections, verdicts } = facts;
  const belongs = ({ entry }: Verdict) =>
    entry.form !== campaign.goal.form || (selections.get(entry.id)?.honour ?? '') !== '';
  const { stand, leftOut } = forCity(facts, verdicts.filter(belongs));
  const groups = workGroups(facts, stand);
  const scope = {
    texts: { ...officeTexts(facts), count: String(stand.length) },
    lists: {
      groups: groups.map(({ name, number, measure, verdicts: own }) => ({
        texts: { number, group: name, measure, count: String(own.length) },
        lists: {
          entries: own.map((verdict, index) => ({ texts: { ...textsOf(facts, verdict), order: String(index + 1) } })),
        },
      })),
    },
  };
  const about = { author: campaign.organiser.own, day: newestDay(campaign, stand), words: facts.words };
  const paper = fillLayout(layouts.papers.catalogue, scope, about);
  return { paper, entries: groups.flatMap((group) => idsOf(group.verdicts)), leftOut };
}

function textsOf({ campaign, selections, words, workFiles }: PaperFacts, verdict: Verdict): Record<string, string> {
  const { entry } = verdict;
  const form = formOf(campaign, entry.form);
  const { author = '', link = '', title, unit } = form.roles;
  const texts = entryTexts(form, verdict, words);
  const held = workFiles.get(entry.id) ?? [];
  // Of an activity every photograph is one.
  const files = fileFields(form) ? usedFiles(held) : held;
  const lone = texts[link] ? 'link' : 'missing';
  const state = files.some((file) => file.state === 'doubtful') ? 'doubtful' : files.length > 0 ? 'received' : lone;
  return {
    unit: texts[unit] ?? '',
    title: texts[title] ?? '',
    author: texts[author] ?? '',
    link: texts[link] ?? '',
    mark: selections.get(entry.id)?.honour ?? '',
    material: words.material[state],
  };
}
