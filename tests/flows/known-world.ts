/** Worlds in which many test files begin: each is played once, and opened anew for whoever asks. */

import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { type KeptWorld, keep, reopen, type World } from './open-world.ts';

const known = new WeakMap<ProjectFiles, Map<string, KeptWorld>>();

/**
 * The world of this name, as `make` leaves it.
 *
 * What is given is the asker's own: whatever becomes of its `world`, the next one finds it as it was made.
 */
export function knownWorld(name: string, files: ProjectFiles, make: (files: ProjectFiles) => World): KeptWorld {
  const byName = known.get(files) ?? new Map<string, KeptWorld>();
  known.set(files, byName);
  const kept = byName.get(name) ?? keep(make(files));
  byName.set(name, kept);
  return { ...kept, world: reopen(kept) };
}
