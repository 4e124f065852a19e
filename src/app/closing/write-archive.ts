/** Writes the archive of a sealed season: a zip that is read without the program, the same for the same state. */

import { csvBytes } from '../../documents/csv.ts';
import { type StoredFile, storeZip } from '../../documents/docx/store-zip.ts';
import { utf8Bytes } from '../../documents/docx/utf8-bytes.ts';
import { writeDocx } from '../../documents/docx/write-docx.ts';
import { readTypefaces } from '../../documents/read-typefaces.ts';
import { tablesHtml } from '../../documents/tables-html.ts';
import { dayOf } from '../../domain/calendar.ts';
import { campaignFileText } from '../../domain/campaign/campaign-file.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { tally } from '../../domain/count/tally.ts';
import { versionOf } from '../../domain/intake/entry.ts';
import { safeName } from '../../domain/packet/safe-name.ts';
import { byText } from '../../domain/text-order.ts';
import { say } from '../../messages/say.ts';
import type { KeptFile, Office, Settings } from '../office.ts';
import { DOCUMENTS } from '../papers/documents.ts';
import { readPaperFacts } from '../papers/paper-facts.ts';
import { type Ground, readGround } from '../tables/read-ground.ts';
import { type ClosedSeason, type KeptArchive, keepSeason } from '../tables/season-stage.ts';
import { forgetSettings } from '../tables/settings.ts';
import { shownTables } from './shown-tables.ts';

/** What an archive is known by among the files in Drive. */
export const ARCHIVE = 'archive';

/** No paper is begun later in a run than this. */
const LAST_PAPER_MS = 180_000;

/** An archive that was made, and not yet kept anywhere. */
export interface MadeArchive {
  name: string;
  bytes: Uint8Array;
  /** Papers that there was no time for. */
  left: number;
}

/**
 * Makes the archive of what stands.
 *
 * @param files that lie in Drive.
 * @throws ProblemError tableMissing.
 */
export function makeArchive(
  office: Office,
  settings: Settings,
  season: ClosedSeason,
  files: readonly KeptFile[],
): MadeArchive {
  const { campaign } = settings;
  const words = say('closing', office.language).archive;
  const ground = readGround(office, settings);
  const tables = shownTables(office, settings);
  const papers = paperFiles(office, settings, season, ground);
  const title = campaign.title.own;
  const { district, units } = tally(campaign, settings.roster, ground.verdicts);
  const readMe = words.about({
    title,
    sealedAt: season.sealedAt.slice(0, 16).replace('T', ' '),
    sealedBy: season.sealedBy,
    entries: ground.verdicts.length,
    counted: district.counted,
    participants: district.participants,
    undecided: season.undecided,
    hasPersons: hasPersons(season),
    left: papers.left,
  });
  const taken = new Set<string>();
  const contents: StoredFile[] = [
    { name: words.readMe, bytes: utf8Bytes(`\uFEFF${readMe}`) },
    { name: words.page, bytes: utf8Bytes(tablesHtml(title, tables, office.language)) },
    ...tables.map((table) => ({ name: safeName(table.title, '.csv', taken), bytes: csvBytes(table.lines) })),
    { name: words.figures, bytes: jsonBytes({ tally: { district, units }, entries: ground.verdicts.map(figuresOf) }) },
    { name: words.campaign, bytes: utf8Bytes(campaignFileText(campaign)) },
    { name: words.files, bytes: csvBytes([words.filesHead, ...fileLines(files)]) },
    ...papers.files,
  ];
  const sums = contents.map(({ bytes, name }) => [name, String(bytes.length), office.files.sha256(bytes)]);
  const manifest = { name: words.manifest, bytes: csvBytes([words.manifestHead, ...sums]) };
  const day = dayOf(season.sealedAt);
  return { name: `${words.name(title, day)}.zip`, bytes: storeZip([...contents, manifest], day), left: papers.left };
}

/** Whether names and telephones still stand in the workbook. */
const hasPersons = ({ stage }: ClosedSeason): boolean => stage === 'sealed';

/**
 * Makes the archive, writes it into the campaign's folder in Drive over the one before, and keeps what it was.
 *
 * A run that ends between finds its file again by what it is known by.
 */
export function writeArchive(office: Office, settings: Settings, season: ClosedSeason): KeptArchive {
  const kept = office.files.kept();
  const others = kept.filter(({ key }) => key !== ARCHIVE);
  const { bytes, name } = makeArchive(office, settings, season, others);
  const sha256 = office.files.sha256(bytes);
  const before = kept.find(({ key }) => key === ARCHIVE);
  const isSame = before?.print === sha256.slice(0, PRINT_LENGTH) && before.checksum === before.wrote;
  const written = isSame ? before : writeFile(office, settings, { id: before?.id ?? '', name, bytes, sha256 });
  const archive = { name, url: written.url, sha256, at: office.clock.now(), hasPersons: hasPersons(season) };
  keepSeason(office, { ...season, archive });
  forgetSettings(office);
  return archive;
}

/** A property of a file in Drive holds no more. */
const PRINT_LENGTH = 40;

function writeFile(
  office: Office,
  { campaign, wiring }: Settings,
  { bytes, id, name, sha256 }: { id: string; name: string; bytes: Uint8Array; sha256: string },
): KeptFile {
  const folder = office.files.folder(campaign.title.own, wiring.folder);
  const content = { bytes, type: 'application/zip' };
  return office.files.write({
    id,
    key: ARCHIVE,
    name,
    print: sha256.slice(0, PRINT_LENGTH),
    stamp: ARCHIVE,
    content,
    folder,
  });
}

function paperFiles(
  office: Office,
  settings: Settings,
  { sealedAt }: ClosedSeason,
  ground: Ground,
): { files: StoredFile[]; left: number } {
  const { campaign, roster, typefaces } = settings;
  const facts = { ...readPaperFacts(office, settings, ground), asOf: sealedAt };
  const faces = readTypefaces(typefaces, campaign.language);
  const folder = say('closing', office.language).archive.papers;
  const taken = new Set<string>();
  const papers = DOCUMENTS.filter(({ kind }) => kind !== 'callList').flatMap((document) =>
    document.of === 'district'
      ? document.papers(facts)
      : roster.filter(({ active }) => active).flatMap((unit) => document.papers(facts, unit)),
  );
  const files: StoredFile[] = [];
  for (const { paper } of papers) {
    if (office.clock.elapsedMs() > LAST_PAPER_MS) break;
    files.push({ name: `${folder}/${safeName(paper.name, '.docx', taken)}`, bytes: writeDocx(paper, faces) });
  }
  return { files, left: papers.length - files.length };
}

function figuresOf({ counts, entry, issues, read, state, why }: Verdict) {
  const { form, number } = entry;
  const told = issues.map(({ code, field, level, waived }) => ({ code, field, level, waived }));
  return { number, form, unit: read.unit?.id ?? null, version: versionOf(entry), state, counts, why, issues: told };
}

const jsonBytes = (value: object): Uint8Array => utf8Bytes(`${JSON.stringify(value, null, 1)}\n`);

function fileLines(files: readonly KeptFile[]): string[][] {
  return [...files]
    .sort(byText(({ key }) => key))
    .map(({ checksum, id, key, name, url }) => [name, key, url, id, checksum]);
}
