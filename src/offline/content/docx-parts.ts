/** The parts of a .docx that its pages are made of, as trees of elements. */

import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element by its local name; attributes by theirs. Text stands among the children. */
export interface DocxElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (DocxElement | string)[];
}

/** What is read of a package; a part that a file does not have is null. */
export interface DocxParts {
  document: DocxElement;
  styles: DocxElement | null;
  fonts: DocxElement | null;
  numbering: DocxElement | null;
  footnotes: DocxElement | null;
  endnotes: DocxElement | null;
  title: string;
}

const MAIN = 'word/document.xml';
/** Nobody's paper is larger; an archive that says so is made to fill the memory. */
const MOST_BYTES = 200_000_000;
const READ = new Map([
  [MAIN, 'document'],
  ['word/styles.xml', 'styles'],
  ['word/fontTable.xml', 'fonts'],
  ['word/numbering.xml', 'numbering'],
  ['word/footnotes.xml', 'footnotes'],
  ['word/endnotes.xml', 'endnotes'],
  ['docProps/core.xml', 'core'],
]);

/**
 * The parts, whether they lie in the archive deflated or as they are.
 *
 * @throws Error with a plain sentence for bytes that are no .docx, or the half of one.
 */
export function docxParts(bytes: Uint8Array): DocxParts {
  const files = unpacked(bytes);
  const part = (name: string): DocxElement | null => {
    const found = files[name];
    return found === undefined ? null : treeOf(new TextDecoder('utf-8').decode(found), name);
  };
  const document = part(MAIN);
  if (document === null) throw new Error(`This is no .docx: it has no ${MAIN}.`);
  const core = part('docProps/core.xml');
  return {
    document,
    styles: part('word/styles.xml'),
    fonts: part('word/fontTable.xml'),
    numbering: part('word/numbering.xml'),
    footnotes: part('word/footnotes.xml'),
    endnotes: part('word/endnotes.xml'),
    title: core === null ? '' : wholeText(childOf(core, 'title')),
  };
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => READ.has(name) && originalSize <= MOST_BYTES });
  } catch {
    throw new Error('This is no .docx: it cannot be opened as an archive, or a part of it is missing.');
  }
}

function treeOf(xml: string, name: string): DocxElement {
  const root: DocxElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new Error(`This .docx is damaged: ${name} is not well-formed.`);
  });
  parser.on('opentag', ({ attributes, local }) => {
    const own = Object.fromEntries(Object.values(attributes).map((each) => [each.local, each.value]));
    const element: DocxElement = { name: local, attributes: own, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml.replace(/^\ufeff/, '')).close();
  const [top] = elementsOf(root);
  if (top === undefined) throw new Error(`This .docx is damaged: ${name} is empty.`);
  return top;
}

/** The elements among an element's children. */
export function elementsOf(element: DocxElement | null | undefined): DocxElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string');
}

/** The first child of this name, or what is found along a way of names; null where there is none. */
export function childOf(element: DocxElement | null | undefined, ...way: readonly string[]): DocxElement | null {
  let found = element ?? null;
  for (const name of way) found = elementsOf(found).find((child) => child.name === name) ?? null;
  return found;
}

/** Every child of this name. */
export function childrenOf(element: DocxElement | null | undefined, name: string): DocxElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}

/** Whether a switch such as w:b is on: there, and not said to be off. */
export function isOn(element: DocxElement | null): boolean {
  return element !== null && !['0', 'false', 'off', 'none'].includes(element.attributes.val ?? '');
}

/** A number among an element's attributes; null where there is none. */
export function numberOf(element: DocxElement | null | undefined, name: string): number | null {
  const text = element?.attributes[name];
  if (text === undefined || !/^-?\d+(\.\d+)?(pt)?$/.test(text)) return null;
  // Strict files may write twentieths of points as points.
  return text.endsWith('pt') ? Number.parseFloat(text) * 20 : Number(text);
}

function wholeText(element: DocxElement | null): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : wholeText(child))).join('');
}
