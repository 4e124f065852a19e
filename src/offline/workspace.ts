/** The offline Workspace: one script project, its spreadsheet and forms, the people who use them, and time. */

import { Screen } from './base/screen.ts';
import { instant } from './clock.ts';
import { binOf } from './drive/form-files.ts';
import { respond, type SubmissionResult } from './forms/respond.ts';
import { readManifest, readPart, type SavedManifest, saveParts } from './persistence.ts';
import { inZone, mustBeZone } from './process-zone.ts';
import { fromClient, IllegalValue, WrongAccount } from './script/crossing.ts';
import { type Bell, type Person, ringClocks, ringFormSubmit, ringOpen } from './script/ring-triggers.ts';
import { callableNames, refusedOutcome, runScript } from './script/run-script.ts';
import { type Contexts, compileProject, type ProjectFiles, type ScriptProject } from './script/script-project.ts';
import type { ExecutionRecord, RunResult, WorkspaceParts } from './script/script-run.ts';
import { linkedResponseSheets } from './spreadsheet/state/linked-sheets.ts';
import type { PdfPrinter } from './utilities/blob.ts';
import type { Response, Run, WorkspaceClock } from './workspace-acts.ts';
import { copySpreadsheet, partsOfCopy } from './workspace-copies.ts';
import { mustEdit, refusalToEdit } from './workspace-files.ts';
import {
  allOptions,
  fileParts,
  type MustBeSaid,
  openParts,
  restoreParts,
  savedOptions,
  savedParts,
  type WorkspaceOptions,
} from './workspace-parts.ts';
import { WorkspaceState } from './workspace-state.ts';

export type { TraceLine } from './execution.ts';
export type { CallFault } from './faults.ts';
export type { Contexts, ProjectFiles } from './script/script-project.ts';
export type { ExecutionRecord } from './script/script-run.ts';
export type { Surface, WorkspaceClock } from './workspace-acts.ts';
export type { WorkspaceOptions } from './workspace-parts.ts';

interface SavedHeader {
  readonly options: WorkspaceOptions;
  readonly nowMs: number;
  readonly drawn: number;
}

/** A whole Workspace. Its parts are plain state; what happens in it happens here. */
export class Workspace extends WorkspaceState {
  readonly clock: WorkspaceClock;
  readonly #options: WorkspaceOptions;
  /** This one and every copy, each with a script project of its own; what happens to all of them rings in all. */
  readonly #all: Workspace[];
  readonly #screens = new Map<string, Screen>();
  #project: ScriptProject | null = null;
  #saved: { folder: string; manifest: SavedManifest<SavedHeader> } | null = null;

