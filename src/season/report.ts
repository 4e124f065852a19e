/** Makes report.json of a season that was played, as the contract has it, always with all its keys. */

import { safeName } from '../domain/packet/safe-name.ts';
import type { CostBook } from './measure-cost.ts';
import type { Player } from './play-season.ts';
import { type MatchedMail, matchMails, type ReportedMail } from './report-mails.ts';
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
  readonly dispatches: readonly { key: string; state: string }[];
  readonly documents: readonly { kind: string; unit: string; name: string; fileId: string }[];
}

/** A document as the report gives it; `file` from the report's folder. */
export interface ReportedDocument {
  readonly kind: string;
  readonly unit: string | null;
  readonly name: string;
  readonly file: string;
}

/** report.json. */
export interface SeasonReport {
  readonly entries: Readonly<Record<string, Omit<BundleEntry, 'id'>>>;
  readonly refused: Readonly<Record<string, readonly string[]>>;
  readonly refusedDecisions: readonly RefusedDecision[];
  readonly tally: object;
  readonly mails: readonly ReportedMail[];
  readonly dispatches: readonly { key: string; state: string }[];
  readonly documents: readonly ReportedDocument[];
  readonly packets: readonly object[];
  readonly cost: CostBook;
}

/** The report, and what goes into files beside it: the mails as sent, the documents' html by file name. */
export interface ReportParts {
  readonly report: SeasonReport;
  readonly mails: readonly MatchedMail[];
  readonly documents: readonly { readonly file: string; readonly html: string }[];
}

/**
 * Reports what stands at the player's present moment. Nothing is changed; entries come in the order of their events.
 *
 * @throws Error when the bundle's own `seasonReport` fails.
 */
export function reportSeason(player: Player): ReportParts {
  const { run, season } = player;
  const bundle = askBundle(run);
  const entries = namedEntries(run, bundle.entries);
  const mails = matchMails(run.book, season.campaign.zone);
  const documents = documentsOf(run, bundle);
  return {
    report: {
      entries: Object.fromEntries(entries),
      refused: Object.fromEntries([...run.refused].filter(([id]) => !entries.has(id))),
      refusedDecisions: run.refusedDecisions,
      tally: bundle.tally,
      mails: mails.map(({ reported }) => reported),
      dispatches: bundle.dispatches,
      documents: documents.map(({ reported }) => reported),
      packets: [],
      cost: run.cost,
    },
    mails,
    documents: documents.map(({ reported, html }) => ({ file: reported.file, html })),
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

function documentsOf(run: SeasonRun, bundle: BundleReport): { reported: ReportedDocument; html: string }[] {
  const taken = new Set<string>();
  return bundle.documents.map(({ kind, unit, name, fileId }) => {
    const content = run.book.workspace.parts.drive.get(fileId)?.content;
    if (content?.text === undefined) throw new Error(`the document ${name} is not in Drive`);
    const file = `documents/${safeName(name, '.html', taken)}`;
    return { reported: { kind, unit: unit === '' ? null : unit, name, file }, html: content.text };
  });
}
