/** The one file of pages: what the build puts in comes out again, and what does not belong together is told. */

import { describe, expect, it } from '@jest/globals';
import { pagesFile } from '../../scripts/pages-file.mjs';
import { pageIn, pagesFault } from '../../src/google/pages-file.ts';

const PAGES = { sidebar: '<!doctype html>\n<p>栏</p>\n', campaign: '{"name":"十场"}', empty: '', last: '\n' };
const { text, mark } = pagesFile(PAGES);

describe('pageIn', () => {
  it.each(Object.entries(PAGES))('gives %s as it was put in', (name, page) => {
    expect(pageIn(text, name)).toBe(page);
  });

  it('forgives the lines of an editor on Windows, and blank ones around the file', () => {
    const pasted = `\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`;
    for (const [name, page] of Object.entries(PAGES)) {
      expect([name, pageIn(pasted, name)?.replaceAll('\r\n', '\n')]).toEqual([name, page]);
    }
    expect(pagesFault(pasted, mark)).toBeNull();
  });

  it.each(['side', 'none', ''])('gives null for %p, which is no page', (name) => {
    expect(pageIn(text, name)).toBeNull();
  });

  it('gives no half page', () => {
    expect(pageIn(text.slice(0, text.indexOf('<p>栏')), 'sidebar')).toBeNull();
  });
});

describe('pagesFile', () => {
  it('gives the same bytes for the same pages in any order, and another mark for another page', () => {
    expect(pagesFile(Object.fromEntries(Object.entries(PAGES).reverse()))).toEqual({ text, mark });
    expect(pagesFile({ ...PAGES, last: ' ' }).mark).not.toBe(mark);
  });

  it('refuses a page that holds a line of the file', () => {
    expect(() => pagesFile({ a: 'x\n<!-- page: b -->\ny' })).toThrow('The page a holds a line of the file.');
  });
});

describe('pagesFault', () => {
  it.each([
    ['the file as it was built', text, mark, null],
    ['any file where the code knows none', text, null, null],
    ['a file of another build', text, '0123456789ab', 'other'],
    ['a paste without its end', text.slice(0, -20), mark, 'cut'],
    ['a paste without its beginning', text.slice(40), mark, 'missing'],
    ['an empty file', '', mark, 'missing'],
    ['what Google puts into a new file', '<!DOCTYPE html>\n<html>\n</html>\n', mark, 'missing'],
  ])('tells %s', (_, file, own, fault) => {
    expect(pagesFault(file, own)).toBe(fault);
  });
});
