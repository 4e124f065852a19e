/** Lets another execution hold the lock of the registers, as when two people write at once. */

import { ScriptExecution } from '../../src/offline/inspect.ts';
import type { Workspace } from '../../src/offline/workspace.ts';
import { OWNER } from './small-season.ts';

const SCRIPT_LOCK = 'script';

/** Takes the lock in the name of an execution that does not let it go; gives a way to free it. */
export function holdLock(workspace: Workspace): () => void {
  const { locks } = workspace.parts;
  const holder = anyExecution(workspace);
  locks.take(SCRIPT_LOCK, holder);
  return () => locks.free(SCRIPT_LOCK, holder);
}

// A fault looks at the execution that it may strike, and this one strikes none.
function anyExecution(workspace: Workspace): ScriptExecution {
  const seen: ScriptExecution[] = [];
  const look = workspace.faults.arm({
    kind: 'throw',
    when: 'before',
    call: 1,
    match: (execution) => {
      if (execution instanceof ScriptExecution) seen.push(execution);
      return false;
    },
  });
  workspace.run({ as: OWNER, call: 'seasonReport', surface: 'editor' });
  look.disarm();
  const [holder] = seen;
  if (holder === undefined) throw new Error('no execution was seen');
  return holder;
}
