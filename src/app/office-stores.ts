/** What we ask of small texts that are kept beside the workbook: one room of the office. */

/** Short texts by key; '' where nothing is kept. What is refused is as good as nothing: none can end a run. */
export interface Texts {
  get(key: string): string;
  set(key: string, text: string): void;
}

/** Such texts with the script; some may wait until the run's end, and are then kept together by one call. */
export interface Hints extends Texts {
  /** Keeps several texts at once, by one call. */
  setAll(texts: Readonly<Record<string, string>>): void;
  /** Keeps `text` with the next `keep`. A run that ends before has kept the old one. */
  later(key: string, text: string): void;
  /** Keeps what waits. */
  keep(): void;
}

/** Texts shared by all runs for some hours, gone at any time. */
export interface Cache extends Texts {
  forget(key: string): void;
}

/**
 * Facts that must outlast whatever people do in the workbook: kept with the script, where typing does not reach.
 *
 * A copy of the workbook begins without them; an earlier version that is restored leaves them as they are.
 */
export interface Store {
  /** What is kept under `key`; '' where nothing is. Throws ProblemError storeRefused. */
  get(key: string): string;
  /** Keeps `text`, at most 9,000 bytes; '' forgets it. Throws ProblemError storeRefused. */
  set(key: string, text: string): void;
  /** Keeps several texts as `set` would, all by one call. Throws ProblemError storeRefused. */
  setAll(texts: Readonly<Record<string, string>>): void;
  /** What `setLong` has kept; '' where nothing is, or it cannot be read. Throws ProblemError storeRefused. */
  getLong(key: string): string;
  /** Keeps a text of any length, packed; the old one stays until it is whole. Throws ProblemError storeRefused. */
  setLong(key: string, text: string): void;
  /** How many bytes are kept in all, hints among them. Throws ProblemError storeRefused. */
  bytes(): number;
  /** Lets what follows read what other runs have kept since this one first read. */
  reread(): void;
  /** The same, where that was before this run took the register's lock: under it nobody else writes what it guards. */
  refresh(): void;
  /** Forgets all but these keys, hints too, by one call: the program begins anew. Throws ProblemError storeRefused. */
  keepOnly(keys: readonly string[]): void;
  /** Keeps each text as `change` makes it, of hints too. Throws ProblemError storeRefused. */
  rewrite(change: (text: string) => string): void;
}
