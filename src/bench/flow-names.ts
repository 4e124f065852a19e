/** The flows of a bench in their order, as its page calls them. */

/** A flow by its key. */
export interface FlowName {
  readonly key: string;
  readonly label: string;
  /** Whether a page is answered something by it. */
  readonly isPage?: true;
}

/** Each flow that is measured, in the order of the page. */
export const FLOW_NAMES: readonly FlowName[] = [
  { key: 'submit.recorded', label: 'a form submitted: recorded' },
  { key: 'submit.receipt', label: '… its receipt, on top' },
  { key: 'submit', label: '… both, as one execution' },
  { key: 'tick.light', label: 'quiet tick, the lightest of an hour' },
  { key: 'tick.full', label: 'quiet tick, the fullest of an hour' },
  { key: 'tick.firstOfDay', label: 'first tick of a day' },
  ...[0, 10, 100, 300].flatMap((count) => [
    { key: `tick.after.${count}`, label: `tick after a submission, ${count} others that day` },
    { key: `tick.after.${count}.lock`, label: '… of it with the register locked' },
  ]),
  { key: 'page.queue', label: 'sidebar: the queue', isPage: true },
  { key: 'page.queue.changed', label: '… just after a change', isPage: true },
  { key: 'page.entry', label: 'sidebar: one entry', isPage: true },
  { key: 'page.progress', label: 'sidebar: progress', isPage: true },
  { key: 'page.progress.again', label: '… opened again', isPage: true },
  { key: 'page.list', label: 'sidebar: a list behind a number', isPage: true },
  { key: 'page.materials', label: 'sidebar: materials', isPage: true },
  { key: 'page.materials.again', label: '… opened again', isPage: true },
  { key: 'page.settings', label: 'sidebar: settings', isPage: true },
  { key: 'review.approve', label: 'one entry approved' },
  { key: 'review.count', label: '… its count published, a few seconds later' },
  { key: 'review.undo', label: '… taken back' },
  { key: 'review.mend', label: 'one field mended' },
  { key: 'review.approve.100', label: '100 entries approved at once' },
  { key: 'review.approve.500', label: '500 entries approved at once' },
  { key: 'digest.outbox', label: 'a week’s digests: the outbox built' },
  { key: 'digest.mail', label: '… each further mail' },
  { key: 'digest.all', label: '… all of them, sweep included' },
  { key: 'digest.again', label: '… the finished job again' },
  { key: 'summaries.file', label: 'papers: each further file' },
  { key: 'summaries.all', label: '… of all units, sweep included' },
  { key: 'summaries.again', label: '… the finished job again' },
  { key: 'packets.file', label: 'packets: each further file' },
  { key: 'packets.all', label: '… of all units, sweep included' },
  { key: 'packets.again', label: '… the finished job again' },
  { key: 'report', label: 'the season as data' },
  { key: 'export.entries', label: 'export of entries, the first part' },
  { key: 'setUp.first', label: 'first set-up' },
  { key: 'setUp.roster', label: 'set-up after the roster was typed' },
  { key: 'setUp.again', label: 'set-up again, with nothing to do' },
];
