/** What comes to the desk from outside: whatever it is, it gets an answer, and numbers have their bounds. */

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Overview, Refusal } from '../../src/desk/answers.ts';
import { type DeskWorld, OWNER, openDeskWorld } from './served-desk.ts';

let world: DeskWorld;

beforeAll(async () => {
  world = await openDeskWorld();
}, 60_000);

afterAll(() => world.close());

describe('serveDesk', () => {
  // A day that no calendar has, a place that no sheet has, a page of a form that there is not.
  it.each<[string, object]>([
    ['clock-to', { at: '2019-02-31T10:00' }],
    ['clock-to', { at: '2019-09-11T25:00' }],
    ['clock-to', { at: 'tomorrow' }],
    ['clock', { hours: 1e9 }],
    ['clock', { hours: 1.5 }],
    ['close-page', { as: OWNER, id: -1 }],
    ['type', { as: OWNER, sheetId: 1.5, row: 1, column: 1, text: 'x', isPasted: false }],
    ['type', { as: OWNER, sheetId: 1, row: 1e300, column: 1, text: 'x', isPasted: false }],
    ['check-page', { form: 'activity', page: 1e9, answers: {} }],
    ['menu', { as: OWNER, call: 'tick', selection: { sheetId: -1, a1: 'A1' } }],
  ])('answers 400 to %s with %j', async (name, body) => {
    expect((await world.act(name, body)).status).toBe(400);
  });

  it.each(['9999-12-31T00:00', '2030-01-01T00:00', '12019-01-01T00:00', '200000-01-01T00:00'])(
    'says how far the clock moves at once when it is to move to %s',
    async (at) => {
      const before = await world.see<Overview>('overview');
      const response = await world.act('clock-to', { at });
      const { days, error, latest, refusal }: Refusal = await response.json();
      expect([response.status, refusal, days]).toEqual([400, 'clockTooFar', 366]);
      expect(latest).toBe('2020-08-20 12:00');
      expect(error).toBe('the clock moves at most 366 days at once, now up to 2020-08-20 12:00');
      expect(await world.see<Overview>('overview')).toEqual(before);
    },
  );

  it.each([
    '/document/%',
    '/document/%E0%A4%A',
    '/mail/%zz',
    '/%',
    '//',
    '//[',
    '/data/mail?at=%',
    '/data/sheet?id=1e999',
  ])('answers %s as an address that is none, or has nothing', async (path) => {
    const { port } = new URL(world.address());
    const status = await new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', path })
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect([400, 404]).toContain(status);
    expect(world.reported).toEqual([]);
  });

  it.each(['', '1e0', '0x0', '-0', '%200', '0.0', '99999999999'])('takes %j for no mail', async (name) => {
    expect((await fetch(`${world.address()}/mail/${name}`)).status).toBe(404);
    expect((await fetch(`${world.address()}/data/mail?at=${name}`)).status).toBe(404);
  });

  it.each([5_000, 1_000_000])('answers a page whose arguments are nested %i deep', async (depth) => {
    const args = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const body = `{"as":"${OWNER}","account":"own","call":"call","args":${args},"selection":null}`;
    const response = await world.act('run-sidebar', body);
    expect([response.status, (await response.json()).outcome]).toEqual([
      200,
      { ok: false, error: { name: 'TypeError', message: expect.stringContaining('illegal value in property: 0.0') } },
    ]);
  });
});

describe('typing at the desk', () => {
  it('tells why a paste of more lines than a sheet has is refused', async () => {
    const { sheets } = await world.see<Overview>('overview');
    const sheetId = sheets.find(({ table }) => table === 'roster')?.id;
    const cell = { as: OWNER, sheetId, row: 4, column: 1, isPasted: true };
    const refused = await world.act('type', { ...cell, text: 'x\n'.repeat(200_000) });
    expect([refused.status, await refused.json()]).toEqual([500, { error: 'no sheet has 200000 rows' }]);
  });
});
