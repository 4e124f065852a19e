// Files and blocks that units send, as tables of texts: what each is, whatever it is called.
import { describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readTableFile, readTableText } from '../../src/table-import/read-table-file.ts';
import { serialDay } from '../../src/table-import/serial-day.ts';
import { itInAll } from '../thoroughness.ts';
import { makeXlsx } from './make-xlsx.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** 活动名称,时间 and 讲座,6.12 in GBK, as Excel in Chinese saves a .csv. */
const GBK = Uint8Array.from([
  0xbb, 0xee, 0xb6, 0xaf, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xca, 0xb1, 0xbc, 0xe4, 0x0d, 0x0a, 0xbd, 0xb2, 0xd7, 0xf9,
  0x2c, 0x36, 0x2e, 0x31, 0x32,
]);
const ROWS = [
  ['活动名称', '时间'],
  ['讲座', '6.12'],
];

describe('readTableFile', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', bytes('活动名称,时间\n讲座,6.12')],
    ['UTF-8 with a mark', bytes('\uFEFF活动名称,时间\r\n讲座,6.12')],
    ['GBK', GBK],
    ['tabs', bytes('活动名称\t时间\n讲座\t6.12')],
  ])('reads a text in %s', (_, file) => {
    expect(readTableFile(file)).toEqual({ ok: true, sheets: [{ name: '', rows: ROWS }] });
  });

  it('reads a workbook: days as days, other numbers as they are, no readings, no hidden sheets', () => {
    const file = makeXlsx([
      { name: '旧', rows: [['秘']], state: 'hidden' },
      { name: '空', rows: [[]] },
      {
        name: '统计表',
        rows: [
          ['线下活动情况统计表'],
          ['序号', '活动名称', '活动时间', '参与人数'],
          [1, '讲座', { xml: '<c r="{r}" s="1"><v>43628.375</v></c>' }, 120],
          [
            2,
            '',
            { xml: '<c r="{r}" s="2"><v>43636</v></c>' },
            { xml: '<c r="{r}" s="3"><v>0.30000000000000004</v></c>' },
          ],
          [],
          [
            '',
            { xml: '<c r="{r}" t="inlineStr"><is><t>甲&amp;</t><t>乙</t></is></c>' },
            '2019.6.12',
            { xml: '<c r="{r}" t="str"><f>1</f><v>120人</v></c>' },
          ],
          [{ xml: '<c r="{r}" t="b"><v>1</v></c>' }, { xml: '<c r="{r}" s="1"/>' }],
        ],
      },
    ]);
    expect(readTableFile(file)).toEqual({
      ok: true,
      sheets: [
        {
          name: '统计表',
          rows: [
            ['线下活动情况统计表'],
            ['序号', '活动名称', '活动时间', '参与人数'],
            ['1', '讲座', '2019-06-12', '120'],
            ['2', '', '2019-06-20', '0.3'],
            [],
            ['', '甲&乙', '2019.6.12', '120人'],
            ['TRUE', ''],
          ],
        },
      ],
    });
  });

  it('knows the calendar of 1904', () => {
    const file = makeXlsx([{ name: 'a', rows: [[{ xml: '<c r="{r}" s="1"><v>42166</v></c>' }]] }], true);
    expect(readTableFile(file)).toMatchObject({ sheets: [{ rows: [['2019-06-12']] }] });
  });

  it.each<[string, Uint8Array, string]>([
    ['an older workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'oldFile'],
    ['a zip that is none', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'notTable'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'notTable'],
    ['what is no text', Uint8Array.from([0xff, 0xff, 0xff]), 'notTable'],
    ['nothing', new Uint8Array(), 'empty'],
    ['an empty workbook', makeXlsx([{ name: 'a', rows: [['']] }]), 'empty'],
    ['eleven megabytes', new Uint8Array(11 * 1024 * 1024), 'tooBig'],
  ])('tells what %s is', (_, file, trouble) => {
    expect(readTableFile(file)).toEqual({ ok: false, trouble });
  });
});

