/** What can be asked of a Workspace and done to it without any script's running. */

import type { Faults } from './faults.ts';
import type { SentMail } from './mail/mail-store.ts';
import { PeopleAtSheets } from './people-at-sheets.ts';
import type { WorkspaceParts } from './script/script-run.ts';
import type { FormsOfSuspended } from './script/suspensions.ts';
import { keepVersion, restoreVersion } from './spreadsheet/state/versions.ts';
import { createForm, createSpreadsheet, mustEdit, setTrashed, share } from './workspace-files.ts';

/** A Workspace's state and the acts that ring no trigger. */
export abstract class WorkspaceState extends PeopleAtSheets {
  readonly parts: WorkspaceParts;

  /** @param copied the Workspace beside which this one is opened; null for one of its own. */
  constructor(parts: WorkspaceParts, copied: WorkspaceState | null) {
    super(copied?.history);
    this.parts = parts;
  }

  get faults(): Faults {
    return this.parts.faults;
  }

  /** Every message that has been sent, oldest first. */
  get mailbox(): readonly SentMail[] {
    return this.parts.mail.content.sent;
  }

  createSpreadsheet(setting: { name: string; as: string }): string {
    return createSpreadsheet(this.parts, setting);
  }

  createForm(setting: { name: string; as: string }): string {
    return createForm(this.parts, setting);
  }

  share(spreadsheetId: string, email: string, role: 'editor' | 'viewer'): void {
    share(this.parts, spreadsheetId, email, role);
  }

  /** A person puts a form or a file into Drive's bin; after thirty days there it is gone. */
  trash(id: string, { as }: { as: string }): void {
    setTrashed(this.parts, id, as, true);
  }

  /** A person takes a form or a file out of Drive's bin again. */
  untrash(id: string, { as }: { as: string }): void {
    setTrashed(this.parts, id, as, false);
  }

  /**
   * Grants the script these scopes, full URLs, for an account; all when none are named, as everybody has at first. An
   * account that had no authorization has these alone: a person who ticks only some of what is asked.
   */
  authorize(email: string, scopes: readonly string[] | null = null): void {
    this.parts.grants.grant(email, scopes);
  }

  /** Takes these scopes back, full URLs, or an account's whole authorization: its triggers then do not run. */
  revoke(email: string, scopes: readonly string[] | null = null): void {
    this.parts.grants.revoke(email, scopes);
  }

  /**
   * An administrator suspends an account: it cannot sign in, and its triggers do not run; they are listed to nobody.
   *
   * @param forms whether those who may edit its forms still open them, and units answer them, or nobody does. Which of
   *   the two holds on Google is not documented.
   */
  suspend(email: string, forms: FormsOfSuspended = 'stay'): void {
    this.parts.suspended.suspend(email, forms);
  }

  /** An administrator gives an account back to its owner: its triggers run again. */
  unsuspend(email: string): void {
    this.parts.suspended.restoreAccount(email);
  }

  /**
   * Google disables the triggers of a handler, of all when none is named; gives how many. They are listed as before,
   * never ring again, and nothing but making them anew helps.
   */
  disableTriggers(handler: string | null = null): number {
    return this.parts.triggers.disable(handler);
  }

  /** The spreadsheet as it is now becomes a version of its history; gives the version's number, from 1. */
  keepVersion(spreadsheetId: string): number {
    return keepVersion(this.parts.spreadsheets, spreadsheetId, this.parts.clock.now());
  }

  /**
   * A person restores a version (File › Version history): all sheets are as they were then, and nothing else is.
   *
   * @returns the number of the version that what stood until now has become.
   */
  restoreVersion(spreadsheetId: string, version: number, { as }: { as: string }): number {
    mustEdit(this.parts, as, spreadsheetId);
    const { clock, forms, spreadsheets } = this.parts;
    const isLinked = (formId: string): boolean => forms.files.get(formId)?.destination?.spreadsheetId === spreadsheetId;
    const before = restoreVersion(spreadsheets, spreadsheetId, { version, nowMs: clock.now(), isLinked });
    this.history.forget(spreadsheetId);
    return before;
  }
}
