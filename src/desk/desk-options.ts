/** What the desk is started with: the options of `npm start`, read from the command line. */

import { join, resolve } from 'node:path';
import type { WordFault } from '../messages/desk/terminal/say.ts';
import { readWords } from '../season/read-words.ts';

/** The options with their defaults. Folders and files are absolute. */
export interface DeskOptions {
  /** Null: the first free one from FIRST_PORT on. */
  port: number | null;
  /** Null: the sample season. */
  season: string | null;
  /** Null: the moment that the season itself is shown at. */
  until: string | null;
  /** The folder that keeps the workspace. */
  data: string;
  fresh: boolean;
  /** Whether nothing is set up or played. */
  blank: boolean;
}

/** Where a free port is looked for first. */
export const FIRST_PORT = 4123;

const KEPT_IN = '.ten-events';
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;

/** The options, or what cannot be used of them; `help` where somebody only asks what there is. */
export type ReadOptions =
  | { ok: true; options: DeskOptions }
  | { ok: false; option: 'port' | 'until'; given: string }
  | { ok: false; option: 'help' }
  | { ok: false; option: 'words'; fault: WordFault };

/**
 * Reads the words behind `npm start --`.
 *
 * @param root the project's folder, where the workspace is kept unless `--data` names another.
 * @example
 * readOptions(['--port', '80a'], '/ten')  // → { ok: false, option: 'port', given: '80a' }
 */
export function readOptions(args: readonly string[], root: string): ReadOptions {
  if (args.includes('--help')) return { ok: false, option: 'help' };
  const read = readWords(args, {
    port: 'text',
    season: 'text',
    until: 'text',
    data: 'text',
    fresh: 'nothing',
    blank: 'nothing',
  });
  if (!read.ok) return { ok: false, option: 'words', fault: read.fault };
  const { blank, data, fresh, port, season, until } = read.given;
  if (port !== undefined && !isPort(port)) return { ok: false, option: 'port', given: port };
  if (until !== undefined && !isMoment(until)) return { ok: false, option: 'until', given: until };
  return {
    ok: true,
    options: {
      port: port === undefined ? null : Number(port),
      season: season === undefined ? null : resolve(season),
      until: until ?? null,
      data: data === undefined ? join(root, KEPT_IN) : resolve(data),
      fresh: fresh !== undefined,
      blank: blank !== undefined,
    },
  };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

function isMoment(text: string): boolean {
  return MOMENT.test(text) && !Number.isNaN(Date.parse(text));
}
