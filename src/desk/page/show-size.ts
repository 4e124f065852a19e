/** Sizes of files as people read them. */

const UNITS = ['B', 'KB', 'MB', 'GB'];
const STEP = 1024;

/**
 * The size in the largest unit that leaves at least one of it, with one digit behind the point below ten.
 *
 * @example
 * showSize(25_103)  // → '25 KB'
 * showSize(1_258_291)  // → '1.2 MB'
 */
export function showSize(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size >= STEP && unit < UNITS.length - 1) {
    size /= STEP;
    unit += 1;
  }
  const digits = unit > 0 && size < 10 ? 1 : 0;
  return `${Number(size.toFixed(digits))} ${UNITS[unit]}`;
}
