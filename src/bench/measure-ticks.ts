/** Measures a form's submission, the clock's ticks, and what a busy day makes of them. */

import { freshSettings } from '../app/tables/settings.ts';
import { formOf } from '../domain/campaign/fields.ts';
import { answerTo } from '../season/answer-question.ts';
import { momentText } from '../season/season-time.ts';
import { benchOffice } from './bench-office.ts';
import { fillWorld } from './fill-world.ts';
import { type Bench, kilobytesOf, ranDuring, setDown, setDownPart, settle, TEN_MINUTES_MS } from './measure-flow.ts';
import type { BenchWorld } from './open-world.ts';
import { sampleAnswers } from './sample-answers.ts';
import { openSeeded } from './seeded.ts';
import { callsOfFlow, longestHolding, priceOf, startOf, together } from './watch-executions.ts';

/** An hour in which nothing happens: the lightest tick of it, and the fullest. */
export function measureQuietHour(bench: Bench): void {
  const ticks = Array.from({ length: 7 }, () => ranDuring(bench, () => advance(bench, TEN_MINUTES_MS)));
  const whole = ticks.filter(({ ran }) => ran.length > 0);
  const costOf = ({ ran }: (typeof ticks)[number]) => priceOf(ran.flatMap(({ record }) => record.trace)).p50;
  const byCost = [...whole].sort((one, other) => costOf(one) - costOf(other));
  const [light] = byCost;
  const full = byCost.at(-1);
  if (!light || !full) throw new Error('no clock rings');
  setDown(bench, 'tick.light', light.ran, light.cpuMs);
  setDown(bench, 'tick.full', full.ran, full.cpuMs);
}

/** One response as its form's bell brings it: recorded, and then its receipt. */
export function measureSubmit(bench: Bench, seed: number): void {
  const { cpuMs, ran } = ranDuring(bench, () => submit(bench.world, seed));
  const [one] = ran;
  if (!one) throw new Error('no trigger has rung for the response');
  setDown(bench, 'submit', ran, cpuMs);
  const receipt = callsOfFlow(one, 'deliver');
  const before = one.record.trace.slice(0, one.record.trace.length - receipt.length);
  const price = together(startOf(one, kilobytesOf(bench)), priceOf(before));
  setDownPart(bench, 'submit.recorded', before, { price });
  setDownPart(bench, 'submit.receipt', receipt);
}

/**
 * The tick after a submission, on a day that has brought so many responses before: those are filled in, and the clock
 * has come to rest since.
 */
export function measureTickAfter(bench: Bench, count: number, seed: number): void {
  submit(bench.world, seed);
  const { cpuMs, ran } = ranDuring(bench, () => advance(bench, TEN_MINUTES_MS));
  setDown(bench, `tick.after.${count}`, ran, cpuMs);
  const held = ran.map(longestHolding).sort((one, other) => other.p50 - one.p50)[0];
  if (held) setDownPart(bench, `tick.after.${count}.lock`, [], { price: held });
}

/** Fills in the responses of this day so far, and lets the clock come to rest. */
export function fillDay(bench: Bench, count: number, seed: number): void {
  const { season, workspace } = bench.world;
  const from = workspace.clock.now();
  const moment = (ms: number): string => momentText(ms, season.campaign.zone);
  fillWorld(bench.world, { entries: count, from: moment(from), until: moment(from + HALF_HOUR_MS), seed });
  settle(bench);
}

const HALF_HOUR_MS = 1_800_000;

/** The first tick after midnight, which looks at everything. */
export function measureFirstOfDay(bench: Bench): void {
  const { workspace } = bench.world;
  const dayMs = 86_400_000;
  const zoneMs = 8 * 3_600_000;
  const midnight = Math.ceil((workspace.clock.now() + zoneMs) / dayMs) * dayMs - zoneMs;
  workspace.faults.triggersOff(midnight - 5 * 60_000);
  workspace.clock.advanceTo(midnight - 60_000);
  const { cpuMs, ran } = ranDuring(bench, () => workspace.clock.advanceTo(midnight));
  setDown(bench, 'tick.firstOfDay', ran, cpuMs);
}

/** Sends one response of the campaign's goal, faultless, by a unit that has reported before. */
export function submit(world: BenchWorld, seed: number): void {
  const { campaign, roster } = world.season;
  const seeded = openSeeded(seed);
  const form = formOf(campaign, campaign.goal.form);
  const answers = sampleAnswers(seeded, form, seeded.one(roster), 100_000 + seed);
  const formId = freshSettings(benchOffice(world)).wiring.forms[form.key]?.id ?? '';
  const result = world.workspace.respond({ formId, answers: (question) => answerTo(question, form, roster, answers) });
  if (!result.ok) throw new Error(`the form refuses ${JSON.stringify(answers)}`);
}

function advance({ world: { workspace } }: Bench, ms: number): void {
  workspace.clock.advanceTo(workspace.clock.now() + ms);
}
