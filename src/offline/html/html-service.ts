/** HtmlService: pages from text and from the project's files. */

import { googleEnum } from '../base/google-enum.ts';
import { mismatch } from '../base/signature.ts';
import type { ScriptExecution } from '../execution.ts';
import { guarded } from '../service.ts';
import { blobContent, decodeText } from '../utilities/blob.ts';
import { htmlOutput } from './html-output.ts';
import { htmlTemplate } from './html-template.ts';

/** What the service needs: the project's html files by name without extension. */
export interface HtmlSetting {
  readonly execution: ScriptExecution;
  readonly pages: ReadonlyMap<string, string>;
}

const SANDBOX_MODE = googleEnum('SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
const X_FRAME_OPTIONS_MODE = googleEnum('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

/**
 * The global `HtmlService`.
 *
 * @example
 * HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('十场')
 */
export function htmlService(setting: HtmlSetting): object {
  const { execution } = setting;
  const { realm } = execution;
  const page = (method: string, given: readonly unknown[]): string => {
    const [name] = given;
    if (given.length !== 1 || typeof name !== 'string') throw mismatch(realm, `HtmlService.${method}`, given);
    const text = setting.pages.get(name.replace(/\.html$/, ''));
    if (text === undefined) throw realm.exception(`No HTML file named ${name} was found.`);
    return text;
  };
  const source = (value: unknown): string => {
    const blob = blobContent(value);
    return blob === null ? String(value) : decodeText(blob.bytes, 'UTF-8');
  };
  return guarded('HtmlService', {
    SandboxMode: SANDBOX_MODE,
    XFrameOptionsMode: X_FRAME_OPTIONS_MODE,
    createHtmlOutput: (...given: unknown[]) => {
      if (given.length > 1) throw mismatch(realm, 'HtmlService.createHtmlOutput', given);
      return htmlOutput(execution, given.length === 0 ? '' : source(given[0]));
    },
    createHtmlOutputFromFile: (...given: unknown[]) => htmlOutput(execution, page('createHtmlOutputFromFile', given)),
    createTemplate: (...given: unknown[]) => {
      if (given.length !== 1) throw mismatch(realm, 'HtmlService.createTemplate', given);
      return htmlTemplate(execution, source(given[0]));
    },
    createTemplateFromFile: (...given: unknown[]) => htmlTemplate(execution, page('createTemplateFromFile', given)),
    getUserAgent: () => null,
    toString: () => 'HtmlService',
  });
}
