/** Colours as objects, text styles, turned text, colour scales, and checkboxes with values of their own. */

import { describe, expect, it } from '@jest/globals';
import { plain, spreadsheetWorld } from './spreadsheet-world.ts';

const run = (script: string): unknown => plain(spreadsheetWorld('en_US').run(script));

describe('colours', () => {
  it('have the names of CSS, in any letter case (F49)', () => {
    const script = `const cell = sheet.getRange('A1');
      return ['aliceblue', 'LightCoral', 'grey', 'yellowgreen'].map((name) =>
      cell.setBackground(name).getBackground())`;
    expect(run(script)).toEqual(['#f0f8ff', '#f08080', '#808080', '#9acd32']);
  });

  it('a builder has no kind before it is given a colour', () => {
    const script = `const builder = SpreadsheetApp.newColor();
      return [String(builder), String(builder.getColorType()), thrown(() => builder.asRgbColor()),
        thrown(() => builder.asThemeColor())]`;
    const words = ['Object is not of type RgbColor.', 'Object is not of type ThemeColor.'];
    expect(run(script)).toEqual(['ColorBuilder', 'UNSUPPORTED', ...words]);
  });

  it('a colour by its channels, and one of the theme by its name', () => {
    const script = `const red = SpreadsheetApp.newColor().setRgbColor('#FF0102').build().asRgbColor();
      const theme = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build();
      return [red.asHexString(), red.getRed(), red.getGreen(), red.getBlue(), String(theme.getColorType()),
        String(theme.asThemeColor().getThemeColorType())]`;
    expect(run(script)).toEqual(['#ff0102', 255, 1, 2, 'THEME', 'ACCENT1']);
  });

  it('cells take and give colours as objects; null takes the default back', () => {
    const script = `const range = sheet.getRange('A1:B1');
      const blue = SpreadsheetApp.newColor().setRgbColor('blue').build();
      range.setBackgroundObjects([[blue, null]]).setFontColorObject(blue);
      return [range.getBackgrounds()[0], range.getBackgroundObject().asRgbColor().asHexString(), range.getFontColor()]`;
    expect(run(script)).toEqual([['#0000ff', '#ffffff'], '#0000ff', '#0000ff']);
  });
});

describe('TextStyle', () => {
  it('of a new cell: Google names the font otherwise than getFontFamily does (F45)', () => {
    const script = `const style = sheet.getRange('A1').getTextStyle();
      return [String(style), style.isBold(), style.isItalic(), style.isUnderline(), style.isStrikethrough(),
        style.getFontSize(), style.getFontFamily(), style.getForegroundColor(), sheet.getRange('A1').getFontFamily()]`;
    const look = [false, false, false, false, 10, 'arial,sans,sans-serif', '#000000'];
    expect(run(script)).toEqual(['TextStyle', ...look, 'Arial']);
  });

  it('says null for what was not set, and leaves that of a cell as it is', () => {
    const script = `const bold = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor('red').build();
      const cell = sheet.getRange('A1').setFontSize(20).setTextStyle(bold);
      return [bold.isItalic(), bold.getFontSize(), cell.getFontSize(), cell.getFontWeight(), cell.getFontColor()]`;
    expect(run(script)).toEqual([null, null, 20, 'bold', '#ff0000']);
  });
});

describe('alignment, rotation and direction', () => {
  it('normal reads back as general-left, an untouched cell as general (F45)', () => {
    const script = `const cell = sheet.getRange('A1'); const before = cell.getHorizontalAlignment();
      return [before, cell.setHorizontalAlignment('normal').getHorizontalAlignment(),
        cell.setHorizontalAlignment(null).getHorizontalAlignment()]`;
    expect(run(script)).toEqual(['general', 'general-left', 'general']);
  });

  it('text is turned by degrees or upright, never both', () => {
    const script = `const cell = sheet.getRange('A1').setTextRotation(45); const seen = () => [
        cell.getTextRotation().getDegrees(), cell.getTextRotation().isVertical()];
      const turned = seen(); cell.setVerticalText(true); const upright = seen(); cell.setVerticalText(false);
      return [turned, upright, seen()]`;
    expect(run(script)).toEqual([
      [45, false],
      [0, true],
      [0, false],
    ]);
  });

  it('a direction is null until it is chosen', () => {
    const script = `const cell = sheet.getRange('A1'); const before = cell.getTextDirection();
      cell.setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT);
      return [before, String(cell.getTextDirection())]`;
    expect(run(script)).toEqual([null, 'RIGHT_TO_LEFT']);
  });
});

describe('conditional formats', () => {
  it('a colour scale is read back with its points, and is no condition (F62)', () => {
    const script = `const rule = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#00FF00')
        .setGradientMaxpointWithValue('#0000ff', SpreadsheetApp.InterpolationType.NUMBER, '7')
        .setRanges([sheet.getRange('A1:A9')]).build();
      sheet.setConditionalFormatRules([rule]); const [saved] = sheet.getConditionalFormatRules();
      const scale = saved.getGradientCondition();
      return [String(scale), saved.getBooleanCondition(), scale.getMinColorObject().asRgbColor().asHexString(),
        String(scale.getMinType()), scale.getMidColor(), String(scale.getMaxType()), scale.getMaxValue()]`;
    const points = ['#00ff00', 'MIN', null, 'NUMBER', '7'];
    expect(run(script)).toEqual(['ConditionalFormatGradientCondition', null, ...points]);
  });

  it('a day told from today has criteria of its own', () => {
    const script = `const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenDateBefore(SpreadsheetApp.RelativeDate.TODAY)
        .setBackground('red').setRanges([sheet.getRange('A1')]).build().getBooleanCondition();
      return [String(rule.getCriteriaType()), rule.getCriteriaValues().map(String),
        rule.getBackgroundObject().asRgbColor().asHexString()]`;
    expect(run(script)).toEqual(['DATE_BEFORE_RELATIVE', ['TODAY'], '#ff0000']);
  });
});

describe('checkboxes with values of their own', () => {
  it('hold them; without a second one a box is empty while it is not ticked (F55, F59)', () => {
    const script = `const both = sheet.getRange('A1').insertCheckboxes('YES', 'NO');
      const one = sheet.getRange('B1').insertCheckboxes('DONE');
      const before = [both.getValue(), one.getValue(), one.isChecked()]; both.check(); one.check();
      return [before, both.getValue(), one.getValue(), one.isChecked(), one.getDataValidation().getCriteriaValues(),
        one.uncheck().getValue()]`;
    expect(run(script)).toEqual([['NO', '', false], 'YES', 'DONE', true, ['DONE'], '']);
  });
});
