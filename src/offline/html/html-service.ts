/** HtmlService: pages from text and from the project's files. */

import { googleEnum } from '../base/google-enum.ts';
import { optional, parameter, textAlone } from '../base/parameters.ts';
import { type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { ScriptExecution } from '../execution.ts';
import type { Realm } from '../service.ts';
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

interface HtmlParts extends HtmlSetting {
  readonly realm: Realm;
}

// A page's text: that of a blob, or whatever else prints.
const source = parameter('String', (value) => {
  const blob = blobContent(value);
  return blob === null ? String(value) : decodeText(blob.bytes, 'UTF-8');
});

const htmlServiceClass: ServiceClass<HtmlParts> = serviceClass(
  'HtmlService',
  {
    createHtmlOutput: takes([optional(source)], ({ realm }, [html = '']) => htmlOutput(realm, html)),
    createHtmlOutputFromFile: takes([textAlone], (parts, [name]) => htmlOutput(parts.realm, page(parts, name))),
    createTemplate: takes([source], ({ execution }, [html]) => htmlTemplate(execution, html)),
    createTemplateFromFile: takes([textAlone], (parts, [name]) => htmlTemplate(parts.execution, page(parts, name))),
    getUserAgent: () => null,
  },
  { constants: { SandboxMode: SANDBOX_MODE, XFrameOptionsMode: X_FRAME_OPTIONS_MODE } },
);

/**
 * The global `HtmlService`.
 *
 * @example
 * HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('十场')
 */
export function htmlService(setting: HtmlSetting): object {
  return htmlServiceClass.make({ ...setting, realm: setting.execution.realm });
}

function page({ pages, realm }: HtmlParts, name: string): string {
  const text = pages.get(name.replace(/\.html$/, ''));
  if (text === undefined) throw realm.exception(`No HTML file named ${name} was found.`);
  return text;
}
