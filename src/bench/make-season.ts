/** Writes a season of any size: `npm run bench -- --make-season 5000x1000 FILE`. */

import { writeFileSync } from 'node:fs';
import { largeSeason } from './large-season.ts';

const [size = '', file = ''] = process.argv.slice(2);
const [, entries, units] = /^([1-9]\d*)x([1-9]\d*)$/u.exec(size) ?? [];
if (entries === undefined || units === undefined || file === '') {
  console.error('A size is wanted, 5000x1000 for 5,000 entries of 1,000 units, and a file to write.');
  process.exitCode = 2;
} else {
  writeFileSync(file, largeSeason({ units: Number(units), entries: Number(entries) }));
  console.log(`${file}: ${entries} entries of ${units} units`);
}
