/** Shows papers and mails as they would be written or sent now; nothing is written, and no mail is owed for it. */

import * as z from 'zod/mini';
import { writeDocx } from '../../documents/docx/write-docx.ts';
import { renderMailHtml } from '../../documents/mail-body.ts';
import { paperHtml } from '../../documents/paper-html.ts';
import { readTypefaces } from '../../documents/read-typefaces.ts';
import { dayOf, mondayOf } from '../../domain/calendar.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { guidePaper } from '../../domain/paper/opening-papers.ts';
import type { Paper } from '../../domain/paper/paper.ts';
import type { Mail } from '../../domain/post/dispatch.ts';
import { districtDigest } from '../../domain/post/district-digest.ts';
import { isWrittenTo } from '../../domain/post/is-written-to.ts';
import { type DigestFacts, unitDigest } from '../../domain/post/unit-digest.ts';
import { districtDigestMail } from '../../messages/mail/district-digest-mail.ts';
import { unitDigestMail } from '../../messages/mail/unit-digest-mail.ts';
import { registrationWords } from '../../messages/registration/registration-words.ts';
import { say } from '../../messages/say.ts';
import type { SpokenLanguage } from '../../views.ts';
import { notAllowed, type OutcomeOf, type Run, readerCall } from '../call.ts';
import { lastDigestAt } from '../mail/owed-digests.ts';
import { openingFor } from '../mail/owed-opening.ts';
import { contextOf, languageOf, recipientsOf, reportLink } from '../mail/recipients.ts';
import type { Office, Settings } from '../office.ts';
import { papersOf } from '../papers/documents.ts';
import { readPaperFacts } from '../papers/paper-facts.ts';
import { type Line, readOutbox } from '../tables/outbox.ts';
import { readGround } from '../tables/read-ground.ts';
import { readSentBatches } from '../tables/sent-batches.ts';
import { nothing, unitId } from './shapes.ts';

/** A page across, and one upright, with a little around it. */
const PAGE_ACROSS = { width: 1180, height: 700 };
const PAGE = { width: 840, height: 700 };
const MAIL = { width: 420, height: 700 };

const askedUnit = () => z.strictObject({ unit: unitId() });

/** The page that tells units how to report: the notice brings it, and staff give it to whoever asks. */
const GUIDE = 'guide';

/** A paper by its kind, its unit ('' for the district's), and its author where it has one. */
const askedPaper = () =>
  z.strictObject({
    kind: z.string().check(z.maxLength(40)),
    unit: unitId(),
    part: z.optional(z.string().check(z.maxLength(300))),
  });

/**
 * Opens a dialog with a paper. It is Chinese in every language: that is what is written.
 */
export const previewPaper = readerCall(
  askedPaper,
  ({ office, settings, language, hide }, asked) => {
    const paper = askedFor({ office, settings, hide }, asked);
    if (!paper) return { ok: false, refusal: 'nothingToPrint' };
    show(
      office,
      paperHtml(paper, readTypefaces(settings.typefaces, settings.campaign.language)),
      paper.name,
      sizeOf(paper),
      language,
    );
    return { ok: true, value: null };
  },
  { right: 'look' },
);

/**
 * A paper as a file, as it would be written now: no Drive is needed for it, nor the owner. One that holds personal data
 * is refused to whoever may not see them.
 */
export const downloadPaper = readerCall(
  askedPaper,
  ({ office, settings, language, hide }, asked): OutcomeOf<{ name: string; base64: string }> => {
    const paper = askedFor({ office, settings, hide }, asked);
    if (!paper) return { ok: false, refusal: 'nothingToPrint' };
    // A paper with gaps would go on to the city, or be taken in again as if the unit had said so.
    if (JSON.stringify(hide(paper)) !== JSON.stringify(paper)) return notAllowed('personalData', language);
    return {
      ok: true,
      value: {
        name: `${paper.name}.docx`,
        base64: office.files.base64(writeDocx(paper, readTypefaces(settings.typefaces, settings.campaign.language))),
      },
    };
  },
  { right: 'look' },
);

