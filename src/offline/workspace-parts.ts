/** The state of a Workspace, put together from its parts, and taken apart for the disk. */

import type { CacheStores } from './cache/cache-service.ts';
import { instant, VirtualClock } from './clock.ts';
import type { CostProfile } from './cost.ts';
import { type AccountKind, DailyQuotas } from './daily-quotas.ts';
import { type Doubts, doubtsIn } from './doubts.ts';
import { DriveStore } from './drive/drive-store.ts';
import { Faults } from './faults.ts';
import { type FormFile, FormStore } from './forms/form-store.ts';
import { ANYONE, firstResponders } from './forms/responders.ts';
import { LockTable } from './lock/lock-service.ts';
import { MailStore } from './mail/mail-store.ts';
import type { PropertyStores } from './properties/properties-service.ts';
import { SeededSource } from './random.ts';
import { Grants } from './script/grants.ts';
import type { WorkspaceParts } from './script/script-run.ts';
import { Suspensions } from './script/suspensions.ts';
import { TriggerStore } from './script/trigger-store.ts';
import type { SpreadsheetFile } from './spreadsheet/state/spreadsheet-state.ts';
import { SpreadsheetStore } from './spreadsheet/state/spreadsheet-store.ts';
import { JsonPart, type SavedPart } from './store.ts';
import type { PdfPrinter } from './utilities/blob.ts';

/** What a Workspace is opened with; plain JSON, because it is saved along. */
export interface WorkspaceOptions extends Doubts {
  /** ISO text with an offset. */
  now: string;
  /** Zone of accounts: of new spreadsheets, and of scripts whose manifest names none. Fastest is the process's own. */
  zone: string;
  /** As Google writes it, `zh_CN`: of spreadsheets and accounts. */
  locale: string;
  seed: number;
  /** The account that owns the spreadsheet: `faults.setMailQuotaLeft` means it when no other is named. */
  owner: string;
  /** What kind of account everybody has: the day's quotas, the size of a mail, and who may respond to a new form. */
  account: AccountKind;
  /**
   * Who may respond to a new form of a Workspace's account until more is granted: its organisation alone, as is usual,
   * or anyone, where an administrator has chosen so. Forms of consumer accounts are open to anyone.
   */
  newForms: 'organisation' | 'anyone';
  /** Whether an administrator forbids that anybody outside the organisation responds to its forms. */
  outsideResponders: 'allowed' | 'forbidden';
  /** Recipients a day: 100 for consumer accounts, 1,500 for Workspace when not said. Says nothing of the account. */
  mailQuota: number;
  /** Clocks ring at whole multiples from 00:00 and hours sharp, for rehearsals. */
  sharpClocks: boolean;
  /** Whether an execution's own time moves the workspace's clock. */
  elapse: boolean;
  profile: CostProfile;
}

/** Largest body of a mail, and recipients a day (quotas page). */
const BODY_BYTES: Readonly<Record<AccountKind, number>> = { workspace: 400 * 1024, consumer: 200 * 1024 };
const MAIL_QUOTA: Readonly<Record<AccountKind, number>> = { workspace: 1500, consumer: 100 };

/** What has no usual value: the same program behaves otherwise in another zone, language or kind of account. */
export type MustBeSaid = Pick<WorkspaceOptions, 'now' | 'zone' | 'locale' | 'account'>;

/**
 * All options; what is not said has its usual value.
 *
 * @example
 * allOptions({ now, zone: 'Asia/Shanghai', locale: 'zh_CN', account: 'consumer' }).mailQuota  // 100
 */
export function allOptions(given: MustBeSaid & Partial<WorkspaceOptions>): WorkspaceOptions {
  const { account, locale, now, sharpClocks = false, zone } = given;
  const usual: WorkspaceOptions = {
    now,
    zone,
    locale,
    seed: 1,
    owner: 'owner@example.org',
    account,
    newForms: 'organisation',
    outsideResponders: 'allowed',
    mailQuota: MAIL_QUOTA[account],
    sharpClocks,
    elapse: !sharpClocks,
    profile: 'p50',
    ...doubtsIn(given),
  };
  return { ...usual, ...given };
}

/**
 * All options of a Workspace that was saved. One that was saved before the kind of account had to be said had new forms
 * open to anyone, and its mail quota told which quotas held.
 *
 * @example
 * savedOptions({ now, zone, locale, mailQuota: 100 }).account  // 'consumer'
 */
