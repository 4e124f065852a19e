/** The material for the city: works by project in the notice's order, then stories and topics, then the catalogue. */

import { worksForm } from '../campaign/fields.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { Verdict } from '../count/judge.ts';
import type { Paper } from '../paper/paper.ts';
import { chosen, inRosterOrder, newestDay, type PaperFacts } from '../paper/paper-facts.ts';
import { expectedWork, isTopic, leftOf, missingIn } from './expected-works.ts';
import type { ExpectedWork, Packet, PacketFile, PacketWords } from './packet.ts';
import { aboutPaper } from './packet-papers.ts';
import { type NameLook, nameKey, safeName } from './safe-name.ts';

/**
 * The packet of all works that go to the city: approved, without errors, and not kept back by a selection.
 *
 * Each has a folder of its own, `1网络正能量微视频/UNIT/TITLE/`, with a sheet about it beside its files. Folders are
 * numbered by the campaign's order, so that one without works leaves a gap and no other number changes.
 *
 * @param catalogue stands at the root; null where there is none.
 * @example
 * cityPacket(facts, null, words).files[0]?.path // → '1网络正能量微视频/塘沽街道总工会/短片/作品信息.docx'
 */
export function cityPacket(facts: PaperFacts, catalogue: Paper | null, words: PacketWords): Packet {
  const form = worksForm(facts.campaign);
  const { stand, leftOut } = chosen(
    facts.verdicts.filter(({ entry }) => entry.form === form?.key),
    [],
  );
  const goes = stand.filter(({ entry }) => facts.selections.get(entry.id)?.isSelected !== false);
  const made = form ? worksOf(facts, form, { works: goes, words }) : [];
  const expected = made.map((one) => one.expected);
  const entries = goes.map(({ entry }) => entry.id);
  const day = newestDay(facts.campaign, goes);
  const root: PacketFile[] = catalogue
    ? [{ path: safeName(catalogue.name, '.docx', new Set(), words.names), is: 'catalogue', paper: catalogue }]
    : [];
  return {
    kind: 'city',
    name: safeName(words.city, '', new Set(), words.names),
    files: [...made.map((one) => one.file), ...root],
    expected,
    entries,
    missing: missingIn(expected, entries),
    left: form ? leftOf(facts, form, leftOut) : [],
    day: catalogue && catalogue.day > day ? catalogue.day : day,
  };
}

/** Each work's sheet and line, in the order of the zip. */
function worksOf(
  facts: PaperFacts,
  form: CampaignForm,
  { works, words }: { works: readonly Verdict[]; words: PacketWords },
): { file: PacketFile; expected: ExpectedWork }[] {
  const pathOf = pathsIn(words.names);
  const name = `${words.about}.docx`;
  return placed(facts, form, works, words).map(({ verdict, group }) => {
    const { entry, read } = verdict;
    const unit = read.unit?.name ?? entry.cells[form.roles.unit] ?? '';
    const title = (entry.cells[form.roles.title] ?? '').trim();
    const folder = pathOf([group, unit, title === '' ? entry.number : title]);
    const about = { author: unit, day: newestDay(facts.campaign, [verdict]) };
    const paper = aboutPaper(facts, form, verdict, { about, words });
    const place = {
      folder,
      names: words.names,
      taken: new Set([nameKey(name)]),
      isNeeded: !isTopic(facts, form, verdict),
    };
    return {
      file: { path: `${folder}/${name}`, is: 'about', paper },
      expected: expectedWork(facts, form, verdict, place),
    };
  });
}

/** Works with the folder of their project, by project, rank, and the roster's order. */
function placed(
  facts: PaperFacts,
  form: CampaignForm,
  works: readonly Verdict[],
  words: Pick<PacketWords, 'group'>,
): { verdict: Verdict; group: string }[] {
  const groups = groupsOf(facts, form);
  const rankOf = ({ entry }: Verdict) => facts.selections.get(entry.id)?.rank ?? Number.POSITIVE_INFINITY;
  const ofAll = inRosterOrder(works, facts.roster).map((verdict) => {
    const project = facts.selections.get(verdict.entry.id)?.project ?? '';
    const recommended = project === '' ? -1 : groups.findIndex(({ names }) => names.includes(project));
    const own = groups.findIndex(({ field, choice }) => verdict.read.values[field] === choice);
    const index = recommended >= 0 ? recommended : own >= 0 ? own : groups.length;
    return { verdict, index, group: words.group(index + 1, groups[index]?.folder ?? form.noun.own) };
  });
  return ofAll.sort((one, other) => {
    if (one.index !== other.index) return one.index - other.index;
    const [first, second] = [rankOf(one.verdict), rankOf(other.verdict)];
    return first === second ? 0 : first - second;
  });
}

interface Group {
  field: string;
  choice: string;
  folder: string;
  /** What a selection may call it. */
  names: readonly string[];
}

/**
 * The projects, then the tracks that have recommendation forms, and last the others, for a work whose project cannot
 * be read. A field that others take their value from is what divides works into projects.
 */
function groupsOf({ layouts }: PaperFacts, form: CampaignForm): Group[] {
  const { track } = form.roles;
  const project = form.fields.find(
    ({ key, type }) => type === 'choice' && key !== track && form.fields.some(({ follows }) => follows?.field === key),
  )?.key;
  const groups = (key: string | undefined): Group[] =>
    (form.fields.find((field) => field.key === key)?.choices ?? []).map(({ key: choice, label, folder = label }) => ({
      field: key ?? '',
      choice,
      folder: folder.own,
      names: [label.own, folder.own],
    }));
  const { authors, topics } = layouts.recommendation;
  const isLast = ({ choice }: Group) => ![...authors.tracks, ...topics.tracks].includes(choice);
  return [...groups(project), ...groups(track).sort((one, other) => Number(isLast(one)) - Number(isLast(other)))];
}

/**
 * Gives paths of safe names: the same folder for the same name above the last, which is a new one each time.
 */
function pathsIn(look: NameLook): (names: readonly string[]) => string {
  const known = new Map<string, string>();
  const takenIn = new Map<string, Set<string>>();
  return (names) =>
    names.reduce((above, name, index) => {
      const key = `${above}/${name}`;
      const isLast = index === names.length - 1;
      const found = isLast ? undefined : known.get(key);
      if (found !== undefined) return found;
      const taken = takenIn.get(above) ?? new Set<string>();
      takenIn.set(above, taken);
      const path = `${above === '' ? '' : `${above}/`}${safeName(name, '', taken, look)}`;
      known.set(key, path);
      return path;
    }, '');
}
