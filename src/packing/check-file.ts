/** Holds the notice's rules for a file against what the file really is. */

import type { FileRules } from '../packing-view.ts';
import type { FileFacts } from './probe-file.ts';

/** What is wrong with a file; the words are made where they are shown. */
export type FileFault =
  | { code: 'empty' }
  | { code: 'truncated' }
  | { code: 'unreadable' }
  | { code: 'renamed'; actual: string }
  | { code: 'format'; allowed: string[]; actual: string; isRenamed: boolean }
  | { code: 'tooLong'; milliseconds: number; seconds: number }
  | { code: 'lengthUnknown'; seconds: number }
  | { code: 'tooBig'; bytes: number; megabytes: number };

const MEGABYTE = 1024 * 1024;

/**
 * Everything that is wrong with a file, at once; [] where nothing is.
 *
 * “Shorter than three minutes” compares milliseconds: 180.000 seconds are too long. An empty file is told alone.
 *
 * @example
 * checkFile({ format: 'MP4', milliseconds: 181000, … }, 1024, rules)
 * // → [{ code: 'tooLong', milliseconds: 181000, seconds: 180 }]
 */
export function checkFile(facts: FileFacts, bytes: number, rules: FileRules): FileFault[] {
  if (facts.isEmpty) return [{ code: 'empty' }];
  const { formats, shorterThanSeconds, smallerThanMegabytes } = rules;
  const faults: FileFault[] = [];
  if (formats !== null && !formats.includes(facts.format)) {
    faults.push({ code: 'format', allowed: formats, actual: facts.format, isRenamed: facts.isRenamed });
  } else if (facts.isRenamed) {
    faults.push({ code: 'renamed', actual: facts.format });
  }
  if (facts.isTruncated) faults.push({ code: 'truncated' });
  // Of a file that is no film at all the length is no question.
  const isAsked = shorterThanSeconds !== null && (faults.length === 0 || facts.milliseconds !== null);
  if (isAsked) faults.push(...checkLength(facts, shorterThanSeconds));
  if (smallerThanMegabytes !== null && bytes >= smallerThanMegabytes * MEGABYTE) {
    faults.push({ code: 'tooBig', bytes, megabytes: smallerThanMegabytes });
  }
  return faults;
}

function checkLength({ milliseconds }: FileFacts, seconds: number): FileFault[] {
  if (milliseconds === null) return [{ code: 'lengthUnknown', seconds }];
  return milliseconds >= seconds * 1000 ? [{ code: 'tooLong', milliseconds, seconds }] : [];
}
