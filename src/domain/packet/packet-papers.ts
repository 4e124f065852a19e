/** The papers of packets that are the district's own: the list of links, the sheet of a work, the list of a packet. */

import type { Day } from '../calendar.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import { withoutHint } from '../campaign/without-hint.ts';
import type { Verdict } from '../count/judge.ts';
import { entryTexts } from '../paper/entry-texts.ts';
import type { Paper, PaperBlock, PaperCell, PaperRow } from '../paper/paper.ts';
import type { PaperFacts } from '../paper/paper-facts.ts';
import { isMissing } from './expected-works.ts';
import type { ExpectedWork, Packet, PacketWords } from './packet.ts';

/** Who makes a paper, and of what day its newest content is. */
interface About {
  author: string;
  day: Day;
}

/**
 * The list of links (作品链接) that stands in an author's folder in place of files.
 *
 * @param works those that have a link; a work with several links has a row for each line of them.
 * @example
 * linksPaper(works, { author: '王示例', about: { author: '塘沽街道总工会', day: '2019-08-20' }, words }).name // → '作品链接'
 */
export function linksPaper(
  works: readonly ExpectedWork[],
  { author, about, words }: { author: string; about: About; words: PacketWords },
): Paper {
  const rows = works.map(({ links, number, title }, index) => [String(index + 1), number, title, links.join('\n')]);
  return paperOf(words.links, about, [
    { is: 'line', look: 'note', text: words.ofUnit(author, about.author) },
    tableOf([14, 36, 46, 60], [head([words.order, words.number, words.title, words.link]), ...rows.map(plainRow)]),
  ]);
}

/**
 * The sheet (作品信息) that goes with a work to the city: what it is, of whom and of when, without any telephone or
 * address. Labels are the campaign's, without what they say to whoever fills in the form.
 *
 * @example
 * aboutPaper(facts, form, verdict, { about, words }).sections[0]?.blocks[1] // → a table: 推荐单位 | 塘沽街道总工会 …
 */
export function aboutPaper(
  facts: PaperFacts,
  form: CampaignForm,
  verdict: Verdict,
  { about, words }: { about: About; words: PacketWords },
): Paper {
  const { author, day, kind, link, title, unit } = form.roles;
  const texts = entryTexts(form, verdict, facts.words);
  const accounts = form.fields.filter(({ personal, type }) => type === 'paragraph' && !personal).map(({ key }) => key);
  const rows = [unit, title, kind, author, day, link, ...accounts].flatMap((key): PaperRow[] => {
    const field = form.fields.find((one) => one.key === key);
    if (!field) return [];
    const label = withoutHint(field.label.own);
    return [rowOf([{ text: label, look: 'label' }, { text: texts[field.key] ?? '' }])];
  });
  return paperOf(words.about, about, [tableOf([36, 120], rows)]);
}

/**
 * The list that lies beside a packet (报送清单): every folder and file with number and title, what is known of the
 * works' files, what is missing and what was left out.
 *
 * @param author who makes the list: the unit, or the district.
 * @example
 * packetListPaper(packet, { author: '塘沽街道总工会', words }).name // → '塘沽街道总工会报送清单'
 */
export function packetListPaper(packet: Packet, { author, words }: { author: string; words: PacketWords }): Paper {
  const lines = (heading: string, texts: readonly string[]): PaperBlock[] => [
    { is: 'line', look: 'heading1', text: heading },
    ...(texts.length > 0 ? texts : [words.none]).map((text): PaperBlock => ({ is: 'line', look: 'text', text })),
  ];
  return paperOf(words.list(packet.name), { author, day: packet.day }, [
    tableOf(LIST_WIDTHS, [head([words.place, words.number, words.title, words.file]), ...listRows(packet, words)]),
    ...lines(words.missing, packet.expected.filter(isMissing).map(words.missingLine)),
    ...lines(words.left, packet.left.map(words.leftLine)),
  ]);
}

const LIST_WIDTHS = [40, 32, 40, 44];

/** A band for each folder; under it its papers, then its works. */
function listRows({ expected, files }: Packet, words: PacketWords): PaperRow[] {
  const folders = [...new Set(files.map(({ path }) => parted(path).folder))];
  return folders.flatMap((folder) => {
    const papers = files.map(({ path }) => parted(path)).filter((one) => one.folder === folder);
    const works = expected.filter((work) => work.folder === folder);
    return [
      ...(folder === '' ? [] : [{ cells: [{ text: folder, look: 'band' as const, span: 4 }], keepsNext: true }]),
      ...papers.map(({ name }) => plainRow([name, '', '', ''])),
      ...works.map((work) => plainRow([words.content, work.number, work.title, fileText(work, words)])),
    ];
  });
}

function fileText({ files, isNeeded, links }: ExpectedWork, { fileLine, noFile }: PacketWords): string {
  if (files.length > 0) return files.map(fileLine).join('\n');
  if (links.length > 0) return noFile.linked;
  return isNeeded ? noFile.missing : noFile.unneeded;
}

function parted(path: string): { folder: string; name: string } {
  const end = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(end, 0)), name: path.slice(end + 1) };
}

function paperOf(name: string, about: About, blocks: readonly PaperBlock[]): Paper {
  const title: PaperBlock = { is: 'line', look: 'title', text: name };
  return { ...about, name, isNumbered: true, sections: [{ orientation: 'portrait', blocks: [title, ...blocks] }] };
}

const tableOf = (widths: readonly number[], rows: readonly PaperRow[]): PaperBlock => ({
  is: 'table',
  widths,
  size: 12,
  height: 10,
  rows,
});

const head = (texts: readonly string[]): PaperRow => ({
  cells: texts.map((text) => ({ text, look: 'label' })),
  isHead: true,
});

const plainRow = (texts: readonly string[]): PaperRow => rowOf(texts.map((text) => ({ text })));

/** In signs: a text that can be taller than a page may be parted by the end of one. */
const LONG = 200;

const rowOf = (cells: readonly PaperCell[]): PaperRow =>
  cells.some(({ text }) => text.length > LONG) ? { cells, mayBreak: true } : { cells };
