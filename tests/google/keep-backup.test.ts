/** Backups in Drive: of several files as of one, the newest whole ones stay, whatever ends a run that stores one. */

import { beforeEach, describe, expect, it } from '@jest/globals';
import { openFiles } from '../../src/google/open-files.ts';
import { openBlank, type SmallWorkbook } from '../app/small-workbook.ts';

const MOST = 2;
const OWNER = 'review@example.org';

let workbook: SmallWorkbook;
let folder: string;

beforeEach(() => {
  workbook = openBlank();
  folder = openFiles().folder('活动', '');
});

const files = () =>
  workbook.google.workspace.parts.drive.all().filter(({ mimeType }) => mimeType === 'application/json');
const standing = () =>
  files()
    .filter(({ trashed }) => !trashed)
    .map(({ name }) => name)
    .sort();

const namesOf = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

/** A backup so many minutes after 09:00, which its name says. */
function keep(minute: number, count: number, fail: (index: number) => void = () => undefined): string {
  const name = String(minute).padStart(4, '0');
  const at = new Date(Date.parse('2019-08-20T09:00:00+08:00') + minute * 60_000).toISOString();
  workbook.google.clock.advanceTo(at);
  const fileAt = (index: number) => {
    fail(index);
    return { name: namesOf(name, count)[index] ?? '', text: `text ${index}` };
  };
  return openFiles().keepBackup({ at, count, fileAt, folder, most: MOST });
}

const refuse = (place: number) => (index: number) => {
  if (index === place) throw new Error('User rate limit exceeded.');
};

/** A run that is ended when it has stored so many files of three: nothing that it would do then is done. */
function keepCut(minute: number, stored: number): void {
  const { faults } = workbook.google.workspace;
  let outage = { disarm: () => undefined as unknown };
  const end = (index: number) => {
    if (index !== stored) return;
    outage = faults.outage(['Drive.Files.update']);
    throw new Error('User rate limit exceeded.');
  };
  expect(() => keep(minute, 3, end)).toThrow('User rate limit');
  outage.disarm();
}

describe('keepBackup', () => {
  it('makes each file when its turn comes, and gives the address of the first', () => {
    const seen: number[] = [];
    const url = keep(1, 3, () => seen.push(files().length));
    expect(seen).toEqual([0, 1, 2]);
    expect(url).toContain(files().find(({ name }) => name === '0001-1')?.id ?? 'none');
  });

  it('counts several files as one backup, among single ones too', () => {
    keep(1, 1);
    keep(2, 3);
    keep(3, 2);
    expect(standing()).toEqual([...namesOf('0002', 3), ...namesOf('0003', 2)]);
    keep(4, 1);
    expect(standing()).toEqual([...namesOf('0003', 2), ...namesOf('0004', 1)]);
  });

  it('lets the oldest go by when they were stored, however they are called', () => {
    keep(9, 1);
    keep(10, 1);
    for (const file of files()) workbook.google.workspace.parts.drive.put({ ...file, name: `${file.name} 改名` });
    keep(11, 1);
    expect(standing()).toEqual(['0010-1 改名', '0011-1']);
  });

  it('throws its own files away where one of them is refused, and touches no other', () => {
    keep(1, 3);
    keep(2, 3);
    for (const place of [0, 1, 2]) expect(() => keep(3 + place, 3, refuse(place))).toThrow('User rate limit');
    expect(standing()).toEqual([...namesOf('0001', 3), ...namesOf('0002', 3)]);
  });

  it('does not count one that a run left half stored, which goes with the next that is whole', () => {
    keep(1, 3);
    keep(2, 3);
    keepCut(3, 2);
    keepCut(4, 1);
    expect(standing()).toHaveLength(9);
    keep(40, 3);
    expect(standing()).toEqual([...namesOf('0002', 3), ...namesOf('0040', 3)]);
  });

  it('leaves one alone that is not whole, however often a run is ended over it', () => {
    keep(1, 3);
    for (const minute of [20, 40, 59]) keepCut(minute, 2);
    expect(standing().filter((name) => !name.startsWith('0001'))).toEqual(namesOf('0059', 2));
    expect(standing().filter((name) => name.startsWith('0001'))).toEqual(namesOf('0001', 3));
  });

  it('leaves one that another run may still be storing', () => {
    keepCut(1, 2);
    keep(6, 1);
    expect(standing()).toEqual([...namesOf('0001', 2), ...namesOf('0006', 1)]);
    keep(20, 1);
    expect(standing()).toEqual([...namesOf('0006', 1), ...namesOf('0020', 1)]);
  });

  it('counts one no more of which somebody has thrown a file away', () => {
    keep(1, 1);
    keep(20, 2);
    const [first] = files().filter(({ name }) => name.startsWith('0020'));
    workbook.google.workspace.trash(first?.id ?? '', { as: OWNER });
    keep(40, 1);
    expect(standing()).toEqual([...namesOf('0001', 1), ...namesOf('0040', 1)]);
  });
});
