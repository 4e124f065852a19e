/** Reads what was kept as JSON where people can reach it: a cell, a property in the script's settings. */

import { MISFIT, type Shape } from '../../domain/json-shape.ts';

/**
 * What `text` holds, if it has the shape; null for nothing, and for whatever somebody has typed over it: that is no
 * reason to end a run.
 *
 * @example
 * readJson(json.list(json.text), '{') // → null
 */
export function readJson<Value>(shape: Shape<Value>, text: string): Value | null {
  if (text === '') return null;
  try {
    const read = shape(JSON.parse(text));
    return read === MISFIT ? null : read;
  } catch {
    return null;
  }
}
