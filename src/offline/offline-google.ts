/** Google's services offline, for any Apps Script project: open one, give it files, run its functions. */

import type { CostProfile } from './cost.ts';
import type { AccountKind } from './daily-quotas.ts';
import { type Doubts, doubtsIn } from './doubts.ts';
import type { SentMail } from './mail/mail-store.ts';
import { takeAsked } from './not-emulated.ts';
import { OpenExecution } from './script/open-execution.ts';
import { compileProject, type ProjectFiles } from './script/script-project.ts';
import type { RunResult } from './script/script-run.ts';
import { openServices } from './script/services.ts';
import { type SeenTrigger, seenTriggers, sheetValues } from './script/what-stands.ts';
import { openWorkspace, type Surface, type Workspace, type WorkspaceClock } from './workspace.ts';

export { docxHtml } from './content/docx-html.ts';

/** What is opened. Moment, zone, language and kind of account must be said; all else has a usual value. */
export interface OfflineOptions extends Partial<Doubts> {
  /** ISO text with an offset: virtual time begins there. */
  readonly now: string;
  /** The same seed gives the same ids, minutes of clocks and random numbers. */
  readonly seed?: number;
  /** The account that owns the spreadsheet and runs what nobody else is named for. */
  readonly user?: string;
  /** Full URLs that scripts may use whose manifest names none; without limit when not said. */
  readonly scopes?: readonly string[];
  /** What kind of account everybody has: the day's quotas, and who may respond to a new form. */
  readonly account: AccountKind;
  /** Who may respond to a new form of a Workspace's account: its organisation, unless an administrator opens it. */
  readonly newForms?: 'organisation' | 'anyone';
  /** Whether an administrator forbids that anybody outside the organisation responds to its forms. */
  readonly outsideResponders?: 'allowed' | 'forbidden';
  /** `mail`: recipients a day, 1,500 for Workspace accounts, 100 for others. */
  readonly quotas?: { readonly mail?: number };
  /** How slow calls are: the usual day or a pessimistic one. */
  readonly profile?: CostProfile;
  /** Zone of the accounts; fastest is the process's own. */
  readonly zone: string;
  /** Language of the accounts, `zh_CN`. */
  readonly locale: string;
  /** Name of the spreadsheet. */
  readonly title?: string;
  /** Clocks ring at whole multiples and hours sharp, and executions take no time of the workspace's clock. */
  readonly sharpClocks?: boolean;
  /** Html pages and manifest for `services`; code in them is not run. */
  readonly files?: ProjectFiles;
}

/** A function of a project, run as somebody. */
export interface ProjectRun {
  readonly files: ProjectFiles;
  readonly call: string;
  readonly args?: readonly unknown[];
  /** The owner when not said. */
  readonly as?: string;
  /** The editor when not said. */
  readonly surface?: Surface;
  /** Id of the spreadsheet or form that the project is bound to, null for none; the one spreadsheet when not said. */
  readonly boundTo?: string | null;
}

/** How a run came out, and what stands after it. */
export type ProjectResult = RunResult & {
  /** What it sent. */
  readonly mails: readonly SentMail[];
  /** Values of the bound spreadsheet by sheet, as getValues gives them; empty where none is bound. */
  readonly sheets: Readonly<Record<string, unknown[][]>>;
  /** What it asked for and is not emulated, also where it caught the error. */
  readonly lacking: readonly string[];
  /** Every installable trigger of the project. */
  readonly triggers: readonly SeenTrigger[];
};

/** An open Workspace with one spreadsheet, to which every project that is run is bound unless it says otherwise. */
export interface OfflineGoogle {
  /** Google's global objects by name (`SpreadsheetApp`, …, `Drive`), for code of the caller's own. */
  readonly services: Readonly<Record<string, object>>;
  readonly workspace: Workspace;
  readonly clock: WorkspaceClock;
  readonly mailbox: readonly SentMail[];
  readonly spreadsheetId: string;
  run(run: ProjectRun): ProjectResult;
}

const DRIVE = { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] };

/**
 * Opens Google's services offline.
 *
 * `services` is one execution of the owner that never ends; `run` is an execution as Google makes it, with globals of
 * its own. Both see the same spreadsheets, forms, mail and time.
 *
 * @example
 * const where = { zone: 'Asia/Shanghai', locale: 'zh_CN', account: 'workspace' } as const;
 * const google = offlineGoogle({ now: '2019-08-20T00:00:00+08:00', ...where });
 * google.run({ files: { 'Code.gs': 'function f() { return 1 }' }, call: 'f' })
 * // { ok: true, value: 1, … }
 */
export function offlineGoogle(options: OfflineOptions): OfflineGoogle {
  const { files = {}, quotas, scopes = null, title = 'Untitled spreadsheet', user = 'owner@example.org' } = options;
  const { locale, now, profile, seed, sharpClocks, zone } = options;
  const workspace = openWorkspace({
    ...doubtsIn(options),
    account: options.account,
    newForms: options.newForms,
    outsideResponders: options.outsideResponders,
    locale,
    now,
    owner: user,
    profile,
    seed,
    sharpClocks,
    zone,
    mailQuota: quotas?.mail,
  });
  const { parts } = workspace;
  const spreadsheetId = workspace.createSpreadsheet({ name: title, as: user });
  const open = new OpenExecution(parts, user, scopes);
  const globals = servicesOf(workspace, open, { as: user, boundTo: spreadsheetId, files, scopes });
  return {
    services: globals,
    workspace,
    clock: workspace.clock,
    get mailbox() {
      return workspace.mailbox;
    },
    spreadsheetId,
    run({ args = [], as = user, boundTo = spreadsheetId, call, files: project, surface = 'editor' }) {
      workspace.install({ files: project, boundTo, ...(scopes === null ? {} : { scopes }) });
      const sent = workspace.mailbox.length;
      takeAsked();
      const result = workspace.run({ as, call, args, surface });
      const lacking = takeAsked();
      return {
        ...result,
        lacking,
        mails: workspace.mailbox.slice(sent),
        sheets: open.uncounted(() => sheetValues(globals, parts.spreadsheets, boundTo)),
        triggers: seenTriggers(parts.triggers),
      };
    },
  };
}

/** Whose services they are, and over what. */
export interface ServicesSetting {
  readonly as: string;
  /** Id of the spreadsheet that the caller's code is bound to. */
  readonly boundTo: string;
  /** Html pages and manifest; code in them is not run. */
  readonly files?: ProjectFiles;
  readonly scopes?: readonly string[] | null;
}

/**
 * Google's global objects by name over a Workspace that stands, for code of the caller's own: one execution that never
 * ends, and whose calls move the Workspace's clock.
 *
 * @example
 * Object.assign(globalThis, servicesIn(workspace, { as: 'owner@example.org', boundTo: spreadsheetId }))
 */
export function servicesIn(workspace: Workspace, setting: ServicesSetting): Readonly<Record<string, object>> {
  return servicesOf(workspace, new OpenExecution(workspace.parts, setting.as, setting.scopes ?? null), setting);
}

function servicesOf(
  workspace: Workspace,
  open: OpenExecution,
  { as, boundTo, files = {}, scopes = null }: ServicesSetting,
): Readonly<Record<string, object>> {
  const own = compileProject({ 'appsscript.json': JSON.stringify({ dependencies: DRIVE }), ...files }, boundTo);
  const where = { screen: workspace.screen(as), selection: null };
  return openServices(workspace.parts, { ...own, scopes: own.scopes ?? scopes }, open, where).globals;
}
