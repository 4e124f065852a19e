/** Asks axe whether a page keeps WCAG 2.2 A and AA, each frame by itself. */

import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { programOf } from '../../scripts/programs.mjs';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

const AXE = readFileSync(programOf('axe-core', 'axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const OPTIONS = {
  runOnly: { type: 'tag', values: TAGS },
  // The one rule of 2.2 AA that axe leaves out unless it is asked for.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  // A frame is looked at by itself: its content is another document.
  iframes: false,
};

/**
 * What axe finds in a frame, one line for each place: rule, element, what to do.
 *
 * @example
 * await violationsOf(page.mainFrame())  // → []
 */
export async function violationsOf(frame: Frame): Promise<string[]> {
  // By the debugger's channel, which the page's policy on scripts does not reach.
  if (!(await frame.evaluate(`typeof axe !== 'undefined'`))) await frame.evaluate(`(() => { ${AXE} })()`);
  const found = await frame.evaluate(`axe.run(document, ${JSON.stringify(OPTIONS)}).then((run) => run.violations)`);
  return (found as Violation[]).flatMap(({ id, nodes }) =>
    nodes.map(({ failureSummary = '', target }) => `${id} ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}
