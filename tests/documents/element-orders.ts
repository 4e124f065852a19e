/** The order in which WordprocessingML wants the children of its elements (ECMA-376, wml.xsd, transitional). */

import { elementsIn, everyElement, type XmlElement } from './xml-tree.ts';

/** Only what our papers may use, in the schema's order; a child that is not listed is a fault too. */
const ORDERS: Readonly<Record<string, string>> = {
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:style': 'name aliases basedOn next link uiPriority qFormat pPr rPr tblPr trPr tcPr',
  'w:settings':
    'zoom trackRevisions evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat rsids themeFontLang',
  'w:compat':
    'balanceSingleByteDoubleByteWidth doNotExpandShiftReturn adjustLineHeightInTable useFELayout compatSetting',
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
  'w:body': 'p tbl sectPr',
  'w:p': 'pPr r',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl pBdr tabs kinsoku wordWrap overflowPunct topLinePunct ' +
    'autoSpaceDE autoSpaceDN snapToGrid spacing ind jc outlineLvl sectPr',
  'w:r': 'rPr t br fldChar instrText',
  'w:rPr': 'rFonts b i color spacing w kern sz szCs u lang',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr': 'tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:tblGrid': 'gridCol',
  'w:tr': 'trPr tc',
  'w:trPr': 'cantSplit trHeight tblHeader',
  'w:tc': 'tcPr p',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap vAlign',
  'w:sectPr': 'footerReference type pgSz pgMar pgNumType docGrid',
};

/** Elements whose children may be mixed, after the properties that come first. */
const MIXED = new Set(['w:body', 'w:p', 'w:r']);

/**
 * What stands out of order below `root`, in words; nothing for a part that the schema takes.
 *
 * @example
 * outOfOrder(xmlTree('<w:pPr><w:jc/><w:ind/></w:pPr>')) // → ['w:pPr: ind behind jc']
 */
export function outOfOrder(root: XmlElement): string[] {
  return everyElement(root).flatMap((element) => {
    const order = ORDERS[element.name]?.split(' ');
    if (!order) return [];
    const names = elementsIn(element).map(({ name }) => name.replace(/^w:/, ''));
    const strange = names
      .filter((name) => !order.includes(name))
      .map((name) => `${element.name}: ${name} is not known`);
    const place = (name: string) => placeOf(element.name, name, order);
    const turned = names.flatMap((name, index) => {
      const before = names[index - 1];
      return before !== undefined && place(name) < place(before) ? [`${element.name}: ${name} behind ${before}`] : [];
    });
    return [...strange, ...turned];
  });
}

function placeOf(parent: string, name: string, order: readonly string[]): number {
  if (!MIXED.has(parent)) return order.indexOf(name);
  // The section's properties end the body, all others begin what they are about.
  return name === 'sectPr' ? 2 : name.endsWith('Pr') ? 0 : 1;
}
