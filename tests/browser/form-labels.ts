/** The questions' titles by field key, as the campaign has them: a test then names no wording. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/programs.mjs';
import type { AnswersByTitle } from './fill-form.ts';

interface CampaignFile {
  readonly forms: readonly {
    readonly key: string;
    readonly fields: readonly { readonly key: string; readonly label: Readonly<Record<string, string>> }[];
  }[];
}

const campaign: CampaignFile = JSON.parse(readFileSync(join(ROOT, 'src/campaigns/2019.json'), 'utf8'));

/**
 * The Chinese title of a question.
 *
 * @example
 * labelOf('activity', 'participants')  // → '参与人数'
 */
export function labelOf(form: string, field: string): string {
  const fields = campaign.forms.find(({ key }) => key === form)?.fields ?? [];
  const label = fields.find(({ key }) => key === field)?.label['zh-CN'];
  if (label === undefined) throw new Error(`the form ${form} has no field ${field}`);
  return label;
}

/** Answers by title from answers by field key. */
export function byTitle(form: string, answers: AnswersByTitle): AnswersByTitle {
  return Object.fromEntries(Object.entries(answers).map(([field, answer]) => [labelOf(form, field), answer]));
}
