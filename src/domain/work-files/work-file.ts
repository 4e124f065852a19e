/** A file of a work, or a photograph of an activity, as somebody has found it: the file itself stays where it is. */

import type { Moment } from '../calendar.ts';

export interface WorkFile {
  /** Entry id. */
  entry: string;
  /** With its ending, as it was received. */
  name: string;
  bytes: number;
  /** MP4, AVI, JPEG …, as the bytes say and not the name; '' where nobody has looked. */
  format: string;
  /** Null where it has no length, or nobody has looked. */
  seconds: number | null;
  /** In hexadecimal; '' where it was not worked out. */
  sha256: string;
  /** Where it lies, as typed: 办公室移动硬盘/作品/塘沽. */
  place: string;
  /** Under a photograph; '' for works. */
  caption: string;
  /** `doubtful` where somebody has to look again (待核). */
  state: 'received' | 'doubtful';
  at: Moment;
  by: string;
}
