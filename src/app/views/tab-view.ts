/** What the first view of every tab brings along: who asks, what he has chosen, and as of when. */

import { isSameAccount } from '../../domain/account.ts';
import type { Lacks, TabView } from '../../views.ts';
import type { Office, Settings } from '../office.ts';
import { preferencesOf } from '../tables/preferences.ts';

/** The head of a tab's first view, for the person at the keyboard. */
export function tabView(office: Office, settings: Settings, lacks: Lacks): TabView {
  const caller = office.session.activeUser();
  const isOwner = isSameAccount(caller, settings.wiring.owner);
  return {
    preferences: preferencesOf(office),
    caller,
    isOwner,
    isArchive: settings.isArchive,
    lacks,
    asOf: office.clock.now(),
  };
}
