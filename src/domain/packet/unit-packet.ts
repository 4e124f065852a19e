/** The packet of a unit, as the notice prescribes: a folder for each author, one for topics and activities. */

import { worksForm } from '../campaign/fields.ts';
import type { Verdict } from '../count/judge.ts';
import { ownVerdicts } from '../count/own-verdicts.ts';
import type { Unit } from '../intake/entry.ts';
import type { PaperFacts } from '../paper/paper-facts.ts';
import { type RecommendationPaper, recommendations } from '../paper/recommendation-papers.ts';
import { expectedWork, inNumberOrder, isTopic, leftOf, missingIn } from './expected-works.ts';
import type { ExpectedWork, Packet, PacketFile, PacketWords } from './packet.ts';
import { linksPaper } from './packet-papers.ts';
import { nameKey, safeName } from './safe-name.ts';

/** In bytes, so that the author's name has room beside it. */
const LONGEST_UNIT = 84;

/**
 * The packet that `unit` hands in for track 3; null where nothing of it may stand in one.
 *
 * One folder with the unit's name holds a folder AUTHOR+UNIT for each author, with the form and the works or a list
 * of their links, and one for topics and activities (附件3 备注). Whether an entry was selected for the city does not
 * matter here.
 *
 * @example
 * unitPacket(facts, unit, words)?.files.map(({ path }) => path)
 * // → ['塘沽街道总工会/王示例+塘沽街道总工会/推荐表.docx', '塘沽街道总工会/话题活动类+塘沽街道总工会/推荐表.docx']
 */
export function unitPacket(facts: PaperFacts, unit: Unit, words: PacketWords): Packet | null {
  const form = worksForm(facts.campaign);
  const { papers, leftOut } = recommendations(facts, unit);
  if (!form || papers.length === 0) return null;
  const ours = { ...facts, verdicts: ownVerdicts(unit, facts.verdicts) };
  const verdicts = new Map(ours.verdicts.map((verdict) => [verdict.entry.id, verdict]));
  const folders = foldersOf(facts, unit, papers, words).map(({ given, ...folder }): Folder => {
    const works = given.entries.flatMap((id) => verdicts.get(id) ?? []);
    return { ...folder, given, works, isOfTopics: works.some((work) => isTopic(facts, form, work)) };
  });
  const made = folders.map((folder) => {
    const taken = new Set([`${words.form}.docx`, `${words.links}.docx`].map(nameKey));
    const expected = folder.works.map((work) =>
      expectedWork(facts, form, work, { folder: folder.path, taken, names: words.names, isNeeded: !folder.isOfTopics }),
    );
    return { expected, files: filesOf(folder, expected, words) };
  });
  const expected = made.flatMap((one) => one.expected);
  const entries = inNumberOrder(
    ours,
    expected.map(({ entry }) => entry),
  );
  return {
    kind: 'unit',
    name: safeName(unit.name, '', new Set(), words.names),
    files: made.flatMap(({ files }) => files),
    expected,
    entries,
    missing: missingIn(expected, entries),
    left: leftOf(ours, form, leftOut),
    day: papers.reduce((newest, { paper }) => (paper.day > newest ? paper.day : newest), facts.campaign.open.from),
  };
}

interface Folder {
  path: string;
  given: RecommendationPaper;
  works: readonly Verdict[];
  isOfTopics: boolean;
}

/** A folder for each form. The name of the last, which may be that of topics, is no author's to take. */
function foldersOf(
  { layouts }: PaperFacts,
  unit: Unit,
  papers: readonly RecommendationPaper[],
  { names }: Pick<PacketWords, 'names'>,
): { path: string; given: RecommendationPaper }[] {
  const root = safeName(unit.name, '', new Set(), names);
  const ending = `+${safeName(unit.name, '', new Set(), { ...names, most: LONGEST_UNIT })}`;
  const taken = new Set<string>();
  const last = papers[papers.length - 1];
  const kept = last?.author === layouts.recommendation.topics.as ? last : undefined;
  const keptName = kept && safeName(kept.author, ending, taken, names);
  return papers.map((given) => {
    const name = given === kept && keptName !== undefined ? keptName : safeName(given.author, ending, taken, names);
    return { path: `${root}/${name}`, given };
  });
}

function filesOf(
  { path, given, isOfTopics }: Folder,
  expected: readonly ExpectedWork[],
  words: PacketWords,
): PacketFile[] {
  const { author, paper } = given;
  const form: PacketFile = { path: `${path}/${words.form}.docx`, is: isOfTopics ? 'topicsForm' : 'authorForm', paper };
  const linked = isOfTopics ? [] : expected.filter(({ files, links }) => files.length === 0 && links.length > 0);
  if (linked.length === 0) return [form];
  const list = linksPaper(linked, { author, about: { author: paper.author, day: paper.day }, words });
  return [form, { path: `${path}/${words.links}.docx`, is: 'links', paper: list }];
}
