/** Reads XML as offices write it into a tree, without a browser: names without their prefix, faults passed over. */

/** An element; texts stand among its children as they are. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

const PIECES = [
  // What says nothing: remarks, instructions, declarations, ends of elements.
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<![^>]*>|<\/[^>]*>/,
  /<([^\s/>]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>/,
  /([^<]+)/,
];
const TOKEN = new RegExp(PIECES.map(({ source }) => source).join('|'), 'g');
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The outermost element of `xml`; null where there is none. An element that is never closed ends with the text.
 *
 * @example
 * readXml('<w:p><w:t>甲&amp;乙</w:t></w:p>')
 * // → { name: 'p', attributes: {}, children: [{ name: 't', attributes: {}, children: ['甲&乙'] }] }
 */
export function readXml(xml: string): XmlElement | null {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [whole, raw, name, rest = '', text] of xml.matchAll(TOKEN)) {
    const inside = open[open.length - 1] ?? root;
    if (text !== undefined) inside.children.push(decoded(text));
    else if (raw !== undefined) inside.children.push(raw);
    else if (name !== undefined) {
      const element = { name: local(name), attributes: attributesOf(rest), children: [] };
      inside.children.push(element);
      if (!rest.endsWith('/')) open.push(element);
    } else if (whole.startsWith('</') && open.length > 1) open.pop();
  }
  return root.children.find((child) => typeof child !== 'string') ?? null;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', one, other = ''] of text.matchAll(ATTRIBUTE)) found[local(name)] ??= decoded(one ?? other);
  return found;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** The elements of this name directly inside `element`. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  const all = element?.children ?? [];
  return all.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/**
 * The element at the end of a path of names, of each the first.
 *
 * @example
 * elementAt(cell, 'tcPr', 'gridSpan')?.attributes.val // → '2'
 */
export function elementAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((inside, name) => childrenOf(inside, name)[0], element);
}
