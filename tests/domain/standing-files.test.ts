/** Which files an entry has of all that was ever noted: each once, as its last line says, and none that was refused. */

import { describe, expect, it } from '@jest/globals';
import { isSameFile, standingFiles } from '../../src/domain/work-files/standing-files.ts';
import { usedFiles } from '../../src/domain/work-files/used-files.ts';

type State = 'received' | 'doubtful' | 'refused';

const line = (name: string, state: State, sha256 = name, bytes = 1) => ({ name, state, sha256, bytes });

const told = (lines: readonly { name: string; state: string }[]) => lines.map(({ name, state }) => `${name} ${state}`);

describe('standingFiles', () => {
  it('has a file once that was looked at twice, with its last name and state', () => {
    const lines = [line('a.mp4', 'doubtful'), line('b.mp4', 'received'), line('甲.mp4', 'received', 'a.mp4')];
    expect(told(standingFiles(lines))).toEqual(['b.mp4 received', '甲.mp4 received']);
  });

  it('has none that was refused last, and one that came again', () => {
    const lines = [line('a.mp4', 'received'), line('a.mp4', 'refused'), line('b.mp4', 'refused')];
    expect(standingFiles(lines)).toEqual([]);
    expect(told(standingFiles([...lines, line('a.mp4', 'doubtful')]))).toEqual(['a.mp4 doubtful']);
  });
});

describe('isSameFile', () => {
  it.each([
    ['the same content by another name', line('a.mp4', 'received', 'x'), line('b.mp4', 'received', 'x'), true],
    ['another content by the same name', line('a.mp4', 'received', 'x'), line('a.mp4', 'received', 'y'), false],
    ['name and size where a content is not known', line('a.mp4', 'received', ''), line('a.mp4', 'received', 'y'), true],
    ['another size', line('a.mp4', 'received', '', 2), line('a.mp4', 'received', 'y'), false],
  ])('%s', (_, one, other, expected) => {
    expect(isSameFile(one, other)).toBe(expected);
  });
});

describe('usedFiles', () => {
  it('leaves out what was doubtful before another was received, and keeps what came after it', () => {
    const files = [
      { name: 'a.mp4', state: 'doubtful' as const },
      { name: 'b.mp4', state: 'received' as const },
      { name: 'c.mp4', state: 'doubtful' as const },
    ];
    expect(told(usedFiles(files))).toEqual(['b.mp4 received', 'c.mp4 doubtful']);
    expect(told(usedFiles(files.slice(0, 1)))).toEqual(['a.mp4 doubtful']);
  });
});
