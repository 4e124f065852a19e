/** Sets the workbook up: tables, campaign, forms, folder, bells. Safe to run again: it mends what is missing. */

import * as z from 'zod/mini';
import { type FormPlanWords, planForm } from '../domain/campaign/form-plan.ts';
import { type Campaign, parseCampaign } from '../domain/campaign/schema.ts';
import type { Row } from '../domain/table.ts';
import { say } from '../messages/say.ts';
import { dressTables } from './dress-tables.ts';
import type { FormPlace, Office, Settings, Wiring } from './office.ts';
import { ProblemError } from './problem.ts';
import { campaignRows, campaignText, forgetSettings, freshSettings, rememberPlaces, settingOf } from './settings.ts';
import { settingsTable, tablesOf } from './tables.ts';

const asked = () =>
  z.strictObject({
    /** A campaign file's text; without it the workbook's own stays, or the built-in one begins. */
    campaign: z.optional(z.string().check(z.maxLength(400_000))),
    clockMinutes: z.optional(z.union([1, 5, 10, 15, 30, 60].map((minutes) => z.literal(minutes)))),
  });

const USUAL_CLOCK_MINUTES = 10;

export type SetUpAnswer =
  | { ok: true }
  | { ok: false; refusal: 'badRequest' | 'badCampaign' | 'otherCampaign' | 'notOwner'; detail: string };

/**
 * Sets up, or mends, the workbook for one campaign. Whoever does it first is the owner: forms, files, mail and clocks
 * are his, and nobody else can see or hang his bells.
 *
 * @param input from the sidebar or the menu, parsed here.
 * @param builtIn the campaign that the bundle carries, a campaign file's text.
 */
export function setUp(office: Office, input: unknown, builtIn: string): SetUpAnswer {
  const parsed = z.safeParse(asked(), input, { jitless: true });
  if (!parsed.success) return { ok: false, refusal: 'badRequest', detail: '' };
  const before = present(office);
  const owner = office.who.self();
  if (before && before.wiring.owner !== owner) return { ok: false, refusal: 'notOwner', detail: before.wiring.owner };
  const text = parsed.data.campaign ?? before?.text ?? builtIn;
  const read = readCampaign(text);
  if (!read.ok) return { ok: false, refusal: 'badCampaign', detail: read.detail };
  if (before && before.campaignId !== read.campaign.id) {
    return { ok: false, refusal: 'otherCampaign', detail: before.campaignId };
  }
  const clockMinutes = parsed.data.clockMinutes ?? before?.wiring.clockMinutes ?? USUAL_CLOCK_MINUTES;
  const plan = { campaign: read.campaign, wiring: before?.wiring ?? null, owner, clockMinutes };
  office.locks.withRegister(() => furnish(office, plan));
  return { ok: true };
}

interface Present {
  wiring: Wiring;
  text: string;
  campaignId: string;
}

function present(office: Office): Present | null {
  try {
    const rows = office.book.read(settingsTable());
    const text = campaignText(rows);
    const wiring = JSON.parse(settingOf(rows, 'wiring')) as Wiring;
    return { wiring, text, campaignId: (JSON.parse(text) as Campaign).id };
  } catch (error) {
    // Nothing there yet, or a first set-up that ended early: it is begun again.
    if (error instanceof ProblemError || error instanceof SyntaxError) return null;
    throw error;
  }
}

function readCampaign(text: string): { ok: true; campaign: Campaign } | { ok: false; detail: string } {
  try {
    const read = parseCampaign(JSON.parse(text));
    if (read.ok) return read;
    return { ok: false, detail: read.faults.map((fault) => `${fault.path}: ${fault.reason}`).join('\n') };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : '' };
  }
}

interface Plan {
  campaign: Campaign;
  wiring: Wiring | null;
  owner: string;
  clockMinutes: number;
}

// Each step is kept before the next begins, so that a run that ends early leaves nothing that is made twice.
function furnish(office: Office, { campaign, wiring, owner, clockMinutes }: Plan): void {
  const tables = tablesOf(campaign);
  const sheets = office.book.furnish(tables, wiring?.sheets ?? {}, () => undefined);
  const text = JSON.stringify(campaign);
  const base: Wiring = {
    owner,
    setUpAt: wiring?.setUpAt ?? office.clock.now(),
    campaignHash: office.memory.fingerprint(text),
    clockMinutes,
    sheets,
    forms: wiring?.forms ?? {},
    folder: wiring?.folder ?? '',
  };
  keepCampaign(office, text);
  keepWiring(office, base);
  rememberPlaces(office, base);
  dressTables(office, tables, sheets);
  const folder = office.files.folder(campaign.title['zh-CN'], base.folder);
  if (folder !== base.folder) keepWiring(office, { ...base, folder });
  const settings = freshSettings(office);
  const forms = furnishForms(office, settings);
  office.bells.hang({
    forms: Object.values(forms).map((place) => place.id),
    clockMinutes,
    weekday: campaign.digest.weekday,
    hour: campaign.digest.hour,
    zone: campaign.zone,
  });
}

/** Brings the forms up to campaign and roster, for example when a unit has been added. Gives where they are. */
export function furnishForms(office: Office, settings: Settings): Readonly<Record<string, FormPlace>> {
  let { wiring } = settings;
  const keep = (form: string, place: FormPlace) => {
    if (JSON.stringify(place) === JSON.stringify(wiring.forms[form])) return;
    wiring = { ...wiring, forms: { ...wiring.forms, [form]: place } };
    keepWiring(office, wiring);
  };
  for (const form of settings.campaign.forms) {
    const plan = planForm(settings.campaign, form, settings.roster, formWords());
    if (!wiring.forms[form.key]) keep(form.key, office.inbox.begin(plan));
    const place = wiring.forms[form.key];
    if (place) keep(form.key, office.inbox.furnish(plan, place));
  }
  return wiring.forms;
}

function formWords(): FormPlanWords {
  return say('sheet').form;
}

function keepCampaign(office: Office, text: string): void {
  const rows = office.book.read(settingsTable());
  if (campaignText(rows) === text) return;
  const chunks = campaignRows(text);
  const old = rows.filter((row) => (row.cells.settingKey ?? '').startsWith('campaign.'));
  const { remarks } = say('sheet').tables.settings;
  old.forEach((row, at) => {
    keepSetting(office, row, chunks[at] ?? { settingValue: '' });
  });
  const added = chunks.slice(old.length).map((chunk) => ({ ...chunk, remark: remarks.campaign }));
  const isFirst = rows.length === 0;
  const staffOwned = (['staff', 'officeContact', 'officePhone', 'officeEmail'] as const).map((settingKey) => ({
    settingKey,
    remark: remarks[settingKey],
  }));
  office.book.add(settingsTable(), [...(isFirst ? staffOwned : []), ...added]);
  office.book.keep();
}

function keepWiring(office: Office, wiring: Wiring): void {
  const rows = office.book.read(settingsTable());
  const row = rows.find((each) => each.cells.settingKey === 'wiring');
  const settingValue = JSON.stringify(wiring);
  if (row?.cells.settingValue === settingValue) return;
  if (row) keepSetting(office, row, { settingValue });
  else {
    const remark = say('sheet').tables.settings.remarks.wiring;
    office.book.add(settingsTable(), [{ settingKey: 'wiring', settingValue, remark }]);
  }
  office.book.keep();
  forgetSettings(office);
}

function keepSetting(office: Office, row: Row, cells: Readonly<Record<string, string>>): void {
  office.book.change(settingsTable(), [{ at: row.at, cells }]);
}
