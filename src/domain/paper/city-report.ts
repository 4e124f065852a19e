/** The district's report to the city (情况报告), as a letter that people finish: facts are filled in, the rest is open. */

import { dayOf } from '../calendar.ts';
import { formOf, worksForm } from '../campaign/fields.ts';
import { amountWanted, isReached } from '../count/goals.ts';
import type { Verdict } from '../count/judge.ts';
import { stands } from '../review/states.ts';
import { saidTotals, totals } from './activity-papers.ts';
import { entryTexts } from './entry-texts.ts';
import type { Scope } from './fill-layout.ts';
import { fillLetter } from './fill-letter.ts';
import { forCity, idsOf, type MadePaper, moreGoals, officeTexts, type PaperFacts } from './paper-facts.ts';
import { workGroups } from './work-groups.ts';

/** A report has at least three highlights and at most five. */
const FEWEST = 3;
const MOST = 5;

/**
 * The report, always a draft (代拟稿): 阶段情况报告, later in the year 总结报告.
 *
 * What is not written yet stands as 【请补充】, which `openParts` counts. Numbers of activities are the district's count,
 * works are those that go to the city.
 *
 * @example
 * cityReport(facts).paper.name // → '阶段情况报告（代拟稿）'
 */
export function cityReport(facts: PaperFacts): MadePaper {
  const { asOf, campaign, layouts, letterhead, roster, selections, verdicts, words } = facts;
  const today = dayOf(asOf);
  const { cityReport: layout, districtAnnex1, worksTable, catalogue } = layouts.papers;
  const chosen = forCity(facts, verdicts).stand;
  const ofWorks = worksForm(campaign)?.key;
  const works = chosen.filter(({ entry }) => entry.form === ofWorks);
  const counted = verdicts.filter(({ counts }) => counts);
  const highlights = chosen.filter(({ entry }) => selections.get(entry.id)?.isHighlight).slice(0, MOST);
  const groups = workGroups(facts, works);
  const texts = {
    ...officeTexts(facts),
    ...totals(campaign, counted),
    ...saidTotals(facts, counted),
    stage:
      today.slice(5) >= layout.stage.from || today > `${campaign.year}-12-31` ? layout.stage.last : layout.stage.first,
    asOf: words.date(today),
    addressee: (letterhead.addressee || layout.addressee || words.open).replace(/[：:]$/, ''),
    signer: letterhead.signer || campaign.organiser.own,
    goalMet: isReached({ reached: counted.length, wanted: amountWanted(campaign.goal, roster) }) ? words.yes : '',
    moreGoals: moreGoals(facts),
    units: String(unitsReporting(facts)),
    works: String(works.length || ''),
    projects: words.listed(
      groups.map(({ name, measure, verdicts: own }) => words.amount({ noun: name, count: own.length, measure })),
    ),
    others: words.listed(otherAmounts(facts, chosen)),
    practice: letterhead.practice || words.open,
    problems: letterhead.problems || words.open,
    plans: letterhead.plans || words.open,
    highlightsOpen: highlights.length < FEWEST ? words.open : '',
  };
  const lists = {
    highlights: highlights.map((verdict, index) => ({
      texts: { ...highlightOf(facts, verdict), order: String(index + 1) },
    })),
  };
  const isMore = chosen.some(({ entry }) => entry.form !== campaign.goal.form);
  const annexes = [
    districtAnnex1,
    ...(works.length > 0 ? [worksTable] : []),
    // It has what is neither an activity nor a work as well.
    ...(isMore ? [catalogue] : []),
  ].map(({ title }) => words.run(title.split('\n')));
  const scope: Scope = { texts, lists };
  const paper = fillLetter(layout, scope, { author: texts.signer, day: today, annexes });
  return { paper, entries: idsOf(highlights) };
}

// How many units have reported an activity or a work, which the layout calls them.
function unitsReporting({ campaign, verdicts }: PaperFacts): number {
  const named = [campaign.goal.form, worksForm(campaign)?.key];
  const standing = verdicts.filter(({ entry, state }) => stands(state) && named.includes(entry.form));
  return new Set(standing.flatMap(({ read }) => read.unit?.id ?? [])).size;
}

// What goes to the city and is neither an activity nor a work, each by the name of its form.
function otherAmounts({ campaign, words }: PaperFacts, chosen: readonly Verdict[]): string[] {
  const named = [campaign.goal.form, worksForm(campaign)?.key];
  const others = campaign.forms.filter(({ key }) => !named.includes(key));
  return others.flatMap(({ key, measure, noun }) => {
    const count = chosen.filter(({ entry }) => entry.form === key).length;
    return count === 0 ? [] : [words.amount({ noun: noun.own, count, measure: measure.own })];
  });
}

/** `about` is the account that the form asks for beside what its table shows; '' where there is none. */
function highlightOf({ campaign, words }: PaperFacts, verdict: Verdict): Record<string, string> {
  const form = formOf(campaign, verdict.entry.form);
  const texts = entryTexts(form, verdict, words);
  const account = form.fields.find(({ key, type }) => type === 'paragraph' && !form.table.fields.includes(key));
  const about = words.run((texts[account?.key ?? ''] ?? '').split(/\s*\n\s*/));
  return { title: texts[form.roles.title] ?? '', unit: texts[form.roles.unit] ?? '', about };
}
