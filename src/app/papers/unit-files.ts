/** Files that mails bring to units which open no links: made as the mail goes, of what stands then. */

import { writeDocx } from '../../documents/docx/write-docx.ts';
import { readTypefaces } from '../../documents/read-typefaces.ts';
import type { Moment } from '../../domain/calendar.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { safeName } from '../../domain/packet/safe-name.ts';
import { type SummaryFacts, summarize } from '../../domain/paper/summary.ts';
import { summaryPaper } from '../../messages/documents/summary-paper.ts';
import { say } from '../../messages/say.ts';
import type { Attachment, Office, Settings } from '../office.ts';
import { type Ground, readGround } from '../tables/read-ground.ts';
import { readSentBatches } from '../tables/sent-batches.ts';
import { attempt } from '../tables/troubles.ts';
import { registrationFile } from './registration-file.ts';
import { DOCX } from './write-files.ts';

/**
 * Gives the summary of a unit and its 登记表, for whoever asks.
 *
 * What they are made of is read once in a run, and only when a mail asks. A file that cannot be made is noted as a
 * trouble, and is not among those that are given.
 *
 * @param swept the ground that this run has; null where it has none.
 * @example
 * openUnitFiles(office, settings, null)(unit).map(({ name }) => name)
 * // → ['塘沽街道总工会报送情况汇总表.docx', '登记表（塘沽街道总工会）.xlsx']
 */
export function openUnitFiles(
  office: Office,
  settings: Settings,
  swept: Ground | null,
): (unit: Unit) => readonly Attachment[] {
  let facts: { made: SummaryFacts | null } | null = null;
  return (unit) => {
    facts ??= { made: readFacts(office, settings, swept) };
    const { made } = facts;
    if (!made) return [];
    const files = [
      attempt(office, unit.name, () => summaryFile(settings, made, unit, office.clock.now())),
      attempt(office, unit.name, () => registrationFile(made, unit)),
    ];
    return files.flatMap((file) => file ?? []);
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

function summaryFile({ typefaces }: Settings, facts: SummaryFacts, unit: Unit, asOf: Moment): Attachment {
  const { campaign } = facts;
  const paper = summaryPaper(summarize(facts, { unit, asOf }), campaign);
  const bytes = writeDocx(paper, readTypefaces(typefaces, campaign.language));
  return { name: safeName(paper.name, '.docx', new Set()), type: DOCX, bytes };
}
