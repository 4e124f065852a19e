/** The folder of a rehearsal: only what a rehearsal wrote is ever replaced or removed. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sayTerminal } from '../../src/messages/desk/terminal/say.ts';
import { folderErrorLine, folderFault } from '../../src/season/path-fault.ts';
import { MARKER, openReportFolder, replaceReport } from '../../src/season/report-folder.ts';

const words = sayTerminal('en');
const FIRST = new Map([
  ['mail/0001.eml', 'a mail'],
  ['documents/汇总表.html', 'a paper'],
  ['report.json', '{}'],
]);

let top: string;
let out: string;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'report-'));
  out = join(top, 'out');
});

afterEach(() => {
  rmSync(top, { recursive: true });
});

const allIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => !each.isDirectory())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
    .sort();

function put(name: string, text = 'mine'): string {
  mkdirSync(join(out, name, '..'), { recursive: true });
  writeFileSync(join(out, name), text);
  return name;
}

describe('openReportFolder', () => {
  it('takes a folder that does not exist, one that is empty, and one that a rehearsal has marked', () => {
    expect(openReportFolder(out, words)).toEqual({ ok: true, ours: [] });
    mkdirSync(out);
    expect(openReportFolder(out, words)).toEqual({ ok: true, ours: [] });
    expect(replaceReport(out, FIRST, words)).toBe(null);
    expect(openReportFolder(out, words)).toEqual({ ok: true, ours: [...FIRST.keys()].sort() });
  });

  it.each(['Documents/budget.html', 'documents/budget.html', 'mail/letter.eml', 'report.json', '.git/HEAD'])(
    'refuses a folder in which somebody keeps %s, and changes nothing',
    (name) => {
      put(name);
      const line = replaceReport(out, FIRST, words);
      expect(line).toContain(`holds "${name.split('/')[0]}"; nothing was changed.`);
      expect([allIn(out), readFileSync(join(out, name), 'utf8')]).toEqual([[name], 'mine']);
    },
  );

  it.each([
    ['no list', '{'],
    ['a list of something else', '["report.json"]'],
    ['a way out of the folder', JSON.stringify({ files: ['mail/../../kept.txt'] })],
    ['a way up by two points', JSON.stringify({ files: ['mail/..'] })],
    ['an absolute path', JSON.stringify({ files: ['/etc/hosts'] })],
    ['a way out as Windows writes it', JSON.stringify({ files: ['mail/..\\..\\kept.txt'] })],
    ['a name that a rehearsal does not write', JSON.stringify({ files: ['notes.txt'] })],
    ['a whole folder', JSON.stringify({ files: ['documents/'] })],
    ['no text', JSON.stringify({ files: [1] })],
  ])('refuses a marker that was altered: %s', (_, text) => {
    writeFileSync(join(top, 'kept.txt'), 'mine');
    put(MARKER, text);
    put('notes.txt');
    expect(replaceReport(out, FIRST, words)).toContain(`${MARKER} was altered`);
    expect(allIn(top)).toEqual(['kept.txt', join('out', MARKER), join('out', 'notes.txt')]);
  });

  it('refuses a file, a link that leads nowhere, and what may not be read, each in words', () => {
    writeFileSync(join(top, 'file'), '');
    symlinkSync(join(top, 'none'), join(top, 'link'));
    expect(replaceReport(join(top, 'file'), FIRST, words)).toMatch(/file is a file; a folder is needed here\.$/);
    expect(replaceReport(join(top, 'file/out'), FIRST, words)).toMatch(/is a file/);
    expect(replaceReport(join(top, 'link'), FIRST, words)).toMatch(/link is a link that leads nowhere\.$/);
    expect(allIn(top)).toEqual(['file', 'link']);
    const denied = folderErrorLine('/out', Object.assign(new Error('x'), { code: 'EACCES' }), words);
    expect(denied).toBe('there is no permission to read and write /out.');
    expect(folderFault(top, words)).toBe(null);
  });

  it('follows a link to a folder, which is judged as any other', () => {
    mkdirSync(join(top, 'real'));
    symlinkSync(join(top, 'real'), out);
    expect(replaceReport(out, FIRST, words)).toBe(null);
    expect(allIn(join(top, 'real'))).toHaveLength(4);
    writeFileSync(join(top, 'mine.txt'), 'mine');
    symlinkSync(top, join(top, 'up'));
    expect(replaceReport(join(top, 'up'), FIRST, words)).toContain('nothing was changed');
  });
});

describe('replaceReport', () => {
  it('removes what the earlier rehearsal wrote, and leaves what somebody put beside it', () => {
    replaceReport(out, FIRST, words);
    const own = [put('mail/answer.eml'), put('notes.txt')];
    expect(replaceReport(out, new Map([['report.json', '{"new":1}']]), words)).toBe(null);
    expect(allIn(out)).toEqual([MARKER, ...own, 'report.json'].sort());
    expect(readFileSync(join(out, 'report.json'), 'utf8')).toBe('{"new":1}');
  });

  it('overwrites no file of somebody’s own, and writes nothing then', () => {
    replaceReport(out, new Map([['report.json', 'old']]), words);
    put('mail/0001.eml');
    const before = allIn(out);
    expect(replaceReport(out, FIRST, words)).toContain('is not overwritten; nothing was written.');
    expect(allIn(out)).toEqual(before);
    expect(readFileSync(join(out, 'report.json'), 'utf8')).toBe('old');
  });

  it('writes through no link that was put in the place of one of its folders or files', () => {
    replaceReport(out, FIRST, words);
    const elsewhere = join(top, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, '0001.eml'), 'mine');
    rmSync(join(out, 'mail'), { recursive: true });
    symlinkSync(elsewhere, join(out, 'mail'));
    expect(replaceReport(out, FIRST, words)).toContain('is not overwritten');
    rmSync(join(out, 'mail'));
    rmSync(join(out, 'report.json'));
    symlinkSync(join(elsewhere, '0001.eml'), join(out, 'report.json'));
    expect(replaceReport(out, FIRST, words)).toBe(null);
    expect([allIn(elsewhere), readFileSync(join(elsewhere, '0001.eml'), 'utf8')]).toEqual([['0001.eml'], 'mine']);
  });

  it('does not remove a folder where a file of its own was', () => {
    replaceReport(out, FIRST, words);
    rmSync(join(out, 'report.json'));
    put('report.json/mine.txt');
    expect(replaceReport(out, FIRST, words)).toContain('is not overwritten');
    expect(allIn(out)).toContain(join('report.json', 'mine.txt'));
  });

  it.each([0, 1, 2])('leaves the old report and a folder for the next run when it ends after %i files', (written) => {
    replaceReport(
      out,
      new Map([
        ['report.json', 'old'],
        ['mail/0009.eml', 'old'],
      ]),
      words,
    );
    put('notes.txt');
    const failing = new Map(FIRST);
    failing[Symbol.iterator] = function* () {
      yield* [...FIRST].slice(0, written);
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    expect(replaceReport(out, failing, words)).toContain('cannot be used (ENOSPC)');
    expect(readFileSync(join(out, 'report.json'), 'utf8')).toBe('old');
    expect(replaceReport(out, FIRST, words)).toBe(null);
    expect(allIn(out)).toEqual([MARKER, ...FIRST.keys(), 'notes.txt'].sort());
  });

  it('gives the same marker for the same files', () => {
    replaceReport(out, FIRST, words);
    const first = readFileSync(join(out, MARKER), 'utf8');
    replaceReport(out, FIRST, words);
    expect(readFileSync(join(out, MARKER), 'utf8')).toBe(first);
  });
});
