/** `npm run push` with everything around it in reach: the folder, the answers of the person, Google, clasp itself. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { type Clasp, claspWith } from '../../scripts/clasp.mjs';
import { push } from '../../scripts/push.mjs';
import { pushEn } from '../../src/messages/desk/terminal/push/en.ts';
import { bundle } from '../built-bundle.ts';
import type { FakeAppsScript } from './fake-apps-script.ts';

/** What one push is asked for and meets, where it is not the usual. */
interface Chance {
  to?: 'production' | 'test';
  create?: boolean;
  script?: string;
  overwrite?: boolean;
  /** What the person answers, one after the other, and nothing after that; null where nobody can be asked. */
  answers?: readonly string[] | null;
  clasp?: Clasp;
  /** Whether somebody who is asked to log in does. */
  logsIn?: boolean;
  /** What lies in dist/; null for tests that fail. */
  files?: Record<string, string> | null;
}

/** A folder of the project's own kind, in which pushes follow each other. */
export interface PushWorld {
  readonly root: string;
  /** Pushes once: whether Google has the version now, what was said, and how many questions were asked. */
  push(chance?: Chance): Promise<{ done: boolean; said: string[]; asked: string[] }>;
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder with the placeholder that is committed; it is gone after the test. */
export function openPush(fake: FakeAppsScript | null = null): PushWorld {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'push-')));
  folders.push(root);
  writeFileSync(join(root, '.clasp.json'), '{ "scriptId": "REPLACE-WITH-YOUR-SCRIPT-ID", "rootDir": "dist" }');
  const untouched = claspWith([], { ...process.env, ...fake?.environment() });
  return {
    root,
    push: async ({ answers = null, clasp = untouched, files, logsIn = false, script, ...wish } = {}) => {
      const said: string[] = [];
      const asked: string[] = [];
      const waiting = [...(answers ?? [])];
      const answering = async (question: string) => {
        asked.push(question);
        return waiting.shift() ?? '';
      };
      const done = await push({
        root,
        wish: {
          to: 'production',
          create: false,
          overwrite: false,
          ...wish,
          ...(script === undefined ? {} : { script }),
        },
        clasp,
        words: pushEn,
        say: (line) => said.push(line),
        ask: answers === null ? null : answering,
        login: async () => logsIn,
        prepare: async () => (files === null ? null : layOut(root, files ?? (await bundle()))),
      });
      return { done, said, asked };
    },
  };
}

function layOut(root: string, files: Record<string, string>): Record<string, string> {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'dist', name), text);
  return files;
}
