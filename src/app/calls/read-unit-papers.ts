/** Reads the papers of one unit: what can be made, what was written, and what is left out of them and why. */

import * as z from 'zod/mini';
import { formOf } from '../../domain/campaign/fields.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { unitActivities } from '../../domain/paper/activity-papers.ts';
import type { LeftOut, PaperFacts } from '../../domain/paper/paper-facts.ts';
import { recommendations } from '../../domain/paper/recommendation-papers.ts';
import type { Row } from '../../domain/table.ts';
import { namesOf, type Speech } from '../../messages/names/names-of.ts';
import { pageNames } from '../../messages/names/page-names.ts';
import { say } from '../../messages/say.ts';
import type { PaperLine, SpokenLanguage, UnitPapersView } from '../../views.ts';
import { readerCall } from '../call.ts';
import { documentKey } from '../papers/document-key.ts';
import { DOCUMENTS } from '../papers/documents.ts';
import { readPaperFacts } from '../papers/paper-facts.ts';
import { readGround } from '../tables/read-ground.ts';
import { documentsTable } from '../tables/staff-tables.ts';
import { unitId } from './shapes.ts';

/**
 * The papers of a unit as they would be written now, beside what was written last.
 */
export const readUnitPapers = readerCall(
  () => z.strictObject({ unit: unitId() }),
  ({ office, settings, language }, { unit: id }) => {
    const unit = settings.roster.find((each) => each.active && each.id === id);
    if (!unit) return { ok: false, refusal: 'unknownUnit' };
    const facts = readPaperFacts(office, settings, readGround(office, settings));
    const written = new Map(
      office.book.read(documentsTable(settings.campaign)).map(({ cells }) => [cells.key ?? '', cells]),
    );
    const lines = DOCUMENTS.flatMap((document) => {
      if (document.of !== 'unit') return [];
      return document.papers(facts, unit).map(({ part }) => {
        return paperLine(written, { kind: document.kind, unit: id, part }, { campaign: settings.campaign, language });
      });
    });
    return { ok: true, value: { unit: id, name: unit.name, lines, leftOut: leftOutOf(facts, unit, language) } };
  },
  { right: 'look' },
);

/** A line of a paper by what it is known by. */
export function paperLine(
  written: ReadonlyMap<string, Row['cells']>,
  { kind, part, unit }: Pick<PaperLine, 'kind' | 'part' | 'unit'>,
  { campaign, language }: Speech,
): PaperLine {
  const labels: Readonly<Record<string, string>> = say('sheet', language).documentKinds(pageNames(campaign)[language]);
  const cells = written.get(documentKey(kind, unit, part));
  const { name = '', note = '', url = '', version, writtenAt = '' } = cells ?? {};
  const last = cells ? { name, url, at: writtenAt, version: Number(version) || 0, note } : null;
  const isPacket = kind === 'packet' || kind === 'cityPacket';
  return { kind, unit, part, label: labels[kind] ?? kind, isPacket, written: last };
}

function leftOutOf(facts: PaperFacts, unit: Unit, language: SpokenLanguage): UnitPapersView['leftOut'] {
  const left = [...unitActivities(facts, unit).leftOut, ...recommendations(facts, unit).leftOut];
  const verdicts = new Map(facts.verdicts.map((verdict) => [verdict.entry.id, verdict]));
  return left.flatMap(({ entry: id, number, why }: LeftOut) => {
    const verdict = verdicts.get(id);
    if (!verdict) return [];
    const { title } = formOf(facts.campaign, verdict.entry.form).roles;
    return [
      {
        number,
        title: verdict.entry.cells[title] ?? '',
        why: whyText(why, verdict.state, { campaign: facts.campaign, language }),
      },
    ];
  });
}

function whyText(
  why: LeftOut['why'],
  state: keyof ReturnType<typeof say<'sheet'>>['states'],
  { campaign, language }: Speech,
): string {
  const words = say('sheet', language);
  const { district } = namesOf(campaign, language);
  if (why === 'notSelected') return words.selected.no;
  return words.reasons[why]({ state: words.states[state], of: '', district });
}
