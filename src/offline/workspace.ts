/** The offline Workspace: one script project, its spreadsheet and forms, the people who use them, and time. */

import { Screen } from './base/screen.ts';
import { instant } from './clock.ts';
import type { Faults } from './faults.ts';
import { respond, type SubmissionResult } from './forms/respond.ts';
import type { SentMail } from './mail/mail-store.ts';
import { PeopleAtSheets } from './people-at-sheets.ts';
import { readManifest, readPart, type SavedManifest, saveParts } from './persistence.ts';
import { inZone, mustBeZone } from './process-zone.ts';
import { fromClient, IllegalValue, WrongAccount } from './script/crossing.ts';
import { type Bell, type Person, ringClocks, ringFormSubmit, ringOpen } from './script/ring-triggers.ts';
import { callableNames, type ExecutionRecord, type RunResult, refusedOutcome, runScript } from './script/run-script.ts';
import { compileProject, type ProjectFiles, type ScriptProject } from './script/script-project.ts';
import type { WorkspaceParts } from './script/services.ts';
import { linkedResponseSheets } from './spreadsheet/linked-sheets.ts';
import type { PdfPrinter } from './utilities/blob.ts';
import type { Response, Run, WorkspaceClock } from './workspace-acts.ts';
import { createForm, createSpreadsheet, mustEdit, refusalToEdit, share } from './workspace-files.ts';
import { fileParts, openParts, restoreParts, savedParts, type WorkspaceOptions } from './workspace-parts.ts';

export type { Surface, WorkspaceClock } from './workspace-acts.ts';
export type { WorkspaceOptions } from './workspace-parts.ts';

interface SavedHeader {
  readonly options: WorkspaceOptions;
  readonly nowMs: number;
  readonly drawn: number;
}

/** A whole Workspace. Its parts are plain state; what happens in it happens here. */
export class Workspace extends PeopleAtSheets {
  readonly clock: WorkspaceClock;
  readonly parts: WorkspaceParts;
  readonly #options: WorkspaceOptions;
  readonly #screens = new Map<string, Screen>();
  #project: ScriptProject | null = null;
  #saved: { folder: string; manifest: SavedManifest<SavedHeader> } | null = null;

  constructor(options: WorkspaceOptions, printPdf: PdfPrinter | null = null) {
    super();
    this.#options = options;
    this.parts = openParts(options, printPdf);
    const { clock } = this.parts;
    this.clock = {
      now: () => clock.now(),
      advanceTo: (at) => {
        const untilMs = instant(at);
        const results = this.#project === null ? [] : ringClocks(this.#bell(), untilMs);
        clock.moveTo(untilMs);
        return results;
      },
    };
  }

  get faults(): Faults {
    return this.parts.faults;
  }

  /** Every message that has been sent, oldest first. */
  get mailbox(): readonly SentMail[] {
    return this.parts.mail.content.sent;
  }

  /**
   * Installs the script project; an earlier one is replaced, as by a push. Triggers stay. `scopes`, full URLs, are for
   * a manifest that names none.
   */
  install(project: { files: ProjectFiles; boundTo?: string | null; scopes?: readonly string[] }): void {
    const compiled = compileProject(project.files, project.boundTo ?? null);
    mustBeZone(compiled.timeZone ?? this.parts.zone);
    this.#project = { ...compiled, scopes: compiled.scopes ?? project.scopes ?? null };
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

  /** Grants the script these scopes, full URLs, for an account; all when none are named, as everybody has at first. */
  authorize(email: string, scopes: readonly string[] | null = null): void {
    this.parts.grants.grant(email, scopes);
  }

  /** Takes these scopes back, full URLs, or an account's whole authorization: its triggers then do not run. */
  revoke(email: string, scopes: readonly string[] | null = null): void {
    this.parts.grants.revoke(email, scopes);
  }

  /** What this person has on the screen, and the answers that wait for the next dialog. */
  screen(email: string): Screen {
    const kept = this.#screens.get(email) ?? new Screen();
    this.#screens.set(email, kept);
    return kept;
  }

  /** Runs a function as a person; from the sidebar with the rules of google.script.run. */
  run(run: Run): RunResult {
    const project = this.#installed();
    const { args = [], as, account = as, call, selection = null, surface } = run;
    const isClient = surface === 'sidebar';
    mustEdit(this.parts, as, project.boundTo);
    if (refusalToEdit(this.parts, account, project.boundTo) !== null) return refusedOutcome(new WrongAccount());
    let given: readonly unknown[];
    try {
      given = isClient ? args.map((value, at) => fromClient(value, String(at))) : args;
    } catch (error) {
      if (error instanceof IllegalValue) return refusedOutcome(error);
      throw error;
    }
    return this.#timed(() =>
      runScript(this.parts, project, {
        functionName: call,
        cause: surface,
        effectiveUser: account,
        activeUser: account,
        mode: surface === 'open' ? 'LIMITED' : 'FULL',
        screen: project.boundTo === null ? null : this.screen(as),
        selection,
        arguments: ({ execution }) => given.map((value) => execution.realm.adopt(value)),
      }),
    );
  }

