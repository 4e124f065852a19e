/** Shows the menu, called by the campaign's short name, and tells what came of a click. */

import { problemText } from '../messages/problems/problem-text.ts';
import { say } from '../messages/say.ts';
import type { Answered } from './answer-call.ts';
import { menuHere, namesHere } from './campaign-here.ts';
import type { Office } from './office.ts';
import { runCall } from './run-safely.ts';

type Shown = Pick<Office, 'language' | 'screen'>;

/** Puts the menu up. Nothing else happens when a workbook is opened: that run may do little and must be quick. */
export function showMenu(office: Office): void {
  const words = say('workbook', office.language).menu;
  office.screen.menu(menuHere(office), [
    { label: words.openSidebar, call: 'menuSidebar' },
    { label: words.checkNow, call: 'menuCheckNow' },
    { label: words.writeSummaries, call: 'menuSummaries' },
    { label: words.sendDigests, call: 'menuDigest' },
    { label: words.setUp, call: 'menuSetUp' },
    { label: words.manage, call: 'menuManage' },
  ]);
}

/** Opens the sidebar; where its page cannot be had, says so in a corner of the workbook. */
export function showSidebar(office: Office): void {
  const names = namesHere(office);
  const problem = runCall(office, () => {
    office.screen.sidebar('sidebar', names[office.language].menu, names);
    return null;
  });
  if (problem !== null) tellOutcome(office, problem);
}

/**
 * Does what a menu item asks for, and says in a corner of the workbook what came of it. Whatever goes wrong is told in
 * our words with Google's behind them; a bug is thrown on, so that Google records the run as failed.
 */
export function runMenu(shown: Shown, work: () => Answered): void {
  tellOutcome(shown, tried(shown, work));
}

/** Opens a page as a menu item asks for it; only what keeps it from opening is said in a corner of the workbook. */
export function runOpening(shown: Shown, work: () => Answered): void {
  const answer = tried(shown, work);
  if (!answer.ok) tellOutcome(shown, answer);
}

function tried({ language, screen }: Shown, work: () => Answered): Answered {
  try {
    return work();
  } catch (error) {
    const told = problemText('unknown', language, () => '');
    screen.say(`${told} ${error instanceof Error ? error.message : String(error)}`);
    throw error;
  }
}

/** Says in a corner of the workbook what came of a click, and what to do when it was refused. */
function tellOutcome({ language, screen }: Shown, answer: Answered): void {
  if (!answer.ok) screen.say(`${answer.message} ${answer.detail ?? ''}`.trimEnd());
  else if (answer.undone === undefined) screen.say(say('workbook', language).noted);
  else screen.say(say('workbook', language).setUpUndone(answer.undone.map(({ cure, text }) => `${text} ${cure}`)));
}
