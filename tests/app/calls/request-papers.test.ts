/** The sidebar's documents over the built bundle: requests that the owner's tick carries out, previews, the clock. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { findRow, tableOf, typeRow } from '../../../src/season/workbook-tables.ts';
import type { UnitPapersView } from '../../../src/views.ts';
import {
  type Asked,
  ask,
  firstTen,
  HG,
  materials,
  moment,
  reading,
  refusalOf,
  settings,
} from '../../flows/ask-sidebar.ts';
import {
  bundle,
  COLLEAGUE,
  documentsOf,
  type KeptWorld,
  OWNER,
  reopen,
  rowsOf,
  type World,
} from '../../flows/open-world.ts';
import { on } from '../../oracle/tiny-season.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

/** A tick rings at the hour and does its work within seconds. */
const SOON = expect.stringMatching(/^2019-08-20T11:00:0/);

describe('requestPapers', () => {
  const results = (world: World, asked: Asked = {}) =>
    materials(world, asked).requests.map(({ unit, stateText, result, by }) => [unit, stateText, result, by]);
  const tick = (world: World, time: string) => world.workspace.clock.advanceTo(moment(time));

  it('of one unit, asked by a colleague, is carried out by the tick of the owner for that unit alone', () => {
    const world = reopen(first);
    expect(ask(world, 'requestPapers', { what: 'summaries', unit: 'HG' })).toMatchObject({ ok: true });
    expect(results(world)).toEqual([[HG, '待办理', '', COLLEAGUE]]);
    expect(documentsOf(world).filter(({ name }) => name.includes('汇总表'))).toEqual([]);
    tick(world, '11:00');
    const { requests, units } = materials(world);
    expect(requests).toMatchObject([
      { unit: HG, state: 'done', result: '已生成3份，0份内容无变化，未重新生成', doneAt: SOON },
    ]);
    expect(units.map(({ id, entries, summary }) => [id, entries, summary?.name, summary?.version])).toEqual([
      ['TG', 2, undefined, undefined],
      ['HG', 1, '汉沽街道总工会报送情况汇总表', 1],
      ['DG', 0, undefined, undefined],
    ]);
    expect(units[1]?.summary).toMatchObject({ writtenAt: SOON, url: expect.stringMatching(/^https:/) });
  });

  it('of all says how many were written and how many are as they were, and stays to be seen', () => {
    const world = reopen(first);
    ask(world, 'requestPapers', { what: 'summaries', unit: 'HG' });
    tick(world, '11:20');
    ask(world, 'requestPapers', { what: 'summaries' });
    tick(world, '12:00');
    expect(results(world)).toEqual([
      ['全部单位', '已办结', '已生成6份，3份内容无变化，未重新生成', COLLEAGUE],
      [HG, '已办结', '已生成3份，0份内容无变化，未重新生成', COLLEAGUE],
    ]);
    expect(results(world, { language: 'en' })[0]).toEqual([
      'Every unit',
      'Done',
      '6 files written; 3 unchanged and left as they were',
      COLLEAGUE,
    ]);
  });

  it('that is open for all covers each unit; one for a unit does not cover all', () => {
    const world = reopen(first);
    for (const input of [{ unit: 'HG' }, { unit: 'HG' }, { unit: '' }, { unit: 'TG' }, {}]) {
      expect(ask(world, 'requestPapers', { what: 'summaries', ...input })).toMatchObject({ ok: true });
    }
    expect(rowsOf(world, 'requests').map(({ cells }) => cells.unit)).toEqual(['HG', '']);
    tick(world, '11:00');
    expect(results(world).map(([unit, , result]) => [unit, result])).toEqual([
      ['全部单位', '已生成9份，0份内容无变化，未重新生成'],
      [HG, '已生成3份，0份内容无变化，未重新生成'],
    ]);
  });

  it('is carried out at once when the owner clicks, and refused to a colleague who would', () => {
    const world = reopen(first);
    ask(world, 'requestPapers', { what: 'summaries', unit: 'TG' });
    expect(refusalOf(world, 'carryOut', {})).toBe('notOwner');
    expect(ask(world, 'carryOut', {}, { as: OWNER })).toMatchObject({ ok: true });
    expect(results(world)).toEqual([['塘沽街道总工会', '已办结', expect.stringContaining('已生成3份'), COLLEAGUE]]);
  });

  it('of a unit that has left meanwhile is set down as not done', () => {
    const world = reopen(first);
    ask(world, 'requestPapers', { what: 'summaries', unit: 'HG' });
    const row = findRow(tableOf(world.run.book, 'roster'), 'id', 'HG');
    typeRow(world.run.book, OWNER, 'roster', row?.number ?? null, { active: '否' });
    tick(world, '11:00');
    expect(results(world)).toEqual([[HG, '未办理', '单位名录中已没有这个单位，未办理', COLLEAGUE]]);
  });

  it.each([
    ['requestPapers', { what: 'summaries', unit: 'XX' }, 'unknownUnit'],
    ['requestPapers', { what: 'summaries', unit: '__proto__' }, 'unknownUnit'],
    ['requestPapers', { what: 'summaries', unit: 5 }, 'badRequest'],
    ['requestPapers', { what: 'summaries', unit: 'T'.repeat(101) }, 'badRequest'],
    ['requestDigest', { unit: 'TG' }, 'badRequest'],
    ['requestReminders', { unit: 'XX' }, 'unknownUnit'],
    ['requestReminders', { what: 'reminders' }, 'badRequest'],
  ])('%s %j is refused as %s and notes nothing', (name, input, refusal) => {
    const world = reopen(first);
    expect(refusalOf(world, name, input)).toBe(refusal);
    expect(rowsOf(world, 'requests')).toEqual([]);
  });
});

