/** A click that calls the server: busy while it runs, and what went wrong stays until the next try. */

import { useState } from 'preact/hooks';
import type { Fault, Outcome } from './call-server.ts';

export interface Acting {
  isBusy: boolean;
  fault: Fault | null;
  /** Does nothing while an earlier click still runs. */
  run<Value>(call: () => Promise<Outcome<Value>>, done: (value: Value) => void): void;
  forgive(): void;
}

/** One click's state. */
export function useAct(): Acting {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const carryOut = async <Value>(call: () => Promise<Outcome<Value>>, done: (value: Value) => void) => {
    setBusy(true);
    setFault(null);
    const outcome = await call();
    setBusy(false);
    if (outcome.ok) done(outcome.value);
    else setFault(outcome.fault);
  };
  return {
    isBusy,
    fault,
    run: (call, done) => {
      if (!isBusy) void carryOut(call, done);
    },
    forgive: () => setFault(null),
  };
}
