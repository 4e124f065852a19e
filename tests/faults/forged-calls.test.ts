/** Calls that no sidebar of ours would make: each is refused with a code, and nothing is written. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { CALLS } from '../../src/app/calls/all.ts';
import { APPROVED_AT_ONCE } from '../../src/domain/review/at-once.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, OWNER, printOf, reopen } from '../flows/open-world.ts';
import { everyNth } from '../thoroughness.ts';
import { firstMorning } from './flows.ts';
import { APPROVE, APPROVE_BATCH, MANY, MEND, PROPER, SEEN, SELECT, SEND_BATCH } from './proper-calls.ts';

const GUEST = 'guest@example.org';

/** Calls that look at something else than the list of staff: the caller alone, the owner, whose workbook it is. */
const NOT_FOR_STAFF = Object.entries(CALLS).flatMap(([name, { right }]) =>
  right === 'anybody' || right === 'owner' ? [name] : [],
);

/** What no call of ours takes, made from what it does take. */
function wrongInputs(input: object): Record<string, unknown> {
  const withText = (path: string) => JSON.parse(JSON.stringify(input), (key, value) => (key === path ? LONG : value));
  const texts = Object.entries({ ...input, ...Object.values(input).find((one) => typeof one === 'object') });
  return {
    'no input': undefined,
    null: null,
    'a text': 'approve',
    'a list': [input],
    'a number': 5,
    'a key too many': { ...input, by: 'somebody@example.org' },
    'an own __proto__': JSON.parse(`{"__proto__": {}, ${JSON.stringify({ ...input, by: '' }).slice(1)}`),
    ...Object.fromEntries(
      texts
        .filter(([, value]) => typeof value === 'string')
        .map(([key]) => [`a million letters as ${key}`, withText(key)]),
    ),
    ...Object.fromEntries(
      Object.keys(input).map((key) => [`an object as ${key}`, { ...input, [key]: { toString: 1 } }]),
    ),
  };
}

const LONG = '长'.repeat(1_000_000);

let morning: KeptWorld;

beforeAll(async () => {
  const world = firstMorning(await bundle());
  world.workspace.share(world.bookId, GUEST, 'editor');
  morning = keep(world);
}, 60_000);

/**
 * Makes the call, which must be refused in words, and gives the refusal's code; the world must be as it was, byte for
 * byte, and nothing be shown to whoever made it.
 */
function forged(name: unknown, input: unknown, as = OWNER, language: unknown = null): unknown {
  const world = reopen(morning);
  const before = printOf(world);
  const result = world.workspace.run({ as, call: 'call', args: [name, input, language], surface: 'sidebar' });
  expect(printOf(world)).toBe(before);
  expect(world.workspace.screen(as)).toMatchObject({ sidebar: null, dialogs: [], selected: null });
  if (!result.ok) throw new Error(result.error.message);
  expect(result.value).toMatchObject({ ok: false, message: expect.stringMatching(/[。.]$/) });
  return (result.value as { refusal: unknown }).refusal;
}

