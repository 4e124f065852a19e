/** The words behind `npm start --`, and the folder that they name. */

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readOptions } from '../../src/desk/desk-options.ts';
import { holdsOthers } from '../../src/desk/keep-workspace.ts';
import { openWorkspace } from '../../src/offline/workspace.ts';

describe('readOptions', () => {
  it.each([
    [['--port', '80a'], 'port'],
    [['--port', '70000'], 'port'],
    [['--until', '2019-09-11'], 'until'],
    [['--until', '2019-13-11T00:00:00+08:00'], 'until'],
    [['--prot', '1'], 'usage'],
    [['sample.json'], 'usage'],
  ])('refuses %j', (args, option) => {
    expect(readOptions(args, '/ten')).toMatchObject({ ok: false, option });
  });

  it('keeps the workspace in the project unless a folder is named', () => {
    const options = { port: null, season: null, until: null, data: join('/ten', '.ten-events'), fresh: false };
    expect(readOptions([], '/ten')).toEqual({ ok: true, options });
    expect(readOptions(['--data', '/elsewhere', '--port', '4200'], '/ten')).toEqual({
      ok: true,
      options: { ...options, data: '/elsewhere', port: 4200 },
    });
  });
});

describe('holdsOthers', () => {
  it('knows every file that a workspace leaves, so that it can be begun afresh', () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-'));
    try {
      const workspace = openWorkspace({
        now: '2019-08-20T00:00:00+08:00',
        zone: 'Asia/Shanghai',
        owner: 'o@example.org',
      });
      workspace.createForm({ name: '报送表', as: 'o@example.org' });
      workspace.createSpreadsheet({ name: '台账', as: 'o@example.org' });
      workspace.save(folder);
      expect(readdirSync(folder).length).toBeGreaterThan(4);
      expect(holdsOthers(folder)).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes no folder for its own that holds something else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-'));
    try {
      expect([holdsOthers(folder), holdsOthers(join(folder, 'none'))]).toEqual([false, false]);
      for (const name of ['desk.json', 'workspace.json', 'form-a.12.json']) writeFileSync(join(folder, name), '{}');
      expect(holdsOthers(folder)).toBe(false);
      writeFileSync(join(folder, 'notes.2019.json'), '');
      expect(holdsOthers(folder)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
