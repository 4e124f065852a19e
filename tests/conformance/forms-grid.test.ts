/** Grid items: rows, columns, answers by row, their columns in a linked sheet. */

import { describe, expect, it } from '@jest/globals';
import { offlineGoogle } from '../../src/offline/offline-google.ts';
import { formsWorld, thrownBy } from './forms-world.ts';
import { SHANGHAI } from './script-world.ts';

const GRID = `const form = FormApp.create('a'); const grid = form.addGridItem().setTitle('Choose');
  grid.setRows(['one', 'two', 'three']).setColumns(['1st', '2nd']);`;
const LIMIT = 'FormApp.createGridValidation().setHelpText("One a column.").requireLimitOneResponsePerColumn().build()';

describe('GridItem', () => {
  it('keeps rows and columns, and its answers are texts by row, "" where there is none (F73)', () => {
    expect(
      formsWorld().run(`${GRID} const answer = grid.createResponse(['1st', null, '2nd']);
        return [String(grid), String(grid.getType()), grid.getRows(), grid.getColumns(), answer.getResponse(),
          String(form.getItems()[0].asGridItem()), grid.isRequired()];`),
    ).toEqual(['GridItem', 'GRID', ['one', 'two', 'three'], ['1st', '2nd'], ['1st', '', '2nd'], 'GridItem', false]);
  });

  it.each([
    ["grid.createResponse(['1st'])", 'Invalid response submitted to item: 1st.'],
    ["grid.createResponse(['1st', '9th', null])", 'Invalid response submitted to item: 1st, 9th, .'],
    [
      "grid.createResponse('1st')",
      "The parameters (String) don't match the method signature for FormApp.GridItem.createResponse.",
    ],
    ['grid.setRows([])', 'Array is empty: rows'],
    ['grid.setPoints(1)', 'TypeError: grid.setPoints is not a function'],
  ])('%s throws', (script, message) => {
    expect(thrownBy(formsWorld(), `${GRID} ${script}`)).toBe(message);
  });

  it.each([
    ['', ['', '', ''], true],
    ['grid.setRequired(true);', ['1st', '', '2nd'], false],
    ['grid.setRequired(true);', ['1st', '1st', '2nd'], true],
    [`grid.setValidation(${LIMIT});`, ['1st', '1st', ''], false],
    [`grid.setValidation(${LIMIT});`, ['1st', '', '2nd'], true],
    ['', ['1st', '9th', ''], false],
  ])('%s asks its respondents: %j is let through: %s', (setting, answers, ok) => {
    const google = offlineGoogle({ now: '2019-08-20T09:00:00+08:00', ...SHANGHAI });
    const code = `function make() { ${GRID} ${setting} return form.getId() }`;
    const made = google.run({ files: { 'Code.gs': code }, call: 'make' });
    const formId = made.ok ? String(made.value) : '';
    expect(google.workspace.respond({ formId, answers: () => answers }).ok).toBe(ok);
  });

  it('has a column for each row in the linked sheet, and is left out of a response without any answer', () => {
    const google = offlineGoogle({ now: '2019-08-20T09:00:00+08:00', ...SHANGHAI, locale: 'en_US', sharpClocks: true });
    const files = {
      'Code.gs': `function make() {
        const form = FormApp.create('a');
        form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
        const grid = form.addGridItem().setRows(['one', 'two']).setColumns(['1st', '2nd']);
        form.addTextItem().setTitle('Name');
        grid.setTitle('Choose').setRows(['one', 'zwei', 'three']);
        return form.getId(); }
        function read(id) {
          return FormApp.openById(id).getResponses()
            .map((each) => each.getItemResponses().map((one) => one.getResponse()));
        }`,
    };
    const made = google.run({ files, call: 'make' });
    const formId = made.ok ? String(made.value) : '';
    for (const grid of [
      ['1st', '', '2nd'],
      ['', '', ''],
    ]) {
      google.workspace.respond({ formId, answers: ({ type }) => (type === 'GRID' ? grid : 'Ann') });
    }
    const read = google.run({ files, call: 'read', args: [formId] });
    expect(read).toMatchObject({ value: [[['1st', '', '2nd'], 'Ann'], ['Ann']] });
    expect(read.sheets['Form Responses 1']).toEqual([
      ['Timestamp', 'Choose [one]', 'Choose [zwei]', 'Name', 'Choose [three]'],
      [expect.any(Date), '1st', '', 'Ann', '2nd'],
      [expect.any(Date), '', '', 'Ann', ''],
    ]);
  });
});
