/** Every assumption of the self-test false in turn: its own line says so with advice, and nothing stays behind. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../src/app/office.ts';
import type { Probes } from '../../src/app/office-probes.ts';
import { clearSelfTest, runLater, runNow, selfTestView } from '../../src/app/self-test/run-self-test.ts';
import { LATER } from '../../src/app/self-test/tests-later.ts';
import { NOW } from '../../src/app/self-test/tests-now.ts';
import type { LaterKey, NowKey, SelfTestState, SelfTestView } from '../../src/self-test-view.ts';
import { openSmall, type SmallWorkbook } from '../app/small-workbook.ts';

/** How something is made to be otherwise than assumed. */
interface Otherwise {
  /** Google refuses these calls. */
  refused?: readonly string[];
  suppose?: Parameters<SmallWorkbook['google']['workspace']['faults']['suppose']>[0];
  /** A probe sees what no option of the offline Workspace gives. */
  seen?: Partial<Probes>;
  /** Something else of the office is so. */
  office?(office: Office): Partial<Office>;
  /** What the line says then; that it is not so, unless said. */
  state?: SelfTestState;
  says?: string;
}

const NO_LOCK = { script: 'had', document: 'none', user: 'had' } as const;
const NONE = { text: '', isFormula: true };

const OTHERWISE: Readonly<Record<NowKey, Otherwise>> = {
  permissions: {
    office: (office) => ({ triggers: { ...office.triggers, consent: () => ({ missing: ['forms'], url: '' }) } }),
  },
  person: { seen: { person: () => 'other@example.org' } },
  ownBook: { office: (office) => ({ workbook: { ...office.workbook, id: () => 'another' } }) },
  times: { seen: { times: () => ({ offset: '+08:00', minute: '2019-08-20T01:12' }) } },
  locks: { seen: { locks: () => NO_LOCK } },
  cache: { refused: ['Cache.put'] },
  properties: { seen: { kept: () => false } },
  blob: { seen: { blob: () => false } },
  unzip: { seen: { unzipped: () => true }, state: 'told', says: 'opens' },
  engine: { seen: { engineLacks: () => ['lookBehind'] }, says: 'lookBehind' },
  builtIn: { office: (office) => ({ bundle: { ...office.bundle, page: () => '<html>' } }) },
  mail: { refused: ['MailApp.sendEmail'] },
  plainText: { seen: { plainTexts: (texts) => texts.map(() => NONE) }, state: 'told', says: '=1+1 > formula' },
  apostrophe: { seen: { plainTexts: (texts) => texts.map(() => NONE) }, says: 'formula' },
  appendedDay: { seen: { appendedDay: () => 'Date' }, state: 'told', says: 'Date' },
  emptyRead: { seen: { emptyRead: () => 'cells' }, state: 'told', says: 'cells' },
  insertedChoice: { seen: { insertedChoice: () => false }, state: 'told', says: 'bare' },
  looks: { refused: ['Range.protect'], says: 'protect' },
  formMade: { refused: ['Drive.Files.create'] },
  formPublished: { refused: ['Form.setPublished'] },
  formOpened: { refused: ['Drive.Permissions.create'] },
  formLogin: { seen: { login: () => 'yes' } },
  formChecks: { refused: ['TextItem.setValidation'] },
  formPages: { refused: ['Form.addPageBreakItem'] },
  formPrefilled: { seen: { prefilled: () => '' } },
  formLinked: { refused: ['Form.setDestination'] },
  formBinned: { suppose: { trashedForms: 'gone' }, state: 'told', says: 'gone' },
  document: { seen: { document: () => ({ isSame: false, holdsNew: true, holdsOld: true }) } },
  sizes: { seen: { sizes: () => ({ document: true, folder: true, file: false, checksum: false }) } },
  contents: { seen: { contents: () => ({ bytes: 'blob', text: 'text' }) }, state: 'told', says: 'bytes=blob' },
  nextPage: { seen: { nextPage: () => ({ asked: false, unasked: false }) } },
  laterHung: { refused: ['TriggerBuilder.create'] },
};

const OTHERWISE_LATER: Readonly<Record<LaterKey, Otherwise>> = {
  laterBook: { seen: { writesBook: () => false } },
  laterLock: { seen: { locks: () => NO_LOCK } },
  laterForms: { refused: ['FormApp.openById'] },
  laterDrive: { refused: ['Drive.Files.list'] },
  laterMail: { refused: ['MailApp.getRemainingDailyQuota'] },
  laterGone: { seen: { takeLater: () => false } },
};

/** What stands of a workbook that no trial may change. */
function standing({ google }: SmallWorkbook): string {
  const { drive, forms, spreadsheets, triggers } = google.workspace.parts;
  const sheets = [...spreadsheets.files.values()].map(({ sheets: all }) =>
    all.map(({ id, name, rows }) => [id, name, rows.map((row) => row?.contents)]),
  );
  return JSON.stringify([sheets, drive.all(), [...forms.files.keys()], triggers.content.map(({ handler }) => handler)]);
}

function arrange({ google }: SmallWorkbook, { refused, suppose }: Otherwise): void {
  const { faults } = google.workspace;
  if (suppose) faults.suppose(suppose);
  if (refused) faults.outage(refused);
}

function officeOf(workbook: SmallWorkbook, { office: change, seen }: Otherwise): Office {
  const office = workbook.run();
  return { ...office, ...change?.(office), probes: { ...office.probes, ...seen } };
}

function lineOf(view: SelfTestView, key: string) {
  const line = view.lines.find((each) => each.key === key);
  if (!line) throw new Error(`no line ${key}`);
  return line;
}

function expectLine(view: SelfTestView, key: string, { says = '', state = 'no' }: Otherwise): void {
  const line = lineOf(view, key);
  expect(line).toMatchObject({ state, said: expect.stringContaining(says) });
  expect(line.advice === '').toBe(state !== 'no');
}

describe('an assumption that is false', () => {
  it('is one for each thing that is tried', () => {
    expect([Object.keys(OTHERWISE).sort(), Object.keys(OTHERWISE_LATER).sort()]).toEqual([
      NOW.map(({ key }) => key).sort(),
      LATER.map(({ key }) => key).sort(),
    ]);
  });

  it.each(Object.entries(OTHERWISE))('is told at once: %s', (key, otherwise) => {
    const workbook = openSmall();
    const settings = workbook.settings();
    const before = standing(workbook);
    arrange(workbook, otherwise);
    const office = officeOf(workbook, otherwise);
    runNow(office, settings, false);
    const view = selfTestView(office, 'zh-CN');
    expectLine(view, key, otherwise);
    expect(view.lines).toHaveLength(NOW.length);
    workbook.google.workspace.faults.clear();
    clearSelfTest(workbook.run());
    expect(standing(workbook)).toBe(before);
  });

  it.each(Object.entries(OTHERWISE_LATER))('is told by the clock: %s', (key, otherwise) => {
    const workbook = openSmall();
    const { wiring } = workbook.settings();
    const before = standing(workbook);
    runNow(workbook.run(), workbook.settings(), false);
    arrange(workbook, otherwise);
    const office = officeOf(workbook, otherwise);
    runLater(office, wiring);
    const view = selfTestView(office, 'en');
    expectLine(view, key, otherwise);
    expect(view.isWaiting).toBe(false);
    workbook.google.workspace.faults.clear();
    clearSelfTest(workbook.run());
    expect(standing(workbook)).toBe(before);
  });
});
