/** Small parts that the packing page is made of: a section, a button, the bar of a job. */

import type { ComponentChildren } from 'preact';
import type { PackingWords } from '../messages/packing/zh-CN.ts';
import type { Jobs } from './use-job.ts';

/** A section, named by its heading. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface ButtonGiven {
  label: string;
  act(): void;
  look?: string;
  /** Said in place of the label where several buttons bear the same; it begins with what the label says. */
  name?: string;
  isOff?: boolean;
}

/** A button; one that is off stays where the focus is. */
export function Button({ label, act, look = '', name, isOff = false }: ButtonGiven) {
  return (
    <button
      type="button"
      class={`button ${look}`}
      aria-label={name}
      aria-disabled={isOff}
      onClick={isOff ? undefined : act}
    >
      {label}
    </button>
  );
}

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
