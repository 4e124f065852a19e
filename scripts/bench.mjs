// Measures what each flow costs at every size, or what those of one season cost: `npm run bench`.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer, bundleForNode } from './build.mjs';
import { answerHelp, ROOT, runNode, seasonFlags } from './programs.mjs';

answerHelp([
  'Usage: npm run bench [-- OPTIONS]',
  '  what every flow costs at every size: calls of Google, virtual seconds, memory; written into docs/bench.md, .json',
  '  and docs/pictures/bench.svg, and held against src/bench/gates.json (exit code 1 where a gate is missed)',
  '  --quick          the small sizes alone, about a minute; nothing is written unless --keep stands beside it',
  '  --sizes A,B      these sizes alone, 5000x20 is 5,000 entries of 20 units; the others stay as they were measured',
  '  --days A,B       these days alone, 1000+20 is a day of 20 responses after 1,000 entries',
  '  --peers A,B      programs of others alone, into docs/bench.md: A is a clone of',
  '                   googleworkspace/apps-script-samples, B one of panamantis/autoCrat, which may be left out',
  '  --draw           measures nothing: pages are written anew from docs/bench.json, and gates held against that',
  '  --keep           keeps what was measured as the gates, where none rises by it',
  '  --raise          lets them rise',
  '  --season FILE    instead of all this: what each flow of a season costs at most',
  '  --make-season SIZE FILE  instead of all this: writes a season file of such a size, 5000x1000',
]);

const [flag, file, ...more] = process.argv.slice(2);
process.exitCode = await whatIsAsked();

async function whatIsAsked() {
  if (flag === '--season' && file !== undefined && more.length === 0) return costOfSeason(file);
  return flag === '--make-season' ? makeSeason() : costAtSize();
}

async function makeSeason() {
  const program = await bundleForNode('src/bench/make-season.ts', 'build/make-season.mjs');
  return runNode(['--no-warnings', program, ...process.argv.slice(3)]);
}

async function costAtSize() {
  await buildServer();
  const program = await bundleForNode('src/bench/bench.ts', 'build/bench.mjs');
  return runNode(['--no-warnings', ...seasonFlags(), program, ...process.argv.slice(2)]);
}

/** @param {string} season */
async function costOfSeason(season) {
  const out = await mkdtemp(join(tmpdir(), 'bench-'));
  const rehearsal = ['rehearse', '--season', season, '--out', join(out, 'season')];
  const code = await runNode([join(ROOT, 'scripts/run.mjs'), ...rehearsal]);
  if (code === 0) {
    /** @type {{ cost: Record<string, { executions: number, callsMax: number, virtualMsMax: number }> }} */
    const { cost } = JSON.parse(await readFile(join(out, 'season/report.json'), 'utf8'));
    console.log('| flow | executions | calls at most | virtual seconds at most |\n| --- | --- | --- | --- |');
    for (const [flow, { callsMax, executions, virtualMsMax }] of Object.entries(cost)) {
      console.log(`| ${flow} | ${executions} | ${callsMax} | ${(virtualMsMax / 1000).toFixed(2)} |`);
    }
  }
  await rm(out, { recursive: true });
  return code;
}
