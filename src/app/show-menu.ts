/** Shows the menu 好网民 and tells what came of a click. */

import { say } from '../messages/say.ts';
import type { Answered } from './answer-call.ts';
import type { Screen } from './office.ts';

/** Puts the menu up. Nothing else happens when a workbook is opened: that run may do little and must be quick. */
export function showMenu(screen: Screen): void {
  const { title, ...words } = say('sheet').menu;
  screen.menu(title, [
    { label: words.openSidebar, call: 'menuSidebar' },
    { label: words.checkNow, call: 'menuCheckNow' },
    { label: words.writeSummaries, call: 'menuSummaries' },
    { label: words.sendDigests, call: 'menuDigest' },
    { label: words.setUp, call: 'menuSetUp' },
  ]);
}

/** Opens the sidebar, `dist/sidebar.html`. */
export function showSidebar(screen: Screen): void {
  screen.sidebar('sidebar', say('sheet').menu.title);
}

/** Says in a corner of the workbook what came of a click, and what to do when it was refused. */
export function tellOutcome(screen: Screen, { detail = '', message = '', ok }: Answered): void {
  screen.say(ok ? say('sheet').noted : `${message} ${detail}`.trimEnd());
}
