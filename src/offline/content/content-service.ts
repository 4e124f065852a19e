/** ContentService: the plain text that a web app answers with. */

import { googleEnum } from '../base/google-enum.ts';
import { memberOf, optional, type Parameter, textAlone } from '../base/parameters.ts';
import { type Form, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { Realm } from '../service.ts';

const MIME_TYPE = googleEnum('MimeType', ['ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML']);

// A new output is plain text without a file name, and without a text where none was given; setters give the output
// itself (recorded).
interface OutputParts {
  readonly realm: Realm;
  text: string | null;
  mimeType: string;
  fileName: string | null;
}

const outputClass: ServiceClass<OutputParts> = serviceClass('TextOutput', {
  append: setter(textAlone, (parts, added) => {
    parts.text = (parts.text ?? '') + added;
  }),
  setContent: setter(textAlone, (parts, content) => {
    parts.text = content;
  }),
  downloadAsFile: setter(textAlone, (parts, fileName) => {
    parts.fileName = fileName;
  }),
  clear: (parts, _given, call) => {
    parts.text = null;
    return call.self;
  },
  setMimeType: setter(memberOf('MimeType'), (parts, name) => {
    parts.mimeType = name;
  }),
  getContent: ({ text }) => text,
  getFileName: ({ fileName }) => fileName,
  getMimeType: ({ mimeType }) => Reflect.get(MIME_TYPE, mimeType),
});

const contentServiceClass: ServiceClass<{ readonly realm: Realm }> = serviceClass(
  'ContentService',
  {
    createTextOutput: takes([optional(textAlone)], ({ realm }, [text = null]) =>
      outputClass.make({ realm, text, mimeType: 'TEXT', fileName: null }),
    ),
  },
  { constants: { MimeType: MIME_TYPE } },
);

/**
 * The global `ContentService`. Nobody fetches the answer offline: it can be read by `getContent`.
 *
 * @example
 * ContentService.createTextOutput('{}').setMimeType(ContentService.MimeType.JSON).getContent()  // '{}'
 */
export function contentService(realm: Realm): object {
  return contentServiceClass.make({ realm });
}

function setter<Value>(value: Parameter<Value>, put: (parts: OutputParts, given: Value) => void): Form<OutputParts> {
  return takes([value], (parts, [given], call) => {
    put(parts, given);
    return call.self;
  });
}
