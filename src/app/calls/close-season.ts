/** Seals the season, archives it and purges personal data, step by step: the owner's alone. */

import * as z from 'zod/mini';
import type { ArchiveView, ClosingView } from '../../closing-view.ts';
import { isSameAccount } from '../../domain/account.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { type Outcome, type OutcomeOf, type Run, readerCall } from '../call.ts';
import { isEmptySeason, mayBegin } from '../closing/begin-next.ts';
import { purgeSeason as purge } from '../closing/purge-season.ts';
import { sealSeason as seal, unsealSeason as unseal } from '../closing/seal-season.ts';
import { whatWaits } from '../closing/what-waits.ts';
import { makeArchive, writeArchive } from '../closing/write-archive.ts';
import { ProblemError, type Refusal } from '../problem.ts';
import { readOutbox } from '../tables/outbox.ts';
import { readGround } from '../tables/read-ground.ts';
import { type ClosedSeason, closedSeason } from '../tables/season-stage.ts';
import { freshSettings } from '../tables/settings.ts';
import { nothing } from './shapes.ts';

const FRESH = { load: freshSettings };

/** How far the year's end is, and what holds it up. */
export const readClosing = readerCall(nothing, (run): OutcomeOf<ClosingView> => ({ ok: true, value: viewOf(run) }), {
  ...FRESH,
  right: 'look',
});

/** Seals the season; refused as `seasonUnfinished` while mails, requests or, without the tick, entries wait. */
export const sealSeason = readerCall(
  () => z.strictObject({ isDespite: z.boolean() }),
  (run, { isDespite }): OutcomeOf<ClosingView> =>
    asOwner(run, ['open'], () => {
      const waiting = seal(run.office, run.settings, isDespite);
      return waiting ? { ok: false, refusal: 'seasonUnfinished' } : again(run);
    }),
  { ...FRESH, right: 'setUp' },
);

/** Opens a sealed season again, until it is purged. */
export const unsealSeason = readerCall(
  nothing,
  (run): OutcomeOf<ClosingView> =>
    asOwner(run, ['sealed'], () => {
      const { office } = run;
      const done = office.locks.withRegister(() => unseal(office, run.language));
      return done.ok ? again(run) : done;
    }),
  { ...FRESH, flow: 'setUp', right: 'setUp' },
);

/** Writes the archive of what stands into the campaign's folder in Drive. */
export const archiveSeason = readerCall(
  nothing,
  (run): OutcomeOf<ClosingView> =>
    asOwner(run, ['sealed', 'purged'], (season) => {
      writeArchive(run.office, run.settings, season);
      return again(run);
    }),
  { ...FRESH, right: 'setUp' },
);

/** The archive as a file: the same bytes as in Drive, while nothing has changed. */
export const downloadArchive = readerCall(
  nothing,
  (run): OutcomeOf<{ name: string; base64: string }> =>
    asOwner(run, ['sealed', 'purged'], (season) => {
      const { office, settings } = run;
      const files = office.files.kept().filter(({ key }) => key !== 'archive');
      const { bytes, name } = makeArchive(office, settings, season, files);
      return { ok: true, value: { name, base64: office.files.base64(bytes) } };
    }),
  { ...FRESH, right: ['setUp', 'personalData'] },
);

/**
 * Purges personal data, as far as one run has time; `stage` of the answer says whether all is done.
 *
 * Refused as `nameDiffers` where the campaign's title was not typed as it is.
 */
export const purgeSeason = readerCall(
  () => z.strictObject({ title: z.string().check(z.maxLength(300)) }),
  (run, { title }): OutcomeOf<ClosingView> =>
    asOwner(run, ['sealed', 'purging'], (season) => {
      const { office, settings } = run;
      if (title.trim() !== inLanguage(settings.campaign.title, run.language).trim()) {
        return { ok: false, refusal: 'nameDiffers' };
      }
      purge(office, settings, season);
      return again(run);
    }),
  { ...FRESH, right: 'setUp' },
);

/** Refuses whoever is not the owner, and what belongs to another stage. */
function asOwner<Answer extends Outcome>(
  { office, settings }: Run,
  stages: readonly ClosingView['stage'][],
  work: (season: ClosedSeason) => Answer,
): Answer | ({ ok: false } & Refusal<'notOwner' | 'wrongStage'>) {
  if (settings.isArchive) throw new ProblemError('archivedWorkbook');
  const { owner } = settings.wiring;
  if (!isSameAccount(office.session.effectiveUser(), owner)) return { ok: false, refusal: 'notOwner', detail: owner };
  const season = closedSeason(office);
  if (!stages.includes(season?.stage ?? 'open')) return { ok: false, refusal: 'wrongStage' };
  return work(season ?? { stage: 'sealed', sealedAt: '', sealedBy: '', undecided: 0 });
}

function again(run: Run): OutcomeOf<ClosingView> {
  return { ok: true, value: viewOf({ ...run, settings: freshSettings(run.office, 'reading') }) };
}

function viewOf({ office, settings, language }: Run): ClosingView {
  const { campaign, wiring } = settings;
  const season = closedSeason(office);
  const isOwner = isSameAccount(wiring.owner, office.session.effectiveUser());
  return {
    stage: season?.stage ?? 'open',
    isOwner,
    owner: wiring.owner,
    title: inLanguage(campaign.title, language),
    waiting: season ? null : whatWaits(office, readOutbox(office), readGround(office, settings)),
    sealedAt: readable(season?.sealedAt ?? ''),
    sealedBy: season?.sealedBy ?? '',
    undecided: season?.undecided ?? 0,
    archive: archiveOf(season),
    purgedAt: readable(season?.purgedAt ?? ''),
    formerOwners: [...new Set((wiring.handovers ?? []).map(({ from }) => from))].filter((one) => one !== wiring.owner),
    late: season?.stage === 'sealed' && isOwner ? lateAnswers({ office, settings }, season) : null,
    canBegin: season ? mayBegin(office, settings) : isEmptySeason(office, settings),
  };
}

function archiveOf(season: ClosedSeason | null): ArchiveView | null {
  return season?.archive ? { ...season.archive, at: readable(season.archive.at) } : null;
}

function readable(moment: string): string {
  return moment.slice(0, 16).replace('T', ' ');
}

function lateAnswers({ office, settings }: Pick<Run, 'office' | 'settings'>, { sealedAt }: ClosedSeason): number {
  return Object.entries(settings.wiring.forms).reduce(
    (sum, [key, place]) => sum + office.forms.responses(key, place, sealedAt).length,
    0,
  );
}
