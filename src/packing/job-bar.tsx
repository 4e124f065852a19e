/** The bar of a job: how far it is, and the way out of it. */

import { Button } from '../dialog/parts.tsx';
import type { PackingWords } from '../messages/packing/zh-CN.ts';
import type { Jobs } from './use-job.ts';

/** How far the job is, and the way out of it. */
export function JobBar({ jobs, words }: { jobs: Jobs; words: PackingWords }) {
  const { job } = jobs;
  if (job === null) return null;
  const part = job.total === 0 ? 1 : Math.min(1, job.done / job.total);
  const label = words.jobs[job.kind];
  return (
    <div class="job">
      <span>
        {label} {Math.floor(part * 100)}%
      </span>
      <progress aria-label={label} max={1} value={part} />
      <Button label={words.page.stop} act={jobs.stop} />
    </div>
  );
}