  /** @param copied the Workspace beside which a copy's script project is opened; null for a Workspace of its own. */
  constructor(options: WorkspaceOptions, parts: WorkspaceParts, copied: Workspace | null = null) {
    super(parts, copied);
    this.#options = options;
    this.#all = copied === null ? [] : copied.#all;
    this.#all.push(this);
    const { clock } = this.parts;
    this.clock = {
      now: () => clock.now(),
      advanceTo: (at) => {
        const untilMs = instant(at);
        const results = ringClocks(this.#bells(), untilMs);
        clock.moveTo(untilMs);
        return results;
      },
    };
  }

  /**
   * Installs the script project; an earlier one is replaced, as by a push. Triggers stay. `scopes`, full URLs, are for
   * a manifest that names none. `contexts` may be kept for code that keeps nothing in variables of its own from one
   * execution to the next: it is loaded once, and runs several times as fast.
   */
  install(project: {
    files: ProjectFiles;
    boundTo?: string | null;
    scopes?: readonly string[];
    contexts?: Contexts;
  }): void {
    const compiled = compileProject(project.files, project.boundTo ?? null, project.contexts);
    mustBeZone(compiled.timeZone ?? this.parts.zone);
    this.#project = { ...compiled, scopes: compiled.scopes ?? project.scopes ?? null };
  }

  /**
   * A person makes a copy of a spreadsheet (File › Make a copy) and owns it; the script that is bound to it and the
   * forms that are linked to it come along.
   *
   * The copy's script is a project of its own: no triggers, nothing remembered, no locks, and Drive does not know it.
   * It lives in a Workspace beside this one that shares all else: accounts, mail, files, forms, faults and the clock.
   * What people do with the copy they do there. Such a pair cannot be saved.
   */
  copySpreadsheet(spreadsheetId: string, copying: { as: string; name?: string }): { workspace: Workspace; id: string } {
    mustEdit(this.parts, copying.as, spreadsheetId);
    const id = copySpreadsheet(this.parts, spreadsheetId, copying);
    const workspace = new Workspace(this.#options, partsOfCopy(this.parts, id), this);
    const project = this.#boundTo(spreadsheetId).#project;
    if (project?.boundTo === spreadsheetId) workspace.#project = { ...project, boundTo: id };
    return { workspace, id };
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
      given = isClient ? args.map((value, index) => fromClient(value, String(index))) : args;
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
    return ringOpen(this.#bell(), { email: person.as, screen: this.screen(person.as) });
  }

  /** A person submits the form, or changes a response. Google's page does the refusing; triggers fire after it. */
  respond(response: Response): SubmissionResult {
    const { drive, forms, source, spreadsheets } = this.parts;
    const bin = binOf({ store: drive, forms }, response.formId, this.parts.clock.now());
    const isHidden = this.parts.suspended.hidesFilesOf(forms.files.get(response.formId)?.owner ?? '');
    const result = respond(forms, {
      formId: response.formId,
      nowMs: this.parts.clock.now(),
      newId: (kind) => source.newId(kind),
      respondentEmail: response.by ?? '',
      isTrashed: bin !== 'out' || isHidden,
      ...(response.responseId === undefined ? {} : { responseId: response.responseId }),
      responseSheets: linkedResponseSheets(spreadsheets),
      answers: (question) => response.answers(question),
    });
    if (result.ok) {
      const { place, responseId } = result;
      ringFormSubmit(this.#bells(), { formId: response.formId, responseId, place });
    }
    return result;
  }

  /** Tells `listener` of every finished execution; gives a way to stop it. */
  onExecution(listener: (record: ExecutionRecord) => void): () => void {
    this.parts.listeners.add(listener);
    return () => this.parts.listeners.delete(listener);
  }

  /**
   * Writes what has changed since the last save into this folder, the manifest last.
   *
   * @throws Error once a spreadsheet was copied: what belongs to two script projects has no place in the folder.
   */
  save(folder: string): void {
    if (this.#all.length > 1) throw new Error('a Workspace with copies of a spreadsheet cannot be saved');
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
    const options = savedOptions(manifest.header.options);
    const workspace = new Workspace(options, openParts(options, printPdf));
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

  #bells(): Bell[] {
    return this.#all.filter((each) => each.#project !== null).map((each) => each.#bell());
  }

  /** The Workspace whose script belongs to the spreadsheet; this one when no script does. */
  #boundTo(spreadsheetId: string): Workspace {
    return this.#all.find((each) => each.#project?.boundTo === spreadsheetId) ?? this;
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

  protected person(email: string, spreadsheetId: string): Person {
    return { email, screen: this.#boundTo(spreadsheetId).screen(email) };
  }

  protected bellOf(spreadsheetId: string): Bell | null {
    const owner = this.#boundTo(spreadsheetId);
    return owner.#project?.boundTo === spreadsheetId ? owner.#bell() : null;
  }
}

/** What a Workspace is opened with: all but what must be said has a usual value, which undefined asks for too. */
export type OpeningOptions = MustBeSaid & {
  [Name in keyof WorkspaceOptions]?: WorkspaceOptions[Name] | undefined;
};

/**
 * Opens an empty Workspace.
 *
 * Scripts reckon local time by their own zone, whatever the process's is; a process in the same zone is faster.
 *
 * @example
 * const where = { zone: 'Asia/Shanghai', locale: 'zh_CN', account: 'workspace' } as const;
 * openWorkspace({ now: '2019-08-20T00:00:00+08:00', ...where }).clock.now()  // 1566230400000
 */
export function openWorkspace(options: OpeningOptions, printPdf?: PdfPrinter): Workspace {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const { account, locale, now, zone } = options;
  const all = allOptions({ now, zone, locale, account, ...Object.fromEntries(given) });
  return new Workspace(all, openParts(all, printPdf ?? null));
}
