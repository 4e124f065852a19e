/** Reads what set-up would make and for which campaign, for the tab 启用: nothing is written. */

import * as z from 'zod/mini';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { dayLabel } from '../../messages/calendar.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import type { SetUpPlanView } from '../../set-up-view.ts';
import type { SpokenLanguage } from '../../views.ts';
import { builtInCampaign } from '../built-in-campaign.ts';
import { type OutcomeOf, openCall } from '../call.ts';
import type { Office } from '../office.ts';
import { presentOf } from '../set-up/present-workbook.ts';
import { leftByLast, stepView } from '../set-up/set-up-steps.ts';
import { readCampaign, USUAL_CLOCK_MINUTES } from '../set-up/set-up-workbook.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { attempt } from '../tables/troubles.ts';
import { deadlineViews } from '../views/deadline-view.ts';
import { goalSentences } from '../views/goal-view.ts';

/**
 * The plan of set-up: for the campaign that stands, else for the given file, else for the built-in one.
 *
 * @throws ProblemError copiedWorkbook, archivedWorkbook, storeRefused.
 */
export const readSetUp = openCall(
  () => z.strictObject({ campaign: z.optional(z.string().check(z.maxLength(400_000))) }),
  ({ office, language }, asked): OutcomeOf<SetUpPlanView> => {
    const { text, wiring } = presentOf(office);
    const read = readCampaign(text || (asked.campaign ?? builtInCampaign(office)), language);
    const consent = office.triggers.consent();
    const minutes = wiring?.clockMinutes ?? USUAL_CLOCK_MINUTES;
    return {
      ok: true,
      value: {
        account: office.session.activeUser(),
        missing: consent?.missing ?? null,
        consentUrl: consent?.url ?? '',
        campaign: read.ok ? campaignLines(read.campaign, language) : null,
        faults: read.ok ? [] : read.faults,
        isChosen: text !== '',
        made: read.ok ? madeFor(read.campaign, minutes) : NOTHING,
        undone: leftByLast(office).map((left) => stepView(left, language)),
        mailLeft: mailLeft(office),
      },
    };
  },
  { right: 'anybody' },
);

// Without that permission nothing can be said of mail.
function mailLeft(office: Office): number {
  return attempt(office, '', () => office.mail.quotaLeft()) ?? 0;
}

const NOTHING = { sheets: [], forms: [], folder: '', clockMinutes: USUAL_CLOCK_MINUTES, weekday: 1, hour: 0 };

function madeFor(campaign: Campaign, clockMinutes: number): SetUpPlanView['made'] {
  return {
    sheets: tablesOf(campaign).flatMap(({ hidden, title }) => (hidden ? [] : [title])),
    forms: campaign.forms.map(({ title }) => title.own),
    folder: campaign.title.own,
    clockMinutes,
    weekday: campaign.digest.weekday,
    hour: campaign.digest.hour,
  };
}

function campaignLines(campaign: Campaign, language: SpokenLanguage): SetUpPlanView['campaign'] {
  const { open } = say('panels', language).settings;
  const days = (day: string) => dayLabel(day, language);
  const deadlines = deadlineViews(campaign, language).map(({ day, label, time }) =>
    [label, days(day), time].join(' ').trim(),
  );
  const lines = [open(days(campaign.open.from), days(campaign.open.until)), ...goalSentences(campaign, [], language)];
  return { id: campaign.id, title: inLanguage(campaign.title, language), lines: [...lines, ...deadlines] };
}
