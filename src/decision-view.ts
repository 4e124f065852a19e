/** What a reviewer is told about decisions, as types: those before this review, and those on many entries at once. */

import type { Moment } from './domain/calendar.ts';
import type { RefusalCode } from './domain/review/decision.ts';

/** What came before this review: the decision with its reason, the issues then, and what has changed since. */
export interface AgainView {
  /** The decision's label: 退回修改, 重新打开 … */
  what: string;
  who: string;
  at: Moment;
  reason: string;
  issues: { text: string; isSettled: boolean }[];
  changes: { label: string; before: string; after: string; who: string; at: Moment }[];
}

/** What becomes of one of many that are to be approved; `message` is '' where it is approved. */
export interface ManyLine {
  number: string;
  outcome: 'approved' | RefusalCode;
  message: string;
  counts: boolean;
}

/** What approving many would do. */
export interface ManyView {
  lines: ManyLine[];
  /** What repeats another entry or was held jointly, in words. */
  named: { number: string; text: string }[];
}
