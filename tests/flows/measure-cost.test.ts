/** The report's cost of each flow: whose calls, whose time, and where an execution's start belongs. */

import { describe, expect, it } from '@jest/globals';
import { measureCost } from '../../src/season/measure-cost.ts';
import { scriptWorld } from '../conformance/script-world.ts';

const KEPT = 'PropertiesService.getScriptProperties()';
const CODE = `function two() {
    ${KEPT}.getProperty('a');
    console.info('flow: sweep'); ${KEPT}.getProperty('a'); ${KEPT}.setProperty('a', '1');
    console.info('flow: deliver'); MailApp.sendEmail('a@example.org', 's', 'b') }
  function one() { console.info('flow: sweep'); ${KEPT}.getProperty('a') }
  function none() { ${KEPT}.getProperty('a') }`;
const PADDED = `${CODE} //${'.'.repeat(100 * 1024 - CODE.length - 3)}`;

function costs(...runs: [call: string, surface: 'editor' | 'sidebar'][]) {
  const world = scriptWorld();
  const book = measureCost(world.workspace);
  world.install(PADDED);
  for (const [call, surface] of runs) world.run(call, { surface });
  return Object.fromEntries(Object.entries(book).filter(([, { executions }]) => executions > 0));
}

describe('measureCost', () => {
  it("gives the start (500 ms, 0.3 for each KB) and what comes before any flow's line to the first flow", () => {
    expect(costs(['two', 'editor'])).toEqual({
      sweep: { executions: 1, callsMax: 3, virtualMsMax: 500 + 30 + 30 + 30 + 62 },
      deliver: { executions: 1, callsMax: 1, virtualMsMax: 1000 },
    });
  });

  it('charges a click by the round trip of google.script.run', () => {
    expect(costs(['one', 'sidebar'])).toMatchObject({ sweep: { callsMax: 1, virtualMsMax: 700 + 30 + 30 } });
  });

  it('keeps the most of any execution, and leaves out what is in no flow', () => {
    expect(costs(['one', 'editor'], ['two', 'editor'], ['none', 'editor'])).toEqual({
      sweep: { executions: 2, callsMax: 3, virtualMsMax: 652 },
      deliver: { executions: 1, callsMax: 1, virtualMsMax: 1000 },
    });
  });
});