function askedFor(
  { hide, office, settings }: Pick<Run, 'hide' | 'office' | 'settings'>,
  { kind, part = '', unit: id }: z.infer<ReturnType<typeof askedPaper>>,
): Paper | null {
  if (kind === GUIDE && id === '') return guidePaper(settings.campaign, registrationWords(settings.campaign));
  const unit = settings.roster.find((each) => each.active && each.id === id) ?? null;
  if (!unit && id !== '') return null;
  const facts = readPaperFacts(office, settings, readGround(office, settings));
  return papersOf(facts, kind, unit).find((one) => ['', one.part, hide(one.part)].includes(part))?.paper ?? null;
}

const sizeOf = ({ sections }: Paper): typeof PAGE_ACROSS =>
  sections.some(({ orientation }) => orientation === 'landscape') ? PAGE_ACROSS : PAGE;

/**
 * Opens a dialog with the digest of this week as it would be sent now: a unit's, or the district's.
 */
export const previewDigest = readerCall(
  askedUnit,
  ({ office, settings, language }, { unit: id }) => {
    const unit = settings.roster.find((each) => each.active && each.id === id) ?? null;
    if (!unit && id !== '') return { ok: false, refusal: 'unknownUnit' };
    const mail = digestMail(office, settings, digestFacts(office, settings), unit);
    show(office, renderMailHtml(mail.body), mail.subject, MAIL, language);
    return { ok: true, value: null };
  },
  { right: 'look' },
);

/**
 * Opens a dialog with the notice of the campaign as it would be sent to the contacts of a unit now.
 */
export const previewOpening = readerCall(
  askedUnit,
  ({ office, settings, language }, { unit: id }) => {
    const unit = settings.roster.find((each) => each.active && each.id === id);
    if (!unit) return { ok: false, refusal: 'unknownUnit' };
    const mail = openingFor(settings, { units: [unit] }, office.clock.now());
    show(office, renderMailHtml(mail.body, languageOf(settings, unit)), mail.subject, MAIL, language);
    return { ok: true, value: null };
  },
  { right: 'look' },
);

function show(office: Office, html: string, name: string, size: typeof PAGE, language: SpokenLanguage): void {
  const { print, title } = say('panels', language).previews;
  office.screen.preview(html, title(name), { ...size, print });
}

/** A page holds no more of them at ease. */
const MOST_DIGESTS = 200;

/**
 * Opens a dialog with the digests of all units and of the district, one below the other, as they would be sent now:
 * what staff look through before a Monday. Of a larger district it shows the first ones, and says so.
 */
export const previewAllDigests = readerCall(
  nothing,
  ({ office, settings, language }) => {
    const facts = digestFacts(office, settings);
    const words = say('panels', language).previews;
    const units = settings.roster.filter(isWrittenTo);
    const shown = [null, ...units.slice(0, MOST_DIGESTS)];
    const parts = shown.map((unit) => {
      const { body, subject } = digestMail(office, settings, facts, unit);
      const to = recipientsOf(settings, { kind: unit ? 'digest' : 'districtDigest', unit: unit?.id ?? '' });
      const head = [{ is: 'heading', text: subject } as const, { is: 'paragraph', text: words.to(to) } as const];
      return renderMailHtml([...head, ...body], languageOf(settings, unit));
    });
    const note = words.digestsShown({ count: Math.min(units.length, MOST_DIGESTS), total: units.length });
    const first = renderMailHtml([{ is: 'paragraph', text: note }], language);
    show(office, [first, ...parts].join('<hr>'), words.allDigests, MAIL, language);
    return { ok: true, value: null };
  },
  { right: 'look' },
);

interface FactsOfDigests extends DigestFacts {
  lines: readonly Line[];
}

function digestFacts(office: Office, settings: Settings): FactsOfDigests {
  const { campaign, roster } = settings;
  const { lines } = readOutbox(office);
  return { campaign, roster, ...readGround(office, settings), sent: readSentBatches(office), lines };
}

// As `owedDigests` plans it: news since the last digest, whatever week that was.
function digestMail(office: Office, settings: Settings, facts: FactsOfDigests, unit: Unit | null): Mail {
  const { lines } = facts;
  const asOf = office.clock.now();
  const monday = mondayOf(dayOf(asOf));
  const context = contextOf(settings, unit);
  if (!unit) return districtDigestMail(districtDigest(facts, { monday, asOf, dispatches: lines }), context);
  const since = lastDigestAt(settings, lines, unit);
  const digest = unitDigest(facts, { unit, monday, since, asOf });
  return unitDigestMail(digest, context, (form) => reportLink(settings, form, unit));
}
