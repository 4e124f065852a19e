/** Files that go with mails: made as the mail goes, of what stands then. */

import { writeDocx } from '../../documents/docx/write-docx.ts';
import { readTypefaces } from '../../documents/read-typefaces.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { once } from '../../domain/once.ts';
import { safeName } from '../../domain/packet/safe-name.ts';
import { contactLine } from '../../domain/paper/contact-line.ts';
import {
  blankActivities,
  blankRecommendation,
  guidePaper,
  type OpeningFacts,
  projectsPaper,
} from '../../domain/paper/opening-papers.ts';
import type { Paper } from '../../domain/paper/paper.ts';
import { type SummaryFacts, summarize } from '../../domain/paper/summary.ts';
import type { WantedFile } from '../../domain/post/dispatch.ts';
import { summaryPaper } from '../../messages/documents/summary-paper.ts';
import { namesOf } from '../../messages/names/names-of.ts';
import { registrationWords } from '../../messages/registration/registration-words.ts';
import { say } from '../../messages/say.ts';
import { layoutsHere } from '../built-in-campaign.ts';
import type { Attachment, FilesOf, Office, Settings } from '../office.ts';
import { type Ground, readGround } from '../tables/read-ground.ts';
import { readSentBatches } from '../tables/sent-batches.ts';
import { attempt } from '../tables/troubles.ts';
import { registrationFile } from './registration-file.ts';
import { DOCX } from './write-files.ts';

/**
 * Gives files for whoever asks.
 *
 * What they are made of is read once in a run, and only when a mail asks; what is the same for all is made once. A
 * file that cannot be made is noted as a trouble, and is not among those that are given.
 *
 * @param swept the ground that this run has; null where it has none.
 * @example
 * openMailFiles(office, settings, null)(['summary', 'registration'], [unit]).map(({ name }) => name)
 * // → ['塘沽街道总工会报送情况汇总表.docx', '登记表（塘沽街道总工会）.xlsx']
 */
export function openMailFiles(office: Office, settings: Settings, swept: Ground | null): FilesOf {
  const factsOf = once(() => readFacts(office, settings, swept));
  const openingOf = once(() => openingFacts(office, settings));
  // Whoever cannot read how papers are laid out still has the numbers: the office's own name stands below them then.
  const lineOf = once(() => attempt(office, '', () => contactLine(openingOf())) ?? '');
  const common = new Map<WantedFile, Attachment | null>();
  const make = (wanted: WantedFile, units: readonly Unit[]): readonly (Attachment | null)[] => {
    if (wanted === 'registration' || wanted === 'summary') {
      const facts = factsOf();
      if (!facts) return [];
      const own = (unit: Unit) =>
        wanted === 'summary'
          ? summaryFile(office, settings, { facts, line: lineOf() }, unit)
          : registrationFile(facts, unit);
      return units.map((unit) => attempt(office, unit.name, () => own(unit)));
    }
    if (!common.has(wanted)) {
      const paper = attempt(office, '', () => COMMON[wanted](openingOf()));
      common.set(wanted, paper ? fileOf(settings, paper) : null);
    }
    return [common.get(wanted) ?? null];
  };
  return (wanted, units) => wanted.flatMap((one) => make(one, units).flatMap((file) => file ?? []));
}

/** What is the same for all units. */
const COMMON: Readonly<Record<Exclude<WantedFile, 'registration' | 'summary'>, (facts: OpeningFacts) => Paper | null>> =
  {
    table: blankActivities,
    projects: projectsPaper,
    recommendation: blankRecommendation,
    guide: ({ campaign }) => guidePaper(campaign, registrationWords(campaign)),
  };

function openingFacts(office: Office, { campaign, line, roster }: Settings): OpeningFacts {
  const { language } = campaign;
  const layouts = layoutsHere(office, campaign);
  return {
    campaign,
    layouts,
    roster,
    office: line,
    names: namesOf(campaign, language),
    words: say('papers', language),
  };
}

// A summary of what could not be read whole would tell the unit that it has reported less than it has.
function readFacts(office: Office, settings: Settings, swept: Ground | null): SummaryFacts | null {
  const ground = attempt(office, '', () => {
    const stands = swept ?? readGround(office, settings);
    return stands.isWhole ? stands : null;
  });
  if (!ground) return null;
  const { campaign, line } = settings;
  const { selections, verdicts, zeroReports } = ground;
  const sent = attempt(office, '', () => readSentBatches(office)) ?? [];
  const words = say('papers', campaign.language);
  return { campaign, verdicts, zeroReports, selections, sent, office: line, words };
}

function summaryFile(
  office: Office,
  settings: Settings,
  { facts, line }: { facts: SummaryFacts; line: string },
  unit: Unit,
): Attachment {
  const asOf = office.clock.now();
  return fileOf(settings, summaryPaper(summarize(facts, { unit, asOf }), facts.campaign, line));
}

function fileOf({ campaign, typefaces }: Settings, paper: Paper): Attachment {
  const bytes = writeDocx(paper, readTypefaces(typefaces, campaign.language));
  return { name: safeName(paper.name, '.docx', new Set()), type: DOCX, bytes };
}
