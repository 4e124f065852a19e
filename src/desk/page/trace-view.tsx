/** What the runs of the program cost, each with the calls that it made. */

import type { Trace } from '../answers.ts';
import { useWords } from './language.tsx';
import { showTime } from './show-time.ts';
import type { DeskGiven } from './use-desk.ts';
import { useSeen } from './use-seen.ts';

/** The last runs, the latest first. */
export function TraceView({ given }: { given: DeskGiven }) {
  const { loading, trace: words } = useWords();
  const { overview, tell } = given;
  const runs = useSeen<Trace[]>('trace', overview.runs, tell);
  const heads = [words.at, words.functionName, words.cause, words.who, words.calls, words.seconds, words.outcome];
  return (
    <div class="place trace-place">
      <p class="soft">{words.hint}</p>
      {runs === null && <p class="loading">{loading}</p>}
      {runs?.length === 0 && <p>{words.nothing}</p>}
      {runs !== null && runs.length > 0 && (
        <div class="scrolls">
          <table>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <RunLine key={run.number} run={run} zone={overview.zone} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function RunLine({ run, zone }: { run: Trace; zone: string }) {
  const { trace: words } = useWords();
  const causes: Readonly<Record<string, string>> = words.causes;
  return (
    <tr class={run.error === '' ? '' : 'failed'}>
      <td>{showTime(run.startedMs, zone)}</td>
      <th scope="row">
        {run.functionName}
        {run.about !== '' && <span class="soft">{` ${run.about}`}</span>}
      </th>
      <td>{causes[run.cause] ?? run.cause}</td>
      <td>{run.as}</td>
      <td class="number">
        {run.services.length === 0 ? (
          run.calls
        ) : (
          <details>
            <summary aria-label={`${run.calls} · ${words.details}`}>{run.calls}</summary>
            <ul>
              {run.services.map(({ count, method, ms }) => (
                <li key={method}>{`${method} ×${count} · ${(ms / 1000).toFixed(2)}s`}</li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td class="number">{(run.virtualMs / 1000).toFixed(1)}</td>
      <td>{run.error === '' ? words.well : <span class="error">{`${words.failed}: ${run.error}`}</span>}</td>
    </tr>
  );
}
