/** The key of the list behind a number of the table of units by track. */

/** What is counted of a unit and a track: what stands, what came by the deadline, what counts or is approved. */
export type CellFigure = 'received' | 'onTime' | 'counted';

/**
 * The key that `progressLists` has it under and `readList` takes.
 *
 * @example
 * cellList('TG', 'activity', 'received') // → 'cell.TG.activity.received'
 */
export function cellList(unit: string, track: string, what: CellFigure): string {
  return `cell.${unit}.${track}.${what}`;
}
