/** Makes or mends everything that a workbook needs, from what depends on nothing to what people wait for. */

import * as z from 'zod/mini';
import { campaignFileText } from '../../domain/campaign/campaign-file.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import type { Table } from '../../domain/table.ts';
import type { Office, Wiring } from '../office.ts';
import { keepLanguage } from '../office-words.ts';
import { keptByThis } from '../tables/program.ts';
import { readJson } from '../tables/read-json.ts';
import { noteLoss, refillLost } from '../tables/restore-rows.ts';
import { forgetSettings, freshSettings } from '../tables/settings.ts';
import { tablesOf } from '../tables/tables.ts';
import { keepCampaign, keepWiring } from '../tables/wiring.ts';
import { zonesText } from '../tables/zones.ts';
import { setUpForms } from './ensure-forms.ts';
import { formatTables } from './format-tables.ts';
import { lookOverAgain } from './restore-shown.ts';
import { openSteps, rememberLeft, type Steps } from './set-up-steps.ts';
import { showSettings } from './settings-sheet.ts';

/** What a workbook is furnished for. */
export interface WorkbookPlan {
  campaign: Campaign;
  /** What is there; null where nothing is. */
  wiring: Wiring | null;
  candidates(): readonly string[];
  owner: string;
  clockMinutes: number;
  /** Whoever takes over has made their clocks already, before anything was theirs. */
  hasClocks: boolean;
}

// What each may take on a slow day, on which a call takes four times as long as on most.
const LOOKS_MS = 110_000;
const PROTECTION_MS = 30_000;

/**
 * Furnishes the workbook. What cannot be done without ends the run; of all else each step may fail by itself, and what
 * was left is remembered. Each step is kept before the next begins, so that a run that ends early leaves nothing that
 * is made twice.
 *
 * @throws ProblemError storeRefused, tableMissing.
 */
export function ensureWorkbook(office: Office, plan: WorkbookPlan): void {
  keepLanguage(office, plan.campaign.language);
  const steps = openSteps(office);
  const text = campaignFileText(plan.campaign);
  const tables = tablesOf(plan.campaign);
  let wiring = wiringOf(office, plan, text);
  keepCampaign(office, text);
  keepWiring(office, wiring);
  wiring = { ...wiring, sheets: office.book.ensureTables(tables, wiring.sheets, lossOf(office, tables, steps)) };
  keepWiring(office, wiring);
  showSettings(office, text, wiring);
  // First of all the clocks: what is only half there is swept and told of all the same.
  if (!plan.hasClocks) steps.take('clocks', '', () => office.triggers.installClocks(clocksOf(plan)));
  const { zone } = plan.campaign;
  const scriptZone = office.clock.zone();
  if (scriptZone !== zone) steps.left.push({ step: 'scriptZone', about: zonesText(scriptZone, zone), said: '' });
  steps.take('zone', zone, () => office.workbook.setZone(zone));
  steps.take('folder', '', () => {
    wiring = { ...wiring, folder: office.files.folder(plan.campaign.title.own, wiring.folder) };
  });
  keepWiring(office, wiring);
  forgetSettings(office);
  const settings = { ...freshSettings(office), wiring };
  refillLost(office, settings);
  wiring = setUpForms(office, settings, steps, plan.candidates);
  steps.take('formClock', '', () => office.triggers.keepOnly(Object.values(wiring.forms).map(({ id }) => id)));
  finishLooks(office, steps, { tables, wiring });
  showSettings(office, text, wiring);
  lookOverAgain(office);
  rememberLeft(office, steps.left);
}

// What has gone is put back empty, and filled again from copies as far as they go; somebody has to look all the same.
function lossOf(office: Office, tables: readonly Table[], steps: Steps) {
  return (key: string, columns: readonly string[]): void => {
    noteLoss(office, key, columns);
    // These two say again what is known elsewhere.
    if (columns.length === 0 && ['settings', 'tally'].includes(key)) return;
    const table = tables.find((each) => each.key === key);
    const labels = columns.map((name) => table?.columns.find((column) => column.key === name)?.label ?? name);
    const about = [table?.title ?? key, ...labels].join(' · ');
    steps.left.push({ step: columns.length === 0 ? 'lostTable' : 'lostColumns', about, said: '' });
  };
}

function wiringOf(office: Office, { clockMinutes, owner, wiring }: WorkbookPlan, text: string): Wiring {
  return {
    book: office.workbook.id(),
    owner: wiring?.owner ?? owner,
    setUpAt: wiring?.setUpAt ?? office.clock.now(),
    campaignHash: office.fingerprint(text),
    clockMinutes,
    sheets: wiring?.sheets ?? {},
    forms: wiring?.forms ?? {},
    folder: wiring?.folder ?? '',
    program: keptByThis(wiring, office.clock.now()),
    ...(wiring?.handovers ? { handovers: wiring.handovers } : {}),
  };
}

/** When the owner's clocks ring. */
export function clocksOf({ campaign, clockMinutes }: Pick<WorkbookPlan, 'campaign' | 'clockMinutes'>) {
  const { digest, zone } = campaign;
  return { clockMinutes, weekday: digest.weekday, hour: digest.hour, zone };
}

const PROTECTED = 'protectedTables';

// Looks and warnings come last, once for each table: what staff have made of them since is left alone.
function finishLooks(
  office: Office,
  steps: Steps,
  { tables, wiring }: { tables: readonly Table[]; wiring: Wiring },
): void {
  const { sheets } = wiring;
  if (steps.hasTime(LOOKS_MS)) steps.take('looks', '', () => formatTables(office, tables, sheets));
  const done = { ...readJson(z.record(z.string(), z.number()), office.hints.get(PROTECTED)) };
  for (const table of tables) {
    const sheetId = sheets[table.key];
    if (sheetId === undefined || done[table.key] === sheetId || !steps.hasTime(PROTECTION_MS / tables.length)) continue;
    if (steps.take('protection', table.title, () => office.workbook.protect(table, sheetId))) done[table.key] = sheetId;
  }
  office.hints.set(PROTECTED, JSON.stringify(done));
}
