/** What a bench comes to, as data: docs/bench.json is made of it. */

/** A flow's cost at one size. Virtual seconds are of the usual and of the bad day. */
export interface FlowResult {
  calls: number;
  p50: number;
  stress: number;
  /** Calls by kind of the latency model. */
  kinds: Record<string, number>;
  /** Milliseconds of the processor on the machine that measured: told, never held against anything. */
  cpuMs: number;
  executions: number;
  /** Bytes of what a page was answered. */
  bytes?: number;
  /** So many mails or files are in it; then calls and seconds are of one more of them. */
  pieces?: number;
}

/** All flows at one size. */
export interface SizeResult {
  entries: number;
  units: number;
  flows: Record<string, FlowResult>;
  /** The longest execution of all, in virtual seconds of the usual day, as it was really played. */
  longestSeconds: number;
  peakMegabytes: number;
  /** The commit that was measured, in short. */
  commit: string;
}

/** A day of a season as the clock's minutes that it takes. */
export interface DayResult {
  entries: number;
  units: number;
  responses: number;
  profile: 'p50' | 'stress';
  account: 'consumer' | 'workspace';
  /** Minutes that all triggers took, and of them the clock's ticks. */
  minutes: number;
  tickMinutes: number;
  /** The longest execution of the day in virtual seconds. */
  longestSeconds: number;
  /** Responses that stood in the register when the day was over. */
  recorded: number;
  commit: string;
}

/** One thing that a program of others does, played as often as is said. */
export interface PeerRun {
  program: string;
  does: string;
  /** So many mails, rows or responses are in it. */
  pieces: number;
  calls: number;
  p50: number;
  stress: number;
  /** Whether it comes to its end on the usual day without Google ending an execution. */
  isWhole: boolean;
  /** How many executions it took, where each has the next one go on; one where it is not said. */
  executions?: number;
}

/** What programs of others cost. */
export interface PeersResult {
  url: string;
  commit: string;
  runs: PeerRun[];
  /** Where autoCrat is from, which is none of the samples; not there where it was not measured. */
  merging?: { url: string; commit: string };
}

/** A whole bench. */
export interface BenchResult {
  sizes: SizeResult[];
  days: DayResult[];
  peers?: PeersResult;
}
