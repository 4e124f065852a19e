/** What a run of the script is given and what it leaves: the types that its parts share. */

import type { Screen } from '../base/screen.ts';
import type { CacheStores } from '../cache/cache-service.ts';
import type { VirtualClock } from '../clock.ts';
import type { CostProfile } from '../cost.ts';
import type { DailyQuotas } from '../daily-quotas.ts';
import type { DriveStore } from '../drive/drive-store.ts';
import type { Cause, ScriptExecution, TraceLine } from '../execution.ts';
import type { Faults } from '../faults.ts';
import type { FormSetting } from '../forms/form-setting.ts';
import type { FormStore } from '../forms/form-store.ts';
import type { LockTable } from '../lock/lock-service.ts';
import type { MailStore } from '../mail/mail-store.ts';
import type { PropertyStores } from '../properties/properties-service.ts';
import type { SeededSource } from '../random.ts';
import type { SpreadsheetSetting } from '../spreadsheet/spreadsheet-session.ts';
import type { SpreadsheetStore } from '../spreadsheet/state/spreadsheet-store.ts';
import type { JsonPart } from '../store.ts';
import type { PdfPrinter } from '../utilities/blob.ts';
import type { Grants } from './grants.ts';
import type { Suspensions } from './suspensions.ts';
import type { TriggerStore } from './trigger-store.ts';

/** The workspace's state and settings, as executions need them. */
export interface WorkspaceParts {
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly source: SeededSource;
  readonly profile: CostProfile;
  readonly zone: string;
  /** The accounts' language, `zh_CN`. */
  readonly locale: string;
  readonly sharpClocks: boolean;
  readonly mailBodyBytes: number;
  /** Which script project this is to Drive: '' for the first, the spreadsheet's id for that of a copy. */
  readonly app: string;
  readonly outsideResponders: 'allowed' | 'forbidden';
  readonly printPdf: PdfPrinter | null;
  readonly spreadsheets: SpreadsheetStore;
  readonly forms: FormStore;
  readonly mail: MailStore;
  readonly drive: DriveStore;
  readonly triggers: TriggerStore;
  readonly quotas: DailyQuotas;
  readonly grants: Grants;
  readonly suspended: Suspensions;
  readonly properties: JsonPart<PropertyStores>;
  readonly caches: JsonPart<CacheStores>;
  readonly locks: LockTable;
  /** How many executions of an account run at the moment; not saved, because none outlives the process. */
  readonly running: Map<string, number>;
  readonly listeners: Set<(record: ExecutionRecord) => void>;
}

/** The services of one execution, for event objects and as the script's globals. */
export interface Services {
  readonly execution: ScriptExecution;
  readonly globals: Readonly<Record<string, object>>;
  readonly forms: FormSetting;
  /** What the run has made active in each spreadsheet. */
  readonly active: NonNullable<SpreadsheetSetting['active']>;
}

/** How an execution is started. */
export interface Start {
  readonly functionName: string;
  readonly cause: Cause;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly mode: 'LIMITED' | 'FULL';
  /** The screen of the person who looks on; null for triggers. */
  readonly screen: Screen | null;
  readonly selection: { sheetId: number; a1: string } | null;
  /** Makes the arguments, once the realm and the services are there. */
  arguments(services: Services): unknown[];
}

/** An error as it is reported. */
export interface ReportedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** How an execution came out. */
export type Outcome = { ok: true; value: unknown } | { ok: false; error: ReportedError; killed: boolean };

/** How it came out, and what it did. `virtualMs` includes the start of the execution. */
export type RunResult = Outcome & { log: string[]; calls: TraceLine[]; virtualMs: number };

/** A finished execution, for the desk's trace and the report of costs. */
export interface ExecutionRecord {
  readonly functionName: string;
  readonly cause: Cause;
  readonly as: string;
  readonly startedAt: number;
  /** Calls other than handles. */
  readonly calls: number;
  readonly virtualMs: number;
  /** What Google took before the first line of the script ran: in `virtualMs`, not in the time that the script sees. */
  readonly leadMs: number;
  /** Every call with its time. */
  readonly trace: readonly TraceLine[];
  readonly log: readonly string[];
  readonly outcome: Outcome;
}
