/** Removes one person's data in mid-season, at their own request: entries and their count stand as decided. */

import type { FieldKey } from '../../domain/campaign/field-key.ts';
import type { CampaignForm } from '../../domain/campaign/schema.ts';
import { isSearchable, type Redact, redactor } from '../../domain/closing/find-texts.ts';
import { fieldsAbout, personalFields, soughtIn, textsAt } from '../../domain/closing/personal-texts.ts';
import { type Cells, type Entry, versionOf } from '../../domain/intake/entry.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import { kindIn } from '../papers/document-key.ts';
import { currentRegisters } from '../tables/current-registers.ts';
import { nextDecisionIds } from '../tables/decision-ids.ts';
import { readOutbox } from '../tables/outbox.ts';
import { type Register, readDecisions } from '../tables/registers.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { decisionsTable } from '../tables/tables.ts';
import { everyEntry, markTester } from './persons.ts';
import { entryWithout, type Taken, takeOutAround, takeOutOfEntries } from './take-out-data.ts';
import { unfinishedMails } from './what-waits.ts';

/** What is known of a person; '' for what is not. */
export interface Person {
  name: string;
  phone: string;
  email: string;
}

/** Where a person's data were found. */
export interface FoundPerson {
  /** Entries that change, with the fields that do. */
  entries: readonly { register: Register; entry: Entry; fields: readonly FieldKey[] }[];
  /** Other sheets by title, with how many cells and notes. */
  sheets: readonly { title: string; count: number }[];
  /** How many mails that speak of the person are still to go. */
  mails: number;
  taken: Taken;
}

const ERASED = 'erasedPersons';

/**
 * Looks for a person: wherever one of these texts stands, and wherever what stands beside it in an entry does, such as
 * the address of the author of that name. Nothing is written.
 */
export function findPerson(office: Office, settings: Settings, person: Person): FoundPerson {
  const registers = currentRegisters(office, settings);
  const taken = takenOf(office, settings, registers, person);
  const { redact } = taken;
  const entries = registers.flatMap((register) =>
    register.entries.flatMap((entry) => {
      const without = entryWithout(office, register, entry, { taken, issues: [] });
      const known = entry.removed?.fields ?? [];
      const fields = without?.removed?.fields.filter((key) => !known.includes(key)) ?? [];
      return without ? [{ register, entry, fields }] : [];
    }),
  );
  const own = tablesOf(settings.campaign).map(({ key }) => key);
  const sheets = office.workbook.rewrite(redact, { but: own.filter((key) => !TOLD.includes(key)), isToWrite: false });
  const mails = unfinishedMails(readOutbox(office)).filter(({ body, note, subject }) =>
    [body, note, subject].some((text) => redact(text) !== text),
  );
  return { entries, sheets, mails: mails.length, taken };
}

/** Tables of ours of whose cells a finding tells; entries are told one by one. */
const TOLD = [
  'decisions',
  'requests',
  'zeroReports',
  'documents',
  'workFiles',
  'sentBatches',
  'contactNotes',
  'dispatches',
];

function takenOf(office: Office, settings: Settings, registers: readonly Register[], person: Person): Taken {
  const mark = say('closing', office.language).erased(Number(office.store.get(ERASED)) + 1);
  const isMark = markTester(office);
  const given = [person.name, person.phone, person.email].flatMap(soughtIn);
  const first = redactor(given.map((text) => ({ text, mark })));
  const whollyOf = (form: CampaignForm, cells: Cells) => fieldsOf(form, cells, first, isMark, mark);
  const beside = everyEntry(office, settings, registers).flatMap(({ entry, form }) =>
    textsAt(entry, whollyOf(form, entry.cells)),
  );
  const texts = [...new Set([...given, ...beside.filter((text) => !isMark(text)).flatMap(soughtIn)])];
  const redact = redactor(texts.filter((text) => isSearchable(text) && !isMark(text)).map((text) => ({ text, mark })));
  return { redact, whollyOf, markOf: () => mark };
}

// Where one of several co-authors goes, the others' telephone and address stay.
function fieldsOf(
  form: CampaignForm,
  cells: Cells,
  first: Redact,
  isMark: (text: string) => boolean,
  mark: string,
): FieldKey[] {
  const hit = personalFields(form).filter((key) => {
    const text = (cells[key] ?? '').trim();
    return text !== '' && !isMark(text) && first(text) === mark;
  });
  return [...new Set(hit.flatMap((key) => fieldsAbout(form, key)))];
}

/**
 * Removes what was found, everywhere that the program reaches, and records it for each entry with its reason. The
 * answers go at the form too, so that neither their respondent nor a later reading brings anything back.
 *
 * The registers go last: a run that ends before leaves all that the next one needs to find the rest.
 */
export function removePerson(office: Office, settings: Settings, found: FoundPerson, reason: string): void {
  const { entries, taken } = found;
  for (const [key, place] of Object.entries(settings.wiring.forms)) {
    const own = entries.filter(({ entry }) => entry.form === key && entry.door === 'form');
    const title = settings.campaign.forms.find((form) => form.key === key)?.title.own ?? key;
    if (own.length > 0)
      office.forms.forget(
        place,
        title,
        own.map(({ entry }) => entry.id),
      );
  }
  destroyPapers(office, taken);
  takeOutAround(office, settings, taken);
  recordErasing(office, found, taken.redact(reason));
  takeOutOfEntries(office, settings, taken);
  office.store.set(ERASED, String((Number(office.store.get(ERASED)) || 0) + 1));
}

/** Papers that name authors, and what holds such papers. */
const NAMING = ['annex3', 'packet', 'packetList', 'worksTable', 'catalogue', 'cityPacket', 'callList', 'summary'];

// Papers are made anew when they are asked for again, without the person; a backup would bring the person back.
function destroyPapers(office: Office, { redact }: Taken): void {
  for (const id of office.files.backups()) office.files.destroy(id);
  for (const { id, key, name } of office.files.kept()) {
    if (NAMING.includes(kindIn(key)) || redact(name) !== name || redact(key) !== key) office.files.destroy(id);
  }
}

function recordErasing(office: Office, { entries }: FoundPerson, reason: string): void {
  const ids = nextDecisionIds(
    office,
    readDecisions(office),
    entries.map(({ entry }) => entry.id),
  );
  const lines = entries.map(({ entry }, index) => ({
    id: ids[index] ?? '',
    entry: entry.id,
    number: entry.number,
    kind: 'erase',
    code: '',
    reason,
    by: office.session.activeUser(),
    at: office.clock.now(),
    version: String(versionOf(entry)),
  }));
  if (lines.length > 0) office.book.add(decisionsTable(office.language), lines);
  office.book.commit();
}
