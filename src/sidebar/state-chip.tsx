/** The review state as colour, shape and word. */

import type { ReviewState } from '../domain/review/states.ts';
import { Icon, type IconName } from './icon.tsx';

const SHAPES: Readonly<Record<ReviewState, IconName>> = {
  received: 'clock',
  resubmitted: 'again',
  returned: 'undo',
  approved: 'done',
  rejected: 'no',
  withdrawn: 'minus',
};

/** The state; `text` is the server's word for it. */
export function StateChip({ state, text }: { state: ReviewState; text: string }) {
  return (
    <span class={`chip is-${state}`}>
      <Icon name={SHAPES[state]} />
      {text}
    </span>
  );
}