export function savedOptions(
  saved: Omit<WorkspaceOptions, 'account'> & { account?: AccountKind | null },
): WorkspaceOptions {
  const { account = null } = saved;
  if (account !== null) return allOptions({ ...saved, account });
  const told = saved.mailQuota > MAIL_QUOTA.consumer ? 'workspace' : 'consumer';
  return allOptions({ ...saved, account: told, newForms: 'anyone' });
}

/** Opens empty state. */
export function openParts(options: WorkspaceOptions, printPdf: PdfPrinter | null): WorkspaceParts {
  const { account, locale, mailQuota, newForms, owner, profile, seed, sharpClocks, zone } = options;
  const clock = new VirtualClock(instant(options.now));
  const mail = new MailStore(mailQuota);
  const quotas = new DailyQuotas(account);
  return {
    clock,
    faults: new Faults((kind, left, email = owner) => {
      if (kind === 'mail') mail.setQuotaLeft(email, left, clock.now());
      else quotas.setLeft(kind, email, left, clock.now());
    }, doubtsIn(options)),
    source: new SeededSource({ seed, drawn: 0 }),
    profile,
    zone,
    locale,
    sharpClocks,
    mailBodyBytes: BODY_BYTES[account],
    app: '',
    outsideResponders: options.outsideResponders,
    printPdf,
    spreadsheets: new SpreadsheetStore(),
    forms: new FormStore((email) => firstResponders(email, account === 'workspace' && newForms === 'organisation')),
    mail,
    drive: new DriveStore(),
    triggers: new TriggerStore(),
    quotas,
    grants: new Grants(),
    suspended: new Suspensions(),
    properties: new JsonPart<PropertyStores>('properties', {}),
    caches: new JsonPart<CacheStores>('caches', {}),
    locks: new LockTable(),
    running: new Map(),
    listeners: new Set(),
  };
}

/** Every part that is saved: one for each spreadsheet and form, and one for each of the others. */
export function savedParts(parts: WorkspaceParts): SavedPart[] {
  const files = [
    ...[...parts.spreadsheets.files.values()].map((file) => filePart(`spreadsheet-${file.id}`, file)),
    ...[...parts.forms.files.values()].map((file) => filePart(`form-${file.id}`, file)),
  ];
  return [...files, ...jsonParts(parts)];
}

/** Puts back the parts that are not files, each by its name; a part that was not saved stays empty. */
export function restoreParts(parts: WorkspaceParts, content: (name: string) => unknown): void {
  for (const part of jsonParts(parts)) {
    const kept = content(part.name);
    if (kept !== undefined) part.restore(kept);
  }
}

/** Puts back spreadsheets and forms, in the order in which the manifest names them. */
export function fileParts(
  parts: WorkspaceParts,
  named: Readonly<Record<string, string>>,
  read: (file: string) => unknown,
): void {
  for (const [name, file] of Object.entries(named)) {
    // What is read here was written by filePart; the manifest's format version vouches for its shape.
    if (name.startsWith('spreadsheet-')) {
      const content = read(file) as SpreadsheetFile;
      parts.spreadsheets.files.set(content.id, { ...content, dirty: false });
    }
    if (name.startsWith('form-')) {
      const content = read(file) as FormFile;
      // Forms that were saved before access was a permission of its own are open, and nobody's to Drive.
      const { madeFor = null, responders = [ANYONE] }: Partial<FormFile> = content;
      parts.forms.files.set(content.id, { ...content, madeFor, responders, dirty: false });
    }
  }
}

function jsonParts(parts: WorkspaceParts): SavedPart[] {
  const { caches, drive, grants, mail, properties, quotas, suspended, triggers } = parts;
  return [mail, drive, triggers, properties, caches, quotas, grants, suspended];
}

function filePart(name: string, file: { dirty: boolean }): SavedPart {
  return {
    name,
    get dirty() {
      return file.dirty;
    },
    set dirty(value) {
      file.dirty = value;
    },
    // The mark itself is not saved, so that equal content gives equal bytes.
    read: () => ({ ...file, dirty: undefined }),
    restore: () => {
      throw new Error('a file is restored by its store');
    },
  };
}
