// The shapes of a season file and of the parts of report.json that the oracle predicts, read from the contract alone.

export type FormKey = 'activity' | 'work';
export type State = 'received' | 'resubmitted' | 'returned' | 'approved' | 'rejected' | 'withdrawn';
export type Level = 'error' | 'warning';
export type Answer = string | number | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** Field keys to what is written there, after NFKC and trimming; an empty field may be absent or ''. */
export type Texts = Readonly<Record<string, string>>;

export interface RosterUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly contacts: readonly string[];
  readonly aliases?: readonly string[];
  readonly target?: number;
  readonly active?: boolean;
}

export interface SubmitEvent {
  readonly at: string;
  readonly do: 'submit';
  readonly id: string;
  readonly form: FormKey;
  readonly answers: Answers;
}
export interface ResubmitEvent {
  readonly at: string;
  readonly do: 'resubmit';
  readonly id: string;
  readonly answers: Answers;
}
export interface PasteEvent {
  readonly at: string;
  readonly do: 'paste';
  readonly id: string;
  readonly form: FormKey;
  readonly cells: Answers;
  readonly receivedOn?: string;
}
export interface EditEvent {
  readonly at: string;
  readonly do: 'edit';
  readonly entry: string;
  readonly cells: Answers;
}
export interface ReviewEvent {
  readonly at: string;
  readonly do: 'review';
  readonly entry: string;
  readonly decision: string;
  readonly reason?: string;
  readonly by: string;
  readonly code?: string;
}
export interface ZeroReportEvent {
  readonly at: string;
  readonly do: 'zeroReport';
  readonly unit: string;
  readonly form: FormKey;
}
export interface ImportEvent {
  readonly at: string;
  readonly do: 'importRows';
  readonly id: string;
  readonly form: FormKey;
  readonly unit: string;
  readonly source: string;
  readonly receivedOn: string;
  readonly rows: readonly (readonly string[])[];
}
export interface RunEvent {
  readonly at: string;
  readonly do: 'run';
  readonly what: string;
}
export interface FaultEvent {
  readonly at: string;
  readonly do: 'fault';
  readonly what: string;
  readonly count?: number;
  readonly flow?: string;
  readonly call?: number;
}
export type SeasonEvent =
  | SubmitEvent
  | ResubmitEvent
  | PasteEvent
  | EditEvent
  | ReviewEvent
  | ZeroReportEvent
  | ImportEvent
  | RunEvent
  | FaultEvent;

export interface FourEyes {
  readonly fourEyes: true;
}

export interface Season {
  /** The campaign of 2019, or the same with `fourEyes`. */
  readonly campaign: '2019' | FourEyes;
  readonly roster: readonly RosterUnit[];
  readonly staff: readonly string[];
  readonly seed?: number;
  readonly mailQuota?: number;
  readonly clockMinutes?: number;
  readonly events: readonly SeasonEvent[];
  readonly until: string;
}

export interface Issue {
  readonly code: string;
  readonly field: string | null;
  readonly level: Level;
}
export interface ReportedIssue extends Issue {
  readonly waived: boolean;
}

export interface ReportedEntry {
  readonly form: string;
  readonly unit: string | null;
  readonly state: string;
  readonly issues: readonly ReportedIssue[];
  readonly counts: boolean;
  readonly why: readonly string[];
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface ExpectedEntry extends ReportedEntry {
  /** Codes and reasons of this entry on which the contract can be read in two ways; not compared unless asked for. */
  readonly open: readonly string[];
}

export interface RefusedDecision {
  readonly entry: string;
  readonly decision: string;
  readonly code: string;
}

export interface DistrictTally {
  readonly goal: number;
  readonly counted: number;
  readonly waiting: number;
  readonly participants: number;
}
export interface UnitTally {
  readonly target?: number | null;
  readonly counted: number;
  readonly received: number;
  readonly returned: number;
  readonly works: number;
}
export interface Tally {
  readonly district: DistrictTally;
  readonly units: Readonly<Record<string, UnitTally>>;
}

/** What the oracle reads of a report.json; the other parts of the file are not its business. */
export interface ActualReport {
  readonly entries: Readonly<Record<string, ReportedEntry>>;
  readonly refused: Readonly<Record<string, readonly string[]>>;
  readonly refusedDecisions: readonly RefusedDecision[];
  readonly tally: Tally;
  readonly mails?: readonly ReportedMail[];
  readonly dispatches?: readonly ReportedDispatch[];
}

/** A problem of one field that a form may catch by itself; `key` names the field, the code and the text. */
export interface FormProblem {
  readonly key: string;
  readonly field: string;
}

/** What has happened to an entry, and how it stood after that: what mails about single entries follow from. */
export interface Happening {
  readonly atMs: number;
  readonly id: string;
  /**
   * ownChange: by the respondent, a version more; tabled: the same by a table that staff took in; other: staff's edits
   * and decisions that move it nowhere back.
   */
  readonly what: 'handIn' | 'ownChange' | 'tabled' | 'returned' | 'other';
  /** Whether a form's bell rang: it delivers whatever is owed. */
  readonly isBell: boolean;
  readonly state: State;
  readonly version: number;
  readonly unit: RosterUnit | null;
}

export interface ReportedMail {
  readonly at: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly entry?: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

export interface ReportedDispatch {
  readonly key: string;
  readonly state: string;
  readonly entry?: string;
}

export interface ExpectedReport {
  readonly entries: Readonly<Record<string, ExpectedEntry>>;
  /** Ids without an entry at the end, with the fields that a form may have refused. */
  readonly refused: Readonly<Record<string, readonly string[]>>;
  readonly refusedDecisions: readonly RefusedDecision[];
  readonly tally: Tally;
  /** Every problem that a form might have refused in this season: the outcomes that only the actual report tells. */
  readonly formProblems: readonly FormProblem[];
  /** In order of time. */
  readonly happened: readonly Happening[];
  /** Events, by their index, whose outcome the contract does not settle. */
  readonly unsure: readonly { readonly event: number; readonly about: string }[];
}
