/** What tests of the index look at from outside: whether it holds, and whether a response was recorded by itself. */

import type { ExecutionRecord, Workspace } from '../../src/offline/workspace.ts';

/** Takes the index away, as a store does that has lost it: what comes is held against everything that is recorded. */
export function forgetIndex({ parts }: Workspace): void {
  const { properties } = parts;
  const kept = structuredClone(properties.read()) as { script?: Record<string, string> };
  delete kept.script?.entryIndex;
  properties.restore(kept);
}

/** What a form's run has called until its response was recorded. */
export function recordingOf({ trace }: Pick<ExecutionRecord, 'trace'>): ExecutionRecord['trace'] {
  return trace.slice(0, trace.findIndex(({ method }) => method === 'Lock.releaseLock') + 1);
}

/** Whether a form's run has recorded its response without reading the register: it asks where the sheet ends. */
export function isAlone(record: Pick<ExecutionRecord, 'functionName' | 'trace'>): boolean {
  const recording = recordingOf(record).map(({ method }) => method);
  // What is set up is read before the lock is taken.
  const methods = recording.slice(recording.indexOf('Lock.tryLock'));
  const reads = methods.filter((method) => method === 'Sheet.getSheetValues').length;
  const isNoted = methods.includes('Sheet.getLastRow') && methods.includes('Properties.setProperties');
  return record.functionName === 'onFormSubmit' && isNoted && reads === 2;
}

/** Counts from now on the responses that were recorded by themselves. */
export function recordedAlone(workspace: Workspace): () => number {
  let count = 0;
  workspace.onExecution((record) => {
    if (isAlone(record)) count += 1;
  });
  return () => count;
}
