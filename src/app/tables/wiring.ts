/** Where everything is, as the script keeps it beside the workbook; the settings sheet has a mirror of it. */

import * as json from '../../domain/json-shape.ts';
import type { Row } from '../../domain/table.ts';
import { byText } from '../../domain/text-order.ts';
import type { FormPlace, Handover, Office, Wiring } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { readJson } from './read-json.ts';

const WIRING = 'wiring';
const CAMPAIGN = 'campaign';
const COPY = 'copy';
const STRANGERS = 'strangeForms';
const HEIR = 'heir';

const texts = json.record(json.text);

const placeShape = json.object({
  id: json.text,
  url: json.text,
  items: texts,
  ticks: json.list(json.text),
  sheetId: json.number,
  fingerprint: json.text,
  unitEntry: json.optional(json.text),
  open: json.optional(json.oneOf(['anyone', 'restricted', 'unknown'])),
  since: json.optional(texts),
  isTidy: json.optional(json.flag),
  madeAnewAt: json.optional(json.text),
});

const handoverShape = json.object({
  from: json.text,
  to: json.text,
  at: json.text,
  forms: json.list(
    json.object({ key: json.text, id: json.text, url: json.text, sheetId: json.number, responses: json.number }),
  ),
});

const baseShape = {
  book: json.text,
  owner: json.text,
  setUpAt: json.text,
  campaignHash: json.text,
  clockMinutes: json.number,
  sheets: json.record(json.number),
  folder: json.text,
  program: json.optional(json.object({ version: json.text, format: json.number, since: json.text })),
  handovers: json.optional(json.list(handoverShape)),
};

const keptShape = json.object({ ...baseShape, forms: json.list(json.text) });
const mirrorShape = json.object({ ...baseShape, forms: json.record(placeShape) });
const formsShape = json.object({ forms: json.list(json.text) });
const ownerShape = json.object({ owner: json.text });

/**
 * Where everything is; null where the script has kept nothing: before the first set-up, and in a copy.
 *
 * @throws ProblemError storeRefused.
 */
export function keptWiring({ store }: Pick<Office, 'store'>): Wiring | null {
  const base = keptBase({ store });
  if (!base) return null;
  const forms = base.forms.flatMap((key): [string, FormPlace][] => {
    const place = keptPlace({ store }, key);
    return place ? [[key, place]] : [];
  });
  return { ...base, forms: Object.fromEntries(forms) };
}

/**
 * The ids of the sheets out of it, for whoever needs no more; null as `keptWiring`.
 *
 * @throws ProblemError storeRefused.
 */
export function keptSheets(office: Pick<Office, 'store'>): Wiring['sheets'] | null {
  return keptBase(office)?.sheets ?? null;
}

function keptBase({ store }: Pick<Office, 'store'>) {
  return readJson(keptShape, store.get(WIRING));
}

/** Whose program this is now, as the script keeps it; '' where it keeps nothing. @throws ProblemError storeRefused. */
export function keptOwner({ store }: Pick<Office, 'store'>): string {
  return readJson(ownerShape, store.get(WIRING))?.owner ?? '';
}

/** So many handovers are remembered: each brings the places of its forms along, and all stand in one property. */
const MOST_HANDOVERS = 4;

/** The wiring once another account has taken over. */
export function handedOver(wiring: Wiring, handover: Handover): Wiring {
  const handovers = [...(wiring.handovers ?? []), handover].slice(-MOST_HANDOVERS);
  return { ...wiring, owner: handover.to, handovers };
}

/** The account that the owner has prepared to take over; '' for none. */
export function preparedHeir({ store }: Pick<Office, 'store'>): string {
  return store.get(HEIR);
}

/** Notes whom the owner has prepared; '' for nobody. */
export function keepHeir({ store }: Pick<Office, 'store'>, account: string): void {
  store.set(HEIR, account);
}

/** Where the script has put a form; null where it has not. Only such a form is ever changed. */
export function keptPlace({ store }: Pick<Office, 'store'>, form: string): FormPlace | null {
  const key = placeKey(form);
  return readJson(placeShape, store.get(key)) ?? readJson(placeShape, store.getLong(key));
}

