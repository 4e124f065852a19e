// Whatever Google is told to call by name is there to be called.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSeason, type Player } from '../src/season/play-season.ts';
import { readSeason } from '../src/season/season-file.ts';
import { bundle } from './built-bundle.ts';

let names: readonly string[];
let player: Player;

beforeAll(async () => {
  const files = await bundle();
  // As Google finds them.
  names = [...(files['Code.js'] ?? '').matchAll(/^function ([\w$]+)\(/gm)].map(([, name = '']) => name);
  const folder = join('tests', 'flows');
  const read = readSeason(readFileSync(join(folder, 'second-season.json'), 'utf8'), folder);
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files, tell: () => {} });
  if (!opened.ok) throw new Error(opened.reason);
  player = opened.player;
}, 300_000);

describe('the functions that Google calls', () => {
  it('are these and no others: every one is reachable by any editor (PLATFORM G)', () => {
    expect([...names].sort()).toEqual([
      'call',
      'menuCheckNow',
      'menuDigest',
      'menuManage',
      'menuSetUp',
      'menuSidebar',
      'menuSummaries',
      'onFormSubmit',
      'onOpen',
      'onRegisterEdit',
      'seasonReport',
      'selfTestLater',
      'tick',
      'weeklyDigest',
    ]);
  });

  it('are named rightly by every trigger that set-up hangs, one for each form, edit, tick and week', () => {
    const [owner = ''] = player.season.staff;
    const result = player.workspace.run({ as: owner, call: 'call', args: ['setUp', {}], surface: 'sidebar' });
    expect(result).toMatchObject({ ok: true, value: { ok: true } });
    const handlers = player.workspace.parts.triggers.content.map((trigger) => trigger.handler);
    expect(handlers.filter((handler) => !names.includes(handler))).toEqual([]);
    expect(handlers.sort()).toEqual(['onFormSubmit', 'onFormSubmit', 'onRegisterEdit', 'tick', 'weeklyDigest']);
  });

  it('are named rightly by every menu item', () => {
    const [owner = ''] = player.season.staff;
    player.workspace.open({ as: owner });
    const [menu] = player.workspace.screen(owner).menus;
    expect(menu?.caption).toBe('健康同行');
    const called = menu?.items.flatMap((item) => (item.kind === 'item' ? [item.call] : [])) ?? [];
    expect(called).toHaveLength(6);
    expect(called.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('answer a call by an unknown name, or one of the language, with a code', () => {
    const [owner = ''] = player.season.staff;
    for (const name of ['nothing', '__proto__', 'constructor', 'toString', 7, null]) {
      const result = player.workspace.run({ as: owner, call: 'call', args: [name, {}], surface: 'sidebar' });
      expect(result).toMatchObject({ ok: true, value: { ok: false, refusal: 'unknownCall' } });
    }
  });
});
