/** Reads what was kept as JSON where people can reach it: a cell, a property in the script's settings. */

import * as z from 'zod/mini';

/**
 * What `text` holds, if it has the shape; null for nothing, and for whatever somebody has typed over it: that is no
 * reason to end a run.
 *
 * @example
 * readJson(z.array(z.string()), '{') // → null
 */
export function readJson<Shape>(shape: z.ZodMiniType<Shape>, text: string): Shape | null {
  if (text === '') return null;
  try {
    const read = z.safeParse(shape, JSON.parse(text), { jitless: true });
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
