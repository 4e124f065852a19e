/** Measures papers and packets: what one more file costs, and the same asked for again. */

import type { TraceLine } from '../offline/workspace.ts';
import { type Bench, clicked, ranDuring, setDown, settle, TEN_MINUTES_MS } from './measure-flow.ts';
import { setDownMore } from './measure-mails.ts';
import { callsOfFlow, type Watched } from './watch-executions.ts';

const KINDS = ['summaries', 'packets'] as const;

/** Every unit's summaries and packets, and each asked for again. */
export function measurePapers(bench: Bench): void {
  for (const what of KINDS) {
    const made = carriedOut(bench, what);
    setDown(bench, `${what}.all`, made.ran, made.cpuMs);
    const traces = made.ran.map((one) => callsOfFlow(one, what));
    const whole = bench.flows[`${what}.all`];
    if (whole) whole.pieces = traces.flat().filter(isMaking).length;
    setDownMore(bench, `${what}.file`, traces, isMaking);
    const again = carriedOut(bench, what);
    setDown(bench, `${what}.again`, again.ran, again.cpuMs);
  }
}

/** No day's quota ends a flow here: what quotas do is tried in tests. */
const ENDLESS = 1e9;

// The runs that write, until one of them leaves nothing to be done.
function carriedOut(bench: Bench, what: (typeof KINDS)[number]): { ran: Watched[]; cpuMs: number } {
  settle(bench);
  clicked(bench, 'requestPapers', { what });
  const { workspace } = bench.world;
  for (const kind of ['documents', 'conversions', 'triggerMs'] as const) workspace.faults.setQuotaLeft(kind, ENDLESS);
  const found: Watched[] = [];
  let cpuMs = 0;
  for (let ticks = 0; ticks < 40; ticks += 1) {
    const tick = ranDuring(bench, () => workspace.clock.advanceTo(workspace.clock.now() + TEN_MINUTES_MS));
    const writing = tick.ran.filter((one) => callsOfFlow(one, what).length > 0);
    if (writing.length === 0 && found.length > 0) break;
    found.push(...writing);
    cpuMs += tick.cpuMs;
  }
  if (found.length === 0) throw new Error(`${what} are not made`);
  return { ran: found, cpuMs };
}

// The folder's own making is one of no file.
function isMaking({ method }: TraceLine): boolean {
  return method === 'Drive.Files.create' || method === 'Drive.Files.update';
}
