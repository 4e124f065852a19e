/** Reads what papers are made of beside the ground: files, batches, people and calls; made only when papers are. */

import type { Campaign } from '../domain/campaign/schema.ts';
import type { PaperLayouts } from '../domain/paper/layout.ts';
import type { PaperFacts } from '../domain/paper/paper-facts.ts';
import { parseLayouts } from '../domain/paper/parse-layouts.ts';
import { PAPER_WORDS } from '../messages/documents/paper-words.ts';
import { readContacts } from './contact-notes.ts';
import type { Office, Settings } from './office.ts';
import type { Ground } from './read-ground.ts';
import { readSentBatches } from './sent-batches.ts';
import { builtInCampaign } from './set-up.ts';
import { readPeople } from './unit-people.ts';
import { readWorkFiles } from './work-files.ts';

function layoutsOf(office: Office, campaign: Campaign): PaperLayouts {
  const parsed = parseLayouts(campaign.papers ?? JSON.parse(builtInCampaign(office)).papers, campaign);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.layouts;
}

/** The facts of all papers as they stand now: four calls at most. @throws ProblemError tableMissing. */
export function readPaperFacts(office: Office, settings: Settings, ground: Ground): PaperFacts {
  const { campaign, letterhead, line, roster } = settings;
  const { selections, verdicts, zeroReports } = ground;
  return {
    campaign,
    roster,
    verdicts,
    zeroReports,
    office: line,
    letterhead,
    layouts: layoutsOf(office, campaign),
    words: PAPER_WORDS,
    selections,
    workFiles: readWorkFiles(office),
    sent: readSentBatches(office),
    people: readPeople(office),
    contacts: readContacts(office),
    asOf: office.clock.now(),
  };
}
