/** Does by hand what the owner's clock does: what waits is taken in, sent and written now. */

import { openCall } from '../call.ts';
import { runTick } from '../triggers/tick.ts';
import { nothing } from './shapes.ts';

/** Does what the next tick would do; refused to everybody but the owner, whose run alone reaches files and mail. */
export const carryOut = openCall(nothing, ({ office }) => runTick(office), { right: 'owner' });