/** Keeps where a form is, at once, so that a run which ends leaves nothing that is made twice. */
export function keepPlace({ store }: Pick<Office, 'store'>, form: string, place: FormPlace): void {
  const text = JSON.stringify(place);
  // A form of two hundred questions is more than one property holds.
  if (text.length <= MOST_SHORT) store.set(placeKey(form), text);
  else store.setLong(placeKey(form), text);
}

const MOST_SHORT = 8_000;

/** Forgets where these forms are: they are another workbook's. */
export function forgetPlaces({ store }: Pick<Office, 'store'>, forms: readonly string[]): void {
  for (const form of forms) store.set(placeKey(form), '');
}

/** Keeps where everything is, each form by itself. */
export function keepWiring({ store }: Pick<Office, 'store'>, wiring: Wiring): void {
  for (const [form, place] of Object.entries(wiring.forms)) keepPlace({ store }, form, place);
  store.set(WIRING, JSON.stringify({ ...wiring, forms: Object.keys(wiring.forms) }));
}

/** Everything that `keptWiring` comes from, as one text to be compared. */
export function wiringPrint({ store }: Pick<Office, 'store'>): string {
  const base = store.get(WIRING);
  const forms = readJson(formsShape, base)?.forms ?? [];
  return [base, ...forms.map((form) => store.get(placeKey(form)))].join('\n');
}

/**
 * The mirror in the settings sheet. Anybody who may edit can type there, so it is believed only where the script has
 * nothing; null where it cannot be read.
 *
 * @param rows the settings table's.
 */
export function mirroredWiring(rows: readonly Row[]): Wiring | null {
  return readWiring(recordIn(rows.find(({ cells }) => cells.settingKey === WIRING)));
}

/** What the program keeps in a setting row; one of an earlier version has it where people read. '' for no row. */
export function recordIn(row: Row | undefined): string {
  return row?.cells.settingRecord || (row?.cells.settingValue ?? '');
}

/** The wiring that a text says, as `mirrorOf` or a backup has it; null where it is none. */
export function readWiring(text: string): Wiring | null {
  return readJson(mirrorShape, text);
}

/** What the mirror is to say: the same for the same wiring, in whatever order it was put together. */
export function mirrorOf(wiring: Wiring): string {
  return JSON.stringify(wiring, (_key, value: unknown) => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? Object.fromEntries(Object.entries(value).sort(byText(([key]) => key))) : value;
  });
}

/** The campaign's text as it was set up; '' where it is not kept. */
export function keptCampaign({ store }: Pick<Office, 'store'>): string {
  return store.getLong(CAMPAIGN);
}

/** Keeps the campaign's text where typing does not reach. */
export function keepCampaign({ store }: Pick<Office, 'store'>, text: string): void {
  if (store.getLong(CAMPAIGN) !== text) store.setLong(CAMPAIGN, text);
}

/** Forms that came into a new workbook with the sheets that it was copied from: they are never taken for its own. */
export function keptStrangers({ store }: Pick<Office, 'store'>): readonly string[] {
  return readJson(json.list(json.text), store.get(STRANGERS)) ?? [];
}

/** Keeps which forms are another workbook's, or copies of such. */
export function keepStrangers({ store }: Pick<Office, 'store'>, ids: readonly string[]): void {
  store.set(STRANGERS, ids.length === 0 ? '' : JSON.stringify(ids));
}

/** Whether this copy of a workbook was chosen to be an archive. */
export function isArchive({ store }: Pick<Office, 'store'>): boolean {
  return store.get(COPY) === 'archive';
}

/** Makes an archive of this copy, for good. */
export function keepAsArchive({ store }: Pick<Office, 'store'>): void {
  store.set(COPY, 'archive');
}

/**
 * The wiring that this workbook goes by; null where it was never set up.
 *
 * @param mirror what its settings sheet says, believed only where it names this workbook.
 * @throws ProblemError copiedWorkbook where either is of another workbook.
 */
export function wiringHere(office: Office, kept: Wiring | null, mirror: Wiring | null): Wiring | null {
  const wiring = kept ?? mirror;
  if (wiring && wiring.book !== office.workbook.id()) throw new ProblemError('copiedWorkbook');
  return wiring;
}

function placeKey(form: string): string {
  return `form.${form}`;
}
