/** Writes documents: one summary for each unit, written whole, only where what it says has changed. */

import { paperHtml } from '../documents/paper-html.ts';
import type { Moment, Unit } from '../domain/intake/entry.ts';
import { type Summary, summarize } from '../domain/paper/summary.ts';
import type { Row } from '../domain/table.ts';
import { summaryPaper } from '../messages/documents/summary-paper.ts';
import { say } from '../messages/say.ts';
import type { Office, Settings } from './office.ts';
import type { Ground } from './read-ground.ts';
import { finish, type Request, type RequestOutcome } from './requests.ts';
import { beginFlow, LONGEST_RUN_MS } from './run-safely.ts';
import { documentsTable } from './tables.ts';

/**
 * Carries out what was asked for about documents, for the units that were asked for. A document whose content is the
 * same is left as it is. What a run has no time for is the next one's.
 */
export function writeRequestedDocuments(
  office: Office,
  settings: Settings,
  ground: Ground,
  requests: readonly Request[],
): void {
  const asked = requests.filter((request) => request.kind === 'summaries');
  if (asked.length === 0) return;
  beginFlow('summaries');
  const there = new Map(office.book.read(documentsTable()).map((row) => [row.cells.key ?? '', row]));
  const units = settings.roster.filter(
    (unit) => unit.active && asked.some((request) => ['', unit.id].includes(request.unit)),
  );
  const asOf = office.clock.now();
  const writtenAt = new Map<string, Moment>();
  for (const unit of units) {
    if (office.clock.elapsedMs() > LONGEST_RUN_MS) return;
    const line = there.get(summaryKey(unit));
    const isNew = writeSummary(office, settings, summaryOf(settings, ground, unit, asOf), line);
    writtenAt.set(unit.id, isNew ? asOf : (line?.cells.writtenAt ?? ''));
  }
  finish(
    office,
    asked.map((request) => outcomeOf(request, writtenAt)),
  );
}

// Whatever was written since it was asked for was written for it, by this run or by one that had no time for the rest.
function outcomeOf(request: Request, writtenAt: ReadonlyMap<string, Moment>): RequestOutcome {
  const words = say('panels').requests;
  const own = [...writtenAt].filter(([unit]) => ['', unit].includes(request.unit));
  if (own.length === 0 && request.unit !== '') return { request, state: 'refused', result: words.unitGone };
  const written = own.filter(([, at]) => at >= request.askedAt).length;
  return { request, state: 'done', result: words.summaries(written, own.length - written) };
}

/** What a unit's summary is known by in the table of documents. */
export function summaryKey(unit: Unit): string {
  return `summary/${unit.id}`;
}

/** The summary of `unit` as it stands. */
export function summaryOf(settings: Settings, ground: Ground, unit: Unit, asOf: Moment): Summary {
  const { verdicts, zeroReports } = ground;
  return summarize({ campaign: settings.campaign, verdicts, zeroReports, office: settings.line }, { unit, asOf });
}

// The file first, then its line: a run that ends in between finds the file by its name in the folder.
function writeSummary(office: Office, settings: Settings, summary: Summary, line: Row | undefined): boolean {
  const hash = office.memory.fingerprint(JSON.stringify({ ...summary, asOf: '' }));
  if (line?.cells.hash === hash) return false;
  const paper = summaryPaper(summary, settings.campaign);
  const { folder } = settings.wiring;
  const file = office.files.write({
    id: line?.cells.fileId ?? '',
    name: paper.name,
    html: paperHtml(paper),
    folder,
  });
  const cells = {
    key: summaryKey(summary.unit),
    kind: 'summary',
    unit: summary.unit.id,
    name: paper.name,
    url: file.url,
    fileId: file.id,
    hash,
    version: String(Number(line?.cells.version ?? 0) + 1),
    writtenAt: summary.asOf,
  };
  if (line) office.book.change(documentsTable(), [{ at: line.at, cells }]);
  else office.book.add(documentsTable(), [cells]);
  office.book.keep();
  return true;
}
