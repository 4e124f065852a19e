/** Calls that no sidebar of ours would make: each is refused with a code, and nothing is written. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, type KeptWorld, keep, OWNER, printOf, reopen } from '../flows/open-world.ts';
import { firstMorning } from './flows.ts';

const GUEST = 'guest@example.org';
const SEEN = { version: 1, state: 'received' };
const APPROVE = { number: 'HD-2019-0001', decision: 'approve', code: '', reason: '', seen: SEEN };

let morning: KeptWorld;

beforeAll(async () => {
  const world = firstMorning(await bundle());
  world.workspace.share(world.bookId, GUEST, 'editor');
  morning = keep(world);
}, 60_000);

/** Makes the call and gives its answer; the world must be as it was, byte for byte. */
function forged(name: unknown, input: unknown, as = OWNER): unknown {
  const world = reopen(morning);
  const before = printOf(world);
  const result = world.workspace.run({ as, call: 'call', args: [name, input], surface: 'sidebar' });
  expect(printOf(world)).toBe(before);
  return result.ok ? result.value : result.error.message;
}

describe('call', () => {
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
    expect(forged(name, {})).toEqual({ ok: false, refusal: 'unknownCall' });
  });

  const wrong: [string, unknown][] = [
    ['no input', undefined],
    ['null', null],
    ['a text', 'approve'],
    ['a list', [APPROVE]],
    ['a number as number', { ...APPROVE, number: 1 }],
    ['a version that is a text', { ...APPROVE, seen: { ...SEEN, version: '1' } }],
    ['a state that there is not', { ...APPROVE, seen: { ...SEEN, state: 'constructor' } }],
    ['a decision that there is not', { ...APPROVE, decision: '__proto__' }],
    ['a key too many', { ...APPROVE, by: 'somebody@example.org' }],
    ['an own __proto__', JSON.parse(`{"__proto__": {}, ${JSON.stringify(APPROVE).slice(1)}`)],
    ['a key too few', { number: APPROVE.number }],
    ['a reason of a million letters', { ...APPROVE, reason: '长'.repeat(1_000_000) }],
    ['an entry number of a thousand letters', { ...APPROVE, number: 'H'.repeat(1000) }],
  ];

  it.each(wrong.map(([what, input]) => ({ what, input })))('reviewEntry refuses $what', ({ input }) => {
    expect(forged('reviewEntry', input)).toEqual({ ok: false, refusal: 'badRequest' });
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
    expect(forged('reviewEntry', { ...APPROVE, ...change })).toEqual({ ok: false, refusal });
  });

  it.each([
    { name: 'reviewEntry', input: APPROVE },
    { name: 'recordZeroReport', input: { unit: 'TG', form: 'activity' } },
    { name: 'requestSummaries', input: {} },
    { name: 'requestDigest', input: {} },
  ])('$name refuses an editor who is not staff', ({ name, input }) => {
    expect(forged(name, input, GUEST)).toEqual({ ok: false, refusal: 'notStaff' });
  });

  it.each([
    { input: { unit: 'XX', form: 'activity' }, refusal: 'unknownUnit' },
    { input: { unit: 'TG', form: '__proto__' }, refusal: 'unknownUnit' },
    { input: { unit: ['TG'], form: 'activity' }, refusal: 'badRequest' },
    { input: { unit: 'T'.repeat(101), form: 'activity' }, refusal: 'badRequest' },
  ])('recordZeroReport refuses $input', ({ input, refusal }) => {
    expect(forged('recordZeroReport', input)).toEqual({ ok: false, refusal });
  });

  it.each([
    { what: 'a guest', input: {}, as: GUEST, refusal: 'notOwner' },
    { what: 'a clock of seven minutes', input: { clockMinutes: 7 }, as: OWNER, refusal: 'badRequest' },
    { what: 'a campaign that is an object', input: { campaign: {} }, as: OWNER, refusal: 'badRequest' },
    { what: 'a campaign that is no JSON', input: { campaign: '{' }, as: OWNER, refusal: 'badCampaign' },
    { what: 'a campaign that is none', input: { campaign: '{"id":"2019"}' }, as: OWNER, refusal: 'badCampaign' },
    { what: 'a campaign without end', input: { campaign: 'x'.repeat(400_001) }, as: OWNER, refusal: 'badRequest' },
  ])('setUp refuses $what', ({ input, as, refusal }) => {
    expect(forged('setUp', input, as)).toMatchObject({ ok: false, refusal });
  });
});
