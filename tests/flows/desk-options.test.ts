/** The words behind `npm start --`, and the folder that they name. */

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readOptions } from '../../src/desk/desk-options.ts';
import { isKept, strangerIn } from '../../src/desk/keep-workspace.ts';
import { openWorkspace } from '../../src/offline/workspace.ts';

describe('readOptions', () => {
  it.each([
    [['--port', '80a'], 'port'],
    [['--port', '70000'], 'port'],
    [['--until', '2019-09-11'], 'until'],
    [['--until', '2019-13-11T00:00:00+08:00'], 'until'],
    [['--prot', '1'], 'words'],
    [['sample.json'], 'words'],
    [['--data', '--fresh'], 'words'],
    [['--data='], 'words'],
    [['--fresh=yes'], 'words'],
    [['--port', '80', '--help'], 'help'],
  ])('refuses %j', (args, option) => {
    expect(readOptions(args, '/ten')).toMatchObject({ ok: false, option });
  });

  it('keeps the workspace in the project unless a folder is named', () => {
    const options = {
      port: null,
      season: null,
      until: null,
      data: join('/ten', '.ten-events'),
      fresh: false,
      blank: false,
    };
    expect(readOptions([], '/ten')).toEqual({ ok: true, options });
    expect(readOptions(['--data', '/elsewhere', '--port', '4200'], '/ten')).toEqual({
      ok: true,
      options: { ...options, data: '/elsewhere', port: 4200 },
    });
  });
});

describe('strangerIn', () => {
  it('knows every file that a workspace leaves, so that it can be begun afresh', () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-'));
    try {
      const workspace = openWorkspace({
        now: '2019-08-20T00:00:00+08:00',
        zone: 'Asia/Shanghai',
        locale: 'zh_CN',
        account: 'workspace',
        owner: 'o@example.org',
      });
      workspace.createForm({ name: '报送表', as: 'o@example.org' });
      workspace.createSpreadsheet({ name: '台账', as: 'o@example.org' });
      workspace.save(folder);
      expect(readdirSync(folder).length).toBeGreaterThan(4);
      expect(strangerIn(folder)).toBe(null);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  // A name alone proved a file to be the desk's once; a person's own files are called so too.
  it('takes no file for its own that no manifest names, however it is called', () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-'));
    try {
      expect([strangerIn(folder), strangerIn(join(folder, 'none'))]).toEqual([null, null]);
      const workspace = openWorkspace({
        now: '2019-08-20T00:00:00+08:00',
        zone: 'Asia/Shanghai',
        locale: 'zh_CN',
        account: 'workspace',
      });
      workspace.save(folder);
      for (const name of ['desk.json', 'mailbox.7.json', 'notes.2019.json']) {
        writeFileSync(join(folder, name), '{}');
        expect([name, strangerIn(folder), isKept(folder)]).toEqual([name, name, false]);
        rmSync(join(folder, name));
      }
      expect(strangerIn(folder)).toBe(null);
      writeFileSync(join(folder, 'workspace.json'), '{ "projects": {} }');
      expect(strangerIn(folder)).not.toBe(null);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
