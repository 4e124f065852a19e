/** Lengths, sizes and faults of files in words. */

import type { PackingWords } from '../messages/packing/zh-CN.ts';
import type { FileFault } from './check-file.ts';
import type { LookedFile } from './look-at-file.ts';

const MEGABYTE = 1024 * 1024;

/**
 * A size as people read it; tenths are cut and never rounded up, so that 49.99 MB does not look like 50.
 *
 * @example
 * showSize(52533658) // → '50.1 MB'
 */
export function showSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < MEGABYTE) return `${Math.floor(bytes / 1024)} KB`;
  const gigabytes = bytes / (1024 * MEGABYTE);
  return gigabytes < 1
    ? `${(Math.floor((bytes / MEGABYTE) * 10) / 10).toFixed(1)} MB`
    : `${(Math.floor(gigabytes * 100) / 100).toFixed(2)} GB`;
}

/**
 * A length in minutes and whole seconds, the rest cut off.
 *
 * @example
 * showLength(181000, words) // → '3分01秒'
 */
function showLength(milliseconds: number, { measures }: PackingWords): string {
  const whole = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return measures.seconds({ seconds: whole });
  return measures.minutes({ minutes, seconds: String(whole % 60).padStart(2, '0') });
}

/** A limit as the notice says it: 3分钟. */
function showLimit(seconds: number, { measures }: PackingWords): string {
  return seconds % 60 === 0 ? measures.wholeMinutes({ minutes: seconds / 60 }) : measures.seconds({ seconds });
}

/**
 * What a file is, in one line.
 *
 * @example
 * showFacts(looked, words) // → '12.3 MB · MP4 · 2分59秒 · 1920×1080'
 */
export function showFacts({ bytes, facts, isUnreadable }: LookedFile, words: PackingWords): string {
  const { format, height, isEmpty, milliseconds, width } = facts;
  const kind = isEmpty || isUnreadable ? [] : [format === '' ? words.measures.unknownFormat : format];
  const length = milliseconds === null ? [] : [showLength(milliseconds, words)];
  const picture = width === null || height === null || width === 0 ? [] : [`${width}×${height}`];
  return [showSize(bytes), ...kind, ...length, ...picture].join(' · ');
}

/**
 * A fault in words.
 *
 * @example
 * showFault({ code: 'tooLong', milliseconds: 181000, seconds: 180 }, words) // → '时长3分01秒，应短于3分钟。'
 */
export function showFault(fault: FileFault, words: PackingWords): string {
  const { faults, measures } = words;
  const named = (format: string) => (format === '' ? measures.unknownFormat : format);
  switch (fault.code) {
    case 'renamed':
      return faults.renamed({ actual: named(fault.actual) });
    case 'format': {
      const { actual, allowed, isRenamed } = fault;
      return faults.format({ allowed: allowed.join(measures.or), actual: named(actual), isRenamed });
    }
    case 'tooLong': {
      const { milliseconds, seconds } = fault;
      return faults.tooLong({ length: showLength(milliseconds, words), limit: showLimit(seconds, words) });
    }
    case 'lengthUnknown':
      return faults.lengthUnknown({ limit: showLimit(fault.seconds, words) });
    case 'tooBig':
      return faults.tooBig({ size: showSize(fault.bytes), limit: `${fault.megabytes} MB` });
    default:
      return faults[fault.code];
  }
}
