/** HtmlOutput: a page that a script hands to a sidebar or a dialog. */

import { anyText, anything, integer, orNull, type Parameter, textAlone } from '../base/parameters.ts';
import { type Form, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { Realm } from '../service.ts';
import { escapeHtml } from './contextual-escape.ts';

/** What is in a page. Sizes are pixels; null where the script set none (F106). */
export interface HtmlContent {
  html: string;
  title: string;
  width: number | null;
  height: number | null;
  faviconUrl: string | null;
  metaTags: MetaTag[];
}

interface MetaTag {
  readonly name: string;
  readonly content: string;
  /** The object that getMetaTags gives, the same each time (recorded). */
  readonly object: object;
}

interface OutputParts extends HtmlContent {
  readonly realm: Realm;
}

const META_TAGS = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];
const META_REFUSED = 'The meta tag you specified is not allowed in this context.';

const metaTagClass: ServiceClass<{ readonly realm: Realm; readonly name: string; readonly content: string }> =
  serviceClass('HtmlOutputMetaTag', { getName: ({ name }) => name, getContent: ({ content }) => content });

/** Pages that a script has made. Setters and append give the object itself; clear keeps all but the page. */
export const htmlOutputClass: ServiceClass<OutputParts> = serviceClass('HtmlOutput', {
  append: setter(anyText, (text, { html }) => ({ html: html + text })),
  appendUntrusted: setter(anyText, (text, { html }) => ({ html: html + escapeHtml(text) })),
  clear: (parts, _given, call) => {
    parts.html = '';
    return call.self;
  },
  getContent: ({ html }) => html,
  setContent: setter(anyText, (html) => ({ html })),
  getTitle: ({ title }) => title,
  setTitle: setter(anyText, (title) => ({ title })),
  getWidth: ({ width }) => width,
  setWidth: setter(integer, (width) => ({ width })),
  getHeight: ({ height }) => height,
  setHeight: setter(integer, (height) => ({ height })),
  getFaviconUrl: ({ faviconUrl }) => faviconUrl,
  setFaviconUrl: setter(orNull(anyText), (faviconUrl) => ({ faviconUrl })),
  addMetaTag: takes([textAlone, anyText], (parts, [name, content], call) => {
    const { realm } = parts;
    if (!META_TAGS.includes(name)) throw realm.exception(META_REFUSED);
    const object = metaTagClass.make({ realm, name, content });
    parts.metaTags = [...parts.metaTags, { name, content, object }];
    return call.self;
  }),
  getMetaTags: ({ metaTags, realm }) => realm.array(metaTags.map((tag) => tag.object)),
  setSandboxMode: setter(anything, () => ({})),
  setXFrameOptionsMode: setter(anything, () => ({})),
});

/**
 * An HtmlOutput that starts with `html`.
 *
 * @example
 * htmlOutput(realm, '<p>').appendUntrusted('<').getContent()  // '<p>&lt;'
 */
export function htmlOutput(realm: Realm, html: string): object {
  return htmlOutputClass.make({ realm, html, title: '', width: null, height: null, faviconUrl: null, metaTags: [] });
}

function setter<Value>(
  value: Parameter<Value>,
  change: (given: Value, content: HtmlContent) => Partial<HtmlContent>,
): Form<OutputParts> {
  return takes([value], (parts, [given], call) => {
    Object.assign(parts, change(given, parts));
    return call.self;
  });
}
