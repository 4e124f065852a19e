/** Checks a campaign file without a workbook: `npm run check-campaign -- FILE`. */

import { readFileSync } from 'node:fs';
import { literalValues } from '../domain/campaign/literal-values.ts';
import { parseCampaign } from '../domain/campaign/parse-campaign.ts';
import { placeholderWords } from '../messages/campaign/placeholder-words.ts';
import { sayTerminal } from '../messages/desk/terminal/say.ts';
import { terminalLocale } from './terminal-locale.ts';

const UNUSABLE = 2;
const words = sayTerminal(terminalLocale(process.env)).campaigns;

/** Runs the command; gives the exit code: 0 for a file that can be taken, 2 for one with faults, or none at all. */
function checkCampaign(args: readonly string[]): number {
  const [path, ...more] = args;
  if (args.includes('--help')) return tell(console.log, words.usage, 0);
  if (path === undefined || more.length > 0) return tell(console.error, words.usage, UNUSABLE);
  const read = readFile(path);
  if (!read.ok) return tell(console.error, read.why, UNUSABLE);
  const parsed = parseCampaign(read.value);
  if (!parsed.ok) return tell(console.error, words.faults(path, parsed.faults), UNUSABLE);
  const { forms, id } = parsed.campaign;
  const [fields, rules] = [forms.flatMap((form) => form.fields), forms.flatMap((form) => form.rules)];
  tell(console.log, words.good({ id, forms: forms.length, fields: fields.length, rules: rules.length }), 0);
  const literals = literalValues(parsed.campaign, placeholderWords, read.value);
  const lines = literals.map(({ literal, path: place, placeholder }) => `${place}: ${literal} → ${placeholder}`);
  return lines.length === 0 ? 0 : tell(console.log, [words.literals, ...lines].join('\n  '), 0);
}

function readFile(path: string): { ok: true; value: unknown } | { ok: false; why: string } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { ok: false, why: words.unreadable(path) };
  }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { ok: false, why: words.notJson(path, error instanceof Error ? error.message : '') };
  }
}

function tell(say: (line: string) => void, line: string, code: number): number {
  say(line);
  return code;
}

process.exitCode = checkCampaign(process.argv.slice(2));
