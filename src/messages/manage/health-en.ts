/** The words of the tab Checks, in English: the list of checks. */

import type { HealthTabWords } from './health-zh.ts';

export const healthTabEn: HealthTabWords = {
  title: 'Checks',
  hint:
    'Whether all that the program depends on is well. Looking changes nothing, and each button may be ' +
    'pressed twice.',
  notRunning: 'This workbook is not at work yet: there is nothing to check.',
  again: 'Check again',
  states: { good: 'good', note: 'note', act: 'to do' },
  allGood: 'All is well.',
  summary: ({ act, good, note }) => `${act} to do, ${note} to note, ${good} good.`,
  good: ({ good }) => `${good} that are good`,
  repairing: 'Repairing …',
  repaired: ({ label }) => `“${label}” is done; below is what was found when all was checked again.`,
  repairNamed: ({ label, name }) => `${label} (${name})`,
};
