/** The program's own pages on the desk: the frame they run in, and their calls. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallAnswer, Overview, ScreenView, Trace } from '../../src/desk/answers.ts';
import { OTHER_ACCOUNT } from '../../src/desk/desk.ts';
import { type DeskWorld, OWNER, openDeskWorld, SECOND } from './served-desk.ts';

let world: DeskWorld;

beforeAll(async () => {
  world = await openDeskWorld();
}, 60_000);

afterAll(() => world.close());

describe('the pages of the program', () => {
  const openSidebar = async (as: string): Promise<ScreenView> => {
    await world.done('sign-in', { as });
    return (await world.done('menu', { as, call: 'menuSidebar', selection: null })).screen;
  };

  it('run in an origin of their own, reach nothing, and find the functions that the script has', async () => {
    const { sidebar } = await openSidebar(OWNER);
    const response = await fetch(`${world.address()}/sidebar/${sidebar?.id}?as=${OWNER}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox allow-scripts (?!.*allow-same-origin)/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('connect-src');
    const html = await response.text();
    const calls = /<script data-calls="([^"]*)">/.exec(html)?.[1]?.split(' ');
    expect(calls).toEqual(expect.arrayContaining(['call', 'onOpen', 'seasonReport']));
    expect(calls?.some((name) => name.endsWith('_'))).toBe(false);
    expect((await fetch(`${world.address()}/sidebar/${sidebar?.id}?as=${SECOND}`)).status).toBe(404);
  });

  it('call the script as whoever has them open, and tell what the call was about', async () => {
    const { outcome, overview } = await world.call(SECOND, [
      'readEntry',
      { number: 'HD-2019-0001', select: false },
      null,
    ]);
    expect(outcome).toMatchObject({ ok: true, value: { ok: true } });
    expect(overview.last).toMatchObject({ functionName: 'call', about: 'readEntry', as: SECOND });
    expect(overview.last?.calls).toBeGreaterThan(0);
    expect((await world.see<Trace[]>('trace'))[0]).toEqual(overview.last);
  });

  it('lead the person to the row that a run selects, and start from the one that is selected', async () => {
    const { screen } = await world.call(OWNER, ['readEntry', { number: 'HD-2019-0001', select: true }, null]);
    const { sheets } = await world.see<Overview>('overview');
    const sheetId = sheets.find(({ table }) => table === 'activity')?.id;
    expect(screen.selected).toEqual({ sheetId, a1: expect.stringMatching(/^A3(?::|$)/) });
    const selection = { sheetId, a1: 'B3' };
    const taken = await world.call(OWNER, ['readEntry', { number: null, select: false }, null], { selection });
    expect(taken.outcome).toMatchObject({ value: { ok: true, value: { number: 'HD-2019-0001' } } });
  });

  it('change the workbook, which the page is told of', async () => {
    const before = await world.see<Overview>('overview');
    const seen = { version: 1, state: 'received' };
    const waive = { number: 'HD-2019-0001', decision: 'waive', code: 'outsideWindow', reason: '经核实在期限内', seen };
    const { outcome, overview } = await world.call(SECOND, ['reviewEntry', waive, null]);
    expect(outcome).toMatchObject({ ok: true, value: { ok: true } });
    expect(overview.bookChanges).toBeGreaterThan(before.bookChanges);
    expect(await world.see<Overview>('overview')).toEqual(overview);
  });

  it.each([
    ['under an account that may not edit', 'call', { account: 'other' }, /PERMISSION_DENIED/],
    ['of a function that is not there', 'tickle', {}, /google\.script\.run\.tickle is not a function/],
  ])('are told of a call %s', async (_title, name, more, message) => {
    const asked = { as: OWNER, account: 'own', call: name, args: [], selection: null, ...more };
    const { outcome }: CallAnswer = await world.done('run-sidebar', asked);
    expect(outcome).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
  });

  it('are told when the person has taken the authorization back, until it is given again', async () => {
    const as = SECOND;
    expect(await world.done('authorize', { as, isGranted: false })).toMatchObject({ unauthorized: [as] });
    const { outcome } = await world.call(as, ['readQueue', {}, null]);
    expect(outcome).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/^Authorization is required/) },
    });
    expect(await world.done('authorize', { as, isGranted: true })).toMatchObject({
      unauthorized: [],
      otherAccount: OTHER_ACCOUNT,
    });
  });

  it('go away when they are closed', async () => {
    const { sidebar } = await openSidebar(OWNER);
    expect(await world.done('close-page', { as: OWNER, id: sidebar?.id })).toMatchObject({ sidebar: null });
    expect((await fetch(`${world.address()}/sidebar/${sidebar?.id}?as=${OWNER}`)).status).toBe(404);
  });

  it('may hand over more than a form may: what is too long is for the script to refuse', async () => {
    const input = { number: 'HD-2019-0001', text: 'x'.repeat(1_200_000), before: '' };
    const { outcome } = await world.call(OWNER, ['keepNote', input, null]);
    expect(outcome).toMatchObject({ ok: true, value: { ok: false, refusal: 'badRequest' } });
  });
});
