/** Rights of staff: what each of them may do in the program, and who has which. */

import { isSameAccount } from '../account.ts';

/** What somebody may be allowed or not. To look at what is no personal data everybody on the list of staff may. */
export const RIGHTS = ['review', 'send', 'changeCampaign', 'setUp', 'personalData'] as const;

export type Right = (typeof RIGHTS)[number];

/** What a call needs: a right, several at once, or only that whoever calls is staff (`look`). */
export type Need = Right | 'look' | readonly [Right, Right];

/** The rights that were given, by address; whoever is not in it has been confirmed by nobody. */
export type Given = Readonly<Record<string, readonly Right[]>>;

/** Who is staff, and what was given to them; `given` is null where nobody has told them apart yet. */
export interface Staffing {
  owner: string;
  staff: readonly string[];
  given: Given | null;
}

/**
 * The rights of an account; null where it is not staff.
 *
 * The owner has all, whatever was given. Whoever was typed into the list after it was confirmed has none: anybody who
 * may edit the sheet can type there. As long as nothing was ever confirmed everybody on the list has all.
 *
 * @example
 * rightsOf('new@example.org', { owner, staff: [owner, 'new@example.org'], given: {} }) // → []
 */
export function rightsOf(account: string, { given, owner, staff }: Staffing): readonly Right[] | null {
  if (isSameAccount(account, owner)) return RIGHTS;
  if (!staff.some((one) => isSameAccount(one, account))) return null;
  return given === null ? RIGHTS : (givenTo(account, given) ?? []);
}

/** Whether an account on the list still waits to be confirmed. */
export function isUnconfirmed(account: string, { given, owner }: Omit<Staffing, 'staff'>): boolean {
  return given !== null && !isSameAccount(account, owner) && givenTo(account, given) === null;
}

/**
 * The first right that an account lacks for what it wants to do; null where it lacks none.
 *
 * @example
 * lacking(['send'], ['send', 'personalData']) // → 'personalData'
 */
export function lacking(rights: readonly Right[], need: Need): Right | null {
  const needed = need === 'look' ? [] : typeof need === 'string' ? [need] : need;
  return needed.find((right) => !rights.includes(right)) ?? null;
}

/** What was given to everybody on a list, as it is first confirmed: all rights to each, as before there were any. */
export function allGiven(staff: readonly string[]): Given {
  return Object.fromEntries(staff.map((account) => [account, RIGHTS]));
}

function givenTo(account: string, given: Given): readonly Right[] | null {
  return Object.entries(given).find(([other]) => isSameAccount(other, account))?.[1] ?? null;
}
