/** HtmlOutput: a page that a script hands to a sidebar or a dialog. */

import { givenInteger } from '../base/given-number.ts';
import { mismatch } from '../base/signature.ts';
import { type Execution, guarded } from '../service.ts';
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

const contents = new WeakMap<object, HtmlContent>();
const META_TAGS = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];
const META_REFUSED = 'The meta tag you specified is not allowed in this context.';

/** The content of an HtmlOutput object; null for anything else. */
export function htmlContent(value: unknown): HtmlContent | null {
  return typeof value === 'object' && value !== null ? (contents.get(value) ?? null) : null;
}

/**
 * An HtmlOutput that starts with `html`. Setters and append give the object itself; clear keeps all but the page.
 *
 * @example
 * htmlOutput(execution, '<p>').appendUntrusted('<').getContent()  // '<p>&lt;'
 */
export function htmlOutput(execution: Execution, html: string): object {
  const { realm } = execution;
  const content: HtmlContent = { html, title: '', width: null, height: null, faviconUrl: null, metaTags: [] };
  const put = (change: Partial<HtmlContent>): object => {
    Object.assign(content, change);
    return self;
  };
  const pixels = (method: string, keep: (size: number) => object) => {
    return (...given: unknown[]): object => {
      const wrong = (): Error => mismatch(realm, `HtmlOutput.${method}`, given);
      if (given.length !== 1) throw wrong();
      return keep(givenInteger(realm, given[0], wrong));
    };
  };
  const self: object = guarded('HtmlOutput', {
    append: (text: unknown) => put({ html: content.html + String(text) }),
    appendUntrusted: (text: unknown) => put({ html: content.html + escapeHtml(String(text)) }),
    clear: () => put({ html: '' }),
    getContent: () => content.html,
    setContent: (text: unknown) => put({ html: String(text) }),
    getTitle: () => content.title,
    setTitle: (...given: unknown[]) => {
      if (given.length !== 1) throw mismatch(realm, 'HtmlOutput.setTitle', given);
      return put({ title: String(given[0]) });
    },
    getWidth: () => content.width,
    setWidth: pixels('setWidth', (width) => put({ width })),
    getHeight: () => content.height,
    setHeight: pixels('setHeight', (height) => put({ height })),
    getFaviconUrl: () => content.faviconUrl,
    setFaviconUrl: (faviconUrl: string) => put({ faviconUrl }),
    addMetaTag: (...given: unknown[]) => {
      const [name, text] = given;
      if (given.length !== 2 || typeof name !== 'string') throw mismatch(realm, 'HtmlOutput.addMetaTag', given);
      if (!META_TAGS.includes(name)) throw realm.exception(META_REFUSED);
      return put({ metaTags: [...content.metaTags, metaTag(name, String(text))] });
    },
    getMetaTags: () => realm.array(content.metaTags.map((tag) => tag.object)),
    setSandboxMode: () => self,
    setXFrameOptionsMode: () => self,
    toString: () => 'HtmlOutput',
  });
  contents.set(self, content);
  return self;
}

function metaTag(name: string, content: string): MetaTag {
  const object = guarded('HtmlOutputMetaTag', {
    getName: () => name,
    getContent: () => content,
    toString: () => 'HtmlOutputMetaTag',
  });
  return { name, content, object };
}
