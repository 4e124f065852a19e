/** What each account has authorized the script to do: everything, until a test takes some of it back. */

import { JsonPart } from '../store.ts';

/** Scopes that an account has not granted, full URLs; null when it has granted none at all. */
export type Withheld = readonly string[] | null;

/**
 * The accounts' consent to the script's scopes.
 *
 * Since 2025 a person may grant some scopes and leave others out (granular consent), so both are kept: accounts that
 * have authorized nothing, and accounts that lack single scopes.
 */
export class Grants extends JsonPart<Record<string, string[] | null>> {
  constructor() {
    super('grants', {});
  }

  /** What `email` has not granted; empty for whoever was never asked to take anything back. */
  withheld(email: string): Withheld {
    return Object.hasOwn(this.content, email) ? (this.content[email] ?? null) : [];
  }

  /** Grants these scopes, full URLs; all when none are named. */
  grant(email: string, scopes: readonly string[] | null): void {
    const before = this.withheld(email);
    this.change((all) => {
      if (scopes === null || before === null) delete all[email];
      else all[email] = before.filter((scope) => !scopes.includes(scope));
    });
  }

  /** Takes these scopes back, full URLs; the whole authorization when none are named. */
  revoke(email: string, scopes: readonly string[] | null): void {
    const before = this.withheld(email);
    this.change((all) => {
      all[email] = scopes === null || before === null ? null : [...before, ...scopes];
    });
  }

  /**
   * Whether some authorization that the script asks for is missing.
   *
   * @param manifest the manifest's scopes; null when it names none, and then every scope counts.
   */
  lacks(email: string, manifest: readonly string[] | null): boolean {
    const withheld = this.withheld(email);
    return withheld === null || withheld.some((scope) => manifest === null || manifest.includes(scope));
  }
}
