/** The sidebar's page as it is pushed: small, whole, and with nothing that is fetched from elsewhere. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { pageIn } from '../../src/google/pages-file.ts';
import { bundle } from '../built-bundle.ts';

const MOST_BYTES = 80 * 1024;

describe('the built sidebar', () => {
  let html = '';

  beforeAll(async () => {
    const files = await bundle();
    html = pageIn(files['pages.html'] ?? '', 'sidebar') ?? '';
  });

  it('is at most 80 KB', () => {
    expect(html.slice(0, 15)).toBe('<!doctype html>');
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('carries all it needs inside, and names nothing to be fetched from elsewhere', () => {
    expect(html.match(/<(?:script|style)\b[^>]+>|<link\b|@import|url\(\s*['"]?(?!data:|#)|\bsrc\s*=/g)).toBeNull();
  });
});
