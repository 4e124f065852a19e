// Gives Jest a joined test file as it is, with the map by which it tells where in which test file something failed.
import { readFileSync } from 'node:fs';

const transformer = {
  /** @param {string} code @param {string} file */
  process: (code, file) => ({ code, map: readFileSync(`${file}.map`, 'utf8') }),
};

export default transformer;
