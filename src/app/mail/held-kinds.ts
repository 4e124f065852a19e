/** Which mail has to wait for a run that knows all that stands. */

import { type DispatchKind, MAIL_KINDS } from '../../domain/post/dispatch.ts';
import type { Ground } from '../tables/read-ground.ts';

const KINDS = Object.keys(MAIL_KINDS) as DispatchKind[];

/** Kinds that a run has to let wait, by what it knows. */
export function heldKinds(ground: Pick<Ground, 'isWhole'> | null): readonly DispatchKind[] {
  return ground?.isWhole === true ? [] : KINDS.filter((kind) => MAIL_KINDS[kind].isHeld);
}
