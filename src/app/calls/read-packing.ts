/** Reads what the packing page packs: the papers of a packet as files, and the works whose files are expected. */

import * as z from 'zod/mini';
import { writeDocx } from '../../documents/docx/write-docx.ts';
import { readTypefaces } from '../../documents/read-typefaces.ts';
import { holds } from '../../domain/campaign/conditions.ts';
import { clauseOf, formOf, rulesOf } from '../../domain/campaign/fields.ts';
import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import type { ExpectedWork, Packet } from '../../domain/packet/packet.ts';
import type { PaperFacts } from '../../domain/paper/paper-facts.ts';
import { stands } from '../../domain/review/states.ts';
import type { Rule } from '../../domain/rules/all.ts';
import { fileFields } from '../../domain/work-files/held-cells.ts';
import { basisIn } from '../../messages/issues/issue-sentence.ts';
import { pageNames } from '../../messages/names/page-names.ts';
import { say } from '../../messages/say.ts';
import type { ExpectedFile, FileRules, PackingView } from '../../packing-view.ts';
import type { SpokenLanguage } from '../../views.ts';
import { readerCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { readPaperFacts } from '../papers/paper-facts.ts';
import { packetList, packetOf, packetWordsOf } from '../papers/write-packets.ts';
import { readGround } from '../tables/read-ground.ts';
import { CITY, openedPacking } from './open-packing.ts';
import { unitId } from './shapes.ts';

/**
 * What can be packed of a unit, or of the district. A unit of which nothing is approved yet has no papers.
 */
export const readPacking = readerCall(
  () => z.strictObject({ of: unitId() }),
  ({ office, settings, language }, { of: given }) => {
    const of = given === '' ? openedPacking(office) || CITY : given;
    const unit = settings.roster.find((each) => each.active && each.id === of) ?? null;
    if (!unit && of !== CITY) return { ok: false, refusal: 'unknownUnit' };
    const facts = readPaperFacts(office, settings, readGround(office, settings));
    return { ok: true, value: viewOf(office, settings, facts, { of, unit, language }) };
  },
  { right: 'personalData' },
);

interface Asked {
  of: string;
  unit: Unit | null;
  language: SpokenLanguage;
}

function viewOf(office: Office, settings: Settings, facts: PaperFacts, { language, of, unit }: Asked): PackingView {
  const packet = packetOf(facts, unit);
  const faces = readTypefaces(settings.typefaces, settings.campaign.language);
  const base64 = (paper: Packet['files'][number]['paper']) => office.files.base64(writeDocx(paper, faces));
  const list = packet && unit ? packetList(packet, unit, facts) : null;
  const units = settings.roster.filter(({ active }) => active).map(({ id, name }) => ({ key: id, label: name }));
  return {
    language,
    of,
    choices: [
      { key: CITY, label: say('sheet', language).documentKinds(pageNames(settings.campaign)[language]).cityPacket },
      ...units,
    ],
    name: packet?.name ?? unit?.name ?? '',
    names: packetWordsOf(facts).names,
    papers: (packet?.files ?? []).map(({ paper, path }) => ({ path, base64: base64(paper) })),
    list: list && { name: `${list.name}.docx`, base64: base64(list) },
    works: [...worksOf(facts, packet, language), ...evidenceOf(facts, unit)],
    day: packet?.day ?? settings.campaign.open.from,
  };
}

function worksOf(facts: PaperFacts, packet: Packet | null, language: SpokenLanguage): ExpectedFile[] {
  const verdicts = new Map(facts.verdicts.map((verdict) => [verdict.entry.id, verdict]));
  return (packet?.expected ?? []).flatMap((work) => {
    const verdict = verdicts.get(work.entry);
    return verdict ? [expectedFile(facts, work, verdict, language)] : [];
  });
}

function expectedFile(
  { campaign, workFiles }: PaperFacts,
  { author, entry, folder, links, number, title }: ExpectedWork,
  verdict: Verdict,
  language: SpokenLanguage,
): ExpectedFile {
  return {
    number,
    title,
    author,
    folder,
    hasLink: links.length > 0,
    isEvidence: false,
    rules: fileRules(campaign, verdict, language),
    recorded: recordedOf(workFiles, entry),
  };
}

/** Photographs of activities that stand (佐证材料): they are in no packet, and missing ones hold nothing up. */
function evidenceOf({ campaign, verdicts, workFiles }: PaperFacts, unit: Unit | null): ExpectedFile[] {
  const { key, roles } = formOf(campaign, campaign.goal.form);
  return verdicts
    .filter(({ entry, read, state }) => entry.form === key && stands(state) && (!unit || read.unit?.id === unit.id))
    .map(({ entry, read }) => ({
      number: entry.number,
      title: (entry.cells[roles.title] ?? '').trim(),
      author: read.unit?.name ?? '',
      folder: '',
      hasLink: false,
      isEvidence: true,
      rules: { formats: null, shorterThanSeconds: null, smallerThanMegabytes: null, clause: '' },
      recorded: recordedOf(workFiles, entry.id),
    }));
}

function recordedOf(workFiles: PaperFacts['workFiles'], entry: string): ExpectedFile['recorded'] {
  return (workFiles.get(entry) ?? []).map(({ bytes, name, sha256, state }) => ({ name, bytes, sha256, state }));
}

// The rules of the notice for the file of this entry, as the campaign has them.
function fileRules(campaign: Campaign, { entry, read }: Verdict, language: SpokenLanguage): FileRules {
  const form: CampaignForm = formOf(campaign, entry.form);
  const fields = fileFields(form);
  const values = { ...read.values, door: entry.door };
  const isFor = (field: string | undefined) => (rule: Pick<Rule, 'field' | 'when'>) =>
    field !== undefined && rule.field === field && holds(rule.when, values);
  const limits = rulesOf(form, 'lessThan');
  const format = rulesOf(form, 'oneOf').find(isFor(fields?.format));
  const seconds = limits.find(isFor(fields?.seconds));
  const megabytes = limits.find(isFor(fields?.megabytes));
  const first = format ?? seconds ?? megabytes;
  return {
    formats: format?.values ? [...format.values] : null,
    shorterThanSeconds: seconds?.limit ?? null,
    smallerThanMegabytes: megabytes?.limit ?? null,
    clause: first ? basisIn(clauseOf(first), { campaign, language }) : '',
  };
}
