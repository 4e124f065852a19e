/** Carries out what staff have asked for about papers: each request's documents, in steps that fit a run. */

import { writeDocx } from '../documents/docx/write-docx.ts';
import { paperHtml } from '../documents/paper-html.ts';
import { OFFICIAL_TYPEFACES } from '../documents/typefaces.ts';
import type { Unit } from '../domain/intake/entry.ts';
import type { Paper } from '../domain/paper/paper.ts';
import type { PaperFacts } from '../domain/paper/paper-facts.ts';
import { say } from '../messages/say.ts';
import { documentKey } from './document-key.ts';
import { DOCUMENTS } from './documents.ts';
import type { Office, Settings } from './office.ts';
import { readPaperFacts } from './paper-facts.ts';
import type { Ground } from './read-ground.ts';
import { finish, type Request, type RequestKind, type RequestOutcome } from './requests.ts';
import { beginFlow, type Flow } from './run-safely.ts';
import { documentsTable } from './tables.ts';
import { DOCX, type WantedFile, type WrittenFiles, writeFiles } from './write-files.ts';
import { packetFiles } from './write-packets.ts';

/** Each is a run of its own, and a flow of its own in the cost report. */
const PASSES: readonly { flow: Flow; kinds: readonly RequestKind[] }[] = [
  { flow: 'summaries', kinds: ['summaries', 'report', 'callList'] },
  { flow: 'packets', kinds: ['packets'] },
];

/**
 * Writes what was asked for, for the units that were asked for. What is the same is left as it is; what a run has no
 * time for is the next one's, and so is everything while another run of the owner's writes.
 */
export function writeRequestedPapers(
  office: Office,
  settings: Settings,
  ground: Ground,
  requests: readonly Request[],
): void {
  const asked = requests.filter(({ kind }) => PASSES.some(({ kinds }) => kinds.includes(kind)));
  if (asked.length === 0 || !office.locks.tryPapers()) return;
  try {
    const facts = readPaperFacts(office, settings, ground);
    for (const { flow, kinds } of PASSES) {
      const own = asked.filter(({ kind }) => kinds.includes(kind));
      if (own.length === 0) continue;
      beginFlow(flow);
      writePass(office, settings, facts, own);
    }
  } finally {
    office.locks.releasePapers();
  }
}

function writePass(office: Office, settings: Settings, facts: PaperFacts, asked: readonly Request[]): void {
  const wanted = asked.map((request) => ({ request, files: wantedFor(office, facts, request) }));
  const byKey = new Map(wanted.flatMap(({ files }) => files.map((file) => [file.key, file] as const)));
  const outcomes = writeFiles(office, settings, [...byKey.values()], (key) => isStale(facts, asked, key));
  if (outcomes.size < byKey.size) return;
  const writtenAt = new Map(office.book.read(documentsTable()).map(({ cells }) => [cells.key, cells.writtenAt ?? '']));
  const isWritten = (request: Request, key: string) => (writtenAt.get(key) ?? '') >= request.askedAt;
  finish(
    office,
    wanted.map(({ files, request }) => outcomeOf(facts, request, files, (key) => isWritten(request, key), outcomes)),
  );
}

// Whatever was written since it was asked for was written for it, by this run or by one that had no time for the rest.
function outcomeOf(
  facts: PaperFacts,
  request: Request,
  files: readonly WantedFile[],
  isWritten: (key: string) => boolean,
  outcomes: WrittenFiles,
): RequestOutcome {
  const words = say('panels').requests;
  if (request.unit !== '' && unitsOf(facts, request).length === 0) {
    return { request, state: 'refused', result: words.unitGone };
  }
  const written = files.filter(({ key }) => outcomes.get(key) !== 'same' || isWritten(key)).length;
  return { request, state: 'done', result: words.papers(written, files.length - written) };
}

const unitsOf = ({ roster }: PaperFacts, request: Request): Unit[] =>
  roster.filter((unit) => unit.active && ['', unit.id].includes(request.unit));

function wantedFor(office: Office, facts: PaperFacts, request: Request): WantedFile[] {
  const units = unitsOf(facts, request);
  const papers = DOCUMENTS.filter((document) => document.request === request.kind).flatMap((document) => {
    if (document.of === 'district') {
      return document.papers(facts).flatMap(({ paper, part }) => filesOf(office, document, { unit: '', part, paper }));
    }
    return units.flatMap((unit) =>
      document.papers(facts, unit).flatMap(({ paper, part }) => {
        const content = document.content?.(facts, unit);
        return filesOf(office, document, { unit: unit.id, part, paper, content });
      }),
    );
  });
  const packed = request.kind === 'packets' ? units : request.kind === 'report' ? [null] : [];
  return [...papers, ...packed.flatMap((unit) => packetFiles(office, facts, unit))];
}

interface PaperAbout {
  unit: string;
  part: string;
  paper: Paper;
  /** What it is made of, where that is not the whole paper. */
  content?: object | undefined;
}

// A Google document for whoever works there, and the file that offices take.
function filesOf(
  office: Office,
  { isDocToo = false, isDraft = false, kind }: (typeof DOCUMENTS)[number],
  { content, paper, part, unit }: PaperAbout,
): WantedFile[] {
  const faces = OFFICIAL_TYPEFACES;
  const about = { unit, name: paper.name, print: office.memory.fingerprint(JSON.stringify([content ?? paper, faces])) };
  const own = isDocToo ? `${kind}Paper` : kind;
  const file: WantedFile = {
    ...about,
    key: documentKey(own, unit, part),
    kind: own,
    ending: '.docx',
    content: () => ({ content: { bytes: writeDocx(paper, faces), type: DOCX }, note: '' }),
    isDraft,
    about: '',
  };
  if (!isDocToo) return [file];
  const html = () => ({ content: { html: paperHtml(paper, faces) }, note: '' });
  return [{ ...file, key: documentKey(kind, unit, part), kind, ending: '', content: html }, file];
}

/** Kinds of which a unit may have fewer than it had: an author whose works were all taken back has no form any more. */
const MAY_GO = ['annex3', 'packet', 'packetList', 'correction'];

function isStale(facts: PaperFacts, asked: readonly Request[], key: string): boolean {
  const [kind = '', unit = ''] = key.split('/');
  const request = DOCUMENTS.find((one) => one.kind === kind)?.request ?? 'packets';
  return (
    MAY_GO.includes(kind) &&
    asked.some((one) => {
      if (one.kind !== request) return false;
      return unit === '' || unitsOf(facts, one).some(({ id }) => id === unit);
    })
  );
}