describe('a workbook that is not as it seems', () => {
  const sheet = (name: string, letters: number) => ({ [`xl/worksheets/${name}.xml`]: strToU8(' '.repeat(letters)) });
  const small = unzipSync(makeXlsx([{ name: 'a', rows: ROWS }]));

  itInAll('is too big where its parts unfold to more than a table ever holds, whichever comes first', () => {
    const orders = [
      () => ({ ...sheet('a', 61 * 1024 * 1024), ...small }),
      () => ({ ...small, ...sheet('z', 61 * 1024 * 1024) }),
    ];
    for (const partsOf of orders) {
      const parts = partsOf();
      const bomb = zipSync(parts, { level: 9 });
      expect(bomb.length).toBeLessThan(100_000);
      expect(readTableFile(bomb)).toEqual({ ok: false, trouble: 'tooBig' });
    }
  });

  it('is no table where a part is larger than its list says', () => {
    const lying = zipSync({ ...small, ...sheet('sheet1', 1_000_000) }, { level: 9 });
    const list = new DataView(lying.buffer, lying.byteOffset);
    for (let index = 0; index < lying.length - 4; index += 1) {
      // The size before packing, in the list at the end.
      if (list.getUint32(index, true) === 0x02014b50 && list.getUint32(index + 24, true) === 1_000_000)
        list.setUint32(index + 24, 10, true);
    }
    const read = readTableFile(lying);
    expect(read.ok ? read.sheets : read.trouble).toBe('notTable');
  });

  it('gives what formulas and links show, and a formula itself where the file does not hold what it shows', () => {
    const cells = [
      { xml: '<c r="{r}"><f>1+1</f><v>2</v></c>' },
      { xml: '<c r="{r}" t="str"><f>HYPERLINK("https://example.org","讲座")</f><v>讲座</v></c>' },
      { xml: '<c r="{r}" t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
      { xml: '<c r="{r}" t="inlineStr"><is><t>=1+1</t></is></c>' },
      { xml: '<c r="{r}"><f>NOW()</f></c>' },
      { xml: '<c r="{r}" t="inlineStr"><is><t>响铃_x0007_与_x005F_x0041_</t></is></c>' },
    ];
    expect(readTableFile(makeXlsx([{ name: 'a', rows: [cells] }]))).toEqual({
      ok: true,
      sheets: [{ name: 'a', rows: [['2', '讲座', '#DIV/0!', '=1+1', '=NOW()', '响铃\u0007与_x0041_']] }],
    });
  });

  it('is said to hold pictures, which no row tells of', () => {
    const pictured = zipSync({ ...small, 'xl/media/image1.png': strToU8('PNG') });
    expect(readTableFile(pictured)).toEqual({ ok: true, sheets: [{ name: 'a', rows: ROWS }], hasPictures: true });
  });

  it('is read as far as any table goes, so that more is told and not taken', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`讲座${index}`]);
    const read = readTableFile(makeXlsx([{ name: 'a', rows }]));
    expect(read.ok && read.sheets[0]?.rows.length).toBe(3000);
  });
});

describe('readTableText', () => {
  it.each<[string, string, string[][]]>([
    [
      'a block of tabs with a cell of two lines',
      '名称\t备注\r\n讲座\t"两\n行"',
      [
        ['名称', '备注'],
        ['讲座', '两\n行'],
      ],
    ],
    [
      'commas inside a block of tabs',
      '名称\t人数\n讲座,竞赛\t1,200',
      [
        ['名称', '人数'],
        ['讲座,竞赛', '1,200'],
      ],
    ],
    [
      'quoted commas',
      '名称,人数\n"讲座,竞赛","1,200"',
      [
        ['名称', '人数'],
        ['讲座,竞赛', '1,200'],
      ],
    ],
    [
      'semicolons',
      '名称;人数\n讲座;9',
      [
        ['名称', '人数'],
        ['讲座', '9'],
      ],
    ],
    ['blank lines, kept', '名称,人数\n\n讲座,9', [['名称', '人数'], [''], ['讲座', '9']]],
  ])('reads %s', (_, text, rows) => {
    expect(readTableText(text)).toEqual(rows);
  });
});

describe('serialDay', () => {
  it.each([
    [61, '1900-03-01'],
    [43628, '2019-06-12'],
    [43628.999, '2019-06-12'],
    [43890, '2020-02-29'],
    [43830, '2019-12-31'],
    [60, null],
    [Number.NaN, null],
    [1e9, null],
  ])('gives the day of %d', (serial, day) => {
    expect(serialDay(serial)).toBe(day);
  });
});
