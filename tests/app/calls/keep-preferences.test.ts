/** What a person chooses for themselves: kept for them alone, and told by every tab. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProgressView } from '../../../src/progress-view.ts';
import { ask, firstTen } from '../../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, OWNER, reopen } from '../../flows/open-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

describe('keepPreferences', () => {
  it('keeps what each person chooses for himself alone, and every tab brings it along', () => {
    const world = reopen(first);
    const mine = { language: 'en', hasKeys: false };
    expect(ask(world, 'keepPreferences', mine)).toMatchObject({ ok: true, value: mine });
    for (const name of ['readProgress', 'readMaterials', 'readSettings']) {
      expect(ask<ProgressView>(world, name, {}).value.preferences).toEqual(mine);
      const other = ask<ProgressView>(world, name, {}, { as: OWNER }).value;
      expect([other.preferences, other.isOwner]).toEqual([{ language: 'zh-CN', hasKeys: true }, true]);
    }
  });

  it('takes no language but ours, and nothing besides', () => {
    const usual = { language: 'en', hasKeys: true };
    const others: object[] = [{ ...usual, language: 'fr' }, { ...usual, more: 1 }, { language: 'en' }];
    const world = reopen(first);
    const refusals = others.map((other) => ask(world, 'keepPreferences', other).refusal);
    expect(refusals).toEqual(['badRequest', 'badRequest', 'badRequest']);
  });
});
