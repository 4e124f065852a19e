/** The line under papers that says whom to call, as the official table of the goal's form has it. */

import { lineText } from './fill-layout.ts';
import { officeTexts, type PaperFacts } from './paper-facts.ts';

/**
 * The line, filled; '' where that table has none that names a contact.
 *
 * @example
 * contactLine(facts) // → '滨海新区总工会宣网部联系人：乔示范，联系电话：022-65305678，电子邮箱：office@example.org'
 */
export function contactLine(
  facts: Pick<PaperFacts, 'campaign' | 'layouts' | 'names' | 'office' | 'roster' | 'words'>,
): string {
  const { below = [] } = facts.layouts.papers.annex1;
  const line = below.find((parts) => parts.some((part) => part.includes('{contact}')));
  return line ? lineText(line, { texts: officeTexts(facts) }, facts.words) : '';
}
