/** The papers of the list as files: a .docx each, and a Google document beside those that have one. */

import { writeDocx } from '../../documents/docx/write-docx.ts';
import { paperHtml } from '../../documents/paper-html.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import type { Paper, Typefaces } from '../../domain/paper/paper.ts';
import type { PaperFacts } from '../../domain/paper/paper-facts.ts';
import type { Office } from '../office.ts';
import { documentKey } from './document-key.ts';
import type { DistrictDocument, UnitDocument } from './documents.ts';
import { printOf } from './file-stamp.ts';
import { DOCX, type WantedFile } from './write-files.ts';

/** The files of a document of the list. @param unit null for the district's; of another kind there are none. */
export function paperFiles(
  office: Office,
  facts: PaperFacts,
  document: UnitDocument | DistrictDocument,
  unit: Unit | null,
  faces: Typefaces,
): WantedFile[] {
  if (document.of === 'district') {
    return document
      .papers(facts)
      .flatMap(({ paper, part }) => filesOf(office, document, { unit: '', part, paper }, faces));
  }
  if (!unit) return [];
  const content = document.content?.(facts, unit);
  return document.papers(facts, unit).flatMap(({ paper, part }) => {
    return filesOf(office, document, { unit: unit.id, part, paper, content }, faces);
  });
}

interface PaperAbout {
  unit: string;
  part: string;
  paper: Paper;
  /** What it is made of, where that is not the whole paper. */
  content?: object | undefined;
}

// A Google document for whoever works there, and the file that offices take.
function filesOf(
  office: Office,
  { isDocToo = false, isDraft = false, kind }: UnitDocument | DistrictDocument,
  { content, paper, part, unit }: PaperAbout,
  faces: Typefaces,
): WantedFile[] {
  const about = { unit, name: paper.name, print: printOf(office, [content ?? paper, faces]) };
  const own = isDocToo ? `${kind}Paper` : kind;
  const file: WantedFile = {
    ...about,
    key: documentKey(own, unit, part),
    kind: own,
    ending: '.docx',
    content: () => ({ content: { bytes: writeDocx(paper, faces), type: DOCX }, note: '' }),
    isDraft,
    about: '',
  };
  if (!isDocToo) return [file];
  const html = () => ({ content: { html: paperHtml(paper, faces) }, note: '' });
  return [{ ...file, key: documentKey(kind, unit, part), kind, ending: '', content: html }, file];
}
