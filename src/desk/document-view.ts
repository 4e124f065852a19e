/** The files of Drive as the page shows them: the list, one as a page, what is packed in another. */

import { unzipSync } from 'fflate';
import { deskEn } from '../messages/desk/en.ts';
import { deskZh } from '../messages/desk/zh-CN.ts';
import { bytesOf, type DriveFile, isBinary, sizeOf } from '../offline/inspect.ts';
import { docxHtml } from '../offline/offline-google.ts';
import type { Workspace } from '../offline/workspace.ts';
import type { ArchiveView, DocumentLine } from './answers.ts';
import { fileOf, isDocx, kindOf } from './drive-files.ts';
import { escaped, framePage } from './frame-page.ts';

/**
 * Every file that the program has made and not thrown away, the latest first.
 *
 * @example
 * documentLines(workspace)[0]  // → { id: '…', name: '线下活动情况统计表（塘沽街道总工会）.docx', kind: 'page', … }
 */
export function documentLines(workspace: Workspace): DocumentLine[] {
  const { drive } = workspace.parts;
  return drive
    .all()
    .filter(({ id }) => fileOf(workspace, id) !== null)
    .map((file) => ({
      id: file.id,
      name: file.name,
      kind: kindOf(file),
      changedMs: Date.parse(file.modifiedTime),
      folder: drive.get(file.parents[0] ?? '')?.name ?? '',
      bytes: isBinary(file) ? sizeOf(file.content) : null,
    }))
    .sort((one, other) => other.changedMs - one.changedMs);
}

/**
 * What a file shows as a page for its frame; null when there is no such file, or none that is a page.
 *
 * Plain text is wrapped by escaping it, so that none of it is markup.
 */
export function documentPage(workspace: Workspace, id: string): string | null {
  const file = fileOf(workspace, id);
  if (file === null || kindOf(file) !== 'page') return null;
  if (isDocx(file)) return paperPage(file);
  const { contentType = '', text = '' } = file.content ?? {};
  return framePage(file.name, contentType.startsWith('text/html') ? text : `<pre>${escaped(text)}</pre>`);
}

// Which language the page around it has, the frame does not know.
function paperPage(file: DriveFile): string {
  try {
    return docxHtml(bytesOf(file.content));
  } catch {
    const words = [deskZh, deskEn].map(({ documents }) => `<p>${escaped(documents.damaged)}</p>`);
    return framePage(file.name, `<body style="margin:24px;font:16px/1.6 sans-serif">${words.join('')}`);
  }
}

/**
 * What is packed in an archive, without unpacking any of it; null when there is no such archive.
 *
 * @example
 * archiveView(workspace, id)  // → { entries: [{ name: '王示例+塘沽街道总工会/推荐表.docx', bytes: 25_103 }] }
 */
export function archiveView(workspace: Workspace, id: string): ArchiveView | null {
  const file = fileOf(workspace, id);
  if (file === null || kindOf(file) !== 'archive') return null;
  const entries: { name: string; bytes: number }[] = [];
  try {
    unzipSync(bytesOf(file.content), {
      filter: ({ name, originalSize }) => {
        entries.push({ name, bytes: originalSize });
        return false;
      },
    });
  } catch {
    return { entries: null };
  }
  return { entries };
}
