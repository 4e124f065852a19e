/** Which mail has to wait for a run that knows all that stands. */

import type { DispatchKind } from '../../domain/post/dispatch.ts';
import type { Ground } from '../tables/read-ground.ts';

/** What these tell may be settled meanwhile. */
const HELD: readonly DispatchKind[] = ['corrected', 'reminder', 'escalation'];

/** Kinds that a run has to let wait, by what it knows. */
export function heldKinds(ground: Pick<Ground, 'isWhole'> | null): readonly DispatchKind[] {
  return ground?.isWhole === true ? [] : HELD;
}
