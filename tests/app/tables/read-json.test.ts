/** JSON from where people can reach it: what is not of the shape is as good as nothing, and ends no run. */

import { describe, expect, it } from '@jest/globals';
import { readJson } from '../../../src/app/tables/read-json.ts';
import * as json from '../../../src/domain/json-shape.ts';

const shape = json.object({ at: json.text, minutes: json.number });

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
    expect([readJson(json.number, '0'), readJson(json.list(json.text), '[]')]).toEqual([0, []]);
  });
});
