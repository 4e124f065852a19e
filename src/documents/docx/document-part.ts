/** The main part of a .docx: sections of lines and tables. */

import type { Orientation, Paper, PaperBlock, PaperSection, Typefaces } from '../../domain/paper/paper.ts';
import { PAGES, TEXT_SIZE } from '../page-measures.ts';
import { signaturePlace } from '../signature-place.ts';
import { paragraph, run } from './paragraph.ts';
import { LINE_STYLES } from './styles-part.ts';
import { tableElement } from './table.ts';
import { part, pointTwips, tag, those, twips } from './xml.ts';

/** The ids by which the main part names the footers of odd and even pages. */
export const FOOTERS = { odd: 'rIdF1', even: 'rIdF2' };

/** `word/document.xml`. */
export function documentPart(paper: Paper, typefaces: Typefaces): string {
  const last = paper.sections.length - 1;
  const body = paper.sections.flatMap((section, position) => {
    const end = sectionElement(section.orientation, paper.isNumbered);
    const blocks = section.blocks.flatMap((block, index) =>
      blockElements(block, { typefaces, follows: section.blocks[index - 1]?.is }),
    );
    // The last section ends with the body, every other with a paragraph.
    return [...blocks, ...closing(section, position === last ? undefined : end), ...(position === last ? [end] : [])];
  });
  return part('document', [tag('body', {}, body)]);
}

/** A section must not end with a table; and one that is not the last ends with a paragraph that says so. */
function closing(section: PaperSection, end: string | undefined): string[] {
  const endsInTable = section.blocks[section.blocks.length - 1]?.is === 'table';
  return end !== undefined || endsInTable ? [paragraph({ style: 'Thin', section: end })] : [];
}

interface Around {
  typefaces: Typefaces;
  /** What the block above is; undefined at the head of a section. */
  follows: PaperBlock['is'] | undefined;
}

function blockElements(block: PaperBlock, { typefaces, follows }: Around): string[] {
  const startsPage = follows === 'pageBreak';
  switch (block.is) {
    case 'line': {
      const { look, text, align, size } = block;
      return [paragraph({ style: LINE_STYLES[look], align, startsPage }, text === '' ? [] : [run(text, { size })])];
    }
    case 'attachments':
      return attachments(block, startsPage);
    case 'signature': {
      const place = signaturePlace(block);
      const right = (signs: number) => pointTwips(signs * TEXT_SIZE);
      return [
        paragraph({ style: 'Signer', right: right(place.signer), startsPage }, [run(block.signer)]),
        paragraph({ style: 'SignedOn', right: right(place.date) }, [run(block.date)]),
      ];
    }
    case 'pageBreak':
      return [];
    case 'table':
      // Two tables with nothing between would be read as one, and a table cannot begin a page by itself.
      return those(
        (startsPage || follows === 'table') && paragraph({ style: 'Thin', startsPage }),
        tableElement(block, typefaces),
      );
  }
}

function attachments({ label, names }: Extract<PaperBlock, { is: 'attachments' }>, startsPage: boolean): string[] {
  return names.map((name, index) =>
    paragraph({ style: index === 0 ? 'Attachment' : 'AttachmentNext', startsPage: startsPage && index === 0 }, [
      run(`${index === 0 ? label : ''}${names.length > 1 ? `${index + 1}.` : ''}${name}`),
    ]),
  );
}

function sectionElement(orientation: Orientation, isNumbered: boolean): string {
  const page = PAGES[orientation];
  const footer = (type: string, id: string) => `<w:footerReference w:type="${type}" r:id="${id}"/>`;
  return tag(
    'sectPr',
    {},
    those(
      isNumbered && footer('default', FOOTERS.odd),
      isNumbered && footer('even', FOOTERS.even),
      tag('type', { val: 'nextPage' }),
      tag('pgSz', {
        w: twips(page.width),
        h: twips(page.height),
        orient: orientation === 'landscape' ? orientation : undefined,
      }),
      tag('pgMar', {
        top: twips(page.top),
        right: twips(page.right),
        bottom: twips(page.bottom),
        left: twips(page.left),
        header: 851,
        footer: twips(page.number),
        gutter: 0,
      }),
    ),
  );
}
