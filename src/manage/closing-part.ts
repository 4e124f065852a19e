/** What the cards of the tab 年度收尾 share. */

import type { ClosingView } from '../closing-view.ts';
import type { Manage } from './use-manage.ts';

/** The page, how far the year's end is, and a way to show how far it is now. */
export interface Closing {
  manage: Manage;
  view: ClosingView;
  show(view: ClosingView | null): void;
}
