/** How paragraphs and runs of a .docx look, as declarations of CSS. */

import { childOf, childrenOf, type DocxElement, type DocxParts, elementsOf, isOn, numberOf } from './docx-parts.ts';

/** Properties by their names, the nearest first to be found. */
export type Properties = ReadonlyMap<string, DocxElement>;

/** The looks of one file. */
export interface DocxLooks {
  /** Of a paragraph: its own properties over those of its style. */
  paragraph(own: DocxElement | null): Properties;
  /** Of what stands in a paragraph, before any run's own. */
  textIn(paragraph: DocxElement | null): Properties;
  /** Of a run: its own over those of its style over those of the paragraph's style. */
  run(own: DocxElement | null, paragraph: DocxElement | null): Properties;
  /** The borders that a table's style draws. */
  tableBorders(styleId: string | undefined): DocxElement | null;
  paragraphCss(paragraph: Properties, text: Properties): string;
  runCss(run: Properties, paragraph: Properties): string;
}

interface Style {
  basedOn: string | undefined;
  element: DocxElement;
}

const TWIPS = 20;
/** A line of "single" spacing, which Word takes from the typeface; the usual Chinese ones are so high. */
const SINGLE = 1.3;

/** Reads styles, defaults and stand-ins of typefaces once for the whole file. */
export function docxLooks({ fonts, styles }: Pick<DocxParts, 'fonts' | 'styles'>): DocxLooks {
  const known = new Map<string, Style>();
  for (const element of childrenOf(styles, 'style')) {
    const id = element.attributes.styleId ?? '';
    known.set(id, { element, basedOn: childOf(element, 'basedOn')?.attributes.val });
  }
  const usual = childrenOf(styles, 'style').find(
    ({ attributes }) => attributes.type === 'paragraph' && ['1', 'true'].includes(attributes.default ?? ''),
  )?.attributes.styleId;
  const defaults = childOf(styles, 'docDefaults');
  const chain = (id: string | undefined): DocxElement[] => {
    const found: DocxElement[] = [];
    for (let styleId = id; styleId !== undefined && found.length < 20; styleId = known.get(styleId)?.basedOn) {
      const style = known.get(styleId);
      if (style !== undefined) found.unshift(style.element);
    }
    return found;
  };
  const styleOf = (own: DocxElement | null): DocxElement[] => chain(childOf(own, 'pStyle')?.attributes.val ?? usual);
  const standIns = standInsOf(fonts);
  const textIn = (paragraph: DocxElement | null): Properties =>
    merged([childOf(defaults, 'rPrDefault', 'rPr'), ...styleOf(paragraph).map((style) => childOf(style, 'rPr'))]);
  return {
    paragraph: (own) =>
      merged([childOf(defaults, 'pPrDefault', 'pPr'), ...styleOf(own).map((style) => childOf(style, 'pPr')), own]),
    textIn,
    run: (own, paragraph) => {
      const ofStyle = chain(childOf(own, 'rStyle')?.attributes.val).map((style) => childOf(style, 'rPr'));
      return merged([...ofStyle, own], textIn(paragraph));
    },
    tableBorders: (styleId) =>
      chain(styleId)
        .map((style) => childOf(style, 'tblPr', 'tblBorders'))
        .findLast((borders) => borders !== null) ?? null,
    paragraphCss: (paragraph, text) => [placeCss(paragraph), textCss(text, standIns)].filter(Boolean).join(';'),
    runCss: (run, paragraph) => {
      const whole = textCss(paragraph, standIns).split(';');
      return textCss(run, standIns)
        .split(';')
        .filter((each) => !whole.includes(each))
        .join(';');
    },
  };
}

// Attributes of one property are added up over the styles, as Word does with w:ind, w:spacing and w:rFonts.
function merged(layers: readonly (DocxElement | null)[], under: Properties = new Map()): Properties {
  const properties = new Map(under);
  for (const element of layers.flatMap(elementsOf)) {
    const before = properties.get(element.name);
    const attributes = { ...before?.attributes, ...element.attributes };
    properties.set(element.name, { ...element, attributes });
  }
  return properties;
}

function standInsOf(fonts: DocxElement | null): ReadonlyMap<string, string[]> {
  return new Map(
    childrenOf(fonts, 'font').map((font) => {
      const names = childOf(font, 'altName')?.attributes.val ?? '';
      return [font.attributes.name ?? '', names.split(',').filter((name) => name !== '')];
    }),
  );
}

