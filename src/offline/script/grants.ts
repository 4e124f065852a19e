/** What each account has authorized the script to do: everything, until a test takes some of it back. */

import { knownScopes } from '../scopes.ts';
import { JsonPart } from '../store.ts';

/** What Google says where an account has to authorize the script (again). */
export const UNAUTHORIZED =
  'Authorization is required to perform that action. Please run the script again to authorize it.';

/** Scopes that an account has not granted, full URLs; null when it has granted none at all. */
export type Withheld = readonly string[] | null;

/** What is kept of an account: the scopes that it lacks, null for all of them, or the only ones that it has. */
type Consent = string[] | null | { only: string[] };

/**
 * The accounts' consent to the script's scopes.
 *
 * Since 2025 a person may grant some scopes and leave others out (granular consent), so both are kept: accounts that
 * have authorized nothing, and accounts that lack single scopes.
 */
export class Grants extends JsonPart<Record<string, Consent>> {
  constructor() {
    super('grants', {});
  }

  /**
   * What `email` has not granted; empty for whoever was never asked to take anything back.
   *
   * @param manifest the scopes that the manifest asks for; every scope that is known here when it names none.
   */
  withheld(email: string, manifest: readonly string[] | null = null): Withheld {
    const consent = Object.hasOwn(this.content, email) ? (this.content[email] ?? null) : [];
    if (consent === null || Array.isArray(consent)) return consent;
    return (manifest ?? knownScopes()).filter((scope) => !consent.only.includes(scope));
  }

  /** Grants these scopes, full URLs; all when none are named. An account that had none has these alone. */
  grant(email: string, scopes: readonly string[] | null): void {
    this.change((all) => {
      const before = Object.hasOwn(all, email) ? (all[email] ?? null) : [];
      if (scopes === null) delete all[email];
      else if (before === null) all[email] = { only: [...scopes] };
      else if (Array.isArray(before)) all[email] = before.filter((scope) => !scopes.includes(scope));
      else all[email] = { only: [...new Set([...before.only, ...scopes])] };
    });
  }

  /** Takes these scopes back, full URLs; the whole authorization when none are named. */
  revoke(email: string, scopes: readonly string[] | null): void {
    this.change((all) => {
      const before = Object.hasOwn(all, email) ? (all[email] ?? null) : [];
      if (scopes === null || before === null) all[email] = null;
      else if (Array.isArray(before)) all[email] = [...before, ...scopes];
      else all[email] = { only: before.only.filter((scope) => !scopes.includes(scope)) };
    });
  }

  /**
   * Whether some authorization that the script asks for is missing.
   *
   * @param manifest the manifest's scopes; null when it names none, and then every scope counts.
   */
  lacks(email: string, manifest: readonly string[] | null): boolean {
    const withheld = this.withheld(email, manifest);
    return withheld === null || withheld.some((scope) => manifest === null || manifest.includes(scope));
  }
}
