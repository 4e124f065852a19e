/** The campaign's text in rows of the settings sheet: cut and put together again, each known by its key. */

import { describe, expect, it } from '@jest/globals';
import { campaignChunks, campaignText, chunkKey, chunkNumber } from '../../../src/app/tables/campaign-chunks.ts';

describe('campaignChunks', () => {
  it.each([39_998, 39_999, 40_000, 79_999, 80_001])(
    'cuts no character in two, with %d letters before a wide one',
    (count) => {
      const text = `${'甲'.repeat(count)}${'🈴'.repeat(30)}=1+1`;
      const chunks = campaignChunks(text);
      for (const [, chunk] of chunks) {
        expect(chunk.length).toBeLessThanOrEqual(40_000);
        expect(() => encodeURIComponent(chunk)).not.toThrow();
      }
      const asRead = chunks
        .map(([settingKey, settingRecord], index) => ({ index: index + 3, cells: { settingKey, settingRecord } }))
        .reverse();
      expect(campaignText(asRead)).toBe(text);
    },
  );
});

describe('chunkNumber', () => {
  it.each([
    [chunkKey(1), 1],
    [chunkKey(12), 12],
    ['campaign', null],
    ['campaign.x', null],
    ['wiring', null],
  ])('of %s: %j', (key, number) => {
    expect(chunkNumber(key)).toBe(number);
  });
});
