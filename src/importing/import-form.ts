/** Imports a form: from the bytes of a .docx to a layout that the campaign file takes, and what is to be said. */

import type { Campaign } from '../domain/campaign/schema.ts';
import type { PaperKind, PaperLayout, PaperLayouts } from '../domain/paper/layout.ts';
import { type LayoutFault, parseLayouts } from '../domain/paper/parse-layouts.ts';
import { FORM_SIGNS, OWN_TAG_NAMES } from '../messages/importing/form-notation.ts';
import type { Finding } from './findings.ts';
import { formStyles } from './form-styles.ts';
import { layoutOf } from './layout-of.ts';
import { type FileTrouble, openDocx } from './open-docx.ts';
import { readForm } from './read-form.ts';
import { tagScope } from './tag-names.ts';

/** What a form is imported for. */
export interface ImportedFor {
  campaign: Campaign;
  kind: PaperKind;
  layouts: PaperLayouts;
}

export type Imported =
  | { ok: false; trouble: FileTrouble }
  /** `faults` are those for which the campaign file would be refused; a layout without any can be put into it. */
  | { ok: true; layout: PaperLayout; findings: Finding[]; faults: LayoutFault[] };

/**
 * Reads the .docx in `bytes` as the layout of one paper.
 *
 * @example
 * importForm(bytes, { campaign, kind: 'annex1', layouts }) // → { ok: true, layout, findings: [], faults: [] }
 */
export function importForm(bytes: Uint8Array, { campaign, kind, layouts }: ImportedFor): Imported {
  const opened = openDocx(bytes);
  if (!opened.ok) return opened;
  const looks = formStyles(opened.parts.styles, (face) => FORM_SIGNS.headingFace.test(face));
  const form = readForm(opened.parts.document, looks, FORM_SIGNS);
  if (form === null || form.widths.length === 0) return { ok: false, trouble: 'noTable' };
  const scope = tagScope(campaign, kind, OWN_TAG_NAMES);
  const { findings, layout } = layoutOf(form, { scope, present: layouts.papers[kind] });
  const parsed = parseLayouts({ ...layouts, papers: { ...layouts.papers, [kind]: layout } }, campaign);
  return { ok: true, layout, findings, faults: parsed.ok ? [] : parsed.faults };
}
