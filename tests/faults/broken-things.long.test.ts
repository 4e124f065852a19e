/** Things that are broken one by one and mended by a button of the list of checks: each is named; twice is once. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { tableOf } from '../../src/season/workbook-tables.ts';
import { bookOf, bundle, type KeptWorld, OWNER, printOf, reopen } from '../flows/open-world.ts';
import {
  bells,
  changeForm,
  doubleTrigger,
  dropChoices,
  dropColumn,
  dropForm,
  dropRow,
  dropSetting,
  dropTrigger,
  formFile,
  standStill,
  trash,
  typeSetting,
} from './break-things.ts';
import { dropSheet } from './busy-world.ts';
import { type Broken, list, press, told, wellWorld, wrong } from './health-world.ts';
import { violations } from './invariants.ts';
import { settle } from './settle.ts';

let well: KeptWorld;

beforeAll(async () => {
  well = wellWorld(await bundle());
}, 240_000);

const BUTTONS: readonly Broken[] = [
  {
    what: 'the clock’s trigger deleted',
    break: (w) => dropTrigger(w, 'tick'),
    key: 'triggers',
    says: '定时核对',
    repair: 'clocks',
  },
  {
    what: 'the weekly trigger deleted',
    break: (w) => dropTrigger(w, 'weeklyDigest'),
    key: 'triggers',
    says: '每周工作提示',
    repair: 'clocks',
  },
  {
    what: 'the trigger of edits deleted',
    break: (w) => dropTrigger(w, 'onRegisterEdit'),
    key: 'triggers',
    says: '表格修改',
    repair: 'clocks',
  },
  {
    what: 'a form’s trigger deleted',
    break: (w) => dropTrigger(w, 'onFormSubmit'),
    key: 'triggers',
    says: '提交',
    repair: 'clocks',
  },
  {
    what: 'the clock’s trigger doubled',
    break: (w) => doubleTrigger(w, 'tick'),
    key: 'triggers',
    says: '重复“定时核对”',
    repair: 'clocks',
  },
  {
    what: 'a form’s trigger doubled',
    break: (w) => doubleTrigger(w, 'onFormSubmit'),
    key: 'triggers',
    says: '重复',
    repair: 'clocks',
  },
  {
    what: 'a trigger of a form that is no more',
    break: (w) => doubleTrigger(w, 'onFormSubmit', { sourceId: 'gone' }),
    key: 'triggers',
    says: '不用的表单',
    repair: 'clocks',
  },
  {
    what: 'every trigger disabled',
    break: (w) => {
      w.workspace.disableTriggers();
      w.workspace.clock.advanceTo(w.workspace.clock.now() + 5 * 3_600_000);
    },
    key: 'clock',
    says: '自动办理似乎已停',
    repair: 'clocks',
  },
  { what: 'the clock still for a day', break: standStill, key: 'clock', says: '自动办理似乎已停', repair: 'clocks' },
  {
    what: 'a form deleted',
    break: dropForm,
    key: 'form',
    says: '线下活动报送表”打不开',
    repair: 'forms',
  },
  {
    what: 'a form in the bin',
    break: (w) => w.workspace.trash(formFile(w).id, { as: OWNER }),
    key: 'form',
    says: '回收站',
    repair: 'forms',
  },
  {
    what: 'a form that takes no responses',
    break: (w) => changeForm(w, (f) => Object.assign(f, { accepting: false })),
    key: 'responders',
    says: '停止接收',
    repair: 'forms',
  },
  {
    what: 'a form that is not published',
    break: (w) => changeForm(w, (f) => Object.assign(f, { published: false, accepting: false })),
    key: 'responders',
    says: '没有发布',
    repair: 'forms',
  },
  {
    what: 'a form for the organisation alone',
    break: (w) => changeForm(w, (f) => f.responders.splice(0)),
    key: 'responders',
    says: '没有对外开放',
    repair: 'forms',
  },
  {
    what: 'a question deleted',
    break: (w) =>
      changeForm(w, (f) =>
        f.items.splice(
          f.items.findIndex(({ title }) => title === '参与人数'),
          1,
        ),
      ),
    key: 'questions',
    says: '缺少“参与人数”',
    repair: 'forms',
  },
  {
    what: 'a question renamed',
    break: (w) =>
      changeForm(w, (f) => Object.assign(f.items.find(({ title }) => title === '参与人数') ?? {}, { title: '人数' })),
    key: 'questions',
    says: '原为“参与人数”',
    repair: 'forms',
  },
  {
    what: 'a response sheet deleted',
    break: (w) => {
      const book = bookOf(w);
      const sheet = book.sheets.find(({ formUrl }) => formUrl?.includes(formFile(w).id));
      changeForm(w, (f) => Object.assign(f, { destination: null }));
      book.links = book.links.filter(({ sheetId }) => sheetId !== sheet?.id);
      book.sheets = book.sheets.filter((each) => each !== sheet);
      book.dirty = true;
    },
    key: 'responses',
    says: '没有连到本工作簿',
    repair: 'forms',
  },
  {
    what: 'a register deleted',
    break: (w) => dropSheet(w, 'activity'),
    key: 'tables',
    says: '“线下活动台账”不见了',
    repair: 'setUp',
  },
  {
    what: 'the decisions deleted',
    break: (w) => dropSheet(w, 'decisions'),
    key: 'tables',
    says: '“审核意见”不见了',
    repair: 'setUp',
  },
  {
    what: 'the settings sheet deleted',
    break: (w) => dropSheet(w, 'settings'),
    key: 'tables',
    says: '“主题活动设置”不见了',
    repair: 'setUp',
  },
  {
    what: 'the hidden keys of a register deleted',
    break: (w) => dropRow(w, 'work', tableOf(w.run.book, 'work').keyRow),
    key: 'tables',
    says: '隐藏的栏名不见了',
    repair: 'setUp',
  },
  {
    what: 'a column deleted',
    break: (w) => dropColumn(w, 'activity', 'participants'),
    key: 'tables',
    says: '“线下活动台账”缺少“',
    repair: 'setUp',
  },
  {
    what: 'the drop-downs of a sheet removed',
    break: (w) => dropChoices(w, 'roster'),
    key: 'choices',
    says: '“单位名录”的',
    repair: 'looks',
  },
  {
    what: 'the workbook’s zone changed',
    break: (w) => Object.assign(bookOf(w), { timeZone: 'America/New_York', dirty: true }),
    key: 'bookZone',
    says: 'America/New_York → Asia/Shanghai',
    repair: 'zone',
  },
  {
    what: 'a row of the settings deleted',
    break: (w) => dropSetting(w, 'officePhone'),
    key: 'settings',
    says: '这些行不见了',
    repair: 'setUp',
  },
  {
    what: 'the campaign’s text typed over',
    break: (w) => typeSetting(w, 'campaign.1', '{}'),
    key: 'campaign',
    says: '有缺失或改动',
    repair: 'setUp',
  },
  {
    what: 'the mirror typed over',
    break: (w) => typeSetting(w, 'wiring', '{'),
    key: 'settings',
    says: '系统记录被改动',
    repair: 'setUp',
  },
  { what: 'the folder in the bin', break: (w) => trash(w, 'folder'), key: 'folder', says: '回收站', repair: 'setUp' },
];

describe('a thing that a button mends', () => {
  it.each(BUTTONS)('$what', ({ break: breakIt, key, repair = 'setUp', says }) => {
    const world = reopen(well);
    expect(told(wrong(list(world)))).toEqual([]);
    breakIt(world);
    const named = wrong(list(world)).find((line) => line.key === key && line.text.includes(says));
    expect(named?.repair?.key ?? told(wrong(list(world)))).toBe(repair);
    const after = press(world, repair);
    const left = wrong(after).filter(({ repair: button }) => button?.key !== 'noted');
    expect(told(left)).toEqual([]);
    expect(wrong(press(world, 'noted'))).toEqual([]);
    const before = printOf(world);
    press(world, repair);
    expect(printOf(world)).toBe(before);
    expect(bells(world).sort()).toEqual([...new Set(bells(world))].sort());
    expect(settle(world, 1)).toEqual([]);
    expect(told(wrong(list(world)))).toEqual([]);
    expect(violations(world, 0)).toEqual([]);
  });
});
