/** Forms as people draw them: what becomes of them, what is told of the rest, and files that are no forms. */

import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { PaperKind } from '../../src/domain/paper/layout.ts';
import { type Imported, importForm } from '../../src/importing/import-form.ts';
import { layouts } from '../domain/paper-world.ts';
import { campaign } from '../factories.ts';
import { cellOf, docxOf, paragraphOf, rowOf, tableOf } from './draw-docx.ts';

const read = (bytes: Uint8Array, kind: PaperKind = 'annex1'): Imported =>
  importForm(bytes, { campaign: campaign(), kind, layouts: layouts() });

function imported(body: string, kind?: PaperKind): Extract<Imported, { ok: true }> {
  const result = read(docxOf(body), kind);
  if (!result.ok) throw new Error(result.trouble);
  return result;
}

const THREE = [1000, 4000, 3000];
const HEAD = rowOf(['序号', '名称', '时间']);
const TITLE = paragraphOf('活动一览');

describe('a form that people have drawn', () => {
  it('joins torn tags, knows them by key, by name and by a part of a name, and repeats their row', () => {
    const row = rowOf(['{or|der}', '｛活动|名称｝', '{ 活动时间： }']);
    const { findings, faults, layout } = imported(TITLE + tableOf(THREE, [HEAD, row]));
    const place = { row: 2, column: 2 };
    expect(findings).toEqual([{ code: 'guessedTag', place, text: '活动名称', name: '线下活动名称' }]);
    expect(faults).toEqual([]);
    expect(layout.title).toBe('活动一览');
    expect(layout.widths).toEqual([17.6, 70.6, 52.9]);
    expect(layout.rows).toEqual([
      { head: true, cells: ['序号', '名称', '时间'].map((text) => ({ text, look: 'label', align: 'left' })) },
      {
        each: 'activities',
        rows: [{ cells: ['order', 'title', 'heldOn~heldUntil'].map((tag) => ({ text: `{${tag}}` })) }],
      },
    ]);
  });

  it('keeps rows of one entry together with what is between them, boxes as ticks, remarks for what is empty', () => {
    const wide = (text: string) => cellOf(text, '<w:gridSpan w:val="2"/>');
    const rows = [
      rowOf([wide('推荐单位：{推荐单位}')]),
      rowOf([wide('作品类型：□故事 □图片 □视频')]),
      rowOf(['作品名称', '{作品名称}']),
      rowOf([wide('以下可不填写')]),
      rowOf([wide('链接地址：{链接地址}（没有可不填写）')]),
      rowOf([wide('（无）')]),
    ];
    const { findings, faults, layout } = imported(TITLE + tableOf([4000, 4000], rows), 'annex3');
    expect([findings, faults]).toEqual([[], []]);
    expect(layout.rows).toEqual([
      { cells: [{ text: '推荐单位：{unit}', span: 2 }] },
      {
        each: 'works',
        none: '（无）',
        rows: [
          { cells: [{ text: '作品类型：', ticks: 'kind', span: 2 }] },
          { cells: [{ text: '作品名称' }, { text: '{title}' }] },
          { cells: [{ text: '以下可不填写', span: 2 }] },
          { cells: [{ text: '链接地址：{link}', empty: '链接地址：（没有可不填写）', span: 2 }] },
        ],
      },
    ]);
  });

  it('reads cells that reach down, heights, and a page across', () => {
    const down = (text: string, how: string) => cellOf(text, `<w:vMerge${how}/>`);
    const rows = [
      rowOf([down('序号', ' w:val="restart"'), '名称', '时间'], '<w:trHeight w:val="567"/>'),
      rowOf([down('', ''), '{线下活动名称}', '{参与人数}'], '<w:trHeight w:val="567"/>'),
    ];
    const across = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr></w:p>';
    const { faults, layout } = imported(TITLE + tableOf(THREE, rows) + across);
    expect(layout).toMatchObject({ orientation: 'landscape', height: 10 });
    expect(layout.rows[0]).toMatchObject({ cells: [{ text: '序号', down: 2 }, {}, {}] });
    expect(layout.rows[1]).toMatchObject({ each: 'activities', rows: [{ cells: [{}, {}] }] });
    expect(faults).toEqual([]);
  });

  it('tells every tag that nothing stands for with its place and the nearest names, and leaves it', () => {
    const row = rowOf(['{序号}', '{主办方}', '{身份证号}']);
    const { findings, faults, layout } = imported(
      `${TITLE}${paragraphOf('单位：{报送人}')}${tableOf(THREE, [HEAD, row])}`,
    );
    expect(findings).toEqual([
      {
        code: 'unknownTag',
        place: { line: '单位：{报送人}' },
        text: '报送人',
        near: expect.arrayContaining(['报送单位']),
      },
      { code: 'unknownTag', place: { row: 2, column: 2 }, text: '主办方', near: expect.any(Array) },
      { code: 'unknownTag', place: { row: 2, column: 3 }, text: '身份证号', near: [] },
    ]);
    expect(findings[1]).toMatchObject({ near: ['主办单位名称'] });
    expect(faults.map(({ reason }) => reason)).toEqual(['no tag {报送人}', 'no tag {主办方}', 'no tag {身份证号}']);
    expect(JSON.stringify(layout)).toContain('{身份证号}');
  });

  it('gives nobody’s telephone to a table that may not have it', () => {
    const { findings } = imported(TITLE + tableOf(THREE, [HEAD, rowOf(['{序号}', '{contactPhone}', '{电子邮箱}'])]));
    expect(findings).toMatchObject([{ code: 'unknownTag', text: 'contactPhone' }]);
  });

  it('takes a name for the form’s own field before the office’s', () => {
    const { layout } = imported(TITLE + tableOf([4000, 4000], [rowOf(['{姓名}', '{电子邮箱}'])]), 'annex3');
    expect(layout.rows).toMatchObject([{ cells: [{ text: '{authorName}' }, { text: '{authorEmail}' }] }]);
  });

  it('tells a brace without a partner', () => {
    const { findings } = imported(TITLE + tableOf(THREE, [HEAD, rowOf(['{序号}', '{线下活动名称', '时间}'])]));
    expect(findings).toEqual([
      { code: 'unclosed', place: { row: 2, column: 2 }, text: '{线下活动名称' },
      { code: 'unclosed', place: { row: 2, column: 3 }, text: '时间}' },
    ]);
  });

  it('mends a row that does not fill its columns and tells it, one that begins late too', () => {
    const short = rowOf(['{序号}', '{线下活动名称}']);
    const late = rowOf(['甲', '乙'], '<w:gridBefore w:val="1"/>');
    const { faults, findings, layout } = imported(TITLE + tableOf(THREE, [HEAD, short, late]));
    expect(findings).toEqual([{ code: 'uneven', row: 2 }]);
    expect(faults).toEqual([]);
    expect(layout.rows[1]).toMatchObject({ rows: [{ cells: [{}, { span: 2 }] }] });
    expect(layout.rows[2]).toMatchObject({ cells: [{ text: '' }, { text: '甲' }, { text: '乙' }] });
  });

  it('takes the table with most tags of several, and leaves a table inside a cell alone', () => {
    const inner = tableOf([500], [rowOf(['{序号}'])]);
    const nested = `<w:tc><w:tcPr/>${inner}${paragraphOf('{序号}')}</w:tc>`;
    const row = rowOf([nested, '{线下活动名称}', '{参与人数}']);
    const { findings, layout } = imported(TITLE + tableOf([9000], [rowOf(['说明'])]) + tableOf(THREE, [HEAD, row]));
    expect(findings).toEqual([
      { code: 'severalTables', count: 2, taken: 2 },
      { code: 'nestedTable', row: 2 },
    ]);
    expect(layout.rows[1]).toMatchObject({ rows: [{ cells: [{ text: '{order}' }, {}, {}] }] });
  });

  it('narrows a table that is wider than the page, and keeps the present title where none was drawn', () => {
    const row = rowOf(['{序号}', '{线下活动名称}', '{参与人数}']);
    const { faults, findings, layout } = imported(tableOf([2000, 8000, 6000], [HEAD, row]));
    expect(findings).toEqual([{ code: 'noTitle' }, { code: 'tooWide', room: 156 }]);
    expect(layout.title).toBe('线下活动情况统计表');
    expect(layout.widths).toEqual([19.5, 78, 58.5]);
    expect(faults).toEqual([]);
  });

  it('passes over deleted text, codes of fields and drawings, and reads boxes that a symbol typeface draws', () => {
    const unseen =
      '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>' +
      '<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>' +
      '<w:ins><w:r><w:t>{线下活动名称}</w:t></w:r></w:ins><w:r><w:drawing><w:t>图</w:t></w:drawing></w:r></w:p>';
    const row = rowOf([
      '{序号}',
      `<w:tc>${unseen}</w:tc>`,
      '<w:tc><w:p><w:r><w:sym w:char="F06F"/><w:t>是</w:t></w:r></w:p></w:tc>',
    ]);
    expect(imported(TITLE + tableOf(THREE, [HEAD, row])).layout.rows[1]).toMatchObject({
      rows: [{ cells: [{}, { text: '{title}' }, { text: '□是' }] }],
    });
  });

  it('shows a row on a condition, and tells one that nothing stands for', () => {
    const rows = ['{如有：新增数量}本次{新增数量}', '{如无：newCount}共{合计数量}', '{如有：电话号}甲'];
    const body = rows.map((text) => rowOf([cellOf(text, '<w:gridSpan w:val="3"/>')]));
    const row = rowOf(['{序号}', '{线下活动名称}', '']);
    const { findings, layout } = imported(TITLE + tableOf(THREE, [HEAD, row, ...body]), 'districtAnnex1');
    expect(layout.rows.slice(2)).toMatchObject([
      { when: 'newCount', cells: [{ text: '本次{newCount}' }] },
      { when: '!newCount', cells: [{ text: '共{count}' }] },
      { when: '电话号', cells: [{ text: '甲' }] },
    ]);
    expect(findings).toMatchObject([{ code: 'unknownTag', place: { row: 5, column: 1 }, text: '电话号' }]);
  });

  it('tells boxes that are no choices of a form, and keeps them as they stand', () => {
    const row = rowOf(['{线下活动名称}', '□大 □小', '']);
    const { findings, layout } = imported(TITLE + tableOf(THREE, [HEAD, row]));
    expect(findings).toEqual([{ code: 'unknownBoxes', place: { row: 2, column: 2 }, text: '大 小' }]);
    expect(layout.rows[1]).toMatchObject({ rows: [{ cells: [{}, { text: '□大 □小' }, {}] }] });
  });
});

