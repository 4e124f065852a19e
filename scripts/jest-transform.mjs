// Turns one TypeScript file into the ES module that jest runs, by way of esbuild.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync, version } from 'esbuild';

/** This very file: what it did yesterday may not be what it does today. */
const OUR_OWN = readFileSync(new URL(import.meta.url), 'utf8');

const transformer = {
  /**
   * A new esbuild, jest configuration or source asks for a new result; anything else may come from jest's cache.
   *
   * @param {string} source @param {string} file @param {{ configString: string, instrument: boolean }} options
   */
  getCacheKey(source, file, options) {
    const parts = [source, file, options.configString, String(options.instrument), version, OUR_OWN];
    return createHash('sha1').update(parts.join('\0')).digest('hex');
  },
  /** @param {string} source @param {string} file */
  process(source, file) {
    // The map lies beside the code: inside it the language would read through it at every load.
    const { code, map } = transformSync(source, {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      format: 'esm',
      target: 'node20.10',
      sourcemap: 'external',
      sourcefile: file,
      charset: 'utf8',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code, map };
  },
};

export default transformer;
