/** Reads what papers are made of beside the ground: files, batches, people and calls; made only when papers are. */

import type { PaperFacts } from '../../domain/paper/paper-facts.ts';
import { namesOf } from '../../messages/names/names-of.ts';
import { say } from '../../messages/say.ts';
import { layoutsHere } from '../built-in-campaign.ts';
import type { Office, Settings } from '../office.ts';
import { readContacts } from '../tables/contact-notes.ts';
import type { Ground } from '../tables/read-ground.ts';
import { readSentBatches } from '../tables/sent-batches.ts';
import { readPeople } from '../tables/unit-people.ts';
import { readWorkFiles } from '../tables/work-files.ts';

/**
 * The facts of all papers as they stand now: four calls at most.
 *
 * @param isCalling whether any is asked for that tells whom to call, and who was: no other has people and calls.
 * @throws ProblemError tableMissing.
 */
export function readPaperFacts(office: Office, settings: Settings, ground: Ground, isCalling = true): PaperFacts {
  const { campaign, letterhead, line, roster } = settings;
  const { selections, verdicts, zeroReports } = ground;
  return {
    campaign,
    roster,
    verdicts,
    zeroReports,
    office: line,
    letterhead,
    layouts: layoutsHere(office, campaign),
    words: say('papers', campaign.language),
    names: namesOf(campaign, campaign.language),
    selections,
    workFiles: readWorkFiles(office, settings),
    sent: readSentBatches(office),
    people: isCalling ? readPeople(office) : new Map(),
    contacts: isCalling ? readContacts(office) : [],
    asOf: office.clock.now(),
  };
}
