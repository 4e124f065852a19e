/** Writes documents: one summary for each unit, written whole, only where what it says has changed. */

import { renderHtml } from '../documents/render-html.ts';
import { type Summary, summarize } from '../domain/paper/summary.ts';
import type { Row } from '../domain/table.ts';
import { summaryDocument } from '../messages/documents/summary-document.ts';
import { say } from '../messages/say.ts';
import type { Office, Settings } from './office.ts';
import { finish, type Request } from './requests.ts';
import { beginFlow, LONGEST_RUN_MS } from './run-safely.ts';
import type { Ground } from './sweep.ts';
import { documentsTable } from './tables.ts';

/** Carries out what was asked for about documents. A document whose content is the same is left as it is. */
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
  const units = settings.roster.filter((unit) => unit.active);
  const asOf = office.clock.now();
  for (const unit of units) {
    if (office.clock.elapsedMs() > LONGEST_RUN_MS) return;
    const { verdicts, zeroReports } = ground;
    const facts = { campaign: settings.campaign, verdicts, zeroReports, office: settings.line };
    const summary = summarize(facts, { unit, asOf });
    writeSummary(office, settings, summary, there.get(`summary/${unit.id}`));
  }
  finish(office, asked, say('sheet').summariesDone(units.length));
}

// The file first, then its line: a run that ends in between finds the file by its name in the folder.
function writeSummary(office: Office, settings: Settings, summary: Summary, line: Row | undefined): void {
  const hash = office.memory.fingerprint(JSON.stringify({ ...summary, asOf: '' }));
  if (line?.cells.hash === hash) return;
  const document = summaryDocument(summary, settings.campaign, 'zh-CN');
  const { folder } = settings.wiring;
  const file = office.files.write({
    id: line?.cells.fileId ?? '',
    name: document.name,
    html: renderHtml(document),
    folder,
  });
  const cells = {
    key: `summary/${summary.unit.id}`,
    kind: 'summary',
    unit: summary.unit.id,
    name: document.name,
    url: file.url,
    fileId: file.id,
    hash,
    version: String(Number(line?.cells.version ?? 0) + 1),
    writtenAt: summary.asOf,
  };
  if (line) office.book.change(documentsTable(), [{ at: line.at, cells }]);
  else office.book.add(documentsTable(), [cells]);
  office.book.keep();
}
