/** Writes papers and packets to Drive, each whole, where what it says has changed; a run that ends is made up for. */

import { visibleText } from '../documents/escape-html.ts';
import type { Moment } from '../domain/intake/entry.ts';
import { nameKey } from '../domain/packet/safe-name.ts';
import type { Row } from '../domain/table.ts';
import { say } from '../messages/say.ts';
import type { FileContent, KeptFile, Office, Settings } from './office.ts';
import { LONGEST_RUN_MS } from './run-safely.ts';
import { documentsTable } from './tables.ts';
import { attempt, noteTrouble } from './troubles.ts';
import { keepWiring } from './wiring.ts';

/** A file as it should be. */
export interface WantedFile {
  /** What the table of documents knows it by: `annex1/TG`. */
  key: string;
  kind: string;
  /** Unit id; '' for the district's. */
  unit: string;
  /** Without an ending. */
  name: string;
  /** '.docx', '.zip'; '' for a Google document. */
  ending: string;
  /** Changes whenever the content does. */
  print: string;
  /** Made only when it is written; with what was found when it was read back, '' for nothing. */
  content(): { content: FileContent; note: string };
  /** What the program has to know of it later, as text; '' for nothing. */
  about: string;
  /** People go on writing in it: one that they have changed is left to them, and a new one made. */
  isDraft: boolean;
}

/** `failed`: it cannot be made at all, which is noted as a trouble. */
type Outcome = 'written' | 'same' | 'restored' | 'released' | 'failed';

/** What became of the wanted files, by key. One that is not in it was not reached: the next run goes on with it. */
export type WrittenFiles = ReadonlyMap<string, Outcome>;

/** So many times in a row Drive may refuse before a run leaves the rest to the next one. */
const MOST_REFUSALS = 3;

/** So many files are written before their lines are: a run that ends in between finds them again by their marks. */
const BLOCK = 25;

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A cell holds 50,000 characters; what is longer is worked out again by whoever needs it. */
const MOST_ABOUT = 45_000;

interface Job {
  office: Office;
  /** Where new files go: looked at when the first of a run is made, and made again where it is gone. */
  folder(): string;
  now: Moment;
  /** Units that another one's name looks like: their files bear their code too. */
  twins: ReadonlySet<string>;
  lines: ReadonlyMap<string, Row>;
  files: ReadonlyMap<string, KeptFile>;
}

interface Done {
  cells: Record<string, string>;
  line: Row | undefined;
  outcome: 'written' | 'restored' | 'released';
}

/**
 * Brings the files to what is wanted: one call to list them, one for each that has changed, none for the others.
 *
 * The file comes first, then its line. A file knows its key and what it was made of, so that a run which ended in
 * between leaves nothing that is made twice. One that was thrown away is made anew; one that was renamed or changed
 * gets its name and content back, but for a draft, in which people's work is kept.
 *
 * @param stale tells of a line whose file is wanted no more: it goes into the bin, and the line goes.
 */
export function writeFiles(
  office: Office,
  settings: Settings,
  wanted: readonly WantedFile[],
  stale: (key: string) => boolean,
): WrittenFiles {
  const rows = office.book.read(documentsTable());
  const job = {
    office,
    folder: folderOf(office, settings),
    now: office.clock.now(),
    twins: twinsIn(settings),
    lines: new Map(rows.map((row) => [row.cells.key ?? '', row])),
    files: new Map(office.files.kept().map((file) => [file.key, file])),
  };
  const outcomes = bringUpAll(job, wanted);
  const keys = new Set(wanted.map(({ key }) => key));
  // An emptied line has no key; one that nobody wants any more goes when all that is wanted stands.
  if (outcomes.size === keys.size) {
    discardStale(
      job,
      rows.filter(({ cells }) => (cells.key ?? '') !== '' && !keys.has(cells.key ?? '') && stale(cells.key ?? '')),
    );
  }
  return outcomes;
}

// One that fails holds up no other. What Drive refuses is tried again by the next run; what cannot be made is not.
function bringUpAll(job: Job, wanted: readonly WantedFile[]): Map<string, Outcome> {
  const { office } = job;
  const outcomes = new Map<string, Outcome>();
  let block: Done[] = [];
  let refused = 0;
  for (const file of wanted) {
    if (office.clock.elapsedMs() > LONGEST_RUN_MS || refused >= MOST_REFUSALS) break;
    try {
      const done = bringUp(job, file);
      refused = 0;
      outcomes.set(file.key, typeof done === 'string' ? done : done.outcome);
      if (typeof done !== 'string') block.push(done);
    } catch (error) {
      noteTrouble(office, file.name, error);
      refused += 1;
    }
    if (block.length < BLOCK) continue;
    note(office, block);
    block = [];
  }
  note(office, block);
  return outcomes;
}

