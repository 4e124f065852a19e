/** HtmlTemplate: a page with scriptlets, run in the script's own context. */

import vm from 'node:vm';
import type { ScriptExecution } from '../execution.ts';
import { NotEmulated } from '../not-emulated.ts';
import { contextAfter, escapeFor, type PageContext } from './contextual-escape.ts';
import { htmlOutput } from './html-output.ts';

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

type Printer = (mark: 'text' | '=' | '!=', at: number, value?: unknown) => void;

/**
 * The template object of `page`: properties that the script sets on it are variables of its scriptlets.
 *
 * `<?= ?>` prints by context, `<?!= ?>` as it is (F107). The template is an open object, so nothing is guarded.
 *
 * @example
 * Object.assign(htmlTemplate(execution, '<p><?= name ?></p>'), { name: '<' }).evaluate().getContent()  // '<p>&lt;</p>'
 */
export function htmlTemplate(execution: ScriptExecution, page: string): Record<string, unknown> {
  const template: Record<string, unknown> = execution.realm.object({});
  const methods: Record<string, unknown> = {
    evaluate: () =>
      execution.call('HtmlTemplate.evaluate', 'HtmlTemplate.evaluate', 1, () =>
        htmlOutput(execution, evaluated(execution, page, template)),
      ),
    getRawContent: () => page,
    // What Google compiles a page to is its own affair, and ours would only look like it.
    getCode: () => {
      throw new NotEmulated('HtmlTemplate.getCode');
    },
    getCodeWithComments: () => {
      throw new NotEmulated('HtmlTemplate.getCodeWithComments');
    },
    toString: () => 'HtmlTemplate',
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(template, name, { value });
  return template;
}

function evaluated(execution: ScriptExecution, page: string, template: Record<string, unknown>): string {
  const names = Object.keys(template).filter((name) => IDENTIFIER.test(name));
  const { code, texts } = compiled(page, names);
  const run = execution.realm.run(new vm.Script(code, { filename: 'offline:template' }));
  let html = '';
  const print: Printer = (mark, at, value) => {
    const piece = texts[at];
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