describe('readMaterials', () => {
  it('tells when the clock will carry out what is asked for, and of one that stands still whom to ask', () => {
    const world = reopen(first);
    const told = (time: string, asked: Asked = {}) => {
      world.workspace.clock.advanceTo(moment(time));
      return materials(world, asked).nextTick;
    };
    expect(told('10:25')).toBe('上次自动核对：2019年8月20日 10:00；每60分钟自动办理一次，约35分钟后办理');
    world.workspace.faults.triggersOff(Date.parse(on('08-21')));
    expect(told('12:10')).toBe('上次自动核对：2019年8月20日 10:00；每60分钟自动办理一次，即将办理');
    expect(told('13:01')).toBe(
      '上次自动核对：2019年8月20日 10:00。本应每60分钟一次，自动办理似乎已停。' +
        `请负责人（${OWNER}）打开本工作簿，点“立即核对”；仍不恢复的，再点“初始化”。`,
    );
    expect(told('13:02', { language: 'en' })).toContain(OWNER);
    expect(settings(world).health).toMatchObject({
      lastSweep: expect.stringContaining('T10:00'),
      isLate: true,
      text: told('13:03'),
    });
  });

  it('tells how the digests of the last week went', () => {
    const world = reopen(first);
    expect(materials(world).digest).toEqual({ monday: '', at: '', sent: 0, owed: 0, uncertain: 0, failed: 0 });
    world.workspace.clock.advanceTo(on('08-26', '08:30'));
    expect(materials(world).digest).toMatchObject({ monday: '2019-08-26', sent: 4, owed: 0, uncertain: 0, failed: 0 });
  });
});

describe('readUnitPapers', () => {
  const papers = (world: World, unit: string) => reading<UnitPapersView>(world, 'readUnitPapers', { unit }).value;

  it('gives what can be made of a unit, and what does not stand on it with the reason', () => {
    const view = papers(reopen(first), 'TG');
    expect(view.name).toBe('塘沽街道总工会');
    expect(view.lines.map(({ kind, label, part, written }) => [kind, label, part, written])).toEqual([
      ['summary', '报送情况汇总表', '', null],
      ['annex1', '线下活动情况统计表', '', null],
    ]);
    expect(view.leftOut).toEqual([{ number: 'ZP-2019-0001', title: '我和网络', why: '尚未审核通过（待审核）' }]);
  });

  it('tells what was written, once the owner’s tick has done so, with its link', () => {
    const world = reopen(first);
    ask(world, 'requestPapers', { what: 'summaries', unit: 'HG' });
    world.workspace.clock.advanceTo(moment('11:00'));
    const [summary, annex] = papers(world, 'HG').lines;
    expect(summary?.written).toMatchObject({ version: 1, url: expect.stringMatching(/^https:/), note: '' });
    expect(annex?.written).toMatchObject({ version: 1, at: SOON });
  });

  it.each([
    [{ unit: 'XX' }, 'unknownUnit'],
    [{ unit: '' }, 'unknownUnit'],
    [{}, 'badRequest'],
  ])('%j is refused as %s', (input, refusal) => {
    expect(refusalOf(reopen(first), 'readUnitPapers', input)).toBe(refusal);
  });
});

