/** The words behind a command, read by what the command knows: the same for all of them. */

import { parseArgs } from 'node:util';
import type { TerminalWords, WordFault } from '../messages/desk/terminal/say.ts';

/** The options that a command knows, by name: what stands behind each. */
export type KnownOptions = Readonly<Record<string, 'text' | 'nothing'>>;

/** The options that were given: the text behind each, '' where nothing stands behind it. The last of two counts. */
export type GivenWords = { ok: true; given: Readonly<Record<string, string>> } | { ok: false; fault: WordFault };

/**
 * Reads the words, or finds the first that cannot be used. `--help` is known to every command.
 *
 * @example
 * readWords(['--port', '80'], { port: 'text' })  // → { ok: true, given: { port: '80' } }
 * readWords(['--prot', '80'], { port: 'text' })  // → { ok: false, fault: { kind: 'unknown', given: '--prot' } }
 */
export function readWords(args: readonly string[], known: KnownOptions): GivenWords {
  const all: KnownOptions = { ...known, help: 'nothing' };
  const types = Object.entries(all).map(([name, behind]) => [name, { type: typeOf(behind) }]);
  const { tokens } = parseArgs({ args: [...args], options: Object.fromEntries(types), strict: false, tokens: true });
  const given: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') return { ok: false, fault: { kind: 'extra', given: token.value } };
    if (token.kind === 'option-terminator') continue;
    const { inlineValue, name, rawName, value } = token;
    const behind = Object.hasOwn(all, name) ? all[name] : undefined;
    if (behind === undefined) return { ok: false, fault: { kind: 'unknown', given: rawName } };
    // What looks like an option is none's value, unless it is joined to it: `--out --season`.
    const isMissing = value === undefined || value === '' || (value.startsWith('--') && inlineValue !== true);
    if (behind === 'text' && isMissing) return { ok: false, fault: { kind: 'noValue', given: rawName } };
    if (behind === 'nothing' && value !== undefined)
      return { ok: false, fault: { kind: 'valueTooMany', given: rawName } };
    given[name] = value ?? '';
  }
  return { ok: true, given };
}

function typeOf(behind: 'text' | 'nothing'): 'string' | 'boolean' {
  return behind === 'text' ? 'string' : 'boolean';
}

/**
 * What is wrong with a word, as a sentence.
 *
 * @example
 * wordFaultLine({ kind: 'unknown', given: '--prot' }, sayTerminal('en'))  // → 'there is no option --prot.'
 */
export function wordFaultLine({ kind, given }: WordFault, words: TerminalWords): string {
  return words.options[kind](given);
}
