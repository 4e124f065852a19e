/** Set-up on all kinds of accounts, and with one thing after another refused: clocks hang, and a click mends. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { StepView } from '../../../src/domain/set-up-step.ts';
import type { CallFault, ProjectFiles, WorkspaceOptions } from '../../../src/offline/workspace.ts';
import type { SettingsView } from '../../../src/settings-view.ts';
import { wiredForms } from '../../faults/invariants.ts';
import { bookOf, bundle, type KeptWorld, keep, OWNER, openBlank, reopen, type World } from '../../flows/open-world.ts';
import { everyNth } from '../../thoroughness.ts';

let files: ProjectFiles;
let blank: KeptWorld;
let typed: KeptWorld;

beforeAll(async () => {
  files = await bundle();
  const world = openBlank(files);
  blank = keep(world);
  setUp(world);
  typed = keep(world);
}, 60_000);

interface Told {
  ok: boolean;
  undone?: StepView[];
  error?: string;
  refusal?: string;
}

function setUp(world: World, input: object = {}): Told {
  const { campaignText } = world.run.season;
  const args = ['setUp', { campaign: campaignText, ...input }, 'zh-CN'];
  const result = world.workspace.run({ as: OWNER, call: 'call', args, surface: 'sidebar' });
  return result.ok ? (result.value as Told) : { ok: false, error: result.error.message };
}

function settings(world: World): SettingsView {
  const result = world.workspace.run({
    as: OWNER,
    call: 'call',
    args: ['readSettings', {}, 'zh-CN'],
    surface: 'sidebar',
  });
  return (result.ok ? (result.value as { value: SettingsView }) : { value: {} as SettingsView }).value;
}

const handlers = ({ workspace }: World) => workspace.parts.triggers.content.map(({ handler }) => handler).sort();
const CLOCKS = ['onRegisterEdit', 'tick', 'weeklyDigest'];
const FORMS = ['onFormSubmit', 'onFormSubmit', 'onFormSubmit'];
const WHOLE = [...FORMS, ...CLOCKS];
const sent = ({ workspace }: World, formId: string, by: string) =>
  workspace.respond({
    formId,
    by,
    answers: ({ choices, title }) => choices[0]?.value ?? (title.includes('邮箱') ? 'a@b.cn' : '1'),
  });

function openTo(world: World, by: string): boolean[] {
  return Object.values(wiredForms(world)).map(({ id }) => {
    const result = sent(world, id, by);
    return result.ok || !('why' in result) || result.why !== 'noAccess';
  });
}

describe('set-up', () => {
  it.each(
    everyNth(
      [
        ['of a consumer account', { account: 'consumer' }],
        ['of a Workspace whose forms begin within the organisation', { newForms: 'organisation' }],
      ] as const,
      2,
    ),
  )('%s opens all forms to everybody with the link', (_whose, options: Partial<WorkspaceOptions>) => {
    const world = openBlank(files, options);
    expect(setUp(world)).toEqual({ ok: true });
    expect(handlers(world)).toEqual(WHOLE);
    expect(openTo(world, '')).toEqual([true, true, true]);
    const { forms, undone } = settings(world);
    expect([undone, forms.map(({ warning }) => warning)]).toEqual([[], ['', '', '']]);
  });

  it('where the organisation forbids outside responders says so with the cure, hangs all, and is mended later', () => {
    const world = openBlank(files, { newForms: 'organisation', outsideResponders: 'forbidden' });
    const { ok, undone = [] } = setUp(world);
    expect([ok, undone.length, handlers(world)]).toEqual([true, 3, WHOLE]);
    for (const { cure, said, text } of undone) {
      expect(text).toContain('未能把表单对外开放');
      expect(cure).toContain('知道链接的任何人');
      expect(said).not.toBe('');
    }
    const view = settings(world);
    expect(view.undone).toEqual(undone);
    expect(view.forms.map(({ warning }) => warning.startsWith('表单尚未对外开放'))).toEqual([true, true, true]);
    expect(openTo(world, 'x@other.org')).toEqual([false, false, false]);
    Object.assign(world.workspace.parts, { outsideResponders: 'allowed' });
    expect(setUp(world)).toEqual({ ok: true });
    expect(settings(world).forms.map(({ warning }) => warning)).toEqual(['', '', '']);
    expect(openTo(world, 'x@other.org')).toEqual([true, true, true]);
  });

  it('makes the forms in the folder of the campaign', () => {
    const world = reopen(typed);
    const all = world.workspace.parts.drive.all();
    const folder = all.find(({ mimeType }) => mimeType.endsWith('folder'));
    const forms = all.filter(({ mimeType }) => mimeType.endsWith('form'));
    expect(forms.map(({ parents }) => parents)).toEqual(FORMS.map(() => [folder?.id]));
  });

  it('puts the workbook into the time zone of the campaign', () => {
    const world = reopen(blank);
    bookOf(world).timeZone = 'Asia/Tokyo';
    expect(setUp(world)).toEqual({ ok: true });
    expect(bookOf(world).timeZone).toBe('Asia/Shanghai');
  });

  it('hangs again what Google has disabled, and rings as often as was last chosen', () => {
    const world = reopen(typed);
    expect(world.workspace.disableTriggers()).toBe(6);
    expect(setUp(world, { clockMinutes: 30 })).toEqual({ ok: true });
    const { content } = world.workspace.parts.triggers;
    expect([handlers(world), content.some((trigger) => trigger.isDisabled === true)]).toEqual([WHOLE, false]);
    expect(content.find(({ handler }) => handler === 'tick')?.clock).toMatchObject({ kind: 'minutes', every: 30 });
    expect(settings(world).clock.minutes).toBe(30);
  });

  it('refuses a clock of five minutes to an account that may send a hundred mails a day', () => {
    const world = openBlank(files, { account: 'consumer', mailQuota: 100 });
    expect(setUp(world, { clockMinutes: 5 })).toMatchObject({ ok: false, refusal: 'clockTooFast' });
    expect(handlers(world)).toEqual([]);
    expect(setUp(openBlank(files, { account: 'workspace' }), { clockMinutes: 5 })).toEqual({ ok: true });
  });

  it.each(
    everyNth(
      [
        ['a usual day', 'p50', 75_000],
        ['a slow day', 'stress', 270_000],
      ] as const,
      2,
    ),
  )('makes all of it in one run on %s', (_day, profile, mostMs) => {
    const world = openBlank(files, { profile });
    const spent: number[] = [];
    world.workspace.onExecution(({ virtualMs }) => spent.push(virtualMs));
    expect(setUp(world)).toEqual({ ok: true });
    expect(spent.length).toBe(1);
    expect(Math.max(...spent)).toBeLessThan(mostMs);
  });

  it('stops itself in time where all is slower still, says so, and goes on with the next click', () => {
    const world = openBlank(files, { profile: 'stress' });
    const stall: CallFault = { kind: 'stall', when: 'before', call: 1, of: ['TriggerBuilder.create'], onwards: true };
    const armed = world.workspace.faults.arm({ ...stall, times: 3, ms: 20_000 });
    const spent: number[] = [];
    world.workspace.onExecution(({ virtualMs }) => spent.push(virtualMs));
    const first = setUp(world);
    armed.disarm();
    expect(first.undone?.map(({ cure }) => cure)).toEqual([expect.stringContaining('再点一次“初始化”')]);
    expect(setUp(world)).toEqual({ ok: true });
    expect(Math.max(...spent)).toBeLessThan(300_000);
  });
});

/** What is refused, by which call, in which words that is told, and how many bells of forms hang all the same. */
const REFUSED: readonly [what: string, of: string, told: RegExp, formBells?: number][] = [
  ['opening a form to everybody', 'Drive.Permissions.create', /对外开放/],
  ['asking who may answer', 'Drive.Permissions.list', /对外开放/],
  ['linking a form', 'Form.setDestination', /没有连到本工作簿/],
  ['publishing a form', 'Form.setPublished', /没有发布/],
  ['a check of a form', 'TextItem.setValidation', /没有加上填写检查/],
  ['a long text’s check', 'ParagraphTextItem.setValidation', /没有加上填写检查/],
  ['a warning over a sheet', 'Sheet.protect', /原始记录表没有改名/],
  ['a warning over columns', 'Range.protect', /没有加上修改提醒/],
  ['widths of columns', 'Sheet.setColumnWidths', /列宽、颜色和下拉选项/],
  ['drop-downs', 'Range.setDataValidation', /列宽、颜色和下拉选项/],
  ['moving a sheet', 'Spreadsheet.moveActiveSheet', /原始记录表没有改名/],
  ['making files', 'Drive.Files.create', /文件夹/, 0],
  ['looking for files', 'Drive.Files.list', /文件夹/, 0],
];

