/** What can be shown to the person at the workbook. */

import type { Screen } from '../app/office.ts';

/** Opens the screen. A run without one, a trigger, must not ask for it. */
export function openScreen(): Screen {
  return {
    say: (text) => {
      SpreadsheetApp.getActive().toast(text);
    },
    sidebar: (page, title) => {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
    },
    preview: (html, title, { height, width }) => {
      // Without it a link would open in Google's own frame, which refuses.
      const page = HtmlService.createHtmlOutput(`<base target="_blank">${html}`).setWidth(width).setHeight(height);
      SpreadsheetApp.getUi().showModelessDialog(page, title);
    },
    menu: (title, items) => {
      const menu = SpreadsheetApp.getUi().createMenu(title);
      for (const item of items) menu.addItem(item.label, item.call);
      menu.addToUi();
    },
  };
}
