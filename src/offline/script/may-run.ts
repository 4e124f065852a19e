/** Whether Google starts an execution at all, and in which words it refuses. */

import { spentMessage } from '../daily-quotas.ts';
import { UNAUTHORIZED } from './grants.ts';
import type { ScriptProject } from './script-project.ts';
import type { Start, WorkspaceParts } from './script-run.ts';

/** Executions of one account at the same time (quotas page). */
const SIMULTANEOUS = 30;
const TOO_MANY_RUNNING = 'There are too many scripts running simultaneously for this Google user account.';

/**
 * Why the execution does not start, in Google's words, or null when it does.
 *
 * A trigger of an account that lacks any scope does not run (authorization guide; granular consent may change that,
 * doubts.ts). Where a person clicks, a consent to a part of the scopes is enough to begin, and the first call that
 * needs a missing scope throws. Simple triggers need no authorization.
 */
export function refusalToRun(parts: WorkspaceParts, project: ScriptProject, start: Start): string | null {
  const { clock, faults, grants, quotas, running } = parts;
  const { effectiveUser, mode } = start;
  if (mode === 'FULL') {
    const needsAll = isTrigger(start) && faults.doubts.halfGrantedTriggers === 'refused';
    const isRefused = needsAll ? grants.lacks(effectiveUser, project.scopes) : grants.withheld(effectiveUser) === null;
    if (isRefused) return UNAUTHORIZED;
  }
  if (isTrigger(start) && quotas.left('triggerMs', effectiveUser, clock.now()) === 0) return spentMessage('triggerMs');
  return (running.get(effectiveUser) ?? 0) >= SIMULTANEOUS ? TOO_MANY_RUNNING : null;
}

/** Counts an execution among those that run while `act` lasts, and the time of a trigger into its owner's day. */
export function whileRunning<Result extends { elapsedMs: number }>(
  { clock, quotas, running }: WorkspaceParts,
  start: Start,
  act: () => Result,
): Result {
  const { effectiveUser } = start;
  const before = running.get(effectiveUser) ?? 0;
  running.set(effectiveUser, before + 1);
  try {
    const result = act();
    if (isTrigger(start)) quotas.spend('triggerMs', effectiveUser, result.elapsedMs, clock.now());
    return result;
  } finally {
    running.set(effectiveUser, before);
  }
}

/** An installable trigger: fully authorized, and nobody's click. */
function isTrigger({ cause, mode, screen }: Start): boolean {
  return mode === 'FULL' && screen === null && !['menu', 'sidebar', 'editor'].includes(cause);
}
