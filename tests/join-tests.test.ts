/** Test files that are joined: every one is run, and finds what it would find alone. */

import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { joined } from '../scripts/jest-joined-file.mjs';
import { groupTests } from '../scripts/join-tests.mjs';

describe('the everyday tests', () => {
  const { apart, groups } = groupTests();

  it('are each in one joined file, or stay as they are', () => {
    const all = readdirSync('tests', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.long.test.ts'))
      .map((name) => `tests/${name}`);
    expect([...groups.values(), apart].flat().sort()).toEqual(all.sort());
    expect(apart.length).toBeLessThan(all.length / 20);
  });

  it('are joined with those of their own folder', () => {
    for (const files of groups.values()) {
      expect(new Set(files.map((file) => file.slice(0, file.lastIndexOf('/')))).size).toBe(1);
    }
  });
});

describe('a joined file', () => {
  const among = globalThis as typeof globalThis & { laid?: string };

  joined('one', () => {
    among.laid = 'by one';

    it('finds in its tests what it laid among the globals when it was loaded', () => {
      expect(among.laid).toBe('by one');
    });
  });

  joined('another', () => {
    const found = among.laid;

    it('finds nothing that another has laid there', () => {
      expect(found).toBeUndefined();
      expect(among.laid).toBeUndefined();
    });
  });

  joined('a third', () => {
    it('may leave something behind', () => {
      among.laid = 'by a test';
      expect(among.laid).toBe('by a test');
    });
  });

  joined('a fourth', () => {
    it('does not find it', () => {
      expect(among.laid).toBeUndefined();
    });
  });
});
