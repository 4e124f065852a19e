/** Seals the season: forms are closed, what came is taken in, and from then on nothing is. */

import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { Office, Settings } from '../office.ts';
import { presentOf } from '../set-up/present-workbook.ts';
import { type SetUpAnswer, setUpAlone } from '../set-up/set-up-workbook.ts';
import { inOutbox } from '../tables/outbox.ts';
import { keepSeason } from '../tables/season-stage.ts';
import { forgetSettings } from '../tables/settings.ts';
import { deliverAll } from '../triggers/owner-run.ts';
import { sweep } from '../triggers/sweep.ts';
import { type Waiting, whatWaits } from './what-waits.ts';

/**
 * Seals the season and gives null; gives what waits where that keeps it open.
 *
 * What has come is taken in before the forms are closed and once more after, and its mails go. Forms that were closed
 * by a run that ended, or that found something waiting, are opened again by the next set-up.
 *
 * @param isDespite seal although entries are undecided: the owner has said so.
 * @throws ProblemError lockBusy while mails go out; formMissing.
 */
export function sealSeason(office: Office, settings: Settings, isDespite: boolean): Waiting | null {
  const before = waitingNow(office, settings);
  if (holdsUp(before, isDespite)) return before;
  closeForms(office, settings);
  const after = waitingNow(office, settings);
  if (holdsUp(after, isDespite)) {
    for (const [key, place] of Object.entries(settings.wiring.forms)) office.forms.reopen(place, key);
    return after;
  }
  inOutbox(office, () =>
    keepSeason(office, {
      stage: 'sealed',
      sealedAt: office.clock.now(),
      sealedBy: office.session.activeUser(),
      undecided: after.undecided,
    }),
  );
  forgetSettings(office);
  return null;
}

function holdsUp({ mails, requests, undecided }: Waiting, isDespite: boolean): boolean {
  return mails > 0 || requests > 0 || (undecided > 0 && !isDespite);
}

function waitingNow(office: Office, settings: Settings): Waiting {
  // What a response sheet has not shown is looked for once more: nothing is taken in after this.
  const swept = sweep(office, settings, new Set(), 'all');
  deliverAll(office, settings, swept, []);
  return inOutbox(office, (outbox) => whatWaits(office, outbox, swept.ground));
}

/** Closes every form with the text that tells where to turn. Twice is once. Throws ProblemError formMissing. */
export function closeForms(office: Office, { campaign, wiring }: Settings): void {
  const { language } = campaign;
  const about = { title: campaign.title.own, office: inLanguage(campaign.office, language) };
  const message = say('closing', language).closedForm(about);
  for (const [key, place] of Object.entries(wiring.forms)) {
    office.forms.close(place, campaign.forms.find((form) => form.key === key)?.title.own ?? key, message);
  }
}

/** Opens a sealed season again: forms, clocks, and what came in late. Throws as set-up does. */
export function unsealSeason(office: Office, language: SpokenLanguage): SetUpAnswer {
  keepSeason(office, null);
  forgetSettings(office);
  return setUpAlone(office, { present: presentOf(office) }, language);
}
