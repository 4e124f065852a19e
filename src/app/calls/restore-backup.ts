/** Restoring from a backup: looking at what would come back, bringing it back, beginning in an empty workbook. */

import * as z from 'zod/mini';
import { isSameAccount } from '../../domain/account.ts';
import { type BackupHead, type BackupPart, readHead, readPart } from '../../domain/backup/backup-text.ts';
import * as json from '../../domain/json-shape.ts';
import type { RestoredTable } from '../../handover-view.ts';
import { openCall, readerCall, staffCall } from '../call.ts';
import { keepWitnessTexts } from '../mail/witness.ts';
import type { Office, Settings } from '../office.ts';
import { keepLanguage } from '../office-words.ts';
import type { Refusal } from '../problem.ts';
import { presentOf } from '../set-up/present-workbook.ts';
import { compareBackup, restoreParts } from '../set-up/restore-book.ts';
import { dueFrom, forgetDue, noteRestored } from '../set-up/restore-due.ts';
import { readCampaign } from '../set-up/set-up-workbook.ts';
import { showSettings } from '../set-up/settings-sheet.ts';
import { keepNumberTexts } from '../tables/entry-numbers.ts';
import { rememberTick } from '../tables/last-tick.ts';
import { keptByThis, refuseNewer } from '../tables/program.ts';
import { readJson } from '../tables/read-json.ts';
import { forgetSettings, freshSettings } from '../tables/settings.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { keepCampaign, keepWiring, readWiring } from '../tables/wiring.ts';
import { nothing } from './shapes.ts';

/** A part is 150,000 letters, but for a row that is longer by itself. */
const LONGEST_PART = 900_000;
const MOST_PARTS = 20;

const asked = () =>
  z.strictObject({
    head: z.string().check(z.maxLength(LONGEST_PART)),
    parts: z
      .array(z.strictObject({ index: z.number(), text: z.string().check(z.maxLength(LONGEST_PART)) }))
      .check(z.maxLength(MOST_PARTS)),
  });

type Asked = z.infer<ReturnType<typeof asked>>;

type NoBackup = Refusal<'notABackup' | 'newerBackup' | 'damagedBackup'>;
type NotOurs = Refusal<'otherBook' | 'otherBackup' | 'notOwner'>;

type Given = { ok: true; head: BackupHead; parts: BackupPart[] } | ({ ok: false } & NoBackup);

function givenOf({ head: text, parts: texts }: Asked): Given {
  const head = readHead(text);
  if (typeof head === 'string') return { ok: false, refusal: head };
  const parts = texts.flatMap(({ index, text: part }) => readPart(head, index, part) ?? []);
  return parts.length === texts.length ? { ok: true, head, parts } : { ok: false, refusal: 'damagedBackup' };
}

const FROM = 'restoredFrom';

function strangeness(office: Office, { campaign, wiring }: Settings, head: BackupHead) {
  if (head.campaign !== campaign.id) {
    return { ok: false, refusal: 'otherBackup', detail: head.campaign } as const;
  }
  const isOurs = [wiring.book, office.store.get(FROM)].includes(head.book);
  return isOurs ? null : ({ ok: false, refusal: 'otherBook', detail: head.book } as const);
}

type Restored = { ok: true; value: RestoredTable[] } | ({ ok: false } & (NoBackup | NotOurs));

/** What these parts of a backup would bring back, by table. */
export const previewRestore = readerCall(
  asked,
  ({ office, settings }, input): Restored => {
    const given = givenOf(input);
    if (!given.ok) return given;
    const { head, parts } = given;
    return strangeness(office, settings, head) ?? { ok: true, value: compareBackup({ office, settings, head }, parts) };
  },
  { load: freshSettings, right: ['setUp', 'personalData'] },
);

