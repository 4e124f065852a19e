/** How rules on cells behave, and what becomes of writes that Google has not carried out yet. */

import { describe, expect, it } from '@jest/globals';
import { plain, spreadsheetWorld } from './spreadsheet-world.ts';

const run = (script: string): unknown => plain(spreadsheetWorld().run(script));

describe('data validation', () => {
  it('a new rule has no criteria and warns only (F53)', () => {
    const script = `const rule = SpreadsheetApp.newDataValidation(); return [rule.getCriteriaType(),
      rule.getCriteriaValues(),
      rule.getHelpText(), rule.getAllowInvalid()];`;
    expect(run(script)).toEqual([null, [], null, true]);
  });

  it.each([
    ['requireValueInList([9, false, "z"])', 'VALUE_IN_LIST', [['9', 'false', 'z'], true]],
    ['requireCheckbox()', 'CHECKBOX', []],
    ['requireCheckbox("A", "B")', 'CHECKBOX', ['A', 'B']],
    ['requireNumberBetween(1, 5)', 'NUMBER_BETWEEN', [1, 5]],
    ['requireTextIsEmail()', 'TEXT_IS_VALID_EMAIL', []],
    ['requireDate()', 'DATE_IS_VALID_DATE', []],
    ['requireDateAfter(new Date(0))', 'DATE_AFTER', ['1970-01-01T00:00:00.000Z']],
    ['withCriteria(SpreadsheetApp.DataValidationCriteria.DATE_EQUAL_TO, ["=I1"])', 'DATE_EQUAL_TO', ['=I1']],
  ])('%s is %s with %j, kept on the cell (F54 to F57)', (call, criteria, values) => {
    const script = `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().${call}.build());
      const rule = sheet.getRange('A1').getDataValidation();
      return [rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.${criteria}, rule.getCriteriaValues()];`;
    expect(run(script)).toEqual([true, values]);
  });

  it('requireDate of a text is a signature error (F57)', () => {
    const message =
      "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDate.";
    expect(run("return thrown(() => SpreadsheetApp.newDataValidation().requireDate('=i1'));")).toBe(message);
  });

  it('a list that rejects others holds scripts to it too, and names the choices', () => {
    const script = `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['甲',
      '乙']).setAllowInvalid(false).build();
      sheet.getRange('M2').setDataValidation(rule).setValue('甲');
      return [thrown(() => sheet.getRange('M2').setValue('丙')), sheet.getRange('M2').getValue()];`;
    const message =
      'The data you entered in cell M2 violates the data validation rules set on this cell. ' +
      'Please enter one of the following values: 甲, 乙.';
    expect(run(script)).toEqual([message, '甲']);
  });

  it('checkboxes: ticked, mixed, and gone with their values (F59, F60)', () => {
    const script = `const r = sheet.getRange('A1:A2').insertCheckboxes(); const seen = [r.isChecked()];
      sheet.getRange('A1').check(); seen.push(r.isChecked()); r.check(); seen.push(r.isChecked());
      seen.push(sheet.getRange('A1:B1').isChecked()); r.removeCheckboxes(); return [...seen, r.getValues()];`;
    expect(run(script)).toEqual([false, null, true, null, [[''], ['']]]);
  });
});

describe('conditional formats', () => {
  it('are set as a whole and read back (F61, F62)', () => {
    const script = `const rule = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(50)
        .setBackground('#FF0000').setBold(true)
        .setRanges([sheet.getRange('A1:A9')]).build();
      sheet.setConditionalFormatRules([rule]); const [read] = sheet.getConditionalFormatRules();
      const condition = read.getBooleanCondition();
      const copy = read.copy().whenCellEmpty().build().getBooleanCondition();
      return [String(read), String(condition), String(condition.getCriteriaType()), condition.getCriteriaValues(),
      condition.getBackground(),
        read.getRanges()[0].getA1Notation(), String(copy.getCriteriaType()), copy.getBold()];`;
    const read = [
      'ConditionalFormatRule',
      'ConditionalFormatBooleanCondition',
      'NUMBER_GREATER_THAN',
      [50],
      '#ff0000',
      'A1:A9',
    ];
    expect(run(script)).toEqual([...read, 'CELL_EMPTY', true]);
  });
});

