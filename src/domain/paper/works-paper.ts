/** The district's table of works (作品汇总表): by project in the notice's order, stories and topics behind. */

import { worksForm } from '../campaign/fields.ts';
import { entryTexts, entryTicks } from './entry-texts.ts';
import { fillLayout } from './fill-layout.ts';
import {
  forCity,
  idsOf,
  type LeftOut,
  type MadePaper,
  newestDay,
  newToCity,
  officeTexts,
  type PaperFacts,
} from './paper-facts.ts';
import { workGroups } from './work-groups.ts';

/**
 * The table of all works that go to the city; null in a campaign that has none.
 *
 * Within a project ranked works stand first, then the others in the roster's order, numbered from 1. A project without
 * works is left out. Once a batch was sent it carries only what is new, and the last row says both numbers.
 *
 * @example
 * worksPaper(facts)?.paper.name // → '作品汇总表'
 */
export function worksPaper(facts: PaperFacts): (MadePaper & { leftOut: readonly LeftOut[] }) | null {
  const { campaign, layouts, verdicts, words } = facts;
  const form = worksForm(campaign);
  if (!form) return null;
  const { stand, leftOut } = forCity(
    facts,
    verdicts.filter(({ entry }) => entry.form === form.key),
  );
  const added = newToCity(facts, form, stand);
  const groups = workGroups(facts, added ?? stand);
  const measure = form.measure.own;
  const scope = {
    texts: {
      ...officeTexts(facts),
      measure,
      count: String(stand.length),
      newCount: added ? String(added.length) : '',
    },
    lists: {
      groups: groups.map(({ label, verdicts: works }) => ({
        texts: { group: label, count: String(works.length) },
        lists: {
          works: works.map((verdict, index) => ({
            texts: { ...entryTexts(form, verdict, words), order: String(index + 1) },
            ticks: entryTicks(form, verdict),
          })),
        },
      })),
    },
  };
  const about = { author: campaign.organiser.own, day: newestDay(campaign, added ?? stand), words };
  const entries = groups.flatMap((group) => idsOf(group.verdicts));
  return { paper: fillLayout(layouts.papers.worksTable, scope, about), entries, leftOut };
}
