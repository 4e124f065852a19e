/** Bytes of texts as Google counts them: those of the encoder, for letters of every length. */

import { expect, it } from '@jest/globals';
import { utf8Length } from '../../src/domain/utf8-length.ts';

it.each(['', 'A', '工会 A', 'é', '“约200”', '😀 完成', '𠮷', 'ß\u07ff\u0800\uffff'])('counts %j', (text) => {
  expect(utf8Length(text)).toBe(Buffer.byteLength(text));
});
