// Ticks that Word inserts as symbols, as a .docx with a filled 推荐表 has them.
import { describe, expect, it } from '@jest/globals';
import { readTicks } from '../../src/domain/import/read-ticks.ts';
import { readDocx } from '../../src/table-import/read-docx.ts';
import { docxOf, rowOf, tableOf } from '../importing/draw-docx.ts';

const CHOICES = ['故事', '图片'].map((key) => ({ key, labels: [key] }));

/** A symbol between the texts of one cell. */
const symbol = (font: string, char: string) => `</w:t><w:sym w:font="${font}" w:char="${char}"/><w:t>`;

function cellWith(text: string): string {
  const read = readDocx(docxOf(tableOf([4000], [rowOf([text])])));
  if (read === null || typeof read === 'string') throw new Error('no table');
  return read.rows[0]?.[0] ?? '';
}

describe('readDocx', () => {
  it.each([
    ['Wingdings', 'F0FE', '☑'],
    ['Wingdings', 'F0FD', '☑'],
    ['Wingdings', 'F0FC', '☑'],
    ['Wingdings', 'f06e', '☑'],
    ['wingdings', '00FE', '☑'],
    ['Wingdings 2', 'F052', '☑'],
    ['Wingdings 2', 'F050', '☑'],
    ['Wingdings', 'F0A8', '□'],
    ['Wingdings', 'F06F', '□'],
    ['Wingdings', 'F0FB', '□'],
    ['Wingdings 2', 'F0FE', '□'],
    ['Symbol', 'F0FE', '□'],
    ['__proto__', 'F0FE', '□'],
    ['Wingdings', '1F0FE', '□'],
  ])('reads the symbol of %s at %s as %s', (font, char, sign) => {
    expect(cellWith(`作品类型：${symbol(font, char)}故事`)).toBe(`作品类型：${sign}故事`);
  });

  it('gives ticks that are read as those of any sign', () => {
    const [ticked, empty] = [symbol('Wingdings', 'F0FE'), symbol('Wingdings', 'F0A8')];
    expect(readTicks(cellWith(`${ticked}故事 ${empty}图片`), CHOICES)).toEqual({ keys: ['故事'], text: '故事' });
    expect(readTicks(cellWith(`${empty}故事 ${empty}图片`), CHOICES).keys).toEqual([]);
    expect(readTicks(cellWith(`${ticked}故事 ${ticked}图片`), CHOICES).keys).toEqual(['故事', '图片']);
  });
});
