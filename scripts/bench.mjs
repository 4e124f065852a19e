// Measures what each flow of a season costs in calls of Google and in virtual seconds: `npm run bench`.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerHelp, ROOT, runNode } from './programs.mjs';

answerHelp([
  'Usage: npm run bench [-- --season FILE]',
  '  what each flow of a season costs at most: calls of Google, and seconds by the model of its latencies',
]);

const [flag, file, ...more] = process.argv.slice(2);
if ((flag !== undefined && flag !== '--season') || (flag !== undefined && file === undefined) || more.length > 0) {
  console.error('bench: only --season FILE can be given. See npm run bench -- --help.');
  process.exit(2);
}
const out = await mkdtemp(join(tmpdir(), 'bench-'));
const season = file ?? join(ROOT, 'src/season/sample.json');
const began = performance.now();
const code = await runNode([
  join(ROOT, 'scripts/run.mjs'),
  'rehearse',
  '--season',
  season,
  '--out',
  join(out, 'season'),
]);
if (code === 0) {
  /** @type {{ cost: Record<string, { executions: number, callsMax: number, virtualMsMax: number }> }} */
  const { cost } = JSON.parse(await readFile(join(out, 'season/report.json'), 'utf8'));
  console.log('| flow | executions | calls at most | virtual seconds at most |\n| --- | --- | --- | --- |');
  for (const [flow, { callsMax, executions, virtualMsMax }] of Object.entries(cost)) {
    console.log(`| ${flow} | ${executions} | ${callsMax} | ${(virtualMsMax / 1000).toFixed(2)} |`);
  }
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s on this machine.`);
}
await rm(out, { recursive: true });
process.exitCode = code;
