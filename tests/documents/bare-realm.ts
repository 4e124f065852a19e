/** Runs a module of ours where nothing but the language exists: no TextEncoder, Buffer or timers, as in Apps Script. */

import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { ROOT } from '../../scripts/programs.mjs';

/**
 * Bundles the module as Code.js is, and gives a caller of its exports; what goes in and comes out is plain JSON.
 *
 * A Uint8Array comes out as an array of numbers.
 *
 * @param edits what somebody would change in the sources, by their paths from the top.
 * @example
 * (await bareRealm('src/documents/docx/write-docx.ts'))('writeDocx', paper) // → [80, 75, …]
 */
export async function bareRealm(
  entry: string,
  edits: Edits = {},
): Promise<(name: string, ...given: unknown[]) => unknown> {
  const code = await bundled(entry, edits);
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  new Script(code).runInContext(context);
  return (name, ...given) => {
    const call = `bare.${name}(...JSON.parse(${JSON.stringify(JSON.stringify(given))}))`;
    const plain = `((value) => JSON.stringify(value instanceof Uint8Array ? [...value] : value))(${call})`;
    const answer: unknown = new Script(plain).runInContext(context);
    return JSON.parse(String(answer));
  };
}

/** Sources as they would be after a change: each text that is there is followed by another one. */
export type Edits = Readonly<Record<string, readonly [after: string, comes: string]>>;

/** What the module and all that it leans on are in Code.js. */
async function bundled(entry: string, edits: Edits): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bare',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    plugins: [edited(edits)],
  });
  return outputFiles[0]?.text ?? '';
}

function edited(edits: Edits): Plugin {
  return {
    name: 'edited',
    setup: ({ onLoad }) => {
      for (const [path, [after, comes]] of Object.entries(edits)) {
        onLoad({ filter: new RegExp(`${path.replaceAll('.', '[.]')}$`) }, ({ path: file }) => {
          const source = readFileSync(file, 'utf8');
          if (!source.includes(after)) throw new Error(`${path} holds no ${after}`);
          return { contents: source.replace(after, after + comes), loader: 'ts' };
        });
      }
    },
  };
}
