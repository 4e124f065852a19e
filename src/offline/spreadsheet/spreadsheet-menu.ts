/** Spreadsheet.addMenu: the older way to put a menu into the spreadsheet. */

import { listOf, MISFIT, orNull, parameter } from '../base/parameters.ts';
import type { SpreadsheetParts } from './spreadsheet-session.ts';

interface MenuHandle {
  addItem(caption: string, call: string): MenuHandle;
  addSeparator(): MenuHandle;
  addToUi(): null;
}

interface MenuItem {
  readonly name: string;
  readonly functionName: string;
}

/** What `addMenu` takes behind the name: `[{ name, functionName }, null, …]`; null is a line between the items. */
export const menuItems = listOf(
  orNull(
    parameter('Object', (value): MenuItem | typeof MISFIT => {
      if (typeof value !== 'object' || value === null) return MISFIT;
      const [name, functionName]: unknown[] = [Reflect.get(value, 'name'), Reflect.get(value, 'functionName')];
      return typeof name === 'string' && typeof functionName === 'string' ? { name, functionName } : MISFIT;
    }),
  ),
);

/** `Spreadsheet.addMenu` (reference of Spreadsheet): what Ui's menus are, made in one call. */
export function addMenu(parts: SpreadsheetParts, caption: string, items: readonly (MenuItem | null)[]): null {
  const ui = parts.session.setting.getUi() as { createMenu(caption: string): MenuHandle };
  const menu = ui.createMenu(caption);
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item.name, item.functionName);
  }
  return menu.addToUi();
}
