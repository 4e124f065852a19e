// File names that every system takes, of the names that people gave to documents.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSafeName, nameKey, safeFileName, safeName } from '../../src/domain/packet/safe-name.ts';
import { bareName } from '../documents/bare-packet.ts';
import { bareRealm } from '../documents/bare-realm.ts';
import { isSteep } from '../domain/measure-growth.ts';
import { tries } from '../thoroughness.ts';

const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}]|^[.\s]|[.\s]$/u;
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;

const bytesOf = (name: string) => new TextEncoder().encode(name).length;

/** Names as people and attackers make them: any sign, those that matter more often than others. */
const NAME = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom('甲', '𠮷', '😀', 'a', 'A', 'ａ', '.', ' ', '/', '\\', ':', '\u202e', '\ud800', 'é', 'e\u0301'),
      { maxLength: 130 },
    )
    .map((signs) => signs.join('')),
  fc
    .tuple(
      fc.constantFrom('con', 'NUL', 'Com1', 'lpt³', 'aux', 'CONIN$'),
      fc.constantFrom('', '.', ' ', '.x', ' '.repeat(130)),
    )
    .map((parts) => parts.join('')),
);

describe('safeName', () => {
  it.each([
    ['塘沽街道总工会报送情况汇总表', '塘沽街道总工会报送情况汇总表.html'],
    ['0001-20190820T091200-receipt-TG', '0001-20190820T091200-receipt-TG.html'],
    ['../../etc/passwd', '／..／etc／passwd.html'],
    ['作者/单位', '作者／单位.html'],
    ['a:b*c?"<d>|\u0000\u202e\\', 'a：b＊c？＂＜d＞｜＼.html'],
    ['第一行\r\n第二行', '第一行 第二行.html'],
    ['con', '＿con.html'],
    ['Lpt²', '＿Lpt².html'],
    ['com', 'com.html'],
    ['CON.txt', '＿CON.txt.html'],
    ['concert', 'concert.html'],
    ['名称 . ', '名称.html'],
    ['e\u0301', 'é.html'],
    ['\ud842甲\udfb7', '甲.html'],
    ['\u202egnp.exe', 'gnp.exe.html'],
    ['😀😀', '😀😀.html'],
    ['...', '＿.html'],
    ['', '＿.html'],
  ])('makes of %j a name without signs that a system forbids', (name, wanted) => {
    expect(safeName(name, '.html', new Set())).toBe(wanted);
  });

  it('has at most 120 bytes, cut between letters, its ending kept', () => {
    expect(safeName('甲'.repeat(200), '.docx', new Set())).toBe(`${'甲'.repeat(38)}.docx`);
    expect(safeName(`甲${'𠮷'.repeat(60)}`, '.html', new Set())).toBe(`甲${'𠮷'.repeat(28)}.html`);
    expect(safeName('甲'.repeat(200), '+塘沽街道总工会', new Set())).toBe(`${'甲'.repeat(32)}+塘沽街道总工会`);
  });

  it('never ends with a dot or a space where it was cut', () => {
    expect(safeName(`${'甲'.repeat(39)}. 乙`, '', new Set())).toBe('甲'.repeat(39));
  });

  it('gives no name twice, and none that differs only in case, width or composition', () => {
    const taken = new Set<string>();
    const names = ['Ab', 'aB', 'ａｂ', 'é', 'e\u0301', '甲：乙', '甲:乙'];
    expect(names.map((name) => safeName(name, '.html', taken))).toEqual([
      'Ab.html',
      'aB（2）.html',
      'ａｂ（3）.html',
      'é.html',
      'é（2）.html',
      '甲：乙.html',
      '甲：乙（2）.html',
    ]);
  });

  it('holds for 20,000 names of any signs: none forbidden, none too long, none twice', () => {
    const ending = fc.constantFrom('', '.docx', '.MP4', '+塘沽街道总工会');
    fc.assert(
      fc.property(fc.array(fc.tuple(NAME, ending), { minLength: 20, maxLength: 20 }), (names) => {
        const taken = new Set<string>();
        const safe = names.map(([name, end]) => safeName(name, end, taken));
        safe.forEach((name, index) => {
          expect(name).not.toMatch(FORBIDDEN);
          expect(name).not.toMatch(DEVICE);
          expect(bytesOf(name)).toBeLessThanOrEqual(120);
          expect(name.normalize('NFC')).toBe(name);
          expect(name.endsWith(names[index]?.[1] ?? '')).toBe(true);
          expect(isSafeName(name)).toBe(true);
        });
        expect(new Set(safe.map(nameKey)).size).toBe(names.length);
      }),
      { numRuns: tries(1000) },
    );
  });

  it('takes no more than its share of time for a name of 50,000 marks', () => {
    expect(isSteep((length) => safeName(`a${'\u0301'.repeat(length)}`, '', new Set()), 50_000)).toBe(false);
  });

  it('is the same where nothing but the language exists', async () => {
    const bare = await bareRealm('tests/documents/bare-packet.ts');
    const name = `𠮷/${'𠮷'.repeat(40)}`;
    expect(bareName(name)).toBe(`𠮷／${'𠮷'.repeat(27)}.docx`);
    expect(bare('bareName', name)).toBe(bareName(name));
  });
});

describe('safeFileName', () => {
  it.each([
    ['短片.mp4', '短片.mp4'],
    [`${'长'.repeat(100)}.MP4`, `${'长'.repeat(38)}.MP4`],
    ['../../x', '／..／x'],
    ['CON.txt', '＿CON.txt'],
    ['con.txt', '＿con.txt'],
    ['con.tar.gz', '＿con.tar.gz'],
    ['.mp4', 'mp4'],
    ['短片.mp4 ', '短片.mp4'],
    ['没有结尾。全是话', '没有结尾。全是话'],
  ])('of %j keeps the ending', (name, wanted) => {
    expect(safeFileName(name, new Set())).toBe(wanted);
  });

  it('numbers the same name of another before the ending', () => {
    const taken = new Set<string>();
    safeFileName('短片.mp4', taken);
    expect(safeFileName('短片.MP4', taken)).toBe('短片（2）.MP4');
  });
});

describe('isSafeName', () => {
  it.each(['', 'a/b', 'con', 'a.', ' a', '..', 'e\u0301', '甲\u202e乙', '甲'.repeat(41)])('is false of %j', (name) => {
    expect(isSafeName(name)).toBe(false);
  });
});
