/** The parts of a .docx beside text and styles: settings, typefaces, page numbers, relations and types. */

import type { Paper, Typefaces } from '../../domain/paper/paper.ts';
import { typefaceOf } from '../typefaces.ts';
import { FOOTERS } from './document-part.ts';
import { type Relation, relations } from './office-package.ts';
import { run, runLook } from './paragraph.ts';
import { part, RELATIONS, tag, those, val } from './xml.ts';

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

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The type of a part in `word/` by its name without the ending. */
export function wordType(name: string): string {
  // The two footers are of one type; the main document's has a word of its own.
  return `${WORD}.${name === 'document' ? 'document.main' : name.replace(/\d$/, '')}+xml`;
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
