/** Papers and digests as they would be written or sent now, shown and downloaded, with nothing written. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { firstTen, HG, moment, reading, refusalOf } from '../../flows/ask-sidebar.ts';
import { bundle, COLLEAGUE, documentsOf, type KeptWorld, reopen, type World } from '../../flows/open-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

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

  it('gives the page for units that the notice brings, in the campaign’s language', () => {
    const { bytes, name } = bytesOf(reopen(first), { kind: 'guide', unit: '' });
    expect(name).toBe('填写说明.docx');
    const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    for (const word of ['线下活动名称', '参与人数']) expect(text).toContain(word);
  });

  it.each([
    [{ kind: 'guide', unit: 'TG' }, 'nothingToPrint'],
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

  it('show the digests of all units at once, to whom each goes, and owe no mail', () => {
    const world = reopen(first);
    const sent = world.workspace.mailbox.length;
    reading(world, 'previewAllDigests', {});
    const [dialog] = shown(world);
    expect(dialog?.title).toBe('预览：每周工作提示（全部单位）');
    const parts = dialog?.html.split('<hr>') ?? [];
    expect(parts).toHaveLength(5);
    expect(parts[0]).toContain('共3个单位。这里只是预览，没有发出任何邮件。');
    expect(parts.map((part) => /收件：(?:<[^>]*>)?([^<]*)/u.exec(part)?.[1]?.replace(/\s/g, ''))).toEqual([
      undefined,
      'review@example.org、second@example.org',
      'tg@example.org',
      'hg@example.org',
      'dg@example.org',
    ]);
    reading(world, 'previewDigest', { unit: 'TG' });
    const alone = /<p style=.*$/su.exec(shown(world)[1]?.html ?? '')?.[0].slice(0, 200) ?? 'none';
    expect(dialog?.html).toContain(alone);
    world.workspace.clock.advanceTo(moment('18:00'));
    expect(world.workspace.mailbox.length).toBe(sent);
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

  it('show the notice of the campaign as the unit’s contacts would get it, in the unit’s language', () => {
    const world = reopen(first);
    const sent = world.workspace.mailbox.length;
    reading(world, 'previewOpening', { unit: 'HG' }, { language: 'en' });
    expect(shown(world)).toMatchObject([{ title: expect.stringMatching(/^Preview: 【活动通知】/), width: 420 }]);
    expect(shown(world)[0]?.html).toContain('9月18日（含）前报送');
    world.workspace.clock.advanceTo(moment('12:00'));
    expect(world.workspace.mailbox).toHaveLength(sent);
  });

  it.each([
    ['previewPaper', { kind: 'summary', unit: '' }, 'nothingToPrint'],
    ['previewPaper', { kind: 'summary', unit: 'JX' }, 'nothingToPrint'],
    ['previewDigest', { unit: 'constructor' }, 'unknownUnit'],
    ['previewDigest', {}, 'badRequest'],
    ['previewOpening', { unit: '' }, 'unknownUnit'],
  ])('%s %j is refused as %s and shows nothing', (name, input, refusal) => {
    const world = reopen(first);
    expect(refusalOf(world, name, input)).toBe(refusal);
    expect(shown(world)).toEqual([]);
  });
});
