// Builds and starts one of the project's programs: `npm start`, `npm run rehearse`, `npm run check-campaign`.
import { spawnSync } from 'node:child_process';
import { buildServer, bundleForNode } from './build.mjs';
import { runNode } from './programs.mjs';

/** @type {Record<string, string>} */
const ENTRIES = {
  start: 'src/desk/open-desk.ts',
  rehearse: 'src/season/rehearse.ts',
  'check-campaign': 'src/season/check-campaign.ts',
  'campaign-schema': 'src/season/campaign-schema.ts',
};

const [name = '', ...args] = process.argv.slice(2);
const entry = ENTRIES[name];
if (entry === undefined) {
  console.error(`Which program? One of: ${Object.keys(ENTRIES).join(', ')}.`);
  process.exit(2);
}
if (name === 'start' || name === 'rehearse') await buildServer();
const program = await bundleForNode(entry, `build/${name}.mjs`);
// A season makes thousands of short-lived contexts, each of which runs the same code once. A larger nursery lets them
// die before they are moved; simple machine code is shared among them, while optimizing would begin anew in each.
const wanted = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=64',
  '--always-sparkplug',
  '--interrupt-budget=1000000',
];
process.exitCode = await runNode(['--no-warnings', ...known(wanted), program, ...args]);

/**
 * The flags, if this Node knows them all: they make it faster, and one that it did not know would stop it.
 *
 * @param {string[]} flags
 */
function known(flags) {
  return spawnSync(process.execPath, [...flags, '--version'], { stdio: 'ignore' }).status === 0 ? flags : [];
}
