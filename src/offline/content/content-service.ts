/** ContentService: the plain text that a web app answers with. */

import { enumMemberName, googleEnum } from '../base/google-enum.ts';
import { mismatch } from '../base/signature.ts';
import type { ScriptExecution } from '../execution.ts';
import { guarded } from '../service.ts';

const NAMES = ['ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML'] as const;
const MIME_TYPE = googleEnum('MimeType', [...NAMES]);

/**
 * The global `ContentService`. Nobody fetches the answer offline: it can be read by `getContent`.
 *
 * @example
 * ContentService.createTextOutput('{}').setMimeType(ContentService.MimeType.JSON).getContent()  // '{}'
 */
export function contentService(execution: ScriptExecution): object {
  return guarded('ContentService', {
    MimeType: MIME_TYPE,
    createTextOutput: (...given: unknown[]) => {
      const [text = null] = given;
      if (given.length > 1 || (given.length === 1 && typeof text !== 'string')) {
        throw mismatch(execution.realm, 'ContentService.createTextOutput', given);
      }
      return textOutput(execution, typeof text === 'string' ? text : null);
    },
    toString: () => 'ContentService',
  });
}

// A new output is plain text without a file name, and without a text where none was given; setters give the output
// itself (recorded).
function textOutput(execution: ScriptExecution, text: string | null): object {
  const content: { text: string | null; mimeType: (typeof NAMES)[number]; fileName: string | null } = {
    text,
    mimeType: 'TEXT',
    fileName: null,
  };
  const setter = (name: string, put: (value: string) => void) => {
    return (...given: unknown[]) => {
      const [value] = given;
      if (given.length !== 1 || typeof value !== 'string') throw mismatch(execution.realm, `TextOutput.${name}`, given);
      put(value);
      return self;
    };
  };
  const self: object = guarded('TextOutput', {
    append: setter('append', (value) => {
      content.text = (content.text ?? '') + value;
    }),
    setContent: setter('setContent', (value) => {
      content.text = value;
    }),
    downloadAsFile: setter('downloadAsFile', (value) => {
      content.fileName = value;
    }),
    clear: () => {
      content.text = null;
      return self;
    },
    setMimeType: (...given: unknown[]) => {
      const name = NAMES.find((each) => each === enumMemberName('MimeType', given[0]));
      if (given.length !== 1 || name === undefined) throw mismatch(execution.realm, 'TextOutput.setMimeType', given);
      content.mimeType = name;
      return self;
    },
    getContent: () => content.text,
    getFileName: () => content.fileName,
    getMimeType: () => MIME_TYPE[content.mimeType],
    toString: () => 'TextOutput',
  });
  return self;
}
