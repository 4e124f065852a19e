/** What one person has before the eyes of the program's own: menus, sidebar, dialogs, short words in the corner. */

import type { MenuEntry, ShownPage } from '../offline/inspect.ts';
import type { MenuLine, ScreenView, ShownView } from './answers.ts';
import type { Desk } from './desk.ts';

const ids = new WeakMap<ShownPage, number>();
let lastId = 0;

/** The number of a page that is shown; the same page shown again has another. */
export function idOf(page: ShownPage): number {
  const known = ids.get(page);
  if (known !== undefined) return known;
  lastId += 1;
  ids.set(page, lastId);
  return lastId;
}

/**
 * The person's screen as it is now. What was said in the corner is given once.
 *
 * @example
 * screenView(desk, 'owner@example.org').sidebar  // → { id: 1, title: '好网民', … }
 */
export function screenView(desk: Desk, as: string): ScreenView {
  const { dialogs, menus, selected, sidebar } = desk.workspace.screen(as);
  const { toasts } = desk.workspace.parts.spreadsheets;
  const own = toasts.filter(({ user }) => user === as);
  toasts.splice(0, toasts.length, ...toasts.filter(({ user }) => user !== as));
  return {
    menus: menus.map(({ caption, items }) => ({ caption, items: items.flatMap(menuLines) })),
    sidebar: sidebar === null ? null : viewOf(sidebar),
    dialogs: dialogs.map(viewOf),
    toasts: own.map(({ message }) => message),
    selected,
  };
}

/** The page with this number on the person's screen; undefined when it has been closed. */
export function shownPage(desk: Desk, as: string, id: number): ShownPage | undefined {
  const { dialogs, sidebar } = desk.workspace.screen(as);
  return [...(sidebar === null ? [] : [sidebar]), ...dialogs].find((page) => idOf(page) === id);
}

function viewOf(page: ShownPage): ShownView {
  const { height, isModal = false, title, width } = page;
  return { id: idOf(page), title, width, height, isModal };
}

function menuLines(entry: MenuEntry): MenuLine[] {
  if (entry.kind === 'menu') return entry.items.flatMap(menuLines);
  return [entry.kind === 'item' ? { caption: entry.caption, call: entry.call } : { caption: '', call: '' }];
}
