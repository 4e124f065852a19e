// Builds and starts one of the project's programs: `npm start` and `npm run rehearse`.
import { buildServer, bundleForNode } from './build.mjs';
import { runNode } from './programs.mjs';

/** @type {Record<string, string>} */
const ENTRIES = { start: 'src/desk/open-desk.ts', rehearse: 'src/season/rehearse.ts' };

const [name = '', ...args] = process.argv.slice(2);
const entry = ENTRIES[name];
if (entry === undefined) {
  console.error(`Which program? One of: ${Object.keys(ENTRIES).join(', ')}.`);
  process.exit(2);
}
await buildServer();
const program = await bundleForNode(entry, `build/${name}.mjs`);
// A season makes thousands of short-lived contexts: a larger nursery lets them die before they are moved.
process.exitCode = await runNode(['--no-warnings', '--max-semi-space-size=64', program, ...args]);
