/** Begins the next campaign in this workbook: first what that would do, then doing it. */

import * as z from 'zod/mini';
import type { NextView } from '../../closing-view.ts';
import { isSameAccount } from '../../domain/account.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { builtInCampaign } from '../built-in-campaign.ts';
import { type OutcomeOf, type Run, readerCall } from '../call.ts';
import { beginNext as begin, planNext } from '../closing/begin-next.ts';
import { ProblemError } from '../problem.ts';
import { freshSettings } from '../tables/settings.ts';

/** A campaign file's text; '' for the one that the program brings along. As long as `setUp` takes it. */
const asked = () => z.strictObject({ campaign: z.string().check(z.maxLength(400_000)) });

/** What beginning with this file would set aside, keep and make; nothing is written. */
export const previewNext = readerCall(
  asked,
  ({ office, settings, language }, { campaign }): OutcomeOf<NextView> => {
    const plan = planNext(office, settings, campaign || builtInCampaign(office), language);
    if ('refusal' in plan) return { ok: false, ...plan };
    const { forms, setAside, stays } = plan;
    const { id, title } = plan.campaign;
    return { ok: true, value: { id, title: inLanguage(title, language), setAside, stays, forms } };
  },
  { load: freshSettings, right: 'changeCampaign' },
);

/** Begins with it: the owner alone can. `undone` are the steps of set-up that failed and held up nothing else. */
export const beginNext = readerCall(
  asked,
  ({ office, settings, language }: Run, { campaign }): OutcomeOf<{ undone: string[] }> => {
    if (settings.isArchive) throw new ProblemError('archivedWorkbook');
    const { owner } = settings.wiring;
    if (!isSameAccount(office.session.effectiveUser(), owner)) return { ok: false, refusal: 'notOwner', detail: owner };
    office.triggers.requireScopes();
    const text = campaign || builtInCampaign(office);
    return office.locks.withRegister((): OutcomeOf<{ undone: string[] }> => {
      const plan = planNext(office, settings, text, language);
      if ('refusal' in plan) return { ok: false, ...plan };
      const done = begin(office, settings, text, language);
      if (!done.ok) return done;
      return { ok: true, value: { undone: (done.undone ?? []).map((one) => `${one.text} ${one.cure}`) } };
    });
  },
  { load: freshSettings, flow: 'setUp', right: 'changeCampaign' },
);
