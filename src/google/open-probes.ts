/** Opens the probes of one run. */

import type { Probes } from '../app/office-probes.ts';
import { driveProbes } from './probe-drive.ts';
import { openFormProbes } from './probe-forms.ts';
import { runProbes } from './probe-runs.ts';
import { sheetProbes } from './probe-sheets.ts';
import { clearScratch } from './scratch.ts';

/** All of them; nothing is made before one of them asks. */
export function openProbes(): Probes {
  return { ...sheetProbes, ...openFormProbes(), ...driveProbes, ...runProbes, cleanUp: clearScratch };
}
