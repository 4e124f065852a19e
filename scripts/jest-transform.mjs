// Turns one TypeScript file into the ES module that jest runs, by way of esbuild.
import { createHash } from 'node:crypto';
import { transformSync, version } from 'esbuild';

const transformer = {
  /**
   * A new esbuild, jest configuration or source asks for a new result; anything else may come from jest's cache.
   *
   * @param {string} source @param {string} file @param {{ configString: string, instrument: boolean }} options
   */
  getCacheKey(source, file, options) {
    const parts = [source, file, options.configString, String(options.instrument), version];
    return createHash('sha1').update(parts.join('\0')).digest('hex');
  },
  /** @param {string} source @param {string} file */
  process(source, file) {
    return transformSync(source, {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      format: 'esm',
      target: 'node20.10',
      sourcemap: 'inline',
      sourcefile: file,
      charset: 'utf8',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
  },
};

export default transformer;
