/** The tables of a season for a database, as files beside its report: what the page 数据导出 gives, whole. */

import { callBundle } from './call-bundle.ts';
import type { Player } from './play-season.ts';

/** The tables, and the files of each. */
const TABLES = ['units', 'entries', 'decisions', 'mails', 'papers'];
const FORMATS = ['ndjson', 'csv', 'schema'];

/**
 * The files by their path in the report's folder, `export/entries.ndjson`, asked for as staff ask.
 *
 * @throws Error where the bundle refuses.
 */
export function exportFiles({ run, season }: Pick<Player, 'run' | 'season'>): { file: string; content: Buffer }[] {
  const [as = ''] = season.staff;
  return TABLES.flatMap((table) => FORMATS.map((format) => wholeFile(run.book, as, { table, format })));
}

function wholeFile(
  book: Player['run']['book'],
  as: string,
  { format, table }: { format: string; table: string },
): { file: string; content: Buffer } {
  const pieces: Buffer[] = [];
  for (let part = 0; ; part += 1) {
    const clicked = callBundle(book, as, 'downloadExport', { table, as: format, part });
    if (!clicked.ok) throw new Error(`downloadExport of ${table}: ${clicked.code} ${clicked.detail}`);
    const { base64, name, parts } = clicked.value as { base64: string; name: string; parts: number };
    pieces.push(Buffer.from(base64, 'base64'));
    if (part + 1 >= parts) return { file: `export/${name}`, content: Buffer.concat(pieces) };
  }
}
