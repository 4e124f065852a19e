/** What an edit's trigger does: it only helps along what the next tick would find. */

import type { Office } from '../office.ts';
import { beginFlow } from '../run-safely.ts';
import { restoreTouched } from '../set-up/restore-shown.ts';
import { noteChange } from '../tables/change-stamp.ts';
import { noteBeforeWriting } from '../tables/note-before-writing.ts';
import { forgetSettings, loadSettings } from '../tables/settings.ts';
import { ownsNow } from './owns-now.ts';
import { receiveTyping } from './settle-register.ts';

/** Somebody edited the workbook: it only helps along what the next tick would find. */
export function recordEdit(office: Office, event: unknown): void {
  const settings = loadSettings(office);
  const touch = office.book.editedRange(event);
  if (!touch || !ownsNow(office, settings)) return;
  noteChange(office);
  noteBeforeWriting(office);
  if (touch.table === 'roster' || touch.table === 'settings') forgetSettings(office);
  restoreTouched(office, settings, touch.table);
  if (!settings.campaign.forms.some((form) => form.key === touch.table)) return;
  beginFlow('onEdit');
  receiveTyping(office, settings, touch);
}
