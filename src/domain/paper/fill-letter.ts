/** Fills a letter: its title, its lines by what they are for, the names of its annexes, and who signs it. */

import type { Day } from '../calendar.ts';
import { filled, isShown, markLines, type Scope, strangers, type Tags, whenTag } from './fill-layout.ts';
import type { LetterLayout } from './layout.ts';
import type { Paper, PaperBlock } from './paper.ts';

/**
 * The letter that `layout` makes of `scope`.
 *
 * @param about who makes it and of what day it is, and the titles of the annexes as they stand on them.
 * @example
 * fillLetter(layouts.papers.cityReport, scope, { author: '滨海新区总工会', day: '2019-09-18', annexes: ['作品汇总表'] })
 * // → { name: '…（代拟稿）', sections: [{ orientation: 'portrait', blocks: […] }], … }
 */
export function fillLetter(
  layout: LetterLayout,
  scope: Scope,
  { annexes, ...about }: { author: string; day: Day; annexes: readonly string[] },
): Paper {
  const { mark, name, title, parts } = layout;
  const blocks: PaperBlock[] = [
    ...(mark === undefined ? [] : markLines(filled(mark, scope))),
    { is: 'line', look: 'title', text: filled(title, scope) },
    ...parts.flatMap((part) => partOf(part, scope, annexes)),
  ];
  return { ...about, name: filled(name, scope), isNumbered: true, sections: [{ orientation: 'portrait', blocks }] };
}

function partOf(part: LetterLayout['parts'][number], scope: Scope, annexes: readonly string[]): PaperBlock[] {
  if ('attachments' in part) return [{ is: 'attachments', label: part.attachments, names: annexes }];
  if ('signer' in part) {
    const { signer, date } = part;
    return [{ is: 'signature', signer: filled(signer, scope), date: filled(date, scope), sealed: false }];
  }
  const { each, look, text, when } = part;
  const items = each === undefined ? [scope] : (scope.lists?.[each] ?? []);
  return items
    .map((item) => ({ ...item, texts: { ...scope.texts, ...item.texts } }))
    .filter((item) => isShown(when, item))
    .flatMap((item) => filled(text, item).split('\n'))
    .map((line) => ({ is: 'line', look, text: line }));
}

/** The tags of a letter that nothing stands for, in braces and in order of their place. */
export function unknownInLetter({ name, mark = '', title, parts }: LetterLayout, tags: Tags): string[] {
  const inParts = parts.flatMap((part) => {
    if ('attachments' in part) return [];
    if ('signer' in part) return strangers(part.signer + part.date, tags);
    const inside = part.each === undefined ? { texts: [] } : tags.lists?.[part.each];
    if (!inside) return [`{${part.each}}`];
    return strangers(part.text + whenTag(part.when), { texts: [...tags.texts, ...inside.texts] });
  });
  return [...new Set([...strangers(name + mark + title, tags), ...inParts])];
}
