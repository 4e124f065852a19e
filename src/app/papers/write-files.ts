/** Writes papers and packets to Drive, each whole, where what it says has changed; a run that ends is made up for. */

import { visibleText } from '../../documents/escape-html.ts';
import type { Moment } from '../../domain/calendar.ts';
import { titleKey } from '../../domain/intake/read-text.ts';
import type { Row, Table } from '../../domain/table.ts';
import { say } from '../../messages/say.ts';
import type { FileContent, KeptFile, Office, Settings } from '../office.ts';
import { LONGEST_RUN_MS } from '../run-safely.ts';
import { documentsTable } from '../tables/staff-tables.ts';
import { attempt, noteTrouble } from '../tables/troubles.ts';
import { keepWiring, keptWiring } from '../tables/wiring.ts';
import type { PaperLine } from './document-key.ts';
import { readStamp, stampText, type Way } from './file-stamp.ts';

/** A file as it should be. */
export interface WantedFile extends PaperLine {
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
type Outcome = Way | 'same' | 'failed';

export interface WrittenFiles {
  /** What became of the wanted files, by key. One that is not in it was not reached: the next run goes on with it. */
  outcomes: ReadonlyMap<string, Outcome>;
  /** When each of them was written last. */
  times: ReadonlyMap<string, Moment>;
  /** Every wanted file was reached, and those that nobody wants any more are gone. */
  isDone: boolean;
}

/** So many times in a row Drive may refuse before a run leaves the rest to the next one. */
const MOST_REFUSALS = 3;

/** So many files are written before their lines are: a run that ends in between finds them again by their marks. */
const BLOCK = 50;

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A cell holds 50,000 characters; what is longer is worked out again by whoever needs it. */
const MOST_ABOUT = 45_000;

interface Job {
  office: Office;
  table: Table;
  folder: Folder;
  now: Moment;
  /** Units that another one's name looks like: their files bear their code too. */
  twins: ReadonlySet<string>;
  lines: ReadonlyMap<string, Row>;
  files: ReadonlyMap<string, KeptFile>;
}

/** Where new files go: looked at when the first of a run is made, and made again where it is gone. */
interface Folder {
  id(): string;
  /** Lets it be looked at again: it may be what Drive has just refused. */
  doubt(): void;
}

interface Done {
  cells: Record<string, string> & { writtenAt: Moment };
  line: Row | undefined;
  outcome: Way | 'same';
}

/**
 * Brings the files to what is wanted: one call to list them, one for each that has changed, none for the others.
 *
 * The file comes first, then its line. A file knows its key and what it was made of, so that a run which ended in
 * between leaves nothing that is made twice, and that a line which people have removed is written again as it was. One
 * that was thrown away is made anew; one that was renamed or changed gets its name and content back, but for a draft,
 * in which people's work is kept: where its content is due to change, it is left to them under another name.
 *
 * @param stale tells of a line that its file is wanted no more: it goes into the bin, and the line goes.
 */
export function writeFiles(
  office: Office,
  settings: Settings,
  wanted: readonly WantedFile[],
  stale: (line: PaperLine) => boolean,
): WrittenFiles {
  // An emptied line has no key.
  const table = documentsTable(settings.campaign);
  const rows = office.book.read(table).filter(({ cells }) => (cells.key ?? '') !== '');
  const job = {
    office,
    table,
    folder: folderOf(office, settings),
    now: office.clock.now(),
    twins: twinsIn(settings),
    lines: new Map(rows.map((row) => [row.cells.key ?? '', row])),
    files: filesByMark(office, rows),
  };
  const { outcomes, times } = bringUpAll(job, wanted);
  const keys = new Set(wanted.map(({ key }) => key));
  if (outcomes.size < keys.size) return { outcomes, times, isDone: false };
  // What nobody wants any more goes when all that is wanted stands.
  const unwanted = rows.filter(({ cells: { key = '', kind = '', unit = '' } }) => {
    return !keys.has(key) && stale({ key, kind, unit });
  });
  return { outcomes, times, isDone: discardAll(job, unwanted) };
}

// A copy that somebody has made bears the mark of its original: the one in the line is ours.
function filesByMark(office: Office, rows: readonly Row[]): ReadonlyMap<string, KeptFile> {
  const listed = new Set(rows.map(({ cells }) => cells.fileId));
  const kept = office.files.kept();
  const others = kept.filter(({ id }) => !listed.has(id));
  return new Map([...others, ...kept.filter(({ id }) => listed.has(id))].map((file) => [file.key, file]));
}

// One that fails holds up no other. What Drive refuses is tried again by the next run; what cannot be made is not.
function bringUpAll(job: Job, wanted: readonly WantedFile[]): Omit<WrittenFiles, 'isDone'> {
  const { office } = job;
  const outcomes = new Map<string, Outcome>();
  const times = new Map([...job.lines].map(([key, { cells }]) => [key, cells.writtenAt ?? '']));
  const queue = [...wanted];
  const block: Done[] = [];
  let refused = 0;
  let isTurned = false;
  while (queue.length > 0 && office.clock.elapsedMs() <= LONGEST_RUN_MS) {
    if (refused >= MOST_REFUSALS) {
      if (isTurned) break;
      // Where Drive refuses these files alone, the last one goes, and with it all others from there.
      isTurned = true;
      queue.reverse();
      refused = MOST_REFUSALS - 1;
    }
    const file = queue.shift();
    if (!file) break;
    try {
      const done = bringUp(job, file);
      refused = 0;
      outcomes.set(file.key, typeof done === 'string' ? done : done.outcome);
      if (typeof done === 'string') continue;
      times.set(file.key, done.cells.writtenAt);
      block.push(done);
    } catch (error) {
      noteTrouble(office, file.name, error);
      job.folder.doubt();
      refused += 1;
    }
    if (block.length >= BLOCK) note(job, block.splice(0));
  }
  note(job, block);
  return { outcomes, times };
}

function twinsIn({ roster }: Settings): ReadonlySet<string> {
  const looks = roster.map(({ id, name }) => ({ id, look: titleKey(name) }));
  const isTwin = ({ id, look }: (typeof looks)[number]) => looks.some((one) => one.look === look && one.id !== id);
  return new Set(looks.filter(isTwin).map(({ id }) => id));
}

function folderOf(office: Office, { campaign, wiring }: Settings): Folder {
  let known = wiring.folder;
  let isSeen = false;
  return {
    id: () => {
      if (isSeen) return known;
      const found = office.files.folder(campaign.title.own, known);
      if (found !== known) {
        // Somebody may be setting up meanwhile: only the folder is ours to say.
        office.store.reread();
        keepWiring(office, { ...(keptWiring(office) ?? wiring), folder: found });
      }
      known = found;
      isSeen = true;
      return known;
    },
    doubt: () => {
      isSeen = false;
    },
  };
}

function bringUp(job: Job, file: WantedFile): Done | 'same' | 'failed' {
  const { office, lines } = job;
  const line = lines.get(file.key);
  const mark = office.fingerprint(file.key);
  const there = job.files.get(mark) ?? adopted(job, file, line, mark);
  const code = job.twins.has(file.unit) ? say('workbook', office.language).twin(file.unit) : '';
  const name = `${visibleText(file.name)}${code}${file.ending}`;
  const isChanged = there !== undefined && isEdited(there, line);
  const isLeft = isChanged && file.isDraft;
  if (there?.print === file.print && (isLeft || (!isChanged && there.name === name))) {
    const isNoted = line?.cells.hash === file.print && line.cells.fileId === there.id;
    return isNoted ? 'same' : noteAgain(job, file, there);
  }
  const made = attempt(office, file.name, () => file.content());
  if (!made) return 'failed';
  if (there && isLeft) leave(job, file, there);
  const id = there && !isLeft ? there.id : '';
  const way = wayOf(file, there, { isChanged, isLost: (line?.cells.fileId ?? '') !== '' });
  const stamp = stampText({ version: Number(line?.cells.version ?? 0) + 1 || 1, at: job.now, way });
  const place = { id, folder: id === '' ? job.folder.id() : '' };
  const written = office.files.write({ ...place, key: mark, name, print: file.print, stamp, content: made.content });
  return doneWith(job, file, written, way, made.note);
}

// Its day and hour, so that two of one day bear two names.
function leave({ now, office }: Job, file: WantedFile, there: KeptFile): void {
  const left = `${now.slice(0, 10)} ${now.slice(11, 16).replace(':', '.')}`;
  office.files.release(
    there.id,
    say('workbook', office.language).draftLeft(visibleText(file.name), left) + file.ending,
  );
}

function wayOf(
  file: WantedFile,
  there: KeptFile | undefined,
  { isChanged, isLost }: { isChanged: boolean; isLost: boolean },
): Way {
  if (!there) return isLost ? 'remade' : 'written';
  if (isChanged) return file.isDraft ? 'released' : 'restored';
  return there.print === file.print ? 'renamed' : 'written';
}

// Its bytes are no longer those that the program wrote. Of a Google document nobody can tell.
function isEdited(there: KeptFile, line: Row | undefined): boolean {
  const known = (line?.cells.hash === there.print ? line.cells.checksum : '') || there.wrote;
  return known !== '' && there.checksum !== '' && there.checksum !== known;
}

// A document of an earlier release, which made no others, bears no mark of ours: it is known by its line.
function adopted(job: Job, file: WantedFile, line: Row | undefined, key: string): KeptFile | undefined {
  const id = line?.cells.fileId ?? '';
  if (id === '' || file.ending !== '' || !job.office.files.isThere(id)) return undefined;
  return { id, url: line?.cells.url ?? '', key, name: file.name, print: '', checksum: '', wrote: '', stamp: '' };
}

// A run may have ended before the line said so, or people have removed it: what the file was found to lack is worked
// out again.
function noteAgain(job: Job, file: WantedFile, there: KeptFile): Done {
  const made = attempt(job.office, file.name, () => file.content());
  const done = doneWith(job, file, there, readStamp(there.stamp).way, made?.note ?? '');
  return { ...done, outcome: 'same' };
}

function doneWith(job: Job, file: WantedFile, written: KeptFile, way: Way, found: string): Done {
  const { at, version } = readStamp(written.stamp);
  const told = way === 'written' ? '' : say('workbook', job.office.language).fileNotes[way];
  const cells = {
    key: file.key,
    kind: file.kind,
    unit: file.unit,
    name: file.name,
    url: written.url,
    fileId: written.id,
    hash: file.print,
    checksum: written.wrote,
    version: String(version),
    writtenAt: at || job.now,
    note: [told, found].filter((text) => text !== '').join('\n'),
    about: file.about.length > MOST_ABOUT ? '' : file.about,
  };
  return { cells, line: job.lines.get(file.key), outcome: way };
}

function note({ office, table }: Job, block: readonly Done[]): void {
  if (block.length === 0) return;
  const changes = block.flatMap(({ cells, line }) => (line ? [{ index: line.index, cells }] : []));
  const added = block.flatMap(({ cells, line }) => (line ? [] : [cells]));
  if (changes.length > 0) office.book.change(table, changes);
  if (added.length > 0) office.book.add(table, added);
  office.book.commit();
}

// Whether all of them are gone; of those that Drive refuses to throw away the line stays, too.
function discardAll({ files, office, table }: Job, rows: readonly Row[]): boolean {
  const gone = rows.filter(({ cells }) => {
    if (office.clock.elapsedMs() > LONGEST_RUN_MS) return false;
    const file = files.get(office.fingerprint(cells.key ?? ''));
    return attempt(office, cells.name ?? '', () => {
      if (file) office.files.discard(file.id);
      return true;
    });
  });
  if (gone.length > 0) {
    const cells = Object.fromEntries(table.columns.map(({ key }) => [key, '']));
    const changes = gone.map(({ index }) => ({ index, cells }));
    office.book.change(table, changes);
    office.book.commit();
  }
  return gone.length === rows.length;
}
