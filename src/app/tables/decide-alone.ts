/** Records a decision on one entry without reading its register, where no other entry has to do with it. */

import { formOfNumber } from '../../domain/campaign/fields.ts';
import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { versionOf } from '../../domain/intake/entry.ts';
import { entryOfRow, isAsRecorded } from '../../domain/intake/entry-row.ts';
import { hashOf } from '../../domain/intake/imprint.ts';
import { sequenceOf } from '../../domain/intake/record.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { refusalOf, type Wish } from '../../domain/review/refusal.ts';
import type { Row, Table } from '../../domain/table.ts';
import { fileFields } from '../../domain/work-files/held-cells.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegister } from './current-registers.ts';
import { planNextDecision, shownEnd } from './decision-ids.ts';
import { indexedEnd, isByItself } from './entry-fingerprints.ts';
import { lastSequence } from './entry-numbers.ts';
import { keepTouched } from './keep-touched.ts';
import { decisionCells } from './record-decision.ts';
import { programCells, registerTable } from './register-table.ts';
import { differing, judgeRegisters, lostColumns, readDecisions, writeRegisters } from './registers.ts';
import { decisionsTable } from './tables.ts';
import { attempt } from './troubles.ts';

/** What somebody decides on the entry with a number. A waiver changes notes at cells, and is none of these. */
export type LoneWish = Omit<Wish, 'kind'> & { kind: Exclude<Wish['kind'], 'waive'>; number: string };

/** An entry that is judged by its own row. */
interface LoneEntry {
  form: CampaignForm;
  table: Table;
  row: Row;
  verdict: Verdict;
}

/**
 * Records the decision and gives the verdict then; null, and nothing is written, where all has to be read: the entry
 * may have to do with another, something was decided on it before, its row says anything else than was recorded, or
 * the decision is refused and its reviewer wants to know what has happened.
 *
 * Its price is the same however many entries and decisions there are. What the store tells is as old as this run's
 * settings: whoever has decided since has moved the end of 审核意见, and whoever has brought in what this entry has to
 * do with has written that into its row, so that neither passes unseen.
 */
export function decideAlone(office: Office, settings: Settings, wish: LoneWish): Verdict | null {
  const lone = attempt(office, '', () => loneEntry(office, settings, wish.number));
  if (!lone || refusalOf(wish, lone.verdict, settings.campaign) !== null) return null;
  const { entry } = lone.verdict;
  const planned = attempt(office, '', () => {
    const end = shownEnd(office, entry.id);
    const plan = planNextDecision(office, entry.id);
    if (!end || !plan || !office.book.openAtEnd(decisionsTable(office.language), end)) return null;
    office.store.setAll(plan.texts);
    return plan;
  });
  if (!planned) return null;
  const decision: Decision = {
    id: planned.id,
    entry: entry.id,
    kind: wish.kind,
    code: '',
    reason: wish.reason.trim(),
    by: wish.by,
    at: office.clock.now(),
    version: versionOf(entry),
  };
  office.book.add(decisionsTable(office.language), [decisionCells(office, entry, decision)]);
  const [after] = judgeRegisters(settings, [{ entries: [entry], files: new Map() }], [decision]);
  const verdict = after ?? lone.verdict;
  attempt(office, lone.table.title, () => show(office, settings, lone, verdict));
  return verdict;
}

// Null where anything but its own row may tell what stands about it.
function loneEntry(office: Office, settings: Settings, number: string): LoneEntry | null {
  const form = formOfNumber(settings.campaign, number);
  if (!form || (fileFields(form) && settings.workFiles !== '')) return null;
  const table = registerTable(settings.campaign, form);
  const lost = [table, decisionsTable(office.language)].flatMap(({ key }) => lostColumns(office, key));
  if (lost.length > 0) return null;
  const place = likelyPlace(office, settings, form, number);
  const row = place === 0 ? null : office.book.openAtRow(table, { key: 'number', text: number, place });
  const known = row && entryOfRow(form, row, hashOf(settings.wiring.book));
  if (!known || known.entry.number !== number || known.entry.id !== row.cells.id || !isAsRecorded(form, known)) {
    return null;
  }
  const [verdict] = judgeRegisters(settings, [{ entries: [known.entry], files: new Map() }], []);
  if (!verdict || !isByItself(office, settings, form, verdict)) return null;
  const lone = { form, table, row, verdict };
  return changesOf(settings, lone, verdict).length === 0 ? lone : null;
}

// Rows come in the order of their numbers, and those that wait are mostly near the end. 0 where the end is not known.
function likelyPlace(office: Office, settings: Settings, form: CampaignForm, number: string): number {
  const end = indexedEnd(office, settings, form);
  return end ? Math.max(0, end.row - lastSequence(office, settings, form) + sequenceOf(number)) : 0;
}

function changesOf({ campaign, wiring }: Settings, { form, row, table }: LoneEntry, verdict: Verdict) {
  const { entry } = verdict;
  const written = { form, entry, verdict, book: hashOf(wiring.book) };
  return differing(table, row, { ...entry.cells, ...programCells(campaign, form)(written) });
}

// As for every decision: it stands, and the next tick brings up to date what could not be shown now.
function show(office: Office, settings: Settings, lone: LoneEntry, verdict: Verdict): void {
  const { form, table } = lone;
  const changes = changesOf(settings, lone, verdict);
  if (changes.length > 0) office.book.change(table, changes);
  office.book.commit();
  if (!office.book.hasStrayed(table)) return;
  // Somebody has moved rows meanwhile: what went into another row is put right.
  const register = currentRegister(office, settings, form.key);
  writeRegisters(office, settings, [register], judgeRegisters(settings, [register], readDecisions(office)));
  office.book.commit();
  keepTouched(office, settings, register);
}
