/** Measures a week's digests: how the outbox is built, what one more mail costs, and the job run again. */

import type { TraceLine } from '../offline/workspace.ts';
import { type Bench, ranDuring, setDown, setDownPart, settle } from './measure-flow.ts';
import { OWNER } from './open-world.ts';
import { callsOfFlow } from './watch-executions.ts';

/** The Monday on whose morning the digests go, and when the clock begins to ring again before it. */
const CALM = '2019-09-23T05:55:00+08:00';
const BEFORE = '2019-09-23T07:55:00+08:00';
const EIGHT = '2019-09-23T08:00:00+08:00';

/** Lets the week's digests go. @throws Error where they are not all sent within two hours. */
export function measureDigests(bench: Bench): void {
  const { season, workspace } = bench.world;
  workspace.faults.triggersOff(Date.parse(CALM));
  workspace.clock.advanceTo(CALM);
  settle(bench);
  workspace.clock.advanceTo(BEFORE);
  const before = workspace.mailbox.length;
  const { cpuMs, ran } = ranDuring(bench, () => {
    workspace.clock.advanceTo(EIGHT);
    for (let ticks = 0; ticks < 12 && workspace.mailbox.length - before < season.roster.length; ticks += 1) {
      workspace.clock.advanceTo(workspace.clock.now() + 600_000);
    }
  });
  const sent = workspace.mailbox.length - before;
  if (sent < season.roster.length) throw new Error(`only ${sent} digests have gone`);
  const sending = ran.filter(({ record }) => record.trace.some(isSending));
  setDown(bench, 'digest.all', sending, cpuMs);
  const whole = bench.flows['digest.all'];
  if (whole) whole.pieces = sent;
  const [first] = sending;
  if (!first) return;
  const delivery = callsOfFlow(first, 'deliver');
  setDownPart(bench, 'digest.outbox', delivery.slice(0, delivery.findIndex(isSending)));
  setDownMore(
    bench,
    'digest.mail',
    sending.map(({ record }) => record.trace),
    isSending,
  );
}

/** The weekly job once more, when all has gone. */
export function measureDigestsAgain(bench: Bench): void {
  settle(bench);
  const { cpuMs, ran } = ranDuring(bench, () => {
    bench.world.workspace.run({ as: OWNER, call: 'weeklyDigest', surface: 'editor' });
  });
  setDown(bench, 'digest.again', ran, cpuMs);
}

/** What one more piece costs: the calls between the first and the last of each execution, by the pieces between. */
export function setDownMore(
  bench: Bench,
  flow: string,
  traces: readonly (readonly TraceLine[])[],
  isPiece: (line: TraceLine) => boolean,
): void {
  const between: TraceLine[] = [];
  let pieces = 0;
  for (const trace of traces) {
    const places = trace.flatMap((line, index) => (isPiece(line) ? [index] : []));
    between.push(...trace.slice(places[0] ?? 0, places.at(-1) ?? 0));
    pieces += Math.max(0, places.length - 1);
  }
  if (pieces === 0) return;
  setDownPart(bench, flow, between, { pieces });
  const whole = bench.flows[flow];
  if (!whole) return;
  for (const name of ['calls', 'p50', 'stress'] as const) whole[name] = Math.round((whole[name] / pieces) * 100) / 100;
}

function isSending({ method }: TraceLine): boolean {
  return method === 'MailApp.sendEmail';
}
