/** Writes a paper as a .docx file, at once and without anything of a browser or of Node. */

import { assert } from '../../domain/assert.ts';
import type { Paper, Typefaces } from '../../domain/paper/paper.ts';
import { OFFICIAL_TYPEFACES } from '../typefaces.ts';
import { documentPart } from './document-part.ts';
import { contentTypesPart, corePart, packageRelations } from './office-package.ts';
import { documentRelations, fontTablePart, footerPart, settingsPart, wordType } from './other-parts.ts';
import { storeZip } from './store-zip.ts';
import { stylesPart } from './styles-part.ts';
import { utf8Bytes } from './utf8-bytes.ts';

/**
 * Gives the bytes of `paper` as a .docx: the same paper gives the same bytes.
 *
 * A paper without a section has no page, which no reader opens; making one is a bug of the caller.
 *
 * @example
 * writeDocx({ name: '统计表', author: '', day: '2019-09-18', isNumbered: true, sections: [{ orientation: 'portrait',
 *   blocks: [{ is: 'line', look: 'title', text: '统计表' }] }] }) // → Uint8Array that begins with PK
 */
export function writeDocx(paper: Paper, typefaces: Typefaces = OFFICIAL_TYPEFACES): Uint8Array {
  assert(paper.sections.length > 0, 'a paper has at least one section');
  const word: readonly (readonly [name: string, xml: string])[] = [
    ['document', documentPart(paper, typefaces)],
    ['styles', stylesPart(typefaces)],
    ['settings', settingsPart(paper)],
    ['fontTable', fontTablePart(typefaces)],
    ...(paper.isNumbered
      ? ([
          ['footer1', footerPart('odd', typefaces)],
          ['footer2', footerPart('even', typefaces)],
        ] as const)
      : []),
  ];
  const parts = [
    // Readers that look at the first file alone tell the kind of the package by it.
    ['[Content_Types].xml', contentTypesPart(word.map(([name]) => [`word/${name}.xml`, wordType(name)]))],
    ['_rels/.rels', packageRelations('word/document.xml')],
    ['docProps/core.xml', corePart(paper)],
    ...word.map(([name, xml]) => [`word/${name}.xml`, xml] as const),
    ['word/_rels/document.xml.rels', documentRelations(paper)],
  ] as const;
  return storeZip(
    parts.map(([name, xml]) => ({ name, bytes: utf8Bytes(xml) })),
    paper.day,
  );
}
