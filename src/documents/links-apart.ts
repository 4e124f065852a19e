/** Sets addresses in mails apart from the Chinese signs around them, which mail programs would take into the link. */

import type { MailBlock } from '../domain/post/dispatch.ts';

/** A block that has texts. */
type SaidBlock = Exclude<MailBlock, { is: 'files' }>;

/** Signs that may stand in an address, as many as there are; what is none of them ends it. */
const RUN = /[!-~]+/gu;
const ADDRESS = /:\/\/|^www\.|[\w.]@\w/iu;

/**
 * The block with a space before and behind every link and mail address that touches another sign.
 *
 * Mail programs find links by themselves and go on until white space: `http://a.cn/1（区级规定）。` opens nothing.
 *
 * @example
 * linksApart({ is: 'paragraph', text: '例如 http://a.cn/1（区级规定）。' }).text // → '例如 http://a.cn/1 （区级规定）。'
 */
export function linksApart(block: SaidBlock): SaidBlock {
  if (block.is === 'list') return { ...block, items: block.items.map(apart) };
  if (block.is !== 'facts') return { ...block, text: apart(block.text) };
  // A label in Chinese is followed by a Chinese colon.
  const value = (label: string, text: string) =>
    /\p{Script=Han}$/u.test(label) ? apart(`：${text}`).slice(1) : apart(text);
  return { ...block, facts: block.facts.map(([label, text]) => [label, value(label, text)] as const) };
}

function apart(text: string): string {
  return text.replace(RUN, (run, index: number) => {
    if (!ADDRESS.test(run)) return run;
    const after = text[index + run.length] ?? ' ';
    return `${/\s/u.test(text[index - 1] ?? ' ') ? '' : ' '}${run}${/\s/u.test(after) ? '' : ' '}`;
  });
}