/** Brings back what these parts have and the workbook lacks. The owner's alone: mails and settings are among it. */
export const restoreBackup = staffCall(
  asked,
  ({ office, settings }, input): Restored => {
    const { owner } = settings.wiring;
    if (!isSameAccount(office.session.effectiveUser(), owner)) return { ok: false, refusal: 'notOwner', detail: owner };
    const given = givenOf(input);
    if (!given.ok) return given;
    const { head, parts } = given;
    const strange = strangeness(office, settings, head);
    if (strange) return strange;
    const value = restoreParts({ office, settings, head }, parts);
    noteRestored(
      office,
      head,
      input.parts.map(({ index }) => index),
    );
    forgetSettings(office);
    return { ok: true, value };
  },
  { load: freshSettings, right: ['setUp', 'personalData'] },
);

/**
 * Makes of a workbook that nobody has set up the one of the backup, whose own is gone: its campaign, its numbers, what
 * its mails are known by, and where its forms are. Whoever clicks is the owner; the rows come by `restoreBackup`, and
 * set-up then takes over the forms that this account may edit, and makes the others anew. It waits until all of the
 * backup is restored, or `endRestore`.
 *
 * A run that ends early is made up for by the next one with the same backup.
 *
 * @throws ProblemError copiedWorkbook, archivedWorkbook, newerProgram, storeRefused, lockBusy.
 */
export const beginRestore = openCall(
  asked,
  ({ office, language }, input): { ok: true; value: null } | ({ ok: false } & (NoBackup | NotOurs)) => {
    const given = givenOf(input);
    if (!given.ok) return given;
    const kept = given.parts.flatMap((part) => ('kept' in part ? [part.kept] : []))[0];
    const wiring = readWiring(kept?.wiring ?? '');
    const campaign = readCampaign(kept?.campaign ?? '', language);
    if (!kept || !wiring || !campaign.ok) return { ok: false, refusal: 'damagedBackup' };
    refuseNewer(wiring);
    office.triggers.requireScopes();
    return office.locks.withRegister(() => {
      const { head } = given;
      const owner = office.session.effectiveUser();
      const present = office.store.get(FROM) === head.book ? null : presentOf(office).wiring;
      if (present) return { ok: false, refusal: 'otherBook', detail: head.book } as const;
      keepNumberTexts(office, campaign, readTexts(kept.numbers ?? ''));
      keepWitnessTexts(office, readList(kept.witness ?? ''));
      office.store.setAll({ [FROM]: head.book, ...dueFrom(office, head) });
      keepCampaign(office, kept.campaign ?? '');
      keepLanguage(office, campaign.campaign.language);
      const here = {
        ...wiring,
        book: office.workbook.id(),
        owner,
        campaignHash: office.fingerprint(kept.campaign ?? ''),
        folder: '',
        program: keptByThis(wiring, office.clock.now()),
      };
      const sheets = office.book.ensureTables(tablesOf(campaign.campaign), {}, () => undefined);
      keepWiring(office, { ...here, sheets });
      showSettings(office, kept.campaign ?? '', { ...here, sheets });
      // The clock begins now: that it rang in the workbook which is gone is not told of this one.
      rememberTick(office);
      forgetSettings(office);
      return { ok: true, value: null } as const;
    });
  },
  { flow: 'setUp', right: 'owner' },
);

/** Goes on without what the backup from which this workbook began still has: its other files are gone for good. */
export const endRestore = openCall(
  nothing,
  ({ office }): { ok: true; value: null } | ({ ok: false } & Refusal<'notOwner'>) =>
    office.locks.withRegister(() => {
      const owner = presentOf(office).wiring?.owner ?? '';
      if (!isSameAccount(office.session.effectiveUser(), owner))
        return { ok: false, refusal: 'notOwner', detail: owner };
      forgetDue(office);
      return { ok: true, value: null };
    }),
  { right: 'owner' },
);

function readTexts(text: string): Record<string, string> {
  return readJson(json.record(json.text), text) ?? {};
}

function readList(text: string): readonly string[] {
  return readJson(json.list(json.text), text) ?? [];
}
