// Will measure service calls, virtual seconds and real seconds of every flow at growing sizes: `npm run bench`.
import { answerHelp } from './programs.mjs';

answerHelp(['Usage: npm run bench', '  not there yet']);
console.error('bench: not there yet.');
process.exitCode = 1;
