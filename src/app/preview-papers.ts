/** Shows papers and mails as they would be written or sent now; nothing is written, and no mail is owed for it. */

import * as z from 'zod/mini';
import { renderMailHtml } from '../documents/mail-body.ts';
import { paperHtml } from '../documents/paper-html.ts';
import { dayOf, type Unit } from '../domain/intake/entry.ts';
import type { Mail } from '../domain/post/dispatch.ts';
import { districtDigest } from '../domain/post/district-digest.ts';
import { unitDigest } from '../domain/post/unit-digest.ts';
import { mondayOf } from '../domain/post/week.ts';
import { summaryPaper } from '../messages/documents/summary-paper.ts';
import { districtDigestMail } from '../messages/mail/district-digest-mail.ts';
import { unitDigestMail } from '../messages/mail/unit-digest-mail.ts';
import { say } from '../messages/say.ts';
import type { SpokenLanguage } from '../views.ts';
import { type DoorRefusal, forReader } from './for-staff.ts';
import type { Office, Settings } from './office.ts';
import { readOutbox } from './outbox.ts';
import { contextOf, lastDigestAt } from './owe-mail.ts';
import { readGround } from './read-ground.ts';
import { summaryOf } from './write-documents.ts';

/** A page across, with a little around it. */
const PAPER = { width: 1180, height: 700 };
const MAIL = { width: 420, height: 700 };

export type PreviewAnswer = { ok: true; value: null } | { ok: false; refusal: 'unknownUnit' } | DoorRefusal;

/**
 * Opens a dialog with a unit's summary. The paper is Chinese in every language: that is what is written.
 *
 * @param input `{ unit }` by id, from the sidebar and not trusted.
 */
export function previewSummary(office: Office, input: unknown, language: SpokenLanguage): PreviewAnswer {
  return withUnit(office, input, (settings, unit) => {
    if (!unit) return false;
    const ground = readGround(office, settings);
    const summary = summaryOf(settings, ground, unit, office.clock.now());
    const paper = summaryPaper(summary, settings.campaign);
    show(office, paperHtml(paper), paper.name, PAPER, language);
    return true;
  });
}

/**
 * Opens a dialog with the digest of this week as it would be sent now: a unit's, or the district's.
 *
 * @param input `{ unit }` by id, '' for the district's; from the sidebar and not trusted.
 */
export function previewDigest(office: Office, input: unknown, language: SpokenLanguage): PreviewAnswer {
  return withUnit(office, input, (settings, unit) => {
    const mail = digestMail(office, settings, unit);
    show(office, renderMailHtml(mail.body), mail.subject, MAIL, language);
    return true;
  });
}

function show(office: Office, html: string, name: string, size: typeof PAPER, language: SpokenLanguage): void {
  office.screen.preview(html, say('panels', language).previews.title(name), size);
}

/** Does `work` for staff, with the active unit that is asked for, or with none for ''; it tells whether it could. */
function withUnit(
  office: Office,
  input: unknown,
  work: (settings: Settings, unit: Unit | null) => boolean,
): PreviewAnswer {
  const asked = z.strictObject({ unit: z.string().check(z.maxLength(100)) });
  return forReader(office, input, asked, (settings, { unit: id }): PreviewAnswer => {
    const unit = settings.roster.find((each) => each.active && each.id === id) ?? null;
    const isDone = (unit !== null || id === '') && work(settings, unit);
    return isDone ? { ok: true, value: null } : { ok: false, refusal: 'unknownUnit' };
  });
}

// As `owedDigests` plans it: news since the last digest, whatever week that was.
function digestMail(office: Office, settings: Settings, unit: Unit | null): Mail {
  const { campaign, roster } = settings;
  const facts = { campaign, roster, ...readGround(office, settings) };
  const { lines } = readOutbox(office);
  const asOf = office.clock.now();
  const monday = mondayOf(dayOf(asOf));
  const context = contextOf(settings);
  if (!unit) return districtDigestMail(districtDigest(facts, { monday, asOf, dispatches: lines }), context);
  const since = lastDigestAt(settings, lines);
  return unitDigestMail(unitDigest(facts, { unit, monday, since, asOf }), context);
}
