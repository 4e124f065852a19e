/** What the first view of every tab brings along: who asks, what he has chosen, and as of when. */

import type { TabView } from '../views.ts';
import type { Office, Settings } from './office.ts';
import { preferencesOf } from './preferences.ts';

/** The head of a tab's first view, for the person at the keyboard. */
export function tabView(office: Office, settings: Settings): TabView {
  const caller = office.who.caller();
  const isOwner = caller.toLowerCase() === settings.wiring.owner.toLowerCase();
  return { preferences: preferencesOf(office), caller, isOwner, asOf: office.clock.now() };
}
