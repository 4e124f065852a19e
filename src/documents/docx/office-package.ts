/** What holds the parts of an Office file together, a text's and a table's alike: types, relations, properties. */

import type { Paper } from '../../domain/paper/paper.ts';
import { foreignPart, RELATIONS, xmlText } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** `docProps/core.xml`: what the file says of itself. Its times are the paper's day. */
export function corePart({ name, author, day }: Pick<Paper, 'name' | 'author' | 'day'>): string {
  const time = (which: string) =>
    `<dcterms:${which} xsi:type="dcterms:W3CDTF">${xmlText(day)}T00:00:00Z</dcterms:${which}>`;
  return foreignPart(
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${xmlText(name)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>` +
      `${time('created')}${time('modified')}</cp:coreProperties>`,
  );
}

/**
 * `[Content_Types].xml`.
 *
 * @param parts path and type of each part beside the properties: ['word/styles.xml', 'application/…+xml'].
 */
export function contentTypesPart(parts: readonly (readonly [path: string, type: string])[]): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return foreignPart(
    `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      parts.map(([path, type]) => override(path, type)).join('') +
      `${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
  );
}

/** `_rels/.rels`: where the main part, at `main`, and the properties lie. */
export function packageRelations(main: string): string {
  return relations([
    ['rId1', `${RELATIONS}/officeDocument`, main],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

/** A part to which another one leans. */
export type Relation = readonly [id: string, type: string, target: string];

/** A part of relations. */
export function relations(all: readonly Relation[]): string {
  const each = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return foreignPart(`<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`);
}
