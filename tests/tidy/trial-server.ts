/** A server of two functions, for the test of the build. */

/**
 * Twice the number in the cell.
 *
 * @customfunction
 */
export function double(value: number): number {
  return value * 2;
}

export const label = (): string => '十场';
