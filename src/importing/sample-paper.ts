/** Fills a layout with samples, so that a form can be looked at before anything is reported. */

import type { Campaign } from '../domain/campaign/schema.ts';
import { fillLayout, type Scope } from '../domain/paper/fill-layout.ts';
import type { PaperLayout } from '../domain/paper/layout.ts';
import type { Paper } from '../domain/paper/paper.ts';
import { PAPER_WORDS } from '../messages/documents/paper-words.ts';
import { paperWordsEn } from '../messages/documents/paper-words-en.ts';
import { FORM_SAMPLES } from '../messages/importing/form-notation.ts';
import { nameOfTag, type ScopeChain, type TagScope } from './tag-names.ts';

/** As many entries stand on a sample: enough to see where one ends. */
const ENTRIES = 2;

/**
 * The paper that `layout` makes of samples: days and numbers of each kind, else the names of the tags.
 *
 * @example
 * samplePaper(layout, scope, campaign).sections[0].blocks.length // → 6
 */
export function samplePaper(layout: PaperLayout, scope: TagScope, campaign: Campaign): Paper {
  const words = campaign.language === 'en' ? paperWordsEn : PAPER_WORDS;
  const about = { author: '', day: campaign.open.from, words };
  return fillLayout(layout, scopeOf([scope], campaign, 1), about);
}

function scopeOf(chain: ScopeChain, campaign: Campaign, order: number): Scope {
  const [scope] = chain;
  const tags = scope?.tags ?? [];
  const fields = campaign.forms.flatMap((form) => form.fields);
  const sampleOf = (tag: string) => {
    if (tag === 'order') return String(order);
    const type = fields.find(({ key }) => key === tag.split('~')[0])?.type ?? tag;
    return FORM_SAMPLES[type]?.(campaign.year) ?? nameOfTag(tag, chain);
  };
  const items = Array.from({ length: ENTRIES }, (_, index) => index + 1);
  return {
    texts: Object.fromEntries(tags.map(({ tag }) => [tag, sampleOf(tag)])),
    ticks: Object.fromEntries(
      Object.entries(scope?.ticks ?? {}).map(([field, choices]) => [
        field,
        choices.map((label, index) => ({ label, ticked: index === 0 })),
      ]),
    ),
    lists: Object.fromEntries(
      Object.entries(scope?.lists ?? {}).map(([name, list]) => [
        name,
        items.map((index) => scopeOf([list, ...chain], campaign, index)),
      ]),
    ),
  };
}
