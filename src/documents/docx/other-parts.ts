/** The parts of a .docx beside text and styles: settings, typefaces, page numbers, and what holds the package. */

import type { Paper, Typefaces } from '../../domain/paper/paper.ts';
import { typefaceOf } from '../typefaces.ts';
import { FOOTERS } from './document-part.ts';
import { run, runLook } from './paragraph.ts';
import { foreignPart, part, RELATIONS, tag, those, val, xmlText } from './xml.ts';

/** `word/settings.xml`: without the mode of Word 2013 the paper would open as one of an older Word. */
export function settingsPart({ isNumbered }: Paper): string {
  const mode = { name: 'compatibilityMode', uri: 'http://schemas.microsoft.com/office/word', val: 15 };
  return part(
    'settings',
    those(
      tag('zoom', { percent: 100 }),
      isNumbered && tag('evenAndOddHeaders'),
      val('characterSpacingControl', 'compressPunctuation'),
      tag('compat', {}, [
        tag('balanceSingleByteDoubleByteWidth'),
        tag('doNotExpandShiftReturn'),
        tag('adjustLineHeightInTable'),
        tag('useFELayout'),
        tag('compatSetting', mode),
      ]),
      tag('themeFontLang', { val: 'en-US', eastAsia: 'zh-CN' }),
    ),
  );
}

/** `word/fontTable.xml`: which typefaces to take where one is not there. */
export function fontTablePart({ latin, ...chinese }: Typefaces): string {
  const fonts = [...new Set(Object.values(chinese))]
    .map(typefaceOf)
    .map(({ name, standIns, isFixed }) =>
      tag('font', { name }, [
        val('altName', standIns.join(',')),
        val('charset', '86'),
        val('family', isFixed ? 'modern' : 'auto'),
        val('pitch', isFixed ? 'fixed' : 'variable'),
      ]),
    );
  const letters = tag('font', { name: latin }, [
    val('charset', '00'),
    val('family', 'roman'),
    val('pitch', 'variable'),
  ]);
  return part('fonts', [...fonts, letters]);
}

/**
 * `word/footer1.xml` and `word/footer2.xml`: the number between two lines, a sign's width from the right edge of an
 * odd page and from the left edge of an even one.
 */
export function footerPart(side: 'odd' | 'even', { number }: Typefaces): string {
  const look = { size: 14, face: number };
  const field = (...inside: string[]) => tag('r', {}, [runLook(look), ...inside]);
  const mark = (type: string) => field(tag('fldChar', { fldCharType: type }));
  const code = field('<w:instrText xml:space="preserve"> PAGE </w:instrText>');
  const indent = side === 'odd' ? { rightChars: 100, right: 280 } : { leftChars: 100, left: 280 };
  const place = tag('pPr', {}, [
    val('pStyle', 'PageNumber'),
    tag('ind', indent),
    val('jc', side === 'odd' ? 'right' : 'left'),
  ]);
  const runs = [run('— ', look), mark('begin'), code, mark('separate'), run('1', look), mark('end'), run(' —', look)];
  return part('ftr', [tag('p', {}, [place, ...runs])]);
}

/** `docProps/core.xml`: what the file says of itself. Its times are the paper's day. */
export function corePart({ name, author, day }: Paper): string {
  const time = (which: string) =>
    `<dcterms:${which} xsi:type="dcterms:W3CDTF">${xmlText(day)}T00:00:00Z</dcterms:${which}>`;
  return foreignPart(
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${xmlText(name)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>` +
      `${time('created')}${time('modified')}</cp:coreProperties>`,
  );
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** `[Content_Types].xml`. @param names of the parts in `word/`, without their ending. */
export function contentTypesPart(names: readonly string[]): string {
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
  // The two footers are of one type; the main document's has a word of its own.
  const typeOf = (name: string) => `${WORD}.${name === 'document' ? 'document.main' : name.replace(/\d$/, '')}+xml`;
  return foreignPart(
    `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      names.map((name) => override(`/word/${name}.xml`, typeOf(name))).join('') +
      `${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
  );
}

/** `_rels/.rels`: where the main part and the properties lie. */
export function packageRelations(): string {
  return relations([
    ['rId1', `${RELATIONS}/officeDocument`, 'word/document.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

/** `word/_rels/document.xml.rels`: the parts that the main one leans on. */
export function documentRelations({ isNumbered }: Paper): string {
  const beside = ['styles', 'settings', 'fontTable'].map(
    (name, index): Relation => [`rId${index + 1}`, `${RELATIONS}/${name}`, `${name}.xml`],
  );
  const footers: Relation[] = [
    [FOOTERS.odd, `${RELATIONS}/footer`, 'footer1.xml'],
    [FOOTERS.even, `${RELATIONS}/footer`, 'footer2.xml'],
  ];
  return relations([...beside, ...(isNumbered ? footers : [])]);
}

type Relation = readonly [id: string, type: string, target: string];

function relations(all: readonly Relation[]): string {
  const elements = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return foreignPart(`<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`);
}
