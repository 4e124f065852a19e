/** What tests ask of packets in the bare realm, where no set and no function can be handed in. */

import { safeName } from '../../src/domain/packet/safe-name.ts';

/** A safe name of a .docx beside nothing else. */
export const bareName = (name: string): string => safeName(name, '.docx', new Set());
