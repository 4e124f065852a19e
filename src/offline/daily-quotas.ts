/** What an account may do in a day, mail apart: calls of properties, documents, conversions, time of triggers. */

import type { CostKey } from './cost.ts';
import { JsonPart } from './store.ts';

/** What is counted: calls, documents, conversions and spreadsheets by number, the time of triggers in milliseconds. */
export type QuotaKind = 'properties' | 'documents' | 'conversions' | 'spreadsheets' | 'triggerMs';

/** Kinds of accounts: a consumer's may do less in a day than one of a Workspace (quotas page). */
export type AccountKind = 'consumer' | 'workspace';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const LIMITS: Readonly<Record<AccountKind, Readonly<Record<QuotaKind, number>>>> = {
  consumer: {
    properties: 50_000,
    documents: 250,
    conversions: 2000,
    spreadsheets: 250,
    triggerMs: 90 * MINUTE_MS,
  },
  workspace: {
    properties: 500_000,
    documents: 1500,
    conversions: 4000,
    spreadsheets: 3200,
    triggerMs: 360 * MINUTE_MS,
  },
};

// Only the words for documents were seen in a live log; for the others Google's sentence is kept, its last word is not
// confirmed.
const WORDS: Readonly<Record<Exclude<QuotaKind, 'triggerMs'>, string>> = {
  properties: 'properties',
  documents: 'docs create',
  conversions: 'conversion',
  spreadsheets: 'spreadsheets create',
};

/** Google's message for a day's quota that is spent. */
export function spentMessage(kind: QuotaKind): string {
  if (kind === 'triggerMs') return 'Service using too much computer time for one day.';
  return `Service invoked too many times for one day: ${WORDS[kind]}.`;
}

const CONVERTED: CostKey = 'Drive.Files.create/update (HTML converted to a Doc)';

/**
 * What one call of a Google service uses up.
 *
 * @example
 * quotasOf('Properties.getProperty', 'Properties.getProperty')  // ['properties']
 */
export function quotasOf(method: string, cost: CostKey): readonly Exclude<QuotaKind, 'triggerMs'>[] {
  if (method.startsWith('Properties.')) return ['properties'];
  if (method === 'SpreadsheetApp.create') return ['spreadsheets'];
  // That an export counts as getAs does is taken to be so: it makes the same file.
  if (method === 'Blob.getAs' || method === 'Drive.Files.export') return ['conversions'];
  if (cost !== CONVERTED) return [];
  return method === 'Drive.Files.create' ? ['documents', 'conversions'] : ['conversions'];
}

interface QuotaWindow {
  startMs: number;
  used: number;
}

/** Counts for each account and kind in a window of 24 hours from the first use (quotas page). */
export class DailyQuotas extends JsonPart<Record<string, QuotaWindow>> {
  readonly #limits: Readonly<Record<QuotaKind, number>>;

  constructor(account: AccountKind) {
    super('quotas', {});
    this.#limits = LIMITS[account];
  }

  /** How much `user` may still use at `nowMs`. */
  left(kind: QuotaKind, user: string, nowMs: number): number {
    return Math.max(0, this.#limits[kind] - this.#window(kind, user, nowMs).used);
  }

  /** Makes `left` remain until the window, which begins now if none is open, is over. */
  setLeft(kind: QuotaKind, user: string, left: number, nowMs: number): void {
    this.#put(kind, user, { ...this.#window(kind, user, nowMs), used: this.#limits[kind] - left });
  }

  /** Uses `amount`; false, and nothing used, when less than that is left. */
  take(kind: QuotaKind, user: string, amount: number, nowMs: number): boolean {
    const window = this.#window(kind, user, nowMs);
    if (window.used + amount > this.#limits[kind]) return false;
    this.#put(kind, user, { ...window, used: window.used + amount });
    return true;
  }

  /** Uses `amount` whether or not so much is left: time that has passed is spent. */
  spend(kind: QuotaKind, user: string, amount: number, nowMs: number): void {
    const window = this.#window(kind, user, nowMs);
    this.#put(kind, user, { ...window, used: window.used + amount });
  }

  #put(kind: QuotaKind, user: string, window: QuotaWindow): void {
    this.change((windows) => {
      windows[`${kind}/${user}`] = window;
    });
  }

  #window(kind: QuotaKind, user: string, nowMs: number): QuotaWindow {
    const window = this.content[`${kind}/${user}`];
    return window !== undefined && nowMs < window.startMs + DAY_MS ? window : { startMs: nowMs, used: 0 };
  }
}
