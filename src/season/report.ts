/** Makes report.json of a season that was played, as the contract has it, always with all its keys. */

import { safeName } from '../domain/packet/safe-name.ts';
import { docxHtml } from '../offline/offline-google.ts';
import type { CostBook } from './measure-cost.ts';
import type { Player } from './play-season.ts';
import { about, type BundleDispatch, type MatchedMail, matchMails, type ReportedMail } from './report-mails.ts';
import { ownerOf, type RefusedDecision, rowOf, type SeasonRun } from './season-run.ts';

/** An entry as the bundle's own report gives it. */
export interface BundleEntry {
  readonly id: string;
  readonly form: string;
  readonly unit: string | null;
  readonly number: string;
  readonly state: string;
  readonly issues: readonly { code: string; field: string | null; level: string; waived: boolean }[];
  readonly counts: boolean;
  readonly why: readonly string[];
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

interface BundleReport {
  readonly entries: readonly BundleEntry[];
  readonly tally: object;
  readonly dispatches: readonly BundleDispatch[];
  readonly documents: readonly BundleFile[];
  readonly packets: readonly (Omit<ReportedPacket, 'file'> & { fileId: string })[];
}

interface BundleFile {
  readonly kind: string;
  readonly unit: string;
  readonly name: string;
  readonly fileId: string;
}

/** A document as the report gives it; `file` from the report's folder. */
export interface ReportedDocument {
  readonly kind: string;
  readonly unit: string | null;
  readonly name: string;
  readonly file: string;
  readonly html: string;
}

/** A packet as the report gives it. */
export interface ReportedPacket {
  readonly kind: 'unit' | 'city';
  readonly unit: string | null;
  readonly file: string;
  readonly entries: readonly string[];
  readonly missing: readonly { entry: string; what: string }[];
  readonly left: readonly { entry: string; why: string }[];
}

/** report.json. */
export interface SeasonReport {
  readonly entries: Readonly<Record<string, Omit<BundleEntry, 'id'>>>;
  readonly refused: Readonly<Record<string, readonly string[]>>;
  readonly refusedDecisions: readonly RefusedDecision[];
  readonly tally: object;
  readonly mails: readonly ReportedMail[];
  readonly dispatches: readonly { key: string; state: string; entry?: string }[];
  readonly documents: readonly ReportedDocument[];
  readonly packets: readonly ReportedPacket[];
  readonly cost: CostBook;
}

/** The report, and what goes into files beside it: the mails as sent; papers, their pages and packets by file name. */
export interface ReportParts {
  readonly report: SeasonReport;
  readonly mails: readonly MatchedMail[];
  readonly files: readonly { readonly file: string; readonly content: string | Buffer }[];
}

/**
 * Reports what stands at the player's present moment. Nothing is changed; entries come in the order of their events.
 *
 * @throws Error when the bundle's own `seasonReport` fails.
 */
export function reportSeason({ run, season }: Pick<Player, 'run' | 'season'>): ReportParts {
  const bundle = askBundle(run);
  const entries = namedEntries(run, bundle.entries);
  // An entry that later events name otherwise goes by its first id.
  const ids = new Map([...run.made].reverse().map(([id, { entryId }]) => [entryId, id]));
  const { mailbox } = run.book.workspace;
  const mails = matchMails(mailbox, bundle.dispatches, { zone: season.campaign.zone, ids });
  const documents = documentsOf(run, bundle);
  const packets = packetsOf(run, bundle, ids);
  return {
    report: {
      entries: Object.fromEntries(entries),
      refused: Object.fromEntries([...run.refused].filter(([id]) => !entries.has(id))),
      refusedDecisions: run.refusedDecisions,
      tally: bundle.tally,
      mails: mails.map(({ reported }) => reported),
      dispatches: bundle.dispatches.map(({ entry, key, state }) => ({ key, state, ...about(ids, entry) })),
      documents: documents.map(({ reported }) => reported),
      packets: packets.reported,
      cost: run.cost,
    },
    mails,
    files: [...documents.flatMap(({ files }) => files), ...packets.files],
  };
}

function askBundle(run: SeasonRun): BundleReport {
  const result = run.book.workspace.run({ as: ownerOf(run), call: 'seasonReport', surface: 'editor' });
  if (!result.ok) throw new Error(`seasonReport failed: ${result.error.message}`);
  // The bundle's own shape; tests of the flow hold it to the contract.
  return result.value as BundleReport;
}

/** Entries by the event's id, in the order of the events; one that no event made goes by its number. */
function namedEntries(run: SeasonRun, entries: readonly BundleEntry[]): Map<string, Omit<BundleEntry, 'id'>> {
  const left = new Map(entries.map((entry) => [entry.id, entry]));
  const named = new Map<string, Omit<BundleEntry, 'id'>>();
  for (const [id, made] of run.made) {
    // Looked up once more: a typed row gets its id only when the program takes it in.
    if (made.entryId === '') rowOf(run, id);
    const entry = left.get(made.entryId);
    if (entry === undefined) continue;
    left.delete(made.entryId);
    named.set(id, shown(entry));
  }
  for (const entry of left.values()) named.set(entry.number, shown(entry));
  return named;
}

function shown({
  form,
  unit,
  number,
  state,
  issues,
  counts,
  why,
  version,
  values,
}: BundleEntry): Omit<BundleEntry, 'id'> {
  return { form, unit, number, state, issues, counts, why, version, values };
}

/** Every paper as a .docx and as a page that looks like it. A summary's Google document is one paper with its file. */
function documentsOf(run: SeasonRun, bundle: BundleReport): { reported: ReportedDocument; files: ReportFile[] }[] {
  const taken = new Set<string>();
  return bundle.documents.flatMap((one) => {
    const { name, unit } = one;
    const kind = one.kind === 'summaryPaper' ? 'summary' : one.kind;
    if (one.kind === 'summary' || PACKED.includes(one.kind)) return [];
    const content = bytesOf(run, one);
    const file = `documents/${safeName(name, '.docx', taken)}`;
    const html = file.replace(/\.docx$/u, '.html');
    const files = [
      { file, content },
      { file: html, content: docxHtml(content) },
    ];
    return [{ reported: { kind, unit: unit === '' ? null : unit, name, file, html }, files }];
  });
}

/** Packets, and the list that lies beside a unit's. */
const PACKED = ['packet', 'packetList', 'cityPacket'];

interface ReportFile {
  readonly file: string;
  readonly content: string | Buffer;
}

function packetsOf(
  run: SeasonRun,
  bundle: BundleReport,
  ids: ReadonlyMap<string, string>,
): { reported: ReportedPacket[]; files: ReportFile[] } {
  const taken = new Set<string>();
  const idOf = (entry: string): string => ids.get(entry) ?? entry;
  const files = bundle.documents
    .filter(({ kind }) => PACKED.includes(kind))
    .map((one) => {
      const ending = one.kind === 'packetList' ? '.docx' : '.zip';
      return { one, file: `packets/${safeName(one.name, ending, taken)}`, content: bytesOf(run, one) };
    });
  const reported = bundle.packets.map(({ entries, fileId, kind, left, missing, unit }) => ({
    kind,
    unit,
    file: files.find(({ one }) => one.fileId === fileId)?.file ?? '',
    entries: entries.map(idOf),
    missing: missing.map((gap) => ({ ...gap, entry: idOf(gap.entry) })),
    left: left.map((gap) => ({ ...gap, entry: idOf(gap.entry) })),
  }));
  return { reported, files: files.map(({ file, content }) => ({ file, content })) };
}

function bytesOf(run: SeasonRun, { fileId, name }: BundleFile): Buffer {
  const content = run.book.workspace.parts.drive.get(fileId)?.content;
  if (content?.base64 === undefined) throw new Error(`the document ${name} is not in Drive`);
  return Buffer.from(content.base64, 'base64');
}
