/** What has happened to an entry, latest first. */

import type { EntryView, LogLine } from '../views.ts';
import { usePage } from './page-context.ts';
import { showMoment } from './show-moment.ts';

/** The log, folded. */
export function EntryLog({ entry }: { entry: EntryView }) {
  const { words } = usePage();
  return (
    <details class="log">
      <summary>{words.entry.log({ count: entry.log.length })}</summary>
      <LogLines lines={entry.log} />
    </details>
  );
}

/** Lines of a log. */
export function LogLines({ lines }: { lines: readonly LogLine[] }) {
  const { language, words } = usePage();
  return (
    <ol class="log-lines">
      {lines.map((line) => (
        <li key={`${line.at} ${line.what} ${line.detail}`}>
          <p>
            <strong>{line.what}</strong> <small>{words.entry.version(line)}</small>
          </p>
          {line.detail !== '' && <p class="detail">{line.detail}</p>}
          <small>{words.entry.by({ who: line.who, time: showMoment(line.at, language) })}</small>
        </li>
      ))}
    </ol>
  );
}