const ALIGNS: Readonly<Record<string, string>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

function placeCss(properties: Properties): string {
  const [indent, spacing] = [properties.get('ind'), properties.get('spacing')];
  const align = ALIGNS[properties.get('jc')?.attributes.val ?? ''];
  const css = [
    align === undefined ? '' : `text-align:${align}`,
    length('margin-left', indent, ['left', 'start']),
    length('margin-right', indent, ['right', 'end']),
    length('text-indent', indent, ['firstLine']) || length('text-indent', indent, ['hanging'], -1),
    length('margin-top', spacing, ['before']),
    length('margin-bottom', spacing, ['after']),
    lineCss(spacing),
  ];
  return css.filter(Boolean).join(';');
}

// In hundredths of a sign where that is said, else in twips: so Word reads them.
function length(name: string, element: DocxElement | undefined, attributes: readonly string[], sign = 1): string {
  for (const attribute of attributes) {
    const signs = numberOf(element, `${attribute}Chars`);
    if (signs !== null && signs !== 0) return `${name}:${(sign * signs) / 100}em`;
    const twips = numberOf(element, attribute);
    if (twips !== null && twips !== 0) return `${name}:${(sign * twips) / TWIPS}pt`;
  }
  return '';
}

function lineCss(spacing: DocxElement | undefined): string {
  const line = numberOf(spacing, 'line');
  if (line === null) return '';
  const rule = spacing?.attributes.lineRule ?? 'auto';
  return rule === 'auto' ? `line-height:${round((line / 240) * SINGLE)}` : `line-height:${line / TWIPS}pt`;
}

function textCss(properties: Properties, standIns: ReadonlyMap<string, string[]>): string {
  const half = numberOf(properties.get('sz'), 'val');
  const spacing = numberOf(properties.get('spacing'), 'val');
  const colour = properties.get('color')?.attributes.val ?? '';
  const lines = [
    isOn(properties.get('u') ?? null) ? 'underline' : '',
    isOn(properties.get('strike') ?? null) ? 'line-through' : '',
  ].filter(Boolean);
  const raised = properties.get('vertAlign')?.attributes.val ?? '';
  const css = [
    fontCss(properties.get('rFonts'), standIns),
    half === null ? '' : `font-size:${half / 2}pt`,
    switchCss(properties.get('b'), 'font-weight', 'bold'),
    switchCss(properties.get('i'), 'font-style', 'italic'),
    /^[\da-f]{6}$/i.test(colour) ? `color:#${colour}` : '',
    lines.length > 0 ? `text-decoration:${lines.join(' ')}` : '',
    spacing === null || spacing === 0 ? '' : `letter-spacing:${spacing / TWIPS}pt`,
    raised === 'superscript' || raised === 'subscript' ? `vertical-align:${raised.slice(0, -6)}` : '',
  ];
  return css.filter(Boolean).join(';');
}

// A switch that is said to be off takes back what the style around it says.
function switchCss(element: DocxElement | undefined, name: string, value: string): string {
  if (element === undefined) return '';
  return `${name}:${isOn(element) ? value : 'normal'}`;
}

/** Typefaces that other systems have for the official ones, by what their names begin with or hold. */
const LIKE: readonly [RegExp, string][] = [
  [/仿宋|FangSong/i, 'FangSong, STFangsong, "Noto Serif CJK SC", serif'],
  [/楷体|KaiTi/i, 'KaiTi, STKaiti, "AR PL UKai CN", serif'],
  [/黑体|SimHei|雅黑/i, 'SimHei, STHeiti, "Noto Sans CJK SC", sans-serif'],
  [/宋/, 'SimSun, STSong, "Noto Serif CJK SC", serif'],
];

function fontCss(fonts: DocxElement | undefined, standIns: ReadonlyMap<string, string[]>): string {
  const { ascii = '', eastAsia = '' } = fonts?.attributes ?? {};
  if (ascii === '' && eastAsia === '') return '';
  const main = eastAsia === '' ? ascii : eastAsia;
  const names = [main, ...(standIns.get(main) ?? []), ascii].filter((name) => name !== '');
  const like = LIKE.find(([pattern]) => pattern.test(main))?.[1] ?? 'serif';
  return `font-family:${[...new Set(names)].map(quoted).join(', ')}, ${like}`;
}

// A name comes from the file: nothing in it may end the declaration.
function quoted(name: string): string {
  return `"${name.replace(/["'\\<>;:{}()]|\p{Cc}/gu, '')}"`;
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
