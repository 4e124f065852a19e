/** Reads what papers are made of beside the ground: files, batches, people and calls; made only when papers are. */

import { layoutsFor } from '../../domain/paper/layouts-for.ts';
import type { PaperFacts } from '../../domain/paper/paper-facts.ts';
import { say } from '../../messages/say.ts';
import { builtInLayouts } from '../built-in-campaign.ts';
import type { Office, Settings } from '../office.ts';
import { readContacts } from '../tables/contact-notes.ts';
import type { Ground } from '../tables/read-ground.ts';
import { readSentBatches } from '../tables/sent-batches.ts';
import { readPeople } from '../tables/unit-people.ts';
import { readWorkFiles } from '../tables/work-files.ts';

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
    layouts: layoutsFor(campaign, builtInLayouts(office)),
    words: say('papers', campaign.language),
    selections,
    workFiles: readWorkFiles(office, settings),
    sent: readSentBatches(office),
    people: readPeople(office),
    contacts: readContacts(office),
    asOf: office.clock.now(),
  };
}
