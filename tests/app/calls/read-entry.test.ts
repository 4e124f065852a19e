/** An entry whole over the built bundle: why it counts, what is wrong, its fields, decisions and log. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, COLLEAGUE, type KeptWorld, keep, OWNER, play, printOf, reopen } from '../../flows/open-world.ts';
import {
  activityRow,
  activitySheet,
  ask,
  entryFrom,
  HG,
  moment,
  refusalFrom,
  reviewMorning,
  TG,
  turnAround,
  valueFrom,
} from '../../flows/review-world.ts';
import { decided, resubmitted } from '../../oracle/tiny-season.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(reviewMorning(await bundle()));
}, 60_000);

describe('readEntry', () => {
  it('gives the five checks of an activity, each with its clause, and says which entry stands before it', () => {
    const world = reopen(morning);
    expect(entryFrom(world, 'HD-2019-0003').checks).toEqual([
      { holds: true, text: '属于计入目标任务的线下活动', clause: '《通知》“二、（一）”' },
      { holds: false, text: '审核状态：待审核', clause: '区级规定' },
      { holds: false, text: '有错误尚未更正：重复报送', clause: '区级规定' },
      { holds: false, text: '与先报送的 HD-2019-0001 重复', clause: '区级规定' },
      { holds: true, text: '与 汉沽街道总工会HD-2019-0004 联合举办，全区只计一次', clause: '区级规定' },
    ]);
    expect(entryFrom(world, 'HD-2019-0003').countText).toMatch(/^不能计入：/);
    expect(entryFrom(world, 'HD-2019-0001').countText).toBe('目前还不能计入：尚未审核通过（待审核）。');
    expect(entryFrom(world, 'HD-2019-0007')).toMatchObject({ counts: true, countText: '各项条件均已符合。' });
  });

  it('says of a joint activity as which entry it is counted', () => {
    const world = reopen(morning);
    play(world, decided('r1', 'approve', { at: moment('11:00') }), decided('r4', 'approve', { at: moment('11:01') }));
    expect(entryFrom(world, 'HD-2019-0004').checks[4]).toMatchObject({
      holds: false,
      text: expect.stringMatching(/联合举办，全区只计一次，已计入 HD-2019-0001$/),
    });
    expect(entryFrom(world, 'HD-2019-0001').checks[4]?.text).toMatch(/计入本项$/);
  });

  it('says of a work that it does not count, whatever else it is', () => {
    const { checks, countText, isGoal, track } = entryFrom(reopen(morning), 'ZP-2019-0001');
    expect(checks.map((check) => check.text)).toEqual(['作品不计入目标任务', '审核状态：待审核', '没有错误']);
    // That a work does not count is no fault of it.
    expect(checks.map((check) => check.holds)).toEqual([null, false, true]);
    expect({ countText, isGoal, track }).toEqual({
      countText: '作品不计入目标任务，只作审核推荐。',
      isGoal: false,
      track: '故事作品类',
    });
  });

  it.each([
    [
      'HD-2019-0001',
      'return',
      ['请按所列问题更正后，用修改链接重新报送。', '活动时间与参与人数请核对原始记录后更正。'],
    ],
    [
      'HD-2019-0005',
      'return',
      ['请按所列问题核对，回复邮件告知更正内容。', '活动时间与参与人数请核对原始记录后更正。'],
    ],
    ['ZP-2019-0001', 'return', ['请按所列问题更正后，用修改链接重新报送。', '作者信息与创作时间请核对后更正。']],
    ['HD-2019-0001', 'reject', ['非线下活动，可转报专题活动征集。', '与主题不符。']],
    ['ZP-2019-0001', 'reject', ['与主题不符。']],
    ['HD-2019-0007', 'reopen', ['发现需要更正的内容，重新审核。']],
    ['HD-2019-0001', 'approve', []],
  ])('offers for %s, to %s it, only reasons that fit its form, its door and its state', (number, kind, reasons) => {
    const { decisions } = entryFrom(reopen(morning), number);
    expect(decisions.find((one) => one.kind === kind)?.reasons).toEqual(reasons);
  });

  it.each([
    ['HD-2019-0001', ['邮件', '微信', '电话', '纸质'], ['E-mail', 'WeChat', 'Telephone', 'On paper']],
    [
      'HD-2019-0005',
      ['邮件', '微信', '电话', '纸质', '录入更正'],
      ['E-mail', 'WeChat', 'Telephone', 'On paper', 'Our own typing slip'],
    ],
  ])(
    'names for %s by what a correction can be confirmed: a typing slip where staff typed it',
    (number, keys, labels) => {
      const world = reopen(morning);
      expect(entryFrom(world, number).sources.map(({ key }) => key)).toEqual(keys);
      const english = valueFrom(world, 'readEntry', { number, select: false }, { language: 'en' });
      expect(english.sources.map(({ key, label }) => [key, label])).toEqual(
        keys.map((key, index) => [key, labels[index]]),
      );
    },
  );

  it('offers nothing to mend or set aside once an entry is withdrawn: it is dealt with', () => {
    const world = reopen(morning);
    play(world, decided('r2', 'withdraw', { at: moment('11:00'), reason: '重复' }));
    const { issues } = entryFrom(world, 'HD-2019-0002');
    expect(issues.map(({ code, field, isWaivable, suggestion }) => [code, field, isWaivable, suggestion])).toEqual([
      ['outsideWindow', null, false, null],
      ['badNumber', null, false, null],
    ]);
  });

  it('tells issues in words with the likely value, and which of them can be set aside', () => {
    const { issues } = entryFrom(reopen(morning), 'HD-2019-0002');
    expect(issues).toMatchObject([
      { code: 'outsideWindow', level: 'error', field: 'heldOn', isWaivable: true, suggestion: null },
      { code: 'badNumber', level: 'error', suggestion: '200', isWaivable: false, isWaived: false },
    ]);
    expect(issues[0]?.text).toMatch(/2018-06-12 .*《通知》“二、（一）”/);
    expect(entryFrom(reopen(morning), 'HD-2019-0003').issues.map((issue) => [issue.code, issue.other])).toEqual([
      ['duplicate', 'HD-2019-0001'],
      ['joint', 'HD-2019-0004'],
    ]);
  });

  it('gives fields in the order of the form, as written and as understood', () => {
    const { fields } = entryFrom(reopen(morning), 'HD-2019-0004');
    const field = (key: string) => fields.find((one) => one.key === key);
    expect(fields.slice(0, 4).map((one) => one.label)).toEqual([
      '报送单位',
      '线下活动名称',
      '主办单位名称',
      '活动时间',
    ]);
    expect(field('heldOn')).toMatchObject({ text: '2019/6/12', understood: '2019-06-12', input: 'line' });
    expect(field('participants')).toMatchObject({ text: '120', understood: '', before: null });
    expect(field('unit')).toMatchObject({ input: 'choice', choices: [TG, HG, '大港街道总工会'] });
    expect(field('contents')?.input).toBe('choices');
    expect(field('format')).toMatchObject({ input: 'choice', choices: expect.arrayContaining(['志愿服务']) });
    expect(field('links')?.input).toBe('paragraph');
    const english = entryFrom(reopen(morning), 'ZP-2019-0001', { language: 'en' });
    expect(english.fields.find((one) => one.key === 'track')).toMatchObject({
      label: 'Track',
      text: '故事作品类',
      understood: 'Stories and works',
      choices: ['故事作品类', '话题活动类', expect.any(String)],
    });
  });

  it('tells of each decision whether it is possible now, by the rules that refuse it', () => {
    const world = reopen(morning);
    const open = (number: string) =>
      Object.fromEntries(entryFrom(world, number).decisions.map((one) => [one.kind, one.obstacle]));
    expect(entryFrom(world, 'HD-2019-0002').decisions.map((one) => [one.label, one.needsReason])).toEqual([
      ['审核通过', false],
      ['退回修改', true],
      ['不予计入', true],
      ['撤回', true],
      ['重新打开', true],
      ['人工认定', true],
    ]);
    expect(open('HD-2019-0001')).toMatchObject({
      approve: '',
      return: '',
      reject: '',
      waive: '没有需要人工认定的错误。',
    });
    expect(open('HD-2019-0002')).toMatchObject({ approve: expect.stringMatching(/^尚有错误未更正/), waive: '' });
    expect(open('HD-2019-0007')).toMatchObject({
      reopen: '',
      withdraw: '',
      approve: expect.stringMatching(/审核状态/),
    });
  });

  it('logs hand-in, changes and decisions, the latest on top', () => {
    const world = reopen(morning);
    play(world, resubmitted('r6', { participants: '180' }, moment('11:00')));
    expect(entryFrom(world, 'HD-2019-0006').log).toMatchObject([
      { what: '报送单位修改', who: '报送单位', detail: '参与人数：120 → 180', version: 2, at: moment('11:00') },
      { what: '退回修改', who: OWNER, detail: '请补充照片', version: 1 },
      { what: '首次报送', who: '报送单位', detail: '', version: 1 },
    ]);
    expect(entryFrom(world, 'HD-2019-0006').fields.find((one) => one.key === 'participants')?.before).toMatchObject({
      text: '120',
      who: '报送单位',
    });
    expect(entryFrom(world, 'HD-2019-0006', { language: 'en' }).log.map((line) => line.what)).toEqual([
      'Changed by the unit',
      'Return',
      'Handed in',
    ]);
    expect(entryFrom(world, 'HD-2019-0005').door).toBe('工作人员录入（电话，录入人 review@example.org）');
  });

  it('takes the row that is selected, wherever it has been sorted to', () => {
    const world = reopen(morning);
    turnAround(world);
    const row = activityRow(world, 'HD-2019-0003').number;
    const selection = { sheetId: activitySheet(world).id, a1: `C${row}` };
    const found = valueFrom(world, 'readEntry', { number: null, select: false }, { selection });
    expect(found.number).toBe('HD-2019-0003');
  });

  it.each(['A1', 'A2', 'C30'])('finds no entry where %s is selected', (a1) => {
    const world = reopen(morning);
    const selection = { sheetId: activitySheet(world).id, a1 };
    expect(refusalFrom(world, 'readEntry', { number: null, select: false }, { selection })).toMatchObject({
      refusal: 'noEntrySelected',
      message: expect.stringMatching(/选中/),
    });
  });

  it('selects the row of the entry, by its number', () => {
    const world = reopen(morning);
    turnAround(world);
    valueFrom(world, 'readEntry', { number: 'HD-2019-0002', select: true });
    const row = activityRow(world, 'HD-2019-0002').number;
    const { selected } = world.workspace.screen(OWNER);
    expect(selected?.sheetId).toBe(activitySheet(world).id);
    expect(selected?.a1).toMatch(new RegExp(`^A${row}:[A-Z]+${row}$`));
  });

  it('costs six calls: settings, caller, store, workbook, one register, decisions; one more to select the row', () => {
    const world = reopen(morning);
    expect(ask(world, 'readEntry', { number: 'HD-2019-0001', select: false }).calls).toBe(6);
    expect(ask(world, 'readEntry', { number: 'HD-2019-0001', select: true }).calls).toBe(7);
  });

  it('shows what staff have set aside as such, and who did', () => {
    const world = reopen(morning);
    play(
      world,
      decided('r3', 'waive', { at: moment('11:00'), code: 'duplicate', reason: '已核对原件', by: COLLEAGUE }),
    );
    const { checks, decisions, issues, log } = entryFrom(world, 'HD-2019-0003');
    // Behind what stands.
    expect(issues.at(-1)).toMatchObject({ code: 'duplicate', isWaived: true, isWaivable: false });
    expect(issues.at(-1)?.waiver).toEqual({ who: COLLEAGUE, why: '已核对原件' });
    expect(checks.slice(2, 4)).toMatchObject([
      { holds: true, text: '没有未处理的错误（已人工认定：重复报送）' },
      { holds: true, text: '与先报送的 HD-2019-0001 相同，已人工认定不重复' },
    ]);
    expect(decisions.find((one) => one.kind === 'approve')?.obstacle).toBe('');
    expect(log[0]).toMatchObject({ what: '人工认定：重复报送', who: COLLEAGUE, detail: '已核对原件' });
  });

  it('writes nothing, whatever it reads', () => {
    const world = reopen(morning);
    const before = printOf(world);
    for (const number of ['HD-2019-0001', 'ZP-2019-0001']) entryFrom(world, number);
    valueFrom(world, 'readEntry', { number: 'HD-2019-0003', select: true });
    expect(printOf(world)).toBe(before);
  });
});