describe('call', () => {
  it('is tried here by every name that there is', () => {
    expect(Object.keys(PROPER).sort()).toEqual(Object.keys(CALLS).sort());
  });

  it.each(
    [
      '',
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'tick',
      'setup',
      5,
      null,
      true,
      [],
      ['setUp'],
      {},
    ].map((name) => ({ name })),
  )('refuses $name, which is no call of ours', ({ name }) => {
    expect(forged(name, {})).toBe('unknownCall');
  });

  it.each(
    everyNth(
      Object.entries(PROPER).flatMap(([name, input]) =>
        Object.entries(wrongInputs(input)).map(([what, wrong]) => ({ name, what, wrong })),
      ),
      28,
    ),
  )('$name refuses $what', ({ name, wrong }) => {
    expect(forged(name, wrong)).toBe('badRequest');
  });

  it.each(everyNth(Object.entries(PROPER), 6))(
    '%s takes what our sidebar sends, so that what is refused here is what was forged',
    (name, input) => {
      const world = reopen(morning);
      const result = world.workspace.run({ as: OWNER, call: 'call', args: [name, input], surface: 'sidebar' });
      expect(result).toMatchObject({ ok: true });
      expect(result).not.toMatchObject({ value: { refusal: 'badRequest' } });
    },
  );

  it.each(
    everyNth(
      Object.entries(PROPER).filter(([name]) => !NOT_FOR_STAFF.includes(name)),
      6,
    ),
  )('%s refuses who is not staff', (name, input) => {
    expect(forged(name, input, GUEST)).toBe('notStaff');
    expect(forged(name, {}, GUEST)).toMatch(/^(notStaff|badRequest)$/);
  });

  it('carryOut refuses whoever is not the owner, staff included', () => {
    expect(forged('carryOut', {}, GUEST)).toBe('notOwner');
    expect(forged('carryOut', {}, COLLEAGUE)).toBe('notOwner');
  });

  it.each(['fr', '__proto__', 5, {}, ['en'], null])('speaks a language of ours where %j is asked for', (language) => {
    expect(forged('reviewEntry', {}, OWNER, language)).toBe('badRequest');
    expect(forged('constructor', {}, OWNER, language)).toBe('unknownCall');
  });

  const wrong: [string, unknown][] = [
    ['a number as number', { ...APPROVE, number: 1 }],
    ['a version that is a text', { ...APPROVE, seen: { ...SEEN, version: '1' } }],
    ['a state that there is not', { ...APPROVE, seen: { ...SEEN, state: 'constructor' } }],
    ['a decision that there is not', { ...APPROVE, decision: '__proto__' }],
    ['a key too few', { number: APPROVE.number }],
    ['an entry number of a thousand letters', { ...APPROVE, number: 'H'.repeat(1000) }],
  ];

  it.each(wrong.map(([what, input]) => ({ what, input })))('reviewEntry refuses $what', ({ input }) => {
    expect(forged('reviewEntry', input)).toBe('badRequest');
  });

  it.each([
    { what: 'an entry that there is not', change: { number: 'HD-2019-9999' }, refusal: 'unknownEntry' },
    { what: 'a number with a pattern in it', change: { number: 'HD-.*' }, refusal: 'unknownEntry' },
    { what: 'a form that there is not', change: { number: '__proto__-1' }, refusal: 'unknownEntry' },
    {
      what: 'a return without a reason',
      change: { decision: 'return', reason: ' \u3000\n' },
      refusal: 'reasonMissing',
    },
    { what: 'reopening what is not approved', change: { decision: 'reopen', reason: '重审' }, refusal: 'wrongState' },
    {
      what: 'a code that does not stand',
      change: { decision: 'waive', code: '__proto__', reason: '核实' },
      refusal: 'wrongState',
    },
    { what: 'an entry with an error', change: { number: 'HD-2019-0002' }, refusal: 'errorsStand' },
    { what: 'a version that is past', change: { seen: { ...SEEN, version: 0 } }, refusal: 'stale' },
    { what: 'a version to come', change: { seen: { ...SEEN, version: 2 } }, refusal: 'stale' },
    { what: 'a state that is past', change: { seen: { ...SEEN, state: 'returned' } }, refusal: 'stale' },
  ])('reviewEntry refuses $what as $refusal', ({ change, refusal }) => {
    expect(forged('reviewEntry', { ...APPROVE, ...change })).toBe(refusal);
  });

  it.each(
    everyNth(
      [
        { name: 'approveMany', input: { entries: [] }, refusal: 'badRequest' },
        {
          name: 'approveMany',
          input: { entries: Array(APPROVED_AT_ONCE + 1).fill(MANY.entries[0]) },
          refusal: 'badRequest',
        },
        { name: 'approveMany', input: { entries: [{ number: 'HD-2019-0001' }] }, refusal: 'badRequest' },
        { name: 'approveMany', input: { entries: [{ number: 'H'.repeat(1000), seen: SEEN }] }, refusal: 'badRequest' },
        { name: 'previewMany', input: { entries: Array(601).fill(MANY.entries[0]) }, refusal: 'badRequest' },
        { name: 'mendEntry', input: { ...MEND, seen: { ...SEEN, version: 0 } }, refusal: 'stale' },
        { name: 'mendEntry', input: { ...MEND, seen: { ...SEEN, state: 'approved' } }, refusal: 'stale' },
        { name: 'mendEntry', input: { ...MEND, field: 'constructor' }, refusal: 'unknownField' },
        { name: 'mendEntry', input: { ...MEND, field: 'remark' }, refusal: 'unknownField' },
        { name: 'mendEntry', input: { ...MEND, source: '__proto__' }, refusal: 'badRequest' },
        { name: 'mendEntry', input: { ...MEND, text: '120' }, refusal: 'nothingChanged' },
        { name: 'mendEntry', input: { ...MEND, isToTell: 'true' }, refusal: 'badRequest' },
        { name: 'mendEntry', input: { ...MEND, agreedWith: '王'.repeat(101) }, refusal: 'badRequest' },
        {
          name: 'mendEntry',
          input: { ...MEND, field: 'unit', text: '__proto__', isToTell: true },
          refusal: 'nobodyToTell',
        },
        { name: 'keepNote', input: { number: 'HD-2019-0001', text: '甲', before: '乙' }, refusal: 'stale' },
        { name: 'keepNote', input: { number: 'HD-__proto__', text: '甲', before: '' }, refusal: 'unknownEntry' },
        { name: 'readEntry', input: { number: '__proto__-1', select: true }, refusal: 'unknownEntry' },
        { name: 'readEntry', input: { number: null, select: true }, refusal: 'noEntrySelected' },
        { name: 'readQueue', input: { filter: { state: 'constructor' } }, refusal: 'badRequest' },
        { name: 'readQueue', input: { filter: { issue: '__proto__' } }, refusal: 'badRequest' },
        { name: 'readList', input: { list: '__proto__' }, refusal: 'unknownList' },
        { name: 'readList', input: { list: 'cell.TG.constructor.received' }, refusal: 'unknownList' },
        { name: 'readUnitPapers', input: { unit: '__proto__' }, refusal: 'unknownUnit' },
        { name: 'previewPaper', input: { kind: 'annex1', unit: '__proto__' }, refusal: 'nothingToPrint' },
        { name: 'previewPaper', input: { kind: '__proto__', unit: '' }, refusal: 'nothingToPrint' },
        { name: 'downloadPaper', input: { kind: 'constructor', unit: 'TG' }, refusal: 'nothingToPrint' },
        { name: 'downloadPaper', input: { kind: 'annex3', unit: 'TG', part: '__proto__' }, refusal: 'nothingToPrint' },
        { name: 'openPacking', input: { of: '' }, refusal: 'unknownUnit' },
        { name: 'openPacking', input: { of: '../city' }, refusal: 'unknownUnit' },
        { name: 'selectEntry', input: { ...SELECT, number: '__proto__-1' }, refusal: 'unknownEntry' },
        { name: 'selectEntry', input: SELECT, refusal: 'notApproved' },
        { name: 'selectEntry', input: { ...SELECT, rank: 1.5 }, refusal: 'badRequest' },
        { name: 'selectEntry', input: { ...SELECT, isSelected: '是' }, refusal: 'badRequest' },
        { name: 'registerBatch', input: { ...APPROVE_BATCH, track: '__proto__' }, refusal: 'badRequest' },
        { name: 'registerBatch', input: { ...APPROVE_BATCH, act: 'constructor' }, refusal: 'badRequest' },
        { name: 'registerBatch', input: { ...APPROVE_BATCH, withReport: false }, refusal: 'badRequest' },
        { name: 'registerBatch', input: SEND_BATCH, refusal: 'notApprovedYet' },
        { name: 'registerBatch', input: { ...SEND_BATCH, on: '2019-9-18' }, refusal: 'badRequest' },
        { name: 'registerBatch', input: { ...SEND_BATCH, on: '2019-02-30' }, refusal: 'badRequest' },
        {
          name: 'recordContact',
          input: { unit: '__proto__', result: '无人接听', until: null },
          refusal: 'unknownUnit',
        },
        {
          name: 'recordContact',
          input: { unit: 'DG', result: '无人接听', until: '2019-02-30' },
          refusal: 'badRequest',
        },
        { name: 'previewDigest', input: { unit: 'constructor' }, refusal: 'unknownUnit' },
        { name: 'previewOpening', input: { unit: 'constructor' }, refusal: 'unknownUnit' },
        { name: 'previewOpening', input: { unit: '' }, refusal: 'unknownUnit' },
        { name: 'requestOpening', input: { unit: 'TG' }, refusal: 'badRequest' },
        { name: 'requestPapers', input: { what: 'summaries', unit: 'XX' }, refusal: 'unknownUnit' },
        { name: 'resendMail', input: { key: '__proto__' }, refusal: 'unknownMail' },
        { name: 'assignRights', input: { seen: 'abc', staff: [] }, refusal: 'badRequest' },
        {
          name: 'assignRights',
          input: { seen: 'abc', staff: [{ account: COLLEAGUE, rights: ['constructor'] }] },
          refusal: 'badRequest',
        },
        {
          name: 'assignRights',
          input: { seen: 'abc', staff: [{ account: '__proto__', rights: ['review'] }] },
          refusal: 'stale',
        },
        { name: 'keepPreferences', input: { language: 'fr', hasKeys: true }, refusal: 'badRequest' },
      ],
      3,
    ),
  )('$name refuses $input as $refusal', ({ input, name, refusal }) => {
    expect(forged(name, input)).toBe(refusal);
  });

  it.each([
    { input: { unit: 'XX', form: 'activity' }, refusal: 'unknownUnit' },
    { input: { unit: 'TG', form: '__proto__' }, refusal: 'unknownUnit' },
    { input: { unit: ['TG'], form: 'activity' }, refusal: 'badRequest' },
    { input: { unit: 'T'.repeat(101), form: 'activity' }, refusal: 'badRequest' },
  ])('recordZeroReport refuses $input', ({ input, refusal }) => {
    expect(forged('recordZeroReport', input)).toBe(refusal);
  });

  it.each([
    { what: 'a guest', input: {}, as: GUEST, refusal: 'notOwner' },
    { what: 'a clock of seven minutes', input: { clockMinutes: 7 }, as: OWNER, refusal: 'badRequest' },
    { what: 'a campaign that is an object', input: { campaign: {} }, as: OWNER, refusal: 'badRequest' },
    { what: 'a campaign that is no JSON', input: { campaign: '{' }, as: OWNER, refusal: 'badCampaign' },
    { what: 'a campaign that is none', input: { campaign: '{"id":"2019"}' }, as: OWNER, refusal: 'badCampaign' },
    { what: 'a campaign without end', input: { campaign: 'x'.repeat(400_001) }, as: OWNER, refusal: 'badRequest' },
  ])('setUp refuses $what', ({ input, as, refusal }) => {
    expect(forged('setUp', input, as)).toBe(refusal);
  });
});
