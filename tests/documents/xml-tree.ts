/** Reads XML into a tree by a strict parser that is not ours: what is not well-formed throws. */

import { SaxesParser } from 'saxes';

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** What stands in it, in order: elements and texts. */
  nodes: (XmlElement | string)[];
}

/** The outermost element of a document. */
export function xmlTree(source: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, nodes: [] };
  const open = [top];
  const innermost = () => open[open.length - 1] ?? top;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes }, nodes: [] };
    innermost().nodes.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    innermost().nodes.push(text);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  const [root] = elementsIn(top);
  if (!root) throw new Error('the document has no element');
  return root;
}

/** The elements right inside, without the texts. */
export const elementsIn = ({ nodes }: XmlElement): XmlElement[] => nodes.filter((node) => typeof node !== 'string');

/** The elements right inside that have this name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  elementsIn(element).filter((child) => child.name === name);

/** The first descendant along a path of names, if there is one. */
export function inside(element: XmlElement, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => (at ? childrenOf(at, name)[0] : undefined), element);
}

/** Every element of the tree, from the outside in. */
export function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...elementsIn(element).flatMap(everyElement)];
}

/** All text of the tree in order; `lineEnd` is the name of the element that ends a line. */
export function textOf(element: XmlElement, lineEnd: string): string {
  if (element.name === lineEnd) return '\n';
  return element.nodes.map((node) => (typeof node === 'string' ? node : textOf(node, lineEnd))).join('');
}
