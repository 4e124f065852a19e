/** Papers as html: the same words as the .docx, and pages that look like paper. */

import { describe, expect, it } from '@jest/globals';
import { writeDocx } from '../../src/documents/docx/write-docx.ts';
import { paperHtml } from '../../src/documents/paper-html.ts';
import { bareRealm } from './bare-realm.ts';
import { paperContent } from './paper-content.ts';
import { readDocx } from './read-docx.ts';
import { htmlTree, readHtml } from './read-html.ts';
import { letterPaper, tablePaper } from './sample-papers.ts';
import { everyElement } from './xml-tree.ts';

describe('paperHtml', () => {
  it.each([letterPaper(), ...[0, 1, 60, 200].map(tablePaper)])('says what the paper and its .docx say', (paper) => {
    const read = readHtml(paperHtml(paper));
    expect(read).toEqual(paperContent(paper));
    expect(read).toEqual(readDocx(writeDocx(paper)));
  });

  it('is the same in the bare realm', async () => {
    const bare = await bareRealm('src/documents/paper-html.ts');
    expect(bare('paperHtml', letterPaper())).toBe(paperHtml(letterPaper()));
  });

  it('repeats head rows, keeps rows together that belong together, and begins sections on new pages', () => {
    const table = everyElement(htmlTree(paperHtml(tablePaper(2)))).filter(({ name }) => /^t(head|body)$/.test(name));
    expect(table.map(({ name, nodes }) => [name, nodes.filter((node) => typeof node !== 'string').length])).toEqual([
      ['thead', 2],
      ['tbody', 1],
      ['tbody', 1],
    ]);
    const letter = paperHtml(letterPaper());
    expect(letter.match(/<tbody style="page-break-inside:avoid">/g)).toHaveLength(3);
    expect(letter).toMatch(/@page portrait\{size:210mm 297mm;margin:37mm 26mm 35mm 28mm;/);
    expect(letter).toMatch(/<div class="page landscape" style="page-break-before:always;/);
  });

  it('loads nothing from elsewhere and never takes what people typed for markup', () => {
    const html = paperHtml(tablePaper(9));
    expect(html).toContain('&lt;b&gt;&amp;amp;&quot;甲&#39;乙&lt;/b&gt;');
    expect(html).not.toMatch(/https?:|url\(|<script|<b>/);
  });

  it('takes no markup from the name of a typeface', () => {
    const face = "x';}</style><script>alert(1)</script>";
    const faces = { title: face, text: face, heading: face, second: face, number: face, latin: face };
    expect(paperHtml(letterPaper(), faces)).not.toContain('<script');
  });
});
