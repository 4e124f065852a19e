/** Spreadsheet.addMenu: the older way to put a menu into the spreadsheet. */

import type { CallArguments } from './call-arguments.ts';
import type { SpreadsheetParts } from './spreadsheet-session.ts';

interface MenuHandle {
  addItem(caption: string, call: string): MenuHandle;
  addSeparator(): MenuHandle;
  addToUi(): null;
}

/**
 * `addMenu(name, [{ name, functionName }, null, …])`, where null is a line between the items (reference of
 * Spreadsheet). It is what Ui's menus are, made in one call.
 */
export function addMenu(parts: SpreadsheetParts, given: CallArguments): null {
  const [caption, items] = given.values;
  if (typeof caption !== 'string' || !Array.isArray(items)) throw given.wrong();
  const ui = parts.session.setting.getUi() as { createMenu(caption: string): MenuHandle };
  const menu = ui.createMenu(caption);
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else if (typeof item?.name === 'string' && typeof item?.functionName === 'string') {
      menu.addItem(item.name, item.functionName);
    } else throw given.wrong();
  }
  return menu.addToUi();
}
