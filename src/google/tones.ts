/** The colours of the workbook, in one place: soft grounds, with letters dark enough to be read on them. */

import type { Tone } from '../domain/table.ts';

/** Ground and letters of a header. */
export const HEADER = { background: '#dfe7f2', letters: '#1f2d3d' };

/** The ground of a row that sums the others up. */
export const LEAD_BACKGROUND = '#f3f6fa';

/** Ground and letters by tone; every pair has a contrast of 4.5 or more (WCAG 2.2, 1.4.3). */
export const TONES: Readonly<Record<Tone, { background: string; letters: string }>> = {
  quiet: { background: '#eceff1', letters: '#37474f' },
  again: { background: '#dbe5f1', letters: '#27496d' },
  act: { background: '#fde3cf', letters: '#7f3300' },
  good: { background: '#d8f0dd', letters: '#1b5e20' },
  gone: { background: '#f2f2f2', letters: '#5f6368' },
  error: { background: '#fbe0dd', letters: '#7a1712' },
  warning: { background: '#fff4cf', letters: '#5c4300' },
};
