/** Workbooks as earlier releases have left them in the middle of the sample season, with the program of today. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SeasonReport } from '../../src/app/calls/report-season.ts';
import { type ProjectFiles, Workspace } from '../../src/offline/workspace.ts';
import { filesInZone } from '../../src/season/project-folder.ts';

const FOLDER = 'tests/releases';

/** The owner of the sample season, and a colleague. */
export const OWNER = 'xwb@example.org';
export const HEIR = 'he.yangli@example.org';

/** The files in which releases are kept, the earliest first. */
export const RELEASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json.gz'))
  .sort();

/** As `src/season/keep-release.ts` writes it. */
interface KeptRelease {
  version: string;
  keptAt: string;
  workbook: string;
  report: SeasonReport;
  files: Record<string, string>;
}

export interface OpenedRelease {
  kept: KeptRelease;
  workspace: Workspace;
}

/** The workbook as the release has left it, on 4 September 2019 at noon. */
export function openKept(name: string, files: ProjectFiles): OpenedRelease {
  const kept = JSON.parse(gunzipSync(readFileSync(join(FOLDER, name))).toString('utf8')) as KeptRelease;
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    for (const [file, text] of Object.entries(kept.files)) writeFileSync(join(folder, file), text);
    const workspace = Workspace.load(folder);
    workspace.install({ files: filesInZone(files, workspace.parts.zone), boundTo: kept.workbook });
    return { kept, workspace };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the program reports of itself. */
export function reportOf({ workspace }: OpenedRelease, as = OWNER): SeasonReport {
  const result = workspace.run({ as, call: 'seasonReport', surface: 'editor' });
  if (!result.ok) throw new Error(result.error.message);
  return result.value as SeasonReport;
}

/** What is settled of entries: everything but the issues, which later releases may find more of. */
export const settledOf = ({ entries }: SeasonReport) =>
  entries.map(({ counts, form, id, number, state, unit, version }) => ({
    counts,
    form,
    id,
    number,
    state,
    unit,
    version,
  }));

/** Every mail that has gone, by whom it went to and what about. */
export const mailsOf = ({ workspace }: OpenedRelease): string[] =>
  workspace.parts.mail.content.sent.map(({ subject, to }) => `${to.join()} ${subject}`);