  /** The functions that a page of this person's may call, as google.script.run has them. */
  callable(email: string): string[] {
    const project = this.#installed();
    return inZone(project.timeZone ?? this.parts.zone, () => callableNames(this.parts, project, email));
  }

  /** A person opens the spreadsheet or form that the script is bound to: onOpen and open triggers. */
  open(person: { as: string }): RunResult[] {
    mustEdit(this.parts, person.as, this.#installed().boundTo);
    return ringOpen(this.#bell(), this.person(person.as));
  }

  /** A person submits the form, or changes a response. Google's page does the refusing; triggers fire after it. */
  respond(response: Response): SubmissionResult {
    const { forms, source, spreadsheets } = this.parts;
    const result = respond(forms, {
      formId: response.formId,
      nowMs: this.parts.clock.now(),
      newId: (kind) => source.newId(kind),
      respondentEmail: response.by ?? '',
      ...(response.responseId === undefined ? {} : { responseId: response.responseId }),
      responseSheets: linkedResponseSheets(spreadsheets),
      answers: (question) => response.answers(question),
    });
    if (result.ok && this.#project !== null) {
      const { place, responseId } = result;
      ringFormSubmit(this.#bell(), { formId: response.formId, responseId, place });
    }
    return result;
  }

  /** Tells `listener` of every finished execution; gives a way to stop it. */
  onExecution(listener: (record: ExecutionRecord) => void): () => void {
    this.parts.listeners.add(listener);
    return () => this.parts.listeners.delete(listener);
  }

  /** Writes what has changed since the last save into this folder, the manifest last. */
  save(folder: string): void {
    const before = this.#saved?.folder === folder ? this.#saved.manifest : null;
    const { clock, source } = this.parts;
    const header: SavedHeader = { options: this.#options, nowMs: clock.now(), drawn: source.state.drawn };
    this.#saved = { folder, manifest: saveParts(folder, savedParts(this.parts), header, before) };
  }

  /**
   * Opens a saved workspace. The script project is no part of it: install the one of today.
   *
   * @throws Error for a folder that holds none, or one of an unknown format.
   */
  static load(folder: string, printPdf: PdfPrinter | null = null): Workspace {
    const manifest = readManifest<SavedHeader>(folder);
    const workspace = new Workspace(manifest.header.options, printPdf);
    workspace.parts.clock.moveTo(manifest.header.nowMs);
    workspace.parts.source.state.drawn = manifest.header.drawn;
    restoreParts(workspace.parts, (name) => {
      const file = manifest.parts[name];
      return file === undefined ? undefined : readPart(folder, file);
    });
    fileParts(workspace.parts, manifest.parts, (file) => readPart(folder, file));
    workspace.#saved = { folder, manifest };
    return workspace;
  }

  #bell(): Bell {
    return { parts: this.parts, project: this.#installed(), run: (act) => this.#timed(act) };
  }

  // With `elapse` an execution's own time moves the workspace's clock; else the next event comes when it was planned.
  #timed(act: () => RunResult): RunResult {
    const { clock } = this.parts;
    const startMs = clock.now();
    const result = inZone(this.#installed().timeZone ?? this.parts.zone, act);
    if (this.#options.elapse) clock.moveTo(startMs + Math.round(result.virtualMs));
    return result;
  }

  #installed(): ScriptProject {
    if (this.#project === null) throw new Error('no script project is installed');
    return this.#project;
  }

  protected person(email: string): Person {
    return { email, screen: this.screen(email) };
  }

  protected bellOf(spreadsheetId: string): Bell | null {
    return this.#project?.boundTo === spreadsheetId ? this.#bell() : null;
  }
}

/** What a Workspace is opened with: all but `now` has a usual value, which undefined asks for too. */
export type OpeningOptions = { now: string } & {
  [Name in keyof WorkspaceOptions]?: WorkspaceOptions[Name] | undefined;
};

/**
 * Opens an empty Workspace.
 *
 * Scripts reckon local time by their own zone, whatever the process's is; a process in the same zone is faster.
 *
 * @example
 * openWorkspace({ now: '2019-08-20T00:00:00+08:00' }).clock.now()  // 1566230400000
 */
export function openWorkspace(options: OpeningOptions, printPdf?: PdfPrinter): Workspace {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const usual: WorkspaceOptions = {
    now: options.now,
    zone: 'Asia/Shanghai',
    locale: 'zh_CN',
    seed: 1,
    owner: 'owner@example.org',
    mailQuota: 1500,
    sharpClocks: false,
    elapse: options.sharpClocks !== true,
    profile: 'p50',
  };
  return new Workspace({ ...usual, ...Object.fromEntries(given) }, printPdf ?? null);
}
