/** Shows and changes what each of the staff may do: the tab 分工 of the page 运行管理. */

import * as z from 'zod/mini';
import { isSameAccount } from '../../domain/account.ts';
import { decisionsByEntry } from '../../domain/review/decision.ts';
import { isOwnApproval } from '../../domain/review/same-hands.ts';
import { isUnconfirmed, RIGHTS, type Right, rightsOf } from '../../domain/staff/rights.ts';
import { say } from '../../messages/say.ts';
import type { RolesView, StaffLine } from '../../roles-view.ts';
import type { SpokenLanguage } from '../../views.ts';
import { type OutcomeOf, readerCall, rightsHere, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegisters } from '../tables/current-registers.ts';
import { judgeRegisters, readDecisions } from '../tables/registers.ts';
import { forgetSettings, freshSettings } from '../tables/settings.ts';
import { keepRights, keptRights, rightsText } from '../tables/staff-rights.ts';
import { nothing } from './shapes.ts';

/** So many people can be given rights at once: no office has more. */
const MOST_STAFF = 200;

/** So many entries are named that were approved by who entered them. */
const NUMBERS_SHOWN = 20;

const assigned = () =>
  z.strictObject({
    seen: z.string().check(z.maxLength(100)),
    /** The rights of each whose rights are set; whoever is not named keeps theirs. */
    staff: z
      .array(
        z.strictObject({
          account: z.string().check(z.maxLength(254)),
          rights: z.array(z.enum(RIGHTS)).check(z.maxLength(RIGHTS.length)),
        }),
      )
      .check(z.minLength(1), z.maxLength(MOST_STAFF)),
  });

/** Who may do what, for everybody on the list to see. */
export const readRoles = readerCall(
  nothing,
  ({ office, settings, language }): OutcomeOf<RolesView> => {
    return { ok: true, value: viewOf(office, settings, language) };
  },
  { right: 'look', load: freshSettings },
);

/**
 * Gives rights, and confirms with it whoever was new. Whoever has left the list is forgotten: typed in again, they are
 * new again.
 *
 * Refused as `stale` where somebody else has changed rights meanwhile, or a name is no longer on the list. The owner
 * keeps all rights and cannot be named.
 *
 * @throws ProblemError storeRefused, lockBusy.
 */
export const assignRights = staffCall(
  assigned,
  ({ office, settings, language }, { seen, staff }): OutcomeOf<RolesView> =>
    office.locks.withRegister(() => {
      office.store.reread();
      if (seenOf(office) !== seen) return { ok: false, refusal: 'stale' };
      const { owner } = settings.wiring;
      const others = settings.staff.filter((account) => !isSameAccount(account, owner));
      // The owner's are kept too: once the program is handed over they are one of the staff.
      const given = Object.fromEntries([
        [owner, RIGHTS] as const,
        ...others.flatMap((account) => givenTo(settings, account, staff)),
      ]);
      const isKnown = ({ account }: { account: string }) => others.some((one) => isSameAccount(one, account));
      if (!staff.every(isKnown)) return { ok: false, refusal: 'stale' };
      keepRights(office, { given, by: office.session.activeUser(), at: office.clock.now() });
      forgetSettings(office);
      return { ok: true, value: viewOf(office, { ...settings, given }, language) };
    }),
  { right: 'setUp', load: freshSettings },
);

type Assigned = z.infer<ReturnType<typeof assigned>>['staff'];

// Of whoever is named what is wished, of all others what they had; whoever is new stays so.
function givenTo(settings: Settings, account: string, wishes: Assigned): [string, Right[]][] {
  const wish = wishes.find((one) => isSameAccount(one.account, account));
  if (wish) return [[account, RIGHTS.filter((right) => wish.rights.includes(right))]];
  const { given, staff, wiring } = settings;
  if (isUnconfirmed(account, { given, owner: wiring.owner })) return [];
  return [[account, [...(rightsOf(account, { given, staff, owner: wiring.owner }) ?? [])]]];
}

function viewOf(office: Office, settings: Settings, language: SpokenLanguage): RolesView {
  const { rights } = say('staff', language);
  const kept = keptRights(office);
  const caller = office.session.activeUser();
  return {
    rights: RIGHTS.map((key) => ({ key, ...rights[key] })),
    staff: settings.staff.map((account) => lineOf(settings, account, caller)),
    canChange: !settings.isArchive && (rightsHere(office, settings) ?? []).includes('setUp'),
    seen: seenOf(office),
    confirmedBy: kept?.by ?? '',
    confirmedAt: kept?.at ?? '',
    sameHands: sameHandsOf(office, settings),
  };
}

const seenOf = (office: Office): string => office.fingerprint(rightsText(office));

function lineOf(settings: Settings, account: string, caller: string): StaffLine {
  const { given, staff, wiring } = settings;
  const { owner } = wiring;
  const isNew = isUnconfirmed(account, { given, owner });
  return {
    account,
    standing: isSameAccount(account, owner) ? 'owner' : isNew ? 'new' : 'confirmed',
    isCaller: isSameAccount(account, caller),
    rights: [...(rightsOf(account, { given, staff, owner }) ?? [])],
  };
}

function sameHandsOf(office: Office, settings: Settings): RolesView['sameHands'] {
  const decisions = readDecisions(office);
  const made = decisionsByEntry(decisions);
  const own = judgeRegisters(settings, currentRegisters(office, settings), decisions).filter((verdict) =>
    isOwnApproval(verdict, made.get(verdict.entry.id) ?? []),
  );
  return {
    count: own.length,
    numbers: own.slice(0, NUMBERS_SHOWN).map(({ entry }) => entry.number),
    isRefused: settings.campaign.fourEyes === true,
  };
}
