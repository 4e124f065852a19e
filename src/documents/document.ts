/** The shape of a paper, for the renderers here; it is defined in the domain, where messages can see it too. */

export type { Document, DocumentBlock } from '../domain/paper/document.ts';
