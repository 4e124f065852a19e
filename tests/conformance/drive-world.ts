/** A workspace's Drive as the tests of it use it: ways to make files, and a paper as .docx. */

import { writeDocx } from '../../src/documents/docx/write-docx.ts';
import type { Doubts } from '../../src/offline/doubts.ts';
import { letterPaper } from '../documents/sample-papers.ts';
import { type ScriptWorld, scriptWorld } from './script-world.ts';

export const DOCX_BYTES = writeDocx(letterPaper());
export const SIGNED = JSON.stringify(Array.from(new Int8Array(DOCX_BYTES.buffer, 0, DOCX_BYTES.length)));
export const CODE = `const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const MEDIA = { alt: 'media' };
  const docx = () => Utilities.newBlob(${SIGNED}, DOCX, '表.docx');
  const html = (text) => Utilities.newBlob(text, 'text/html', 'a.html');
  const bytes = (...numbers) => Utilities.newBlob(numbers, 'application/zip', 'a.zip');
  const make = (name, blob, mimeType) => Drive.Files.create(mimeType ? { name, mimeType } : { name }, blob).id;
  const makeDoc = (blob) => make('汇总表', blob, MimeType.GOOGLE_DOCS);
  const textOf = (content) => Utilities.newBlob(content).getDataAsString();`;
/** Google's words for a call that is refused. */
export const failed = (method: string, words: string) =>
  `API call to drive.files.${method} failed with error: ${words}`;

/** The value of a body, or the message of what it throws. */
export const answer = (body: string, world = scriptWorld()): unknown => world.answer(`${CODE} ${body}`);

/** A world in which open questions are answered otherwise. */
export function suppose(doubts: Partial<Doubts>): ScriptWorld {
  const world = scriptWorld();
  world.workspace.faults.suppose(doubts);
  return world;
}
