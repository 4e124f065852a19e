/** HtmlTemplate: a page with scriptlets, run in the script's own context. */

import vm from 'node:vm';
import { type ServiceClass, serviceClass } from '../base/service-class.ts';
import type { ScriptExecution } from '../execution.ts';
import type { ScriptRealm } from '../realm.ts';
import { contextAfter, escapeFor, type PageContext } from './contextual-escape.ts';
import { htmlOutput } from './html-output.ts';

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

type Printer = (mark: 'text' | '=' | '!=', index: number, value?: unknown) => void;

interface TemplateParts {
  readonly realm: ScriptRealm;
  readonly execution: ScriptExecution;
  readonly page: string;
  /** The object itself, with what the script has set on it. */
  readonly template: Record<string, unknown>;
}

const templateClass: ServiceClass<TemplateParts> = serviceClass(
  'HtmlTemplate',
  {
    evaluate: (parts, _given, call) =>
      parts.execution.call(call.method, 'HtmlTemplate.evaluate', 1, () => htmlOutput(parts.realm, evaluated(parts))),
    getRawContent: ({ page }) => page,
  },
  // What Google compiles a page to is its own affair, and ours would only look like it.
  { lacking: ['getCode', 'getCodeWithComments'], textOf: () => 'HtmlTemplate' },
);

/**
 * The template object of `page`: properties that the script sets on it are variables of its scriptlets.
 *
 * `<?= ?>` prints by context, `<?!= ?>` as it is (F107). The template is an open object, so nothing is guarded.
 *
 * @example
 * Object.assign(htmlTemplate(execution, '<p><?= name ?></p>'), { name: '<' }).evaluate().getContent()  // '<p>&lt;</p>'
 */
export function htmlTemplate(execution: ScriptExecution, page: string): Record<string, unknown> {
  const { realm } = execution;
  const template = realm.object({});
  templateClass.furnish(template, { realm, execution, page, template });
  return template;
}

function evaluated({ page, realm, template }: TemplateParts): string {
  const names = Object.keys(template).filter((name) => IDENTIFIER.test(name));
  const { code, texts } = compiled(page, names);
  const run = realm.run(new vm.Script(code, { filename: 'offline:template' }));
  let html = '';
  const print: Printer = (mark, index, value) => {
    const piece = texts[index];
    if (piece === undefined) throw new Error('the template names a piece that it does not have');
    if (mark === 'text') html += piece.text;
    else html += mark === '!=' ? String(value) : escapeFor(piece.context, value);
  };
  if (typeof run !== 'function') throw new Error('the template did not compile to a function');
  run(print, ...names.map((name) => template[name]));
  return html;
}

interface Piece {
  readonly text: string;
  readonly context: PageContext;
}

function compiled(page: string, names: readonly string[]): { code: string; texts: Piece[] } {
  const texts: Piece[] = [];
  const lines: string[] = [];
  let raw = '';
  let from = 0;
  const addText = (until: number): void => {
    const text = page.slice(from, until);
    raw += text;
    texts.push({ text, context: contextAfter(raw) });
    if (text !== '') lines.push(`print_('text', ${texts.length - 1});`);
  };
  for (const match of page.matchAll(SCRIPTLET)) {
    const [whole, mark, code = ''] = match;
    addText(match.index);
    from = match.index + whole.length;
    // A printing scriptlet prints its first statement only (HTML templates guide).
    if (mark === undefined) lines.push(code);
    else lines.push(`print_('${mark === '=' ? '=' : '!='}', ${texts.length - 1}, ${code.trim().replace(/;$/, '')});`);
  }
  addText(page.length);
  return { code: `(function (${['print_', ...names].join(', ')}) {\n${lines.join('\n')}\n})`, texts };
}
