/** What the last runs of the program cost. */

import { deskZh } from '../../messages/desk/zh-CN.ts';
import type { ViewGiven } from './desk-view.tsx';
import { showTime } from './show-time.ts';

const words = deskZh.trace;

/** The last runs, the latest first, with their calls and virtual seconds. */
export function TraceView({ given }: { given: ViewGiven }) {
  const { trace, zone } = given.overview;
  const causes: Readonly<Record<string, string>> = deskZh.causes;
  if (trace.length === 0) return <p>{words.nothing}</p>;
  return (
    <>
      <p>{words.hint}</p>
      <div class="scrolls">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.functionName}</th>
              <th scope="col">{words.cause}</th>
              <th scope="col">{words.calls}</th>
              <th scope="col">{words.seconds}</th>
              <th scope="col">{words.at}</th>
            </tr>
          </thead>
          <tbody>
            {trace.map((run, at) => (
              <tr key={`${run.startedMs} ${trace.length - at}`} title={run.as}>
                <td>
                  {run.functionName}
                  {run.error !== '' && <span class="error">{` ${words.failed}: ${run.error}`}</span>}
                </td>
                <td>{causes[run.cause] ?? run.cause}</td>
                <td class="number">{run.calls}</td>
                <td class="number">{(run.virtualMs / 1000).toFixed(1)}</td>
                <td>{showTime(run.startedMs, zone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