describe('downloadPaper', () => {
  const bytesOf = (world: World, input: object) => {
    const { value } = reading<{ name: string; base64: string }>(world, 'downloadPaper', input);
    return { name: value.name, bytes: Buffer.from(value.base64, 'base64') };
  };

  it('answers with the very .docx that would be written, and writes nothing', () => {
    const world = reopen(first);
    for (const [input, name, text] of [
      [{ kind: 'annex1', unit: 'TG' }, /^线下活动情况统计表（塘沽街道总工会）.*\.docx$/, '网络安全知识竞赛'],
      [{ kind: 'cityReport', unit: '' }, /代拟稿.*\.docx$/, '【请补充】'],
    ] as const) {
      const file = bytesOf(world, input);
      expect(file.name).toMatch(name);
      expect(strFromU8(unzipSync(file.bytes)['word/document.xml'] ?? new Uint8Array())).toContain(text);
    }
  });

  it.each([
    [{ kind: 'annex1', unit: '' }, 'nothingToPrint'],
    [{ kind: 'annex3', unit: 'TG' }, 'nothingToPrint'],
    [{ kind: 'correction', unit: '' }, 'nothingToPrint'],
    [{ kind: 'constructor', unit: '' }, 'nothingToPrint'],
    [{ kind: 'annex1' }, 'badRequest'],
  ])('%j is refused as %s', (input, refusal) => {
    expect(refusalOf(reopen(first), 'downloadPaper', input)).toBe(refusal);
  });
});

describe('previews', () => {
  const shown = (world: World) => world.workspace.screen(COLLEAGUE).dialogs;

  it('show the summary as it would be written, and write nothing', () => {
    const world = reopen(first);
    expect(reading(world, 'previewPaper', { kind: 'summary', unit: 'TG' })).toMatchObject({ ok: true, value: null });
    expect(shown(world)).toHaveLength(1);
    expect(shown(world)[0]).toMatchObject({ title: '预览：塘沽街道总工会报送情况汇总表', width: 1180, height: 700 });
    expect(shown(world)[0]?.html).toContain('HD-2019-0001');
    expect(shown(world)[0]?.html).toContain('<button type="button" onclick="window.print()">打印</button>');
    expect(documentsOf(world).filter(({ name }) => name.includes('汇总表'))).toEqual([]);
  });

  it('show the digest of a unit and of the district as it would be sent, and owe no mail', () => {
    const world = reopen(first);
    const sent = world.workspace.mailbox.length;
    reading(world, 'previewDigest', { unit: 'HG' }, { language: 'en' });
    reading(world, 'previewDigest', { unit: '' });
    const [own, district] = shown(world);
    expect(own).toMatchObject({ title: expect.stringMatching(/^Preview: 【每周工作提示】/), width: 420, height: 700 });
    expect([own?.title, own?.html]).toEqual([expect.stringContaining(HG), expect.stringContaining('提示编号')]);
    expect(district?.title).toMatch(/^预览：/);
    expect(district?.html).toContain('HD-2019-0002');
    world.workspace.clock.advanceTo(moment('12:00'));
    expect(world.workspace.mailbox).toHaveLength(sent);
  });

  it.each([
    ['previewPaper', { kind: 'summary', unit: '' }, 'nothingToPrint'],
    ['previewPaper', { kind: 'summary', unit: 'JX' }, 'nothingToPrint'],
    ['previewDigest', { unit: 'constructor' }, 'unknownUnit'],
    ['previewDigest', {}, 'badRequest'],
  ])('%s %j is refused as %s and shows nothing', (name, input, refusal) => {
    const world = reopen(first);
    expect(refusalOf(world, name, input)).toBe(refusal);
    expect(shown(world)).toEqual([]);
  });
});
