/** Rings the owner's clock by hand: what waits is taken in, sent and written now. */

import { openCall } from '../call.ts';
import { ringTick } from '../triggers/ring-clock.ts';
import { nothing } from './shapes.ts';

/** Does what the next tick would do; refused to everybody but the owner, whose run alone reaches files and mail. */
export const carryOut = openCall(nothing, ({ office }) => ringTick(office));
