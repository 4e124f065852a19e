/** Carries out what staff have asked for about papers: each request's documents, in steps that fit a run. */

import { readTypefaces } from '../../documents/read-typefaces.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import type { Typefaces } from '../../domain/paper/paper.ts';
import type { PaperFacts } from '../../domain/paper/paper-facts.ts';
import type { Office, Settings } from '../office.ts';
import { beginFlow, type Flow } from '../run-safely.ts';
import type { Ground } from '../tables/read-ground.ts';
import { finish, type Request, type RequestKind, type RequestOutcome } from '../tables/requests.ts';
import { attempt } from '../tables/troubles.ts';
import { isWhole, type PaperLine } from './document-key.ts';
import { DOCUMENTS } from './documents.ts';
import { readPaperFacts } from './paper-facts.ts';
import { paperFiles } from './paper-files.ts';
import { type WantedFile, type WrittenFiles, writeFiles } from './write-files.ts';
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
    const facts = readPaperFacts(
      office,
      settings,
      ground,
      asked.some(({ kind }) => kind === 'callList'),
    );
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
  const faces = readTypefaces(settings.typefaces, settings.campaign.language);
  const all = asked.map((request) => wantedFor(office, facts, request, faces));
  const byKey = new Map(all.flatMap(({ files }) => files.map((file) => [file.key, file] as const)));
  // Where something could not be worked out nobody knows what is wanted no more.
  const isAllMade = all.every(({ failed }) => failed === 0);
  const stale = (line: PaperLine) => isAllMade && isStale(facts, asked, line);
  const written = writeFiles(office, settings, [...byKey.values()], stale);
  if (!written.isDone) return;
  finish(
    office,
    all.map((wanted) => outcomeOf(facts, wanted, written)),
  );
}

/** What a request asks for, and of how much of it not even the content could be worked out. */
interface Wanted {
  request: Request;
  files: readonly WantedFile[];
  failed: number;
}

// Whatever was written since it was asked for was written for it, by this run or by one that had no time for the rest.
function outcomeOf(
  facts: PaperFacts,
  { failed, files, request }: Wanted,
  { outcomes, times }: WrittenFiles,
): RequestOutcome {
  if (request.unit !== '' && unitsOf(facts, request).length === 0) {
    return { request, state: 'refused', result: { code: 'unitGone' } };
  }
  const unmade = files.filter(({ key }) => outcomes.get(key) === 'failed').length;
  const isWritten = ({ key }: WantedFile) =>
    outcomes.get(key) !== 'failed' && (outcomes.get(key) !== 'same' || (times.get(key) ?? '') >= request.askedAt);
  const written = files.filter(isWritten).length;
  const unchanged = files.length - unmade - written;
  return { request, state: 'done', result: { code: 'papers', written, unchanged, unmade: failed + unmade } };
}

const unitsOf = ({ roster }: PaperFacts, request: Request): Unit[] =>
  roster.filter((unit) => unit.active && ['', unit.id].includes(request.unit));

// The papers of one unit that cannot be worked out hold up no other's.
function wantedFor(office: Office, facts: PaperFacts, request: Request, faces: Typefaces): Wanted {
  const documents = DOCUMENTS.filter((document) => document.request === request.kind);
  const units = unitsOf(facts, request);
  const tasks = [
    ...documents.flatMap((document) =>
      (document.of === 'district' ? [null] : units).map((unit) => ({
        name: unit?.name ?? '',
        files: () => paperFiles(office, facts, document, unit, faces),
      })),
    ),
    ...(request.kind === 'packets' ? units : request.kind === 'report' ? [null] : []).map((unit) => ({
      name: unit?.name ?? '',
      files: () => packetFiles(office, facts, unit, faces),
    })),
  ];
  const made = tasks.map(({ files, name }) => attempt(office, name, files));
  return {
    request,
    files: made.flatMap((files) => files ?? []),
    failed: made.filter((files) => files === null).length,
  };
}

/** Kinds of which a unit may have fewer than it had: an author whose works were all taken back has no form any more. */
const MAY_GO = ['annex3', 'packet', 'packetList', 'correction'];

// A line whose kind or unit somebody has typed over is none of which that can be told.
function isStale(facts: PaperFacts, asked: readonly Request[], line: PaperLine): boolean {
  const { kind, unit } = line;
  if (!isWhole(line)) return false;
  const request = DOCUMENTS.find((one) => one.kind === kind)?.request ?? 'packets';
  return (
    MAY_GO.includes(kind) &&
    asked.some((one) => {
      if (one.kind !== request) return false;
      return unit === '' || unitsOf(facts, one).some(({ id }) => id === unit);
    })
  );
}
