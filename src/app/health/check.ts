/** One check as a value: what it looks at and what it finds. `checks.ts` lists them. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Table } from '../../domain/table.ts';
import type { HealthKey, HealthState, RepairKey } from '../../health-view.ts';
import type { HealthWords } from '../../messages/health/zh-CN.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { FormLook, FormPlace, Office, Settings, TableLook } from '../office.ts';

/** A form of the campaign as it stands; `look` is null for one that was never made. */
export interface SeenForm {
  form: CampaignForm;
  title: string;
  place: FormPlace | null;
  look: FormLook | null;
}

/** A table as its sheet stands. */
export interface SeenTable extends TableLook {
  table: Table;
}

/** What the checks of one run go by. What several of them look at is looked at once. */
export interface Look {
  office: Office;
  settings: Settings;
  language: SpokenLanguage;
  words: HealthWords;
  isOwner: boolean;
  forms(): readonly SeenForm[];
  tables(): readonly SeenTable[];
}

/** What one check has found of one thing. */
export interface Finding {
  state: HealthState;
  text: string;
  cure?: string;
  repair?: RepairKey;
}

/** A check. What it throws becomes a line that says that it could not be looked at. */
export interface Check {
  key: HealthKey;
  /** Google shows it to the owner alone: others do not get its line. */
  isOwners?: boolean;
  find(look: Look): readonly Finding[];
}

/**
 * The findings, or what to say where there are none.
 *
 * @example
 * orGood([], '下拉选项都在。') // → [{ state: 'good', text: '下拉选项都在。' }]
 */
export function orGood(found: readonly Finding[], good: string): readonly Finding[] {
  return found.length > 0 ? found : [{ state: 'good', text: good }];
}
