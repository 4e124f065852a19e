/** The script project: its files compiled once, its pages, its manifest. */

import vm from 'node:vm';
import { NotEmulated } from '../not-emulated.ts';
import type { SpareContexts } from './script-context.ts';

/** The files of a project by name: `Code.gs` or `Code.js`, `Page.html`, `appsscript.json`. */
export type ProjectFiles = Readonly<Record<string, string>>;

/** A project as it is installed. */
export interface ScriptProject {
  readonly scripts: readonly vm.Script[];
  /** Html files by name without extension. */
  readonly pages: ReadonlyMap<string, string>;
  /** Size of the code, which Google loads anew for every execution. */
  readonly kilobytes: number;
  /** Full URLs of the manifest's oauthScopes; null when it names none. */
  readonly scopes: readonly string[] | null;
  /** Advanced services that are switched on, by the name that the script uses. */
  readonly advanced: ReadonlyMap<string, string>;
  readonly timeZone: string | null;
  /** The spreadsheet that the script belongs to; null for a standalone project. */
  readonly boundTo: string | null;
  /** Whether the code declares a function of this name: simple triggers exist by being declared. */
  declares(name: string): boolean;
  /** Contexts in which the code is loaded already, for the next execution; null where each is to have a fresh one. */
  readonly spare: SpareContexts | null;
}

/** Whether each execution has a context of its own, as on Google, or is lent the one of an execution that has ended. */
export type Contexts = 'fresh' | 'kept';

interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly { userSymbol: string; serviceId: string; version: string }[];
  };
}

/**
 * Compiles a project. Every execution then runs the same compiled scripts in a context of its own.
 *
 * @throws SyntaxError for code that does not parse, Error for a file of another kind or an advanced service that is
 * not emulated.
 */
export function compileProject(
  files: ProjectFiles,
  boundTo: string | null,
  contexts: Contexts = 'fresh',
): ScriptProject {
  const code: CompiledText[] = [];
  const pages = new Map<string, string>();
  let manifest: Manifest = {};
  for (const [name, text] of Object.entries(files)) {
    if (/\.(?:gs|js)$/.test(name)) {
      code.push(compiled(name, text));
    } else if (name.endsWith('.html')) {
      pages.set(name.replace(/\.html$/, ''), text);
    } else if (name === 'appsscript.json') {
      manifest = JSON.parse(text);
    } else {
      throw new Error(`not a file of a script project: ${name}`);
    }
  }
  const scripts = code.map(({ script }) => script);
  const advanced = (manifest.dependencies?.enabledAdvancedServices ?? []).map((service): [string, string] => {
    if (service.serviceId !== 'drive' || service.version !== 'v3') {
      throw new NotEmulated(`advanced service ${service.serviceId} ${service.version}`);
    }
    return [service.userSymbol, service.serviceId];
  });
  return {
    scripts,
    pages,
    kilobytes: code.reduce((sum, { bytes }) => sum + bytes, Math.max(0, code.length - 1)) / 1024,
    scopes: manifest.oauthScopes ?? null,
    advanced: new Map(advanced),
    timeZone: manifest.timeZone ?? null,
    boundTo,
    spare: contexts === 'kept' ? spareFor(scripts) : null,
    declares: (name) => code.some((each) => each.declares(name)),
  };
}

interface CompiledText {
  readonly script: vm.Script;
  readonly bytes: number;
  declares(name: string): boolean;
}

// By text, then by name: of a text that has been looked up once the language keeps its hash.
const compiledTexts = new Map<string, Map<string, CompiledText>>();

// The same text is often installed again, by every test of a file; a compiled script holds no state of a context.
function compiled(name: string, text: string): CompiledText {
  const byName = compiledTexts.get(text) ?? new Map<string, CompiledText>();
  compiledTexts.set(text, byName);
  const kept = byName.get(name);
  if (kept !== undefined) return kept;
  const declared = new Map<string, boolean>();
  const made: CompiledText = {
    script: new vm.Script(text, { filename: name.replace(/\.(?:gs|js)$/, '') }),
    bytes: Buffer.byteLength(text),
    declares: (wanted) => {
      const known = declared.get(wanted);
      if (known !== undefined) return known;
      const isThere = new RegExp(`\\b(?:function|var|let|const)\\s+${wanted}\\b`).test(text);
      declared.set(wanted, isThere);
      return isThere;
    },
  };
  byName.set(name, made);
  return made;
}

const spareContexts = new WeakMap<vm.Script, { scripts: readonly vm.Script[]; spare: SpareContexts }>();

// The same code that is installed again finds the contexts that it has left, in whatever workspace.
function spareFor(scripts: readonly vm.Script[]): SpareContexts | null {
  const [first] = scripts;
  if (first === undefined) return null;
  const kept = spareContexts.get(first);
  const isSame =
    kept?.scripts.length === scripts.length && kept.scripts.every((each, index) => each === scripts[index]);
  if (isSame) return kept.spare;
  const spare: SpareContexts = [];
  spareContexts.set(first, { scripts, spare });
  return spare;
}
