/** The styles of a .docx: what each kind of line and cell looks like, once for the whole file. */

import type { LineLook, Typefaces } from '../../domain/paper/paper.ts';
import { cellLine, LINES, TEXT_SIZE } from '../page-measures.ts';
import { part, pointTwips, tag, those, val } from './xml.ts';

/** The size of cells by their style, in points. */
export const CELL_SIZE = 12;

/** The style of each kind of line. */
export const LINE_STYLES: Readonly<Record<LineLook, string>> = {
  mark: 'Mark',
  title: 'PaperTitle',
  addressee: 'Addressee',
  text: 'PaperText',
  heading1: 'Heading1',
  heading2: 'Heading2',
  note: 'PaperNote',
  gap: 'Gap',
};

interface Style {
  id: string;
  face: string;
  /** In points. */
  size: number;
  paragraph: readonly string[];
  /** Elements of the run between typeface and size. */
  run?: readonly string[];
}

/** `word/styles.xml`: the standard's own sizes, lines and typefaces. */
export function stylesPart(typefaces: Typefaces): string {
  return part('styles', [
    defaults(typefaces),
    style({ id: 'Normal', isDefault: true }, [
      tag('pPr', {}, [val('widowControl', 0), val('snapToGrid', 0), val('jc', 'both')]),
    ]),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
      '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    ...[...lineStyles(typefaces), ...placedStyles(typefaces), ...cellStyles(typefaces)].map(customStyle),
  ]);
}

function defaults({ latin, text }: Typefaces): string {
  const language = tag('lang', { val: 'en-US', eastAsia: 'zh-CN', bidi: 'ar-SA' });
  const faces = tag('rFonts', { ascii: latin, hAnsi: latin, eastAsia: text, cs: latin });
  const look = tag('rPr', {}, [faces, val('kern', 2), ...sizes(TEXT_SIZE), language]);
  return tag('docDefaults', {}, [tag('rPrDefault', {}, [look]), tag('pPrDefault')]);
}

function lineStyles(typefaces: Typefaces): Style[] {
  return (Object.keys(LINES) as LineLook[]).map((look) => {
    const { face, size, line, align, indent, before, after, keepsNext, rank } = LINES[look];
    return {
      id: LINE_STYLES[look],
      face: typefaces[face],
      size,
      paragraph: those(
        keepsNext && tag('keepNext'),
        tag('spacing', { before: space(before), after: space(after), line: pointTwips(line), lineRule: 'exact' }),
        indent > 0 && tag('ind', { firstLineChars: indent * 100, firstLine: indent * pointTwips(TEXT_SIZE) }),
        val('jc', align),
        rank !== undefined && val('outlineLvl', rank),
      ),
      // A quarter of a point less between signs sets 28 of them on a line, as the standard wants.
      run: look === 'text' ? [val('spacing', -5)] : [],
    };
  });
}

/** Lines of a letter that have a place of their own. */
function placedStyles({ text, number }: Typefaces): Style[] {
  const exact = tag('spacing', { line: pointTwips(LINES.text.line), lineRule: 'exact' });
  const hanging = (signs: number) =>
    tag('ind', { leftChars: 600, left: 1920, hangingChars: signs * 100, hanging: signs * pointTwips(TEXT_SIZE) });
  const closing = [val('autoSpaceDE', 0), val('autoSpaceDN', 0), exact, val('jc', 'right')];
  return [
    { id: 'Attachment', face: text, size: TEXT_SIZE, paragraph: [exact, hanging(4)] },
    { id: 'AttachmentNext', face: text, size: TEXT_SIZE, paragraph: [exact, hanging(1)] },
    { id: 'Signer', face: text, size: TEXT_SIZE, paragraph: [tag('keepNext'), ...closing] },
    { id: 'SignedOn', face: text, size: TEXT_SIZE, paragraph: closing },
    { id: 'PageNumber', face: number, size: 14, paragraph: [] },
    // What must stand between a table and the end of a section, as low as a line can be.
    { id: 'Thin', face: text, size: 1, paragraph: [tag('spacing', { line: 20, lineRule: 'exact' })] },
  ];
}

function cellStyles({ text, heading }: Typefaces): Style[] {
  const line = tag('spacing', { line: pointTwips(cellLine(CELL_SIZE)), lineRule: 'atLeast' });
  return [
    { id: 'CellText', face: text, size: CELL_SIZE, paragraph: [line, val('jc', 'left')] },
    { id: 'CellLabel', face: heading, size: CELL_SIZE, paragraph: [line, val('jc', 'center')] },
  ];
}

function customStyle({ id, face, size, paragraph, run = [] }: Style): string {
  const look = tag('rPr', {}, [tag('rFonts', { eastAsia: face }), ...run, ...sizes(size)]);
  return style({ id, isDefault: false }, [...(paragraph.length > 0 ? [tag('pPr', {}, paragraph)] : []), look]);
}

function style({ id, isDefault }: { id: string; isDefault: boolean }, looks: readonly string[]): string {
  const kind = isDefault ? { default: 1 } : { customStyle: 1 };
  const based = isDefault ? undefined : val('basedOn', 'Normal');
  const content = those(val('name', id), based, tag('qFormat'), ...looks);
  return tag('style', { type: 'paragraph', ...kind, styleId: id }, content);
}

const space = (points: number): number | undefined => (points > 0 ? pointTwips(points) : undefined);

const sizes = (points: number): string[] => [val('sz', points * 2), val('szCs', points * 2)];
