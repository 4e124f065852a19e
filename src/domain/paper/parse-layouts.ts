/** Reads a layout file, and tells what is wrong with it before anything is printed by it. */

import * as z from 'zod/mini';
import { goalForm, worksForm } from '../campaign/fields.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import { sampleScope, type Tags, tableOf, unknownTags } from './fill-layout.ts';
import { unknownInLetter } from './fill-letter.ts';
import { layoutsSchema, type PaperKind, type PaperLayout, type PaperLayouts } from './layout.ts';
import { OFFICE, OWN_TAGS } from './paper-tags.ts';
import { tableFaults } from './table-cells.ts';

/** What is wrong with a layout file: where, as a path with dots, and why. */
export interface LayoutFault {
  path: string;
  reason: string;
}

/**
 * Reads a layout file for `campaign`: its shape, then that every tag is known and every row fills its columns.
 *
 * A file with faults is refused whole; the faults name the path and the reason, all at once. A telephone or a home
 * address has no tag but in the recommendation form.
 *
 * @example
 * parseLayouts({ format: 2 }, campaign) // → { ok: false, faults: [{ path: 'format', reason: '…' }, …] }
 */
export function parseLayouts(
  input: unknown,
  campaign: Campaign,
): { ok: true; layouts: PaperLayouts } | { ok: false; faults: LayoutFault[] } {
  z.config({ jitless: true });
  const parsed = z.safeParse(layoutsSchema(), input);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.') || '(file)',
      reason: message,
    }));
    return { ok: false, faults };
  }
  const tags = tagsOf(campaign);
  const { cityReport, ...tables } = parsed.data.papers;
  const kinds = Object.keys(tables) as PaperKind[];
  const faults = [
    ...kinds.flatMap((kind) => layoutFaults(tables[kind], tags[kind], `papers.${kind}`)),
    ...unknownInLetter(cityReport, tags.cityReport).map((tag) => noTag('papers.cityReport', tag)),
  ];
  return faults.length === 0 ? { ok: true, layouts: parsed.data } : { ok: false, faults };
}

function layoutFaults(given: PaperLayout, tags: Tags, path: string): LayoutFault[] {
  const unknown = unknownTags(given, tags).map((tag) => noTag(path, tag));
  if (unknown.length > 0) return unknown;
  return tableFaults(tableOf(given, sampleScope(tags))).map((reason) => ({ path: `${path}.rows`, reason }));
}

const noTag = (path: string, tag: string): LayoutFault => ({ path, reason: `no tag ${tag}` });

/**
 * What each paper can say; those of the notice by the fields of the campaign's own forms.
 *
 * @example
 * tagsOf(campaign).annex1.lists // → { activities: { texts: ['order', 'unit', 'title', …] } }
 */
export function tagsOf(campaign: Campaign): Readonly<Record<PaperKind | 'cityReport', Tags>> {
  const works = worksForm(campaign) ?? goalForm(campaign);
  const activities = { texts: ['order', ...publicKeys(goalForm(campaign))] };
  const author = works.fields.filter((field) => field.personal).map(({ key }) => key);
  const ticks = works.fields.filter((field) => field.type === 'choice').map(({ key }) => key);
  const ofWork = { texts: ['order', ...publicKeys(works)], ticks };
  const totals = ['count', 'people', 'peopleSaid', 'views', 'viewsSaid'];
  const added = ['newCount', 'newPeople', 'newPeopleSaid'];
  return {
    annex1: { texts: ['unit', ...totals, ...OFFICE], lists: { activities } },
    districtAnnex1: { texts: [...totals, ...added, ...OFFICE], lists: { activities } },
    annex3: { texts: ['unit', 'author', ...OFFICE, ...author], lists: { works: ofWork } },
    worksTable: {
      texts: ['count', 'newCount', ...OFFICE],
      lists: { groups: { texts: ['group', 'count'], lists: { works: ofWork } } },
    },
    ...OWN_TAGS,
  };
}

/** The fields that may stand in any paper: personal ones may not, but for the name of a work's author. */
function publicKeys(form: CampaignForm): string[] {
  return form.fields.filter(({ key, personal }) => !personal || key === form.roles.author).map(({ key }) => key);
}
