/** Makes or mends everything that a workbook needs, from what depends on nothing to what people wait for. */

import { campaignFileText } from '../../domain/campaign/campaign-file.ts';
import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import * as json from '../../domain/json-shape.ts';
import type { Table } from '../../domain/table.ts';
import type { Office, Settings, Wiring } from '../office.ts';
import { keepLanguage } from '../office-words.ts';
import { noteHeldChange } from '../tables/change-stamp.ts';
import { keptByThis } from '../tables/program.ts';
import { readJson } from '../tables/read-json.ts';
import { noteLoss, refillLost } from '../tables/restore-rows.ts';
import { freshSettings } from '../tables/settings.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { keepCampaign, keepWiring, mirrorOf } from '../tables/wiring.ts';
import { zonesText } from '../tables/zones.ts';
import { setUpForm } from './ensure-forms.ts';
import { areFormatted, formatTables } from './format-tables.ts';
import { lookOverAgain } from './restore-shown.ts';
import {
  doInTurn,
  forgetRound,
  keepRound,
  keptRound,
  newRound,
  type Pace,
  type RunPart,
  type SetUpPart,
} from './set-up-round.ts';
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

// What each may take on a slow day, on which a call takes four times as long as on most. Sheets that this run has made
// are dressed as they are made, as far as their rows go.
const LOOKS_MS = { made: 40_000, standing: 110_000 };
const PROTECTION_MS = 30_000;

/** One run of set-up: what it goes by, and how far it has brought the workbook. */
interface SetUpRun {
  office: Office;
  plan: WorkbookPlan;
  text: string;
  tables: readonly Table[];
  steps: Steps;
  wiring: Wiring;
  /** Read once, when the first form needs it. */
  settings: Settings | null;
  /** Where everything is as this run has shown it in the settings sheet; '' while it has not. */
  shown: string;
}

/**
 * Furnishes the workbook. What cannot be done without ends the run; of all else each step may fail by itself, and what
 * was left is remembered. Each step is kept before the next begins, so that a run that ends early leaves nothing that
 * is made twice.
 *
 * @param pace null to do all of it in this run.
 * @returns the parts, and which of them are done.
 * @throws ProblemError storeRefused, tableMissing.
 */
export function ensureWorkbook(office: Office, plan: WorkbookPlan, pace: Pace | null = null): SetUpPart[] {
  keepLanguage(office, plan.campaign.language);
  noteHeldChange(office);
  const text = campaignFileText(plan.campaign);
  const round = pace?.goesOn ? keptRound(office, text) : newRound(office);
  const steps = openSteps(office, round.left);
  const wiring = wiringOf(office, plan, text);
  const run: SetUpRun = {
    office,
    plan,
    text,
    tables: tablesOf(plan.campaign),
    steps,
    wiring,
    settings: null,
    shown: '',
  };
  const parts = partsOf(run, round.isLastResort);
  const done = doInTurn(office, parts, {
    pace,
    round,
    keep: (keys) => keepRound(office, text, { ...round, done: keys, left: steps.left }),
  });
  const isWhole = parts.every(({ key }) => done.includes(key));
  if (isWhole) forgetRound(office);
  else steps.left.push({ step: 'time', about: '', said: '' });
  rememberLeft(office, steps.left);
  return parts.map(({ about, key }) => ({ key, about, isDone: done.includes(key) }));
}

// From what depends on nothing to what people wait for.
function partsOf(run: SetUpRun, isLastResort: boolean): (RunPart & { about: string })[] {
  const forms = run.plan.campaign.forms.map((form) => ({
    key: `form ${form.key}`,
    about: form.title.own,
    work: () => ensureForm(run, form, isLastResort),
  }));
  return [
    { key: 'tables', about: '', work: () => ensureSheets(run) },
    { key: 'clocks', about: '', work: () => ensureGround(run) },
    ...forms,
    { key: 'rest', about: '', work: () => finish(run) },
  ];
}

function ensureSheets(run: SetUpRun): void {
  const { office, steps, tables, text } = run;
  keepCampaign(office, text);
  keepWiring(office, run.wiring);
  const isFirst = Object.keys(run.wiring.sheets).length === 0;
  const sheets = office.book.ensureTables(tables, run.wiring.sheets, lossOf(office, tables, steps));
  run.wiring = { ...run.wiring, sheets };
  keepWiring(office, run.wiring);
  show(run);
  // First of all the clocks: what is only half there is swept and told of all the same.
  if (!run.plan.hasClocks) {
    steps.take('clocks', '', () => office.triggers.installClocks(clocksOf(run.plan)));
  }
  // This run knows what it has just made: another one would have to look.
  if (isFirst) finishLooks(run, LOOKS_MS.made);
}

function ensureGround(run: SetUpRun): void {
  const { office, plan, steps } = run;
  const { zone } = plan.campaign;
  const scriptZone = office.clock.zone();
  if (scriptZone !== zone) steps.left.push({ step: 'scriptZone', about: zonesText(scriptZone, zone), said: '' });
  steps.take('zone', zone, () => office.workbook.setZone(zone));
  steps.take('folder', '', () => {
    run.wiring = { ...run.wiring, folder: office.files.folder(plan.campaign.title.own, run.wiring.folder) };
  });
  keepWiring(office, run.wiring);
  refillLost(office, settingsOf(run));
}

function settingsOf(run: SetUpRun): Settings {
  // What is shared is believed only where sheets and store say what they said when it was read.
  run.settings = { ...(run.settings ?? freshSettings(run.office)), wiring: run.wiring };
  return run.settings;
}

function ensureForm(run: SetUpRun, form: CampaignForm, isLastResort: boolean): void {
  const { candidates } = run.plan;
  run.wiring = setUpForm(run.office, settingsOf(run), { form, steps: run.steps, candidates, isLastResort });
}

function finish(run: SetUpRun): void {
  const { office, steps } = run;
  const ids = Object.values(run.wiring.forms).map(({ id }) => id);
  steps.take('formClock', '', () => office.triggers.keepOnly(ids));
  finishLooks(run, LOOKS_MS.standing);
  show(run);
  lookOverAgain(office);
}

// Once, where nothing has changed since in this very run.
function show(run: SetUpRun): void {
  const wanted = mirrorOf(run.wiring);
  if (run.shown !== wanted) showSettings(run.office, run.text, run.wiring);
  run.shown = wanted;
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

// Once for each table: what staff have made of looks and warnings since is left alone.
function finishLooks({ office, steps, tables, wiring: { sheets } }: SetUpRun, looksMs: number): void {
  if (!areFormatted(office, tables, sheets) && steps.hasTime(looksMs)) {
    steps.take('looks', '', () => formatTables(office, tables, sheets));
  }
  const done = { ...readJson(json.record(json.number), office.hints.get(PROTECTED)) };
  const before = JSON.stringify(done);
  for (const table of tables) {
    const sheetId = sheets[table.key];
    if (sheetId === undefined || done[table.key] === sheetId || !steps.hasTime(PROTECTION_MS / tables.length)) continue;
    if (steps.take('protection', table.title, () => office.workbook.protect(table, sheetId))) done[table.key] = sheetId;
  }
  if (JSON.stringify(done) !== before) office.hints.set(PROTECTED, JSON.stringify(done));
}
