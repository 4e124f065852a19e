/** Shows the menu 好网民 and tells what came of a click. */

import { say } from '../messages/say.ts';
import type { Answered } from './answer-call.ts';
import type { Office } from './office.ts';

type Shown = Pick<Office, 'language' | 'screen'>;

/** Puts the menu up. Nothing else happens when a workbook is opened: that run may do little and must be quick. */
export function showMenu({ language, screen }: Shown): void {
  const { title, ...words } = say('workbook', language).menu;
  screen.menu(title, [
    { label: words.openSidebar, call: 'menuSidebar' },
    { label: words.checkNow, call: 'menuCheckNow' },
    { label: words.writeSummaries, call: 'menuSummaries' },
    { label: words.sendDigests, call: 'menuDigest' },
    { label: words.setUp, call: 'menuSetUp' },
  ]);
}

/** Opens the sidebar, `dist/sidebar.html`. */
export function showSidebar({ language, screen }: Shown): void {
  screen.sidebar('sidebar', say('workbook', language).menu.title);
}

/**
 * Does what a menu item asks for, and says in a corner of the workbook what came of it. Whatever goes wrong is told in
 * our words with Google's behind them; a bug is thrown on, so that Google records the run as failed.
 */
export function runMenu(shown: Shown, work: () => Answered): void {
  let answer: Answered;
  try {
    answer = work();
  } catch (error) {
    shown.screen.say(
      `${say('problems', shown.language).unknown} ${error instanceof Error ? error.message : String(error)}`,
    );
    throw error;
  }
  tellOutcome(shown, answer);
}

/** Says in a corner of the workbook what came of a click, and what to do when it was refused. */
function tellOutcome({ language, screen }: Shown, answer: Answered): void {
  if (!answer.ok) screen.say(`${answer.message} ${answer.detail ?? ''}`.trimEnd());
  else if (answer.undone === undefined) screen.say(say('workbook', language).noted);
  else screen.say(say('workbook', language).setUpUndone(answer.undone.map(({ cure, text }) => `${text} ${cure}`)));
}
