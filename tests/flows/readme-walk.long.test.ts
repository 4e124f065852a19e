/** README's five things to try, walked as README says them, over the sample season's desk. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '../../scripts/programs.mjs';
import type { FormView, MailLine, OpenedMail } from '../../src/desk/answers.ts';
import { type DeskWorld, openDeskWorld } from './served-desk.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const STEPS = /^Five things to try, in this order:\n\n((?:\d\. .+\n)+)/m.exec(README)?.[1] ?? '';

/** What stands at the place that a pattern marks in the steps. */
function said(pattern: RegExp): string {
  const found = pattern.exec(STEPS)?.[1];
  if (found === undefined) throw new Error(`README's walk does not say ${pattern}`);
  return found;
}

const number = said(/^1\..* open `(HD-\d{4}-\d{4})`/m);
const unit = said(/`: (\S+) handed it in by the form/);
const hours = Number(said(/^2\. Move the clock on by (\d+) hour/m));
const [wrong, right] = [said(/change `(.+?)` to `/), said(/change `.+?` to `(.+?)`/)];
const [before, after] = [Number(said(/moves from (\d+) to/)), Number(said(/moves from \d+ to (\d+)/))];

let world: DeskWorld;
let owner: string;

beforeAll(async () => {
  const sample = JSON.parse(readFileSync(join(ROOT, 'src/season/sample.json'), 'utf8'));
  world = await openDeskWorld(sample, sample.showAt);
  owner = world.desk().book().owner;
}, 120_000);

afterAll(() => world.close());

/** What the page of the sidebar gets: plain JSON, of which this walk reads a few places. */
interface Given {
  lines?: { number: string; state: string; version: number }[];
  goal?: { counted: { count: number } };
}

async function ask(name: string, input: object): Promise<Given> {
  const { outcome } = await world.call(owner, [name, input, null]);
  const answer: { ok: boolean; value?: Given } = JSON.parse(JSON.stringify(outcome.ok ? outcome.value : outcome));
  if (!answer.ok || answer.value === undefined) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value;
}

const lineOf = async () => (await ask('readQueue', { filter: {} })).lines?.find((line) => line.number === number);

async function review(decision: string, reason: string) {
  const line = await lineOf();
  const seen = { version: line?.version, state: line?.state };
  return await ask('reviewEntry', { number, decision, code: '', reason, seen });
}

const counted = async () => (await ask('readProgress', {})).goal?.counted.count;

describe('the five things to try of README', () => {
  it('come true from the state in which npm start leaves the sample season', async () => {
    expect(STEPS.trim().split('\n')).toHaveLength(5);
    const [entry] = (await world.rowsOf('activity')).filter((row) => row.编号 === number);
    expect(entry).toMatchObject({ 报送单位: unit, 审核状态: '待审核', 参与人数: wrong, 报送渠道: '' });
    expect([await counted(), (await lineOf())?.state]).toEqual([before, 'received']);

    await review('return', '参与人数请填准确的数字');
    const mailsBefore = (await world.see<MailLine[]>('mails')).length;
    await world.done('clock', { hours });
    const [newest, ...others] = await world.see<MailLine[]>('mails');
    expect(others.length).toBeGreaterThanOrEqual(mailsBefore);
    const mail = await world.see<OpenedMail>(`mail?at=${newest?.position}`);
    expect(mail.text).toContain(number);

    const link = mail.links.find(({ isEdit }) => isEdit)?.address ?? '';
    const [, form, edit] = /\/form\/(\w+)\?edit=(.+)$/.exec(link) ?? [];
    const view = await world.see<FormView>(`form?key=${form}&edit=${edit}`);
    expect(view.answers.filter(({ answer }) => answer === wrong)).toHaveLength(1);
    const answers = Object.fromEntries(
      view.answers.map(({ answer, itemId }) => [itemId, answer === wrong ? right : answer]),
    );
    expect(await world.done('submit', { form, edit, email: '', answers })).toMatchObject({ ok: true, isEdit: true });

    expect([(await lineOf())?.state, await counted()]).toEqual(['resubmitted', before]);
    const [mended] = (await world.rowsOf('activity')).filter((row) => row.编号 === number);
    expect(mended?.审核状态).toBe(said(/back in the queue as (\S+?)\./));

    await review('approve', '');
    expect([(await lineOf())?.state, await counted()]).toEqual(['approved', after]);
  }, 60_000);
});