describe('a step on which nothing depends', () => {
  it.each(everyNth(REFUSED, 8))('may be refused: %s', (_what, of, told, formBells = FORMS.length) => {
    const world = openBlank(files, { newForms: 'organisation' });
    const fault: CallFault = { kind: 'throw', when: 'before', call: 1, of: [of], onwards: true, times: 1_000 };
    const armed = world.workspace.faults.arm({ ...fault, message: 'Service error: refused.' });
    const { ok, undone = [] } = setUp(world);
    armed.disarm();
    expect([armed.struck > 0, ok, handlers(world)]).toEqual([true, true, WHOLE.slice(FORMS.length - formBells)]);
    expect(undone.some(({ text }) => told.test(text))).toBe(true);
    expect(undone.every(({ cure, said }) => cure !== '' && said !== '')).toBe(true);
    expect(settings(world).undone).toEqual(undone);
    expect(setUp(world)).toEqual({ ok: true });
    expect([handlers(world), settings(world).undone]).toEqual([WHOLE, []]);
    expect(
      Object.values(wiredForms(world)).map(({ id }) => world.workspace.parts.forms.files.get(id)?.published),
    ).toEqual([true, true, true]);
    expect(openTo(world, '')).toEqual([true, true, true]);
  });

  it('that is Drive itself leaves forms of the other make at the second click, with the cure by hand', () => {
    const world = openBlank(files, { account: 'consumer' });
    const always = { kind: 'throw', when: 'before', call: 1, onwards: true, times: 1_000 } as const;
    const drive = ['Files.create', 'Files.list', 'Files.get', 'Permissions.list', 'Permissions.create'];
    world.workspace.faults.arm({ ...always, of: drive.map((method) => `Drive.${method}`) });
    for (const formBells of [0, FORMS.length]) {
      expect(setUp(world).ok).toBe(true);
      expect(handlers(world)).toEqual(WHOLE.slice(FORMS.length - formBells));
    }
    expect(settings(world).forms.map(({ warning }) => warning.startsWith('表单尚未对外开放，或未能核实'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(openTo(world, '')).toEqual([true, true, true]);
  });

  it('that is one clock keeps none of the others from hanging', () => {
    const world = reopen(blank);
    const armed = world.workspace.faults.arm({ kind: 'throw', when: 'before', call: 1, of: ['TriggerBuilder.create'] });
    const { ok, undone = [] } = setUp(world);
    expect([armed.struck, ok, handlers(world)]).toEqual([1, true, WHOLE.filter((handler) => handler !== 'tick')]);
    expect(undone.map(({ text }) => text)).toEqual([expect.stringContaining('定时任务没有建好')]);
    expect([setUp(world), handlers(world)]).toEqual([{ ok: true }, WHOLE]);
  });

  it('that is a form which cannot be made leaves clocks that ring, and the other forms', () => {
    const world = reopen(blank);
    const fault = { kind: 'throw', when: 'before', onwards: true, times: 1_000 } as const;
    const armed = world.workspace.faults.arm({ ...fault, call: 1, of: ['Form.addTextItem'] });
    const { ok, undone = [] } = setUp(world);
    armed.disarm();
    expect([ok, handlers(world)]).toEqual([true, WHOLE]);
    expect(undone.filter(({ text }) => text.includes('表单没有建好')).length).toBe(3);
    expect(setUp(world)).toEqual({ ok: true });
    expect(handlers(world)).toEqual(WHOLE);
  });
});

describe('a permission that was ticked off', () => {
  const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
  const SCOPES = [
    'spreadsheets.currentonly',
    'forms',
    'drive.file',
    'script.send_mail',
    'script.scriptapp',
    'script.container.ui',
    'userinfo.email',
  ].map(scope);

  it.each(everyNth(SCOPES, 3))(
    '%s: set-up asks for all of them at once, and makes nothing until it has them',
    (withheld) => {
      const world = reopen(blank);
      const before = bookOf(world).sheets.map(({ name }) => name);
      world.workspace.revoke(OWNER, [withheld]);
      expect(setUp(world)).toMatchObject({ ok: false, error: expect.stringMatching(/[Aa]uthorization|permission/) });
      expect([handlers(world), world.workspace.parts.forms.files.size]).toEqual([[], 0]);
      expect(bookOf(world).sheets.map(({ name }) => name)).toEqual(before);
      world.workspace.authorize(OWNER);
      expect(setUp(world)).toEqual({ ok: true });
    },
  );
});