describe('a file that is no form', () => {
  const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const wide = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const whole = docxOf(TITLE + tableOf(THREE, [HEAD]));

  it.each([
    ['an older .doc', Uint8Array.from([...COMPOUND, ...Array(600).fill(0)]), 'oldDoc'],
    ['a locked .docx', Uint8Array.from([...COMPOUND, ...wide('E Encrypted EncryptedPackage')]), 'encrypted'],
    ['a text', strToU8('{序号} 王示例'), 'notDocx'],
    ['nothing', new Uint8Array(0), 'notDocx'],
    ['another zip', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'notDocx'],
    ['half a .docx', whole.slice(0, whole.length / 2), 'broken'],
    ['a .docx of more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x50), 'tooBig'],
    ['a .docx that unpacks to more than 40 MB', docxOf(`<w:p>${' '.repeat(41 * 1024 * 1024)}</w:p>`), 'tooBig'],
    ['a .docx without a table', docxOf(TITLE), 'noTable'],
    ['a .docx whose document is no XML', zipSync({ 'word/document.xml': strToU8('甲 < 乙') }), 'noTable'],
    ['a .docx whose table has no rows', docxOf(tableOf([], [])), 'noTable'],
  ])('%s is told as what it is', (_, bytes, trouble) => {
    expect(read(bytes)).toEqual({ ok: false, trouble });
  });

  it('is read in a moment even where its XML never ends', () => {
    expect(read(docxOf('<w:tbl>'.repeat(20_000)))).toMatchObject({ ok: false });
    expect(read(docxOf(`${'<w:p w:a="'.repeat(20_000)}`))).toMatchObject({ ok: false });
  }, 10_000);
});
