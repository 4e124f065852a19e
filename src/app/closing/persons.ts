/** Gathers what is about persons in all that is recorded, and makes marks that stand in its place. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Redact, Sought } from '../../domain/closing/find-texts.ts';
import { redactor } from '../../domain/closing/find-texts.ts';
import { personalFields, soughtIn, textsAt } from '../../domain/closing/personal-texts.ts';
import type { Entry } from '../../domain/intake/entry.ts';
import { lettersOf } from '../../domain/intake/imprint.ts';
import { maskedNumbers } from '../../domain/intake/read-personal-number.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import { readCopies, readCopyLines } from '../tables/entry-copies.ts';
import type { Register } from '../tables/registers.ts';

/** An entry with its form. */
export interface FormEntry {
  form: CampaignForm;
  entry: Entry;
}

/** Every entry that stands in a register or is only known by its copy: two calls, the second a long one. */
export function everyEntry(office: Office, settings: Settings, registers: readonly Register[]): FormEntry[] {
  const standing = registers.flatMap(({ entries, form }) => entries.map((entry) => ({ form, entry })));
  const ids = new Set(readCopyLines(office).map(({ id }) => id));
  const copies = [...readCopies(office, settings, ids).values()].flatMap(({ row: { entry } }) => {
    const form = settings.campaign.forms.find(({ key }) => key === entry.form);
    return form ? [{ form, entry }] : [];
  });
  return [...standing, ...copies];
}

/** Whether a text is a mark that stands for what was taken out. */
export function markTester({ language }: Pick<Office, 'language'>): (text: string) => boolean {
  const { marks } = say('closing', language);
  return (text) => text.endsWith('】') && marks.some((mark) => text.startsWith(mark));
}

/**
 * All personal texts of these entries as texts to be looked for, each with its own mark: where two titles were
 * different, they still are.
 */
export function soughtOf(
  office: Office,
  settings: Settings,
  entries: readonly FormEntry[],
  markOf: (text: string) => string,
): Sought[] {
  const isMark = markTester(office);
  const isOwn = ownTexts(settings);
  const texts = entries.flatMap(({ entry, form }) => textsAt(entry, personalFields(form)));
  const all = new Set([...new Set(texts)].filter((text) => !isMark(text)).flatMap(soughtIn));
  return [...all].filter((text) => !isMark(text) && !isOwn(text)).map((text) => ({ text, mark: markOf(text) }));
}

/**
 * Whether a text is part of what units, forms or staff are called: somebody has typed the unit in place of a person.
 * Looked for everywhere it would tear the tables apart.
 */
function ownTexts({ campaign, roster, staff }: Settings): (text: string) => boolean {
  const labels = campaign.forms.flatMap(({ fields, title }) => [
    title.own,
    ...fields.flatMap(({ choices = [], label }) => [label.own, ...choices.map((choice) => choice.label.own)]),
  ]);
  const names = roster.flatMap(({ aliases, kind, name }) => [name, kind, ...aliases]);
  const own = [...names, ...labels, campaign.title.own, ...staff];
  const all = own.map((text) => text.toLowerCase());
  return (text) => all.some((one) => one.includes(text.toLowerCase()));
}

/** Puts marks in place of what is sought, and masks identity numbers, whoever's they are. */
export function purgingRedact(sought: readonly Sought[]): Redact {
  const redact = redactor(sought);
  return (text) => maskedNumbers(redact(text));
}

/** A short code for a text: the same for the same one while a purge lasts, and afterwards of no use to anybody. */
export function codeOf(office: Pick<Office, 'fingerprint'>, salt: string, text: string): string {
  return lettersOf(office.fingerprint(salt + text)).slice(0, 4);
}
