/** What a reader must find in a file made of a paper: its lines and cells as texts. Written without our writers. */

import type { Paper, PaperBlock, PaperCell } from '../../src/domain/paper/paper.ts';
import type { ReadDocx } from './read-docx.ts';

/** The lines and tables of `paper` in order; empty lines are left out. */
export function paperContent(paper: Paper): ReadDocx {
  const blocks = paper.sections.flatMap((section) => section.blocks);
  return {
    lines: blocks.flatMap(linesOf).filter((line) => line !== ''),
    tables: blocks.flatMap((block) =>
      block.is === 'table'
        ? [
            block.rows.map(({ cells }) =>
              cells.map((cell) => ({ text: cellText(cell), span: cell.span ?? 1, down: cell.down ?? 1 })),
            ),
          ]
        : [],
    ),
  };
}

function linesOf(block: PaperBlock): string[] {
  switch (block.is) {
    case 'line':
      return [block.text];
    case 'attachments':
      return block.names.map((name, index) => {
        const number = block.names.length > 1 ? `${index + 1}.` : '';
        return `${index === 0 ? block.label : ''}${number}${name}`;
      });
    case 'signature':
      return [block.signer, block.date];
    case 'pageBreak':
    case 'table':
      return [];
  }
}

function cellText({ text, ticks = [] }: PaperCell): string {
  return text + ticks.map(({ label, ticked }) => `${ticked ? '■' : '□'}${label}`).join(' ');
}
