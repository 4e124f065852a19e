/** Which release has kept a workbook: the same goes on, another is brought along, an older format refuses. */

import { describe, expect, it } from '@jest/globals';
import { isOfOtherRelease, keptByThis, programVersion, refuseNewer } from '../../../src/app/tables/program.ts';

const THEN = '2019-08-20T09:00:00+08:00';
const NOW = '2019-09-20T09:00:00+08:00';
const ours = keptByThis(null, THEN);

describe('keptByThis', () => {
  it('says since when, and stays when it is asked again', () => {
    expect(ours).toEqual({ version: programVersion(), format: 1, since: THEN });
    expect(keptByThis({ program: ours }, NOW)).toEqual(ours);
  });

  it('begins anew with another release', () => {
    expect(keptByThis({ program: { ...ours, version: '0.0.1' } }, NOW)).toEqual({ ...ours, since: NOW });
  });
});

describe('isOfOtherRelease', () => {
  it.each([
    ['this release', ours, false],
    ['none that has told', undefined, true],
    ['an earlier one', { ...ours, version: '0.0.1' }, true],
    ['one of the same number with another format', { ...ours, format: 0 }, true],
  ])('of %s', (_, program, expected) => {
    expect(isOfOtherRelease({ program })).toBe(expected);
  });
});

describe('refuseNewer', () => {
  it.each([
    ['this release', ours],
    ['none that has told', undefined],
    ['a later one of the same format', { ...ours, version: '9.0.0' }],
    ['an earlier format', { ...ours, format: 0 }],
  ])('lets %s pass', (_, program) => {
    expect(() => refuseNewer({ program })).not.toThrow();
  });

  it('names the release whose format it does not know', () => {
    expect(() => refuseNewer({ program: { version: '9.0.0', format: 2, since: THEN } })).toThrow(
      expect.objectContaining({ code: 'newerProgram', detail: '9.0.0' }),
    );
  });
});
