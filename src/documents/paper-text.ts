/** The texts of papers as every format takes them, so that .docx and html say the same. */

import type { PaperCell, Tick } from '../domain/paper/paper.ts';
import { visibleText } from './escape-html.ts';

/** Signs that XML forbids and no file of text can hold: halves of a character, and two that are none. */
const FORBIDDEN = /[\p{Surrogate}\uFFFE\uFFFF]/gu;

/**
 * Gives `text` without what XML forbids and without what hides or turns other signs; a tab becomes a space, since a
 * paper has no tab stops.
 *
 * @example
 * paperText('甲\u0007\t乙\uD83D\r\n𠮷') // → '甲 乙\n𠮷'
 */
export function paperText(text: string): string {
  return visibleText(text.replace(FORBIDDEN, '')).replace(/\t/g, ' ');
}

/** Both signs are in every Chinese typeface of offices; U+2611 is in none, and PDFs show it blank. */
const BOX = { ticked: '■', unticked: '□' };

/** A box with its label. @example tickText({ label: '故事', ticked: true }) // → '■故事' */
function tickText({ label, ticked }: Tick): string {
  return `${ticked ? BOX.ticked : BOX.unticked}${paperText(label)}`;
}

/**
 * The paragraphs of a cell, each as its runs: a text, and behind the last one the boxes, a space between.
 *
 * Boxes are runs of their own, since a writer must give them a Chinese typeface.
 *
 * @example
 * cellRuns({ text: '作品类型：', ticks: [{ label: '故事', ticked: true }, { label: '图片', ticked: false }] })
 * // → [[{ text: '作品类型：', isTick: false }, { text: '■故事 □图片', isTick: true }]]
 */
export function cellRuns({ text, ticks = [] }: PaperCell): { text: string; isTick: boolean }[][] {
  const lines = paperText(text)
    .split('\n')
    .map((line) => (line === '' ? [] : [{ text: line, isTick: false }]));
  if (ticks.length > 0) lines[lines.length - 1]?.push({ text: ticks.map(tickText).join(' '), isTick: true });
  return lines;
}
