/** What can be shown to the person at the workbook. */

import type { Bundle, Screen } from '../app/office.ts';

/** Opens the screen, for pages of `bundle`. A run without one, a trigger, must not ask for it. */
export function openScreen(bundle: Bundle): Screen {
  return {
    say: (text) => {
      SpreadsheetApp.getActive().toast(text);
    },
    sidebar: (page, title, names) => {
      SpreadsheetApp.getUi().showSidebar(toldPage(bundle.page(page), names).setTitle(title));
    },
    preview: (html, title, { height, print, width }) => {
      // Without it a link would open in Google's own frame, which refuses.
      const content = `<base target="_blank">${withPrintBar(html, print)}`;
      const page = HtmlService.createHtmlOutput(content).setWidth(width).setHeight(height);
      SpreadsheetApp.getUi().showModelessDialog(page, title);
    },
    dialog: (page, title, { height, names, width }) => {
      const output = toldPage(bundle.page(page), names).setWidth(width).setHeight(height);
      SpreadsheetApp.getUi().showModelessDialog(output, title);
    },
    menu: (title, items) => {
      const menu = SpreadsheetApp.getUi().createMenu(title);
      for (const item of items) menu.addItem(item.label, item.call);
      menu.addToUi();
    },
  };
}

// In the element that the page's program draws in, since a page cannot be asked for anything when it is opened.
function toldPage(page: string, names: object): GoogleAppsScript.HTML.HtmlOutput {
  const told = JSON.stringify(names).replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return HtmlService.createHtmlOutput(page.replace('<main ', () => `<main data-names="${told}" `));
}

const PRINT_STYLE =
  '.print-bar{position:sticky;top:0;z-index:1;margin:0;padding:8px;background:#f6f8fc;text-align:right;' +
  'border-bottom:1px solid #dfe3e8}.print-bar button{min-height:32px;padding:4px 16px;border:1px solid #c2c8d0;' +
  'border-radius:16px;background:#fff;color:#0842a0;font:14px sans-serif;cursor:pointer}' +
  '@media print{.print-bar{display:none}}';

// At the beginning of the body, where there is one: what stands before a document's own type would not be read as it.
function withPrintBar(html: string, label: string): string {
  const body = /<body\b[^>]*>/i.exec(html);
  const index = body === null ? 0 : body.index + body[0].length;
  const button = `<button type="button" onclick="window.print()">${label}</button>`;
  return `${html.slice(0, index)}<style>${PRINT_STYLE}</style><p class="print-bar">${button}</p>${html.slice(index)}`;
}
