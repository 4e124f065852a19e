/** JSON from where people can reach it: what is not of the shape is as good as nothing, and ends no run. */

import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { readJson } from '../../../src/app/tables/read-json.ts';

const shape = z.object({ at: z.string(), minutes: z.number() });

describe('readJson', () => {
  it.each([
    ['{"at":"09:00","minutes":20}', { at: '09:00', minutes: 20 }],
    ['{"at":"09:00","minutes":20,"more":true}', { at: '09:00', minutes: 20 }],
    ['', null],
    ['{', null],
    ['null', null],
    ['已核对', null],
    ['{"at":"09:00"}', null],
    ['{"at":"09:00","minutes":"20"}', null],
  ])('%s', (text, read) => {
    expect(readJson(shape, text)).toEqual(read);
  });

  it('tells a 0 and an empty list from nothing', () => {
    expect([readJson(z.number(), '0'), readJson(z.array(z.string()), '[]')]).toEqual([0, []]);
  });
});
