/** Renders the blocks of a mail as plain text and as html, and cleans its subject, all without identity numbers. */

import { maskedNumbers } from '../domain/intake/read-personal-number.ts';
import type { MailBlock } from '../domain/post/dispatch.ts';
import { shortText } from '../domain/short-text.ts';
import { wellFormed } from '../domain/well-formed.ts';
import { escapeHtml, visibleText } from './escape-html.ts';
import { linksApart } from './links-apart.ts';

const SUBJECT_LENGTH = 120;

/** Every control, line ends included, and the marks that turn the direction of reading or have no width. */
const NOT_IN_SUBJECTS = /[\p{Cc}\u2028\u2029]+/gu;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;

/** A link that a mail may carry: no script, no white space, nothing that ends an attribute. */
const LINK = /^https?:\/\/[^\s"'<>\\]+$/i;

const FONT = "-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/**
 * Gives a subject on one line, without invisible marks, of at most 120 characters.
 *
 * A line end in a subject would begin a header of its own (CWE-93).
 *
 * @example
 * cleanSubject('已收到\r\nBcc: x@example.org') // → '已收到 Bcc: x@example.org'
 */
export function cleanSubject(subject: string): string {
  const line = wellFormed(subject).replace(NOT_IN_SUBJECTS, ' ').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  return shortText(maskedNumbers(line), SUBJECT_LENGTH);
}

/**
 * The plain text of a mail: it alone answers everything, also where no link can be opened.
 *
 * @example
 * renderMailText([{ is: 'heading', text: '待办' }, { is: 'list', items: ['甲'] }]) // → '【待办】\n- 甲\n'
 */
export function renderMailText(blocks: readonly MailBlock[]): string {
  const said = blocks.filter(isSaid);
  const parts = said
    .map(masked)
    .map(linksApart)
    .map((block, index) => {
      const text = textOf(block);
      return index > 0 && said[index - 1]?.is !== 'heading' ? `\n${text}` : text;
    });
  return `${parts.join('\n')}\n`;
}

/** A block that readers see. */
type SaidBlock = Exclude<MailBlock, { is: 'files' }>;

// Which files are to go with a mail is data: what really goes is said by whoever attaches it.
const isSaid = (block: MailBlock): block is SaidBlock => block.is !== 'files';

// Whoever wrote an identity number, no mail carries it on (contract: personalNumber); addresses of links stay whole.
function masked(block: SaidBlock): SaidBlock {
  switch (block.is) {
    case 'list':
      return { ...block, items: block.items.map(maskedNumbers) };
    case 'facts':
      return { ...block, facts: block.facts.map(([label, value]) => [maskedNumbers(label), maskedNumbers(value)]) };
    default:
      return { ...block, text: maskedNumbers(block.text) };
  }
}

function textOf(block: SaidBlock): string {
  switch (block.is) {
    case 'heading':
      return framed(visibleText(block.text));
    case 'paragraph':
      return visibleText(block.text);
    case 'list':
      return block.items.map((item) => `- ${indented(item)}`).join('\n');
    case 'facts':
      return block.facts.map(([label, value]) => `${withColon(visibleText(label))}${indented(value)}`).join('\n');
    case 'action':
      return LINK.test(block.url) ? `${visibleText(block.text)}\n${block.url}` : visibleText(block.text);
  }
}

/** A label with the colon of its own script. */
function withColon(label: string): string {
  return /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”]$/u.test(label) ? `${label}：` : `${label}: `;
}

const framed = (heading: string): string => (/\p{Script=Han}/u.test(heading) ? `【${heading}】` : `[${heading}]`);

/** Later lines of one item stand to the right, so that nobody takes them for a line of ours. */
function indented(text: string): string {
  return visibleText(text).replace(/\n/g, '\n  ');
}

/**
 * The html of a mail: one column, styles at the elements, readable at 360 pixels, nothing loaded from elsewhere.
 *
 * Only an action becomes a link, and only when it is http or https; a link inside other texts stays text.
 *
 * @example
 * renderMailHtml([{ is: 'action', text: '修改', url: 'javascript:x' }]) // no <a> in it
 */
export function renderMailHtml(blocks: readonly MailBlock[], language = 'zh-CN'): string {
  const said = blocks.filter(isSaid);
  return [
    `<div lang="${escapeHtml(language)}" style="font-family:${FONT};font-size:16px;line-height:1.6;color:#1f2328;` +
      'max-width:640px;margin:0 auto;padding:12px;overflow-wrap:anywhere">',
    ...said
      .map(masked)
      .map(linksApart)
      .map((block, index) => htmlOf(block, index === said.length - 1)),
    '</div>',
    '',
  ].join('\n');
}

function htmlOf(block: SaidBlock, isLast: boolean): string {
  switch (block.is) {
    case 'heading':
      return `<h2 style="font-size:17px;line-height:1.4;margin:24px 0 8px">${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p style="margin:0 0 12px">${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul style="margin:0 0 12px;padding-left:22px">${block.items.map(itemHtml).join('')}</ul>`;
    case 'facts':
      return factsHtml(block.facts, isLast);
    case 'action':
      return actionHtml(block);
  }
}

const itemHtml = (item: string): string => `<li style="margin:0 0 6px">${escapeHtml(item)}</li>`;

function factsHtml(facts: readonly (readonly [label: string, value: string])[], isLast: boolean): string {
  const grey = (label: string) => `<span style="color:#57606a">${escapeHtml(withColon(label))}</span>`;
  const line = ([label, value]: readonly [string, string]) =>
    `<div style="margin:0 0 4px">${grey(label)}${escapeHtml(value)}</div>`;
  const frame = isLast
    ? 'margin:24px 0 0;padding:12px 0 0;border-top:1px solid #d0d7de;font-size:14px'
    : 'margin:0 0 12px;padding:10px 12px;background:#f6f8fa;border-radius:6px';
  return `<div style="${frame}">${facts.map(line).join('')}</div>`;
}

function actionHtml({ text, url }: { text: string; url: string }): string {
  if (!LINK.test(url)) return `<p style="margin:0 0 12px">${escapeHtml(text)}</p>`;
  const button =
    'display:inline-block;background:#0b57d0;color:#ffffff;text-decoration:none;padding:12px 20px;border-radius:6px';
  return `<p style="margin:12px 0 20px"><a href="${escapeHtml(url)}" style="${button}">${escapeHtml(text)}</a></p>`;
}
