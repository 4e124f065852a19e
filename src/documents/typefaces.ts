/** The typefaces of official papers, what stands in for each of them, and what kind of face it is. */

import type { Typefaces } from '../domain/paper/paper.ts';

/** As the standard and the offices of Tianjin name them; a district may set others. */
export const OFFICIAL_TYPEFACES: Typefaces = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  heading: '黑体',
  second: '楷体_GB2312',
  number: '宋体',
  latin: 'Times New Roman',
};

/** The usual ones of papers in English: they are on every computer. */
export const ENGLISH_TYPEFACES: Typefaces = {
  title: 'Arial',
  text: 'Times New Roman',
  heading: 'Arial',
  second: 'Arial',
  number: 'Times New Roman',
  latin: 'Times New Roman',
};

export interface Typeface {
  name: string;
  /** Faces that look alike, the likeliest to be there first: 仿宋_GB2312 and 方正小标宋 are not part of Windows. */
  standIns: readonly string[];
  isFixed: boolean;
}

const KINDS: readonly { of: RegExp; standIns: readonly string[]; isFixed: boolean }[] = [
  { of: /^(?:Arial|Calibri|Helvetica|Verdana)/i, standIns: ['Liberation Sans'], isFixed: false },
  { of: /^(?:Times|Cambria|Georgia|Garamond)/i, standIns: ['Liberation Serif'], isFixed: false },
  { of: /小标宋/, standIns: ['方正小标宋_GBK', '华文中宋', '宋体'], isFixed: false },
  { of: /仿宋/, standIns: ['仿宋', 'FangSong', 'STFangsong'], isFixed: true },
  { of: /楷/, standIns: ['楷体', 'KaiTi', 'STKaiti'], isFixed: true },
  { of: /黑/, standIns: ['黑体', 'SimHei', 'STHeiti'], isFixed: true },
  { of: /./, standIns: ['宋体', 'SimSun', 'STSong'], isFixed: false },
];

/**
 * What is known of a typeface by its name; one of no known kind counts as a 宋体.
 *
 * @example
 * typefaceOf('仿宋_GB2312').standIns // → ['仿宋', 'FangSong', 'STFangsong']
 */
export function typefaceOf(name: string): Typeface {
  const { standIns = [], isFixed = false } = KINDS.find((kind) => kind.of.test(name)) ?? {};
  return { name, standIns: standIns.filter((each) => each !== name), isFixed };
}
