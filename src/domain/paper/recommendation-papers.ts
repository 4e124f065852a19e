/** The recommendation forms of track 3 (推荐表, Annex 3): one for each author, one for a unit's topics and activities. */

import { worksForm } from '../campaign/fields.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { Verdict } from '../count/judge.ts';
import { ownVerdicts } from '../count/own-verdicts.ts';
import type { Unit } from '../intake/entry.ts';
import { plain, titleKey } from '../intake/read-text.ts';
import { entryTexts, entryTicks } from './entry-texts.ts';
import { fillLayout, type Scope } from './fill-layout.ts';
import { chosen, type LeftOut, type MadePaper, newestDay, officeTexts, type PaperFacts } from './paper-facts.ts';

/** One form; `author` is its name as files and folders bear it: 王示例, 王示例（2）, 话题活动类. */
export interface RecommendationPaper extends MadePaper {
  author: string;
}

/**
 * The forms that `unit` hands in, authors in order of their first work, topics and activities last.
 *
 * Two people of one name with different telephones and mailboxes are two authors; several authors of one work stand in
 * one line and are one. A topic or an activity never stands on an author's form, whatever track it was reported in:
 * its kind decides. Other tracks have no such form.
 *
 * @example
 * recommendations(facts, unit).papers.map(({ paper }) => paper.name)
 * // → ['推荐表（王示例+塘沽街道总工会）', '推荐表（话题活动类+塘沽街道总工会）']
 */
export function recommendations(
  facts: PaperFacts,
  unit: Unit,
): { papers: RecommendationPaper[]; leftOut: readonly LeftOut[] } {
  const form = worksForm(facts.campaign);
  if (!form) return { papers: [], leftOut: [] };
  const { authors, topics } = facts.layouts.recommendation;
  const tracks = [...authors.tracks, ...topics.tracks];
  const own = ownVerdicts(unit, facts.verdicts).filter(
    ({ entry, read }) => entry.form === form.key && tracks.includes(choiceIn(read, form.roles.track)),
  );
  const { stand, leftOut } = chosen(own, []);
  const isTopic = ({ read }: Verdict) => {
    const kind = choiceIn(read, form.roles.kind);
    return (
      topics.kinds.includes(kind) ||
      (!authors.kinds.includes(kind) && topics.tracks.includes(choiceIn(read, form.roles.track)))
    );
  };
  const byAuthor = authorsOf(
    form,
    stand.filter((verdict) => !isTopic(verdict)),
    facts,
  );
  const papers = byAuthor.map(({ author, works }) => formOf(facts, form, { unit, author, works, hasAuthor: true }));
  const rest = stand.filter(isTopic);
  const last =
    rest.length === 0 ? [] : [formOf(facts, form, { unit, author: topics.as, works: rest, hasAuthor: false })];
  return { papers: [...papers, ...last], leftOut };
}

interface ToFill {
  unit: Unit;
  author: string;
  works: readonly Verdict[];
  hasAuthor: boolean;
}

function formOf(
  facts: PaperFacts,
  form: CampaignForm,
  { unit, author, works, hasAuthor }: ToFill,
): RecommendationPaper {
  const rows: Scope[] = works.map((verdict, index) => ({
    texts: { ...entryTexts(form, verdict, facts.words), order: String(index + 1), unit: unit.name },
    ticks: entryTicks(form, verdict),
  }));
  // Whatever one work leaves out about its author, another may say.
  const personal = form.fields
    .filter((field) => field.personal)
    .map(({ key }) => [key, hasAuthor ? (rows.map(({ texts }) => texts[key]).find((text) => text) ?? '') : '']);
  const scope: Scope = {
    texts: { ...officeTexts(facts), ...Object.fromEntries(personal), unit: unit.name, author },
    lists: { works: rows },
  };
  const about = { author: unit.name, day: newestDay(facts.campaign, works), words: facts.words };
  const paper = fillLayout(facts.layouts.papers.annex3, scope, about);
  return { author, paper, entries: works.map(({ entry }) => entry.id) };
}

interface Author {
  name: string;
  contacts: Set<string>;
  works: Verdict[];
}

/** Works by author, authors of one name numbered from the second. */
function authorsOf(
  form: CampaignForm,
  works: readonly Verdict[],
  { words }: PaperFacts,
): { author: string; works: readonly Verdict[] }[] {
  const found: Author[] = [];
  for (const work of works) {
    const name = nameOf(form, work);
    const contacts = contactsOf(form, work);
    const known = found.find((one) => titleKey(one.name) === titleKey(name) && isSame(one.contacts, contacts));
    if (!known) found.push({ name, contacts: new Set(contacts), works: [work] });
    else {
      known.works.push(work);
      for (const contact of contacts) known.contacts.add(contact);
    }
  }
  const borne = new Map<string, number>();
  return found.map(({ name, works: own }) => {
    const count = (borne.get(titleKey(name)) ?? 0) + 1;
    borne.set(titleKey(name), count);
    return { author: count === 1 ? name : words.numbered(name, count), works: own };
  });
}

const nameOf = (form: CampaignForm, { entry }: Verdict): string =>
  (entry.cells[form.roles.author ?? ''] ?? '').trim().replace(/\s+/g, ' ');

/** An author without any contact is the same as another without. */
const isSame = (known: ReadonlySet<string>, contacts: readonly string[]): boolean =>
  contacts.some((contact) => known.has(contact)) || (known.size === 0 && contacts.length === 0);

/** What tells two people of one name apart: telephones by their digits, mailboxes without case. */
function contactsOf({ fields, roles }: CampaignForm, { entry }: Verdict): string[] {
  const ofContact = [roles.contactPhone, roles.contactEmail];
  return fields
    .filter(({ key, personal }) => personal && !ofContact.includes(key))
    .filter(({ type }) => type === 'phone' || type === 'email')
    .flatMap(({ key, type }) =>
      plain(entry.cells[key] ?? '')
        .split(/[;、,/\n]/)
        .map((text) => (type === 'phone' ? text.replace(/\D/g, '') : text.trim().toLowerCase())),
    )
    .filter((contact) => contact !== '');
}

function choiceIn({ values }: Verdict['read'], key: string | undefined): string {
  return String(values[key ?? ''] ?? '');
}