describe('protection', () => {
  it('of a sheet: its type, nobody but the owner, no address (F63, F64)', () => {
    const script = `const p = sheet.protect().setDescription('d').setWarningOnly(true); const again = sheet.protect();
      return [String(p.getProtectionType()), p.canEdit(), p.getEditors().length, p.getRange().getA1Notation(),
      again.getDescription(),
        ss.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];`;
    expect(run(script)).toEqual(['SHEET', true, 0, '', 'd', 1]);
  });

  it('stops others from the moment the editors are removed, unless it only warns (PLATFORM E)', () => {
    const world = spreadsheetWorld();
    world.file.editors = ['staff@example.org'];
    const write = () =>
      world.execution({ user: 'staff@example.org' }).run("return thrown(() => sheet.getRange('A1').setValue(1));");
    const protect = 'const p = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0]';
    world.run("sheet.getRange('A1:A9').protect();");
    expect(write()).toBe('nothing thrown');
    world.run(`${protect}; p.removeEditors(p.getEditors());`);
    expect(write()).toMatch(/^You are trying to edit a protected cell or object\. Please contact/);
    world.run(`${protect}; p.setWarningOnly(true);`);
    expect(write()).toBe('nothing thrown');
  });
});

describe('buffered writes', () => {
  it('are one commit at the next read, at flush, or at the end (RELIABILITY 2)', () => {
    const world = spreadsheetWorld();
    const execution = world.execution();
    execution.run(`sheet.getRange('A1:B2').setValue(1); sheet.getRange('A3').setValue(2);
      sheet.getRange('A1').getValue();
      SpreadsheetApp.flush(); sheet.getRange('A4').setValue(3);`);
    execution.end();
    expect(execution.calls.slice(1).map(({ cost, units }) => [cost, units])).toEqual([
      ['Range.enqueueWrite', 4],
      ['Range.enqueueWrite', 1],
      ['Range.commit', 5],
      ['Range.read', 1],
      ['Range.enqueueWrite', 1],
      ['Range.commit', 1],
    ]);
  });

  it('lost ones leave no trace; committed ones stay', () => {
    const world = spreadsheetWorld();
    const execution = world.execution();
    execution.run(`sheet.getRange('A1').setValue('kept'); SpreadsheetApp.flush();
      sheet.getRange('A1:B1').setValues([['lost', 'lost']]).setNote('lost').setBackground('red'); sheet.setName('lost');
      ss.rename('lost'); ss.setNamedRange('lost', sheet.getRange('A1')); sheet.setFrozenRows(1);`);
    execution.loseWrites();
    const script = `const r = sheet.getRange('A1:B1'); return [r.getValues(), r.getNote(), r.getBackground(),
      sheet.getName(), ss.getName(),
      ss.getNamedRanges().length, sheet.getFrozenRows()];`;
    expect(plain(world.run(script))).toEqual([[['kept', '']], '', '#ffffff', '工作表1', '登记', 0, 0]);
  });

  it('losing them spares what another execution wrote since, and follows rows that moved', () => {
    const world = spreadsheetWorld();
    const slow = world.execution();
    slow.run("sheet.getRange('A1:A2').setValues([['lost'], ['lost']]);");
    world.run("sheet.getRange('A1').setValue('other'); sheet.insertRowBefore(2);");
    slow.loseWrites();
    expect(plain(world.run("return sheet.getRange('A1:A3').getValues().flat();"))).toEqual(['other', '', '']);
  });

  it('the state is plain JSON, and a file put back from it reads the same', () => {
    const world = spreadsheetWorld();
    world.run(`sheet.getRange('A1:B2').setValues([[1, 'x'], [true, new Date(0)]]).setNote('n').setBackground('red');
      sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());`);
    const read = () =>
      plain(
        world.run(
          `const cell = sheet.getRange('A1');
            return [sheet.getDataRange().getDisplayValues(), cell.getNote(),
              cell.getDataValidation().getCriteriaValues()];`,
        ),
      );
    const before = read();
    world.store.files.set('book', JSON.parse(JSON.stringify(world.file)));
    expect(read()).toEqual(before);
  });
});
