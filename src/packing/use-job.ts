/** What the page is busy with: one job at a time, which tells how far it is and can be stopped. */

import { useRef, useState } from 'preact/hooks';
import type { Watch } from './crc32.ts';

export interface Job {
  kind: 'looking' | 'hashing' | 'recording' | 'packing';
  done: number;
  total: number;
}

export interface Jobs {
  job: Job | null;
  /** Stops the job before it. The watch is the new job's own. */
  begin(kind: Job['kind'], total: number): Watch;
  /** Nothing where another job has begun meanwhile. */
  end(watch: Watch): void;
  stop(): void;
}

/** The page's job. */
export function useJob(): Jobs {
  const [job, setJob] = useState<Job | null>(null);
  const current = useRef<{ watch: Watch; stop(): void } | null>(null);
  return {
    job,
    begin: (kind, total) => {
      current.current?.stop();
      let done = 0;
      let isStopped = false;
      const percent = () => Math.floor((100 * done) / Math.max(1, total));
      const isMine = () => current.current?.watch === watch;
      const watch: Watch = {
        read: (count) => {
          const before = percent();
          done += count;
          // Five thousand files would draw the page five thousand times.
          if (isMine() && percent() !== before) setJob({ kind, done, total });
        },
        isStopped: () => isStopped,
      };
      const stop = () => {
        isStopped = true;
      };
      current.current = { watch, stop };
      setJob({ kind, done, total });
      return watch;
    },
    end: (watch) => {
      if (current.current?.watch !== watch) return;
      current.current = null;
      setJob(null);
    },
    stop: () => current.current?.stop(),
  };
}
