/** A workbook that is gone with its script, and backups of it in several files. */

import { backupTexts, readHead, readPart } from '../../src/domain/backup/backup-text.ts';
import { COLLEAGUE, OWNER, type World } from './open-world.ts';

/** Another workbook, with a project of its own, stands empty; forms, files and mails are as they were. */
export function loseWorkbook(world: World): World {
  const { workspace } = world;
  const bookId = workspace.createSpreadsheet({ name: '新表', as: OWNER });
  workspace.share(bookId, COLLEAGUE, 'editor');
  for (const part of [workspace.parts.properties, workspace.parts.caches])
    part.change((all) => {
      delete all.script;
    });
  for (const { uid } of [...workspace.parts.triggers.content]) workspace.parts.triggers.remove(uid);
  workspace.install({ files: world.files, boundTo: bookId });
  return { ...world, bookId, run: { ...world.run, book: { workspace, id: bookId } } };
}

/** A backup of one text as it were with a limit of so many letters. */
export function splitBackup(backup: string, letters: number): string[] {
  const [line = '', ...parts] = backup.split('\n').filter((text) => text !== '');
  const head = readHead(line);
  if (typeof head === 'string') throw new Error(head);
  const read = parts.flatMap((part, index) => readPart(head, index, part) ?? []);
  const [kept = {}] = read.flatMap((part) => ('kept' in part ? [part.kept] : []));
  const tables = head.tables.map((table) => ({
    ...table,
    rows: read.flatMap((part) => ('table' in part && part.table === table.key ? part.rows : [])),
  }));
  const { book, by, campaign, madeAt, title } = head;
  const { count, textAt } = backupTexts({ madeAt, by, book, campaign, title }, tables, kept, letters);
  return Array.from({ length: count }, (_, index) => textAt(index));
}
