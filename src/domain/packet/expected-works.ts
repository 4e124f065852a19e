/** What is expected of works in a packet: their files by safe names, their links, and what is missing. */

import type { CampaignForm } from '../campaign/schema.ts';
import type { Verdict } from '../count/judge.ts';
import { chosen, type LeftOut, type PaperFacts } from '../paper/paper-facts.ts';
import { usedFiles } from '../work-files/used-files.ts';
import type { ExpectedWork, Left, Missing } from './packet.ts';
import { type NameLook, safeFileName } from './safe-name.ts';

/**
 * The line of a work in `folder`, its files under names that are not in `taken`.
 *
 * A file that somebody has to look at again is there all the same. Links that can be read are those of the entry.
 *
 * @example
 * expectedWork(facts, form, verdict, { folder: '塘沽/王示例+塘沽', taken: new Set() }).files
 * // → [{ name: '短片.mp4', bytes: 31457280, state: 'received' }]
 */
export function expectedWork(
  facts: PaperFacts,
  form: CampaignForm,
  { entry, read }: Verdict,
  { folder, isNeeded = true, names, taken }: WorkPlace,
): ExpectedWork {
  const { author = '', link = '', title } = form.roles;
  const links = read.values[link];
  return {
    entry: entry.id,
    number: entry.number,
    title: oneLine(entry.cells[title]),
    author: oneLine(entry.cells[author]),
    folder,
    files: usedFiles(facts.workFiles.get(entry.id) ?? []).map(({ name, bytes, state }) => ({
      name: safeFileName(name, taken, names),
      bytes,
      state,
    })),
    links: Array.isArray(links) ? links : [],
    isNeeded,
  };
}

/** Where a work lies. */
interface WorkPlace {
  folder: string;
  taken: Set<string>;
  names?: NameLook;
  isNeeded?: boolean;
}

/** Whether neither a file was received nor a link can be read where one of them is needed. */
export const isMissing = ({ files, isNeeded, links }: ExpectedWork): boolean =>
  isNeeded && files.length === 0 && links.length === 0;

/**
 * Those of `entries` of which neither a file nor a link is there, in their order.
 *
 * @example
 * missingIn([{ ...work, files: [], links: [], isNeeded: true }], ['w1']) // → [{ entry: 'w1', what: 'workFile' }]
 */
export function missingIn(works: readonly ExpectedWork[], entries: readonly string[]): Missing[] {
  const lacking = new Set(works.filter(isMissing).map(({ entry }) => entry));
  return entries.filter((entry) => lacking.has(entry)).map((entry) => ({ entry, what: 'workFile' }));
}

/**
 * What was left out of a packet, with the one of the two reasons that comes first.
 *
 * @example
 * leftOf(facts, form, leftOut) // → [{ entry: 'w2', number: 'ZP-2019-0002', title: '作品2', why: 'hasErrors' }]
 */
export function leftOf({ verdicts }: PaperFacts, { roles }: CampaignForm, leftOut: readonly LeftOut[]): Left[] {
  const ids = new Set(leftOut.map(({ entry }) => entry));
  const own = verdicts.filter(({ entry }) => ids.has(entry.id));
  const titles = new Map(own.map(({ entry }) => [entry.id, oneLine(entry.cells[roles.title])]));
  return leftOut.map(({ entry, number, why }) => ({
    entry,
    number,
    title: titles.get(entry) ?? '',
    why: why === 'notApproved' ? why : 'hasErrors',
  }));
}

/** The ids of `entries` in order of number, whatever order they were found in. */
export function inNumberOrder({ verdicts }: PaperFacts, entries: readonly string[]): string[] {
  const wanted = new Set(entries);
  return chosen(
    verdicts.filter(({ entry }) => wanted.has(entry.id)),
    [],
  ).stand.map(({ entry }) => entry.id);
}

/** Whether the entry is of those that a unit hands in on one form, as topics and activities are. */
export function isTopic(facts: PaperFacts, { roles }: CampaignForm, { read }: Verdict): boolean {
  const { authors, topics } = facts.layouts.recommendation;
  const [kind, track] = [roles.kind, roles.track].map((key) => String(read.values[key ?? ''] ?? ''));
  if (![...authors.tracks, ...topics.tracks].includes(track ?? '')) return false;
  if (topics.kinds.includes(kind ?? '')) return true;
  return !authors.kinds.includes(kind ?? '') && topics.tracks.includes(track ?? '');
}

const oneLine = (text = ''): string => text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
