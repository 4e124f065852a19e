/** What the tags of a paper are called, so that people may write 活动名称 for {title}; and what a wrong one may mean. */

import { goalForm, worksForm } from '../domain/campaign/fields.ts';
import type { Campaign, CampaignForm } from '../domain/campaign/schema.ts';
import { withoutHint } from '../domain/campaign/without-hint.ts';
import type { Tags } from '../domain/paper/fill-layout.ts';
import type { PaperKind } from '../domain/paper/layout.ts';
import { tagsOf } from '../domain/paper/parse-layouts.ts';

/** A tag with the names that stand for it, the one to show first; without names it is called by itself. */
export interface NamedTag {
  tag: string;
  names: readonly string[];
}

/** The tags that are known at a place of a paper: those of a list, and around it those of the whole paper. */
export interface TagScope {
  tags: readonly NamedTag[];
  /** The choices of fields that may be ticked, by the field. */
  ticks: Readonly<Record<string, readonly string[]>>;
  lists: Readonly<Record<string, TagScope>>;
}

/** The scopes from a list outwards. */
export type ScopeChain = readonly TagScope[];

/**
 * The tags of one paper by their names: those of the form whose entries stand on it, else the program's own.
 *
 * @example
 * tagScope(campaign, 'annex1', OWN_TAG_NAMES).lists.activities.tags[2] // → { tag: 'title', names: ['线下活动名称'] }
 */
export function tagScope(campaign: Campaign, kind: PaperKind, own: Readonly<Record<string, readonly string[]>>) {
  const form = FORMS[kind]?.(campaign);
  return named(tagsOf(campaign)[kind], form, own);
}

const FORMS: Readonly<Partial<Record<PaperKind, (campaign: Campaign) => CampaignForm | undefined>>> = {
  annex1: goalForm,
  districtAnnex1: goalForm,
  annex3: worksForm,
  worksTable: worksForm,
};

function named(tags: Tags, form: CampaignForm | undefined, own: Readonly<Record<string, readonly string[]>>): TagScope {
  const fields = form?.fields ?? [];
  const pairs = fields.flatMap(({ key, label, type }, index) => {
    const next = fields[index + 1];
    const isPair = type === 'day' && next?.type === 'day' && [key, next.key].every((one) => tags.texts.includes(one));
    return isPair ? [{ first: key, tag: `${key}~${next.key}`, names: [withoutHint(label.own)] }] : [];
  });
  const single = tags.texts.map((tag) => {
    // The name of the first day stands for both, since that is what a table has a column for.
    if (pairs.some(({ first }) => first === tag)) return { tag, names: [] };
    const field = fields.find(({ key }) => key === tag);
    return { tag, names: field ? [withoutHint(field.label.own), ...(own[tag] ?? [])] : (own[tag] ?? []) };
  });
  const choices = (key: string) => fields.find((field) => field.key === key)?.choices ?? [];
  return {
    tags: [...pairs.map(({ names, tag }) => ({ tag, names })), ...single],
    ticks: Object.fromEntries(
      (tags.ticks ?? []).map((key) => [key, choices(key).map(({ label }) => label.own)] as const),
    ),
    lists: Object.fromEntries(
      Object.entries(tags.lists ?? {}).map(([name, inside]) => [name, named(inside, form, own)]),
    ),
  };
}

/** A label without the remark in brackets behind it, which a form prints by itself. */

/**
 * Names as they are compared: width, spaces and punctuation set aside, and what stands in brackets at the end.
 *
 * @example
 * foldedName('链接地址（没有可不填写）：') // → '链接地址'
 */
export function foldedName(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  const bare = plain.replace(/[^\p{L}\p{N}]*$/u, '').replace(/\([^()]*\)?$/, '');
  return (bare === '' ? plain : bare).replace(/[^\p{L}\p{N}~]/gu, '');
}

/** A tag that was recognised; `isSure` is false where only the beginning or the end of its name was written. */
export interface FoundTag {
  tag: string;
  isSure: boolean;
}

/**
 * The tag that `typed` means at a place, the nearest scope first: by itself, by a name, or by a part of one.
 *
 * @example
 * findTag('活动名称', chain) // → { tag: 'title', isSure: false }, whose name is 线下活动名称
 */
export function findTag(typed: string, chain: ScopeChain): FoundTag | null {
  const plain = typed.normalize('NFKC').trim();
  const all = chain.flatMap(({ tags }) => tags);
  if (all.some(({ tag }) => tag === plain)) return { tag: plain, isSure: true };
  const folded = foldedName(typed);
  if (folded === '') return null;
  const isNamed = (names: readonly string[]) => names.some((name) => foldedName(name) === folded);
  // What a form calls its own field goes before a second name of something else: both may be 电子邮箱.
  const byName =
    all.find(({ names, tag }) => isNamed([tag, ...names.slice(0, 1)])) ?? all.find(({ names }) => isNamed(names));
  if (byName) return { tag: byName.tag, isSure: true };
  const parts = folded.split('~');
  if (parts.length === 2) return pairOf(parts, chain);
  if (folded.length < 2) return null;
  for (const { tags } of chain) {
    const like = tags.filter(({ names }) => names.some((name) => isPartOf(folded, foldedName(name))));
    const [only] = like;
    if (only && like.every(({ tag }) => tag === only.tag)) return { tag: only.tag, isSure: false };
  }
  return null;
}

const isPartOf = (part: string, name: string): boolean => name.startsWith(part) || name.endsWith(part);

function pairOf(parts: readonly string[], chain: ScopeChain): FoundTag | null {
  const found = parts.map((part) => findTag(part, chain)?.tag.split('~')[0]);
  const pair = found.join('~');
  return chain.some(({ tags }) => tags.some(({ tag }) => tag === pair)) ? { tag: pair, isSure: true } : null;
}

/** What to call a tag at a place so that it is recognised there: its first name, else itself. */
export function nameOfTag(tag: string, chain: ScopeChain): string {
  const known = chain.flatMap(({ tags }) => tags).find((one) => one.tag === tag);
  const name = known?.names.find((one) => {
    const found = findTag(one, chain);
    return found?.isSure && found.tag === tag;
  });
  return name ?? tag;
}

/** As many names are offered for one that is unknown. */
const OFFERED = 3;

/**
 * The names most like an unknown one, best first; none where nothing is like it.
 *
 * @example
 * nearNames('活动名', chain)[0] // → '线下活动名称'
 */
export function nearNames(typed: string, chain: ScopeChain): string[] {
  const wanted = foldedName(typed);
  const ranked = chain
    .flatMap(({ tags }) => tags)
    .map((one) => ({
      name: nameOfTag(one.tag, chain),
      score: Math.max(...[one.tag, ...one.names].map((name) => likeness(wanted, foldedName(name)))),
    }))
    .filter(({ score }) => score >= 0.4)
    .sort((one, other) => other.score - one.score);
  return [...new Set(ranked.map(({ name }) => name))].slice(0, OFFERED);
}

/** The share of signs that both have, each counted once. */
function likeness(one: string, other: string): number {
  const left = [...other];
  const shared = [...one].filter((sign) => {
    const index = left.indexOf(sign);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
  return (2 * shared.length) / Math.max(1, [...one].length + [...other].length);
}
