/** The notice's rules for a film against what films are, to the millisecond and the byte. */

import { describe, expect, it } from '@jest/globals';
import { sayPacking } from '../../src/messages/packing/say-packing.ts';
import { checkFile } from '../../src/packing/check-file.ts';
import type { FileFacts } from '../../src/packing/probe-file.ts';
import { showFault, showSize } from '../../src/packing/show-measures.ts';
import type { FileRules } from '../../src/packing-view.ts';

const RULES: FileRules = { formats: ['MP4'], shorterThanSeconds: 180, smallerThanMegabytes: 50, clause: '' };
const NO_RULES: FileRules = { formats: null, shorterThanSeconds: null, smallerThanMegabytes: null, clause: '' };
const FILM: FileFacts = {
  format: 'MP4',
  milliseconds: 179_999,
  width: 1920,
  height: 1080,
  codec: 'avc1',
  isEmpty: false,
  isTruncated: false,
  isRenamed: false,
};
const MB = 1_048_576;

const said = (facts: Partial<FileFacts>, bytes = 1024, rules = RULES) =>
  checkFile({ ...FILM, ...facts }, bytes, rules).map((fault) => showFault(fault, sayPacking('zh-CN', null)));

describe('checkFile', () => {
  it('has nothing to say of a film that keeps the rules, to the last millisecond and byte', () => {
    expect(said({}, 50 * MB - 1)).toEqual([]);
  });

  it('tells what is too long or too big, at the limit too', () => {
    expect(said({ milliseconds: 181_000 })).toEqual(['时长3分01秒，应短于3分钟。']);
    expect(said({ milliseconds: 180_000 })).toEqual(['时长3分00秒，应短于3分钟。']);
    expect(said({}, 52_533_658)).toEqual(['50.1 MB，应小于50 MB。']);
    expect(said({}, 50 * MB)).toEqual(['50.0 MB，应小于50 MB。']);
  });

  it('tells a renamed file by what it is, and nothing about a length that it does not have', () => {
    expect(said({ format: 'AVI', isRenamed: true, milliseconds: null })).toEqual([
      '不是MP4格式（实际为AVI，仅改了扩展名）。',
    ]);
    expect(said({ format: 'MOV', milliseconds: 200_000 })).toEqual([
      '不是MP4格式（实际为MOV）。',
      '时长3分20秒，应短于3分钟。',
    ]);
    expect(said({ format: '', isRenamed: true, milliseconds: null })).toEqual([
      '不是MP4格式（实际为无法识别的格式，仅改了扩展名）。',
    ]);
  });

  it('tells all faults at once, an empty file as empty alone', () => {
    expect(said({ isTruncated: true, milliseconds: 200_000 }, 60 * MB)).toHaveLength(3);
    expect(said({ isEmpty: true, format: '', milliseconds: null }, 0)).toEqual(['文件是空的（0字节），请重新索取。']);
  });

  it('asks for a look where nobody knows how long a film is', () => {
    expect(said({ milliseconds: null })).toEqual(['看不出时长，请播放核对是否短于3分钟。']);
  });

  it('asks nothing where the notice asks nothing, but a lie is told', () => {
    expect(said({ milliseconds: 900_000, format: 'MOV' }, 900 * MB, NO_RULES)).toEqual([]);
    expect(said({ format: 'AVI', isRenamed: true }, 1024, NO_RULES)).toEqual(['扩展名与内容不符（实际为AVI）。']);
  });
});

describe('showSize', () => {
  it('cuts tenths off, so that what is under a limit never looks like it', () => {
    expect([0, 1023, 1024, MB, 50 * MB - 1, 50 * MB, 1024 * MB].map(showSize)).toEqual([
      '0 B',
      '1023 B',
      '1 KB',
      '1.0 MB',
      '49.9 MB',
      '50.0 MB',
      '1.00 GB',
    ]);
  });
});