function twinsIn({ roster }: Settings): ReadonlySet<string> {
  const looks = roster.map(({ id, name }) => ({ id, look: nameKey(visibleText(name)) }));
  const isTwin = ({ id, look }: (typeof looks)[number]) => looks.some((one) => one.look === look && one.id !== id);
  return new Set(looks.filter(isTwin).map(({ id }) => id));
}

function folderOf(office: Office, { campaign, wiring }: Settings): () => string {
  let known = '';
  return () => {
    if (known !== '') return known;
    known = office.files.folder(campaign.title['zh-CN'], wiring.folder);
    if (known !== wiring.folder) keepWiring(office, { ...wiring, folder: known });
    return known;
  };
}

function bringUp(job: Job, file: WantedFile): Done | 'same' | 'failed' {
  const { office, folder, lines } = job;
  const line = lines.get(file.key);
  const mark = office.memory.fingerprint(file.key);
  const there = job.files.get(mark) ?? adopted(job, file, line, mark);
  const behind = job.twins.has(file.unit) ? say('workbook').twin(file.unit) : '';
  const name = `${visibleText(file.name)}${behind}${file.ending}`;
  const isChanged = there !== undefined && isEdited(there, line);
  if (there && !isChanged && there.print === file.print && there.name === name) {
    // A run that made it anew may have ended before its line said so.
    const isNoted = line?.cells.hash === file.print && line.cells.fileId === there.id;
    return isNoted ? 'same' : doneWith(job, file, there, 'written', line?.cells.note ?? '');
  }
  if (there && isChanged && file.isDraft) {
    if (line?.cells.hash === file.print) return 'same';
    office.files.release(there.id, say('workbook').draftLeft(`${file.name}`, job.now.slice(0, 10)) + file.ending);
  }
  const id = there && !(isChanged && file.isDraft) ? there.id : '';
  const made = attempt(office, file.name, () => file.content());
  if (!made) return 'failed';
  const place = { id, folder: id === '' ? folder() : '' };
  const written = office.files.write({ ...place, key: mark, name, print: file.print, content: made.content });
  return doneWith(job, file, written, outcomeOf(there, isChanged, file), made.note);
}

function outcomeOf(there: KeptFile | undefined, isChanged: boolean, { isDraft }: WantedFile): Done['outcome'] {
  if (!there || !isChanged) return 'written';
  return isDraft ? 'released' : 'restored';
}

// Its bytes are no longer those that the program wrote. Of a Google document nobody can tell.
function isEdited(there: KeptFile, line: Row | undefined): boolean {
  const known = line?.cells.checksum ?? '';
  return known !== '' && there.checksum !== '' && there.checksum !== known && line?.cells.hash === there.print;
}

// A document of an earlier release bears no mark of ours: it is known by its line.
function adopted(job: Job, file: WantedFile, line: Row | undefined, key: string): KeptFile | undefined {
  const id = line?.cells.fileId ?? '';
  if (id === '' || !job.office.files.isThere(id)) return undefined;
  return { id, url: line?.cells.url ?? '', key, name: file.name, print: '', checksum: '' };
}

function doneWith(job: Job, file: WantedFile, written: KeptFile, outcome: Done['outcome'], found: string): Done {
  const line = job.lines.get(file.key);
  const words = say('workbook').fileNotes;
  const cells = {
    key: file.key,
    kind: file.kind,
    unit: file.unit,
    name: file.name,
    url: written.url,
    fileId: written.id,
    hash: file.print,
    checksum: written.checksum,
    version: String(Number(line?.cells.version ?? 0) + 1),
    writtenAt: job.now,
    note: [...(outcome === 'written' ? [] : [words[outcome]]), found].filter((text) => text !== '').join('\n'),
    about: file.about.length > MOST_ABOUT ? '' : file.about,
  };
  return { cells, line, outcome };
}

function note(office: Office, block: readonly Done[]): void {
  if (block.length === 0) return;
  const changes = block.flatMap(({ cells, line }) => (line ? [{ at: line.at, cells }] : []));
  const added = block.flatMap(({ cells, line }) => (line ? [] : [cells]));
  if (changes.length > 0) office.book.change(documentsTable(), changes);
  if (added.length > 0) office.book.add(documentsTable(), added);
  office.book.keep();
}

function discardStale({ office, files }: Job, rows: readonly Row[]): void {
  const gone = rows.filter(() => office.clock.elapsedMs() <= LONGEST_RUN_MS);
  for (const { cells } of gone) {
    const file = files.get(office.memory.fingerprint(cells.key ?? ''));
    if (file) office.files.discard(file.id);
  }
  const empty = Object.fromEntries(documentsTable().columns.map(({ key }) => [key, '']));
  if (gone.length === 0) return;
  office.book.change(
    documentsTable(),
    gone.map(({ at }) => ({ at, cells: empty })),
  );
  office.book.keep();
}
