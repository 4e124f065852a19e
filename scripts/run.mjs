// Builds and starts one of the project's programs: `npm start`, `npm run rehearse`, `npm run check-campaign`.
import { buildServer, bundleForNode } from './build.mjs';
import { runNode, seasonFlags } from './programs.mjs';

/** @type {Record<string, string>} */
const ENTRIES = {
  start: 'src/desk/open-desk.ts',
  rehearse: 'src/season/rehearse.ts',
  'keep-release': 'src/season/keep-release.ts',
  'check-campaign': 'src/season/check-campaign.ts',
  'campaign-schema': 'src/season/campaign-schema.ts',
};

/** Programs that play the bundle as it is pushed. */
const PLAYING = ['start', 'rehearse', 'keep-release'];

const [name = '', ...args] = process.argv.slice(2);
const entry = ENTRIES[name];
if (entry === undefined) {
  console.error(`Which program? One of: ${Object.keys(ENTRIES).join(', ')}.`);
  process.exit(2);
}
if (PLAYING.includes(name)) await buildServer();
const program = await bundleForNode(entry, `build/${name}.mjs`);
process.exitCode = await runNode(['--no-warnings', ...seasonFlags(), program, ...args]);
