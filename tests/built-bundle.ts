/** The built bundle for tests: whoever asks first builds it, and all test files of the same sources read that one. */

import { buildServer } from '../scripts/build.mjs';
import type { ProjectFiles } from '../src/offline/workspace.ts';
import { keepText, knownText } from './kept-texts.ts';

const KEPT = 'bundle.json';

/** The bundle as it would be pushed now, with the campaign that package.json names; by file name. */
export async function bundle(): Promise<ProjectFiles> {
  made ??= knownBundle() ?? (await builtBundle());
  return made;
}

// The same texts for all that ask: what is known of a text, its compiled script too, is found by it.
let made: ProjectFiles | null = null;

function knownBundle(): ProjectFiles | null {
  const known = knownText(KEPT);
  return known === null ? null : (JSON.parse(known) as ProjectFiles);
}

async function builtBundle(): Promise<ProjectFiles> {
  const { files } = await buildServer({ outdir: null });
  keepText(KEPT, JSON.stringify(files));
  return files;
}
