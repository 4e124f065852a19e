/** Opens a form, or says in our words that it cannot be opened. */

import { ProblemError } from '../app/problem.ts';
import { drive, isNotFound } from './open-drive.ts';

/**
 * The form with this id.
 *
 * @param title as people know it, for the words.
 * @throws ProblemError formMissing.
 */
export function formAt(id: string, title: string): GoogleAppsScript.Forms.Form {
  try {
    return FormApp.openById(id);
  } catch (error) {
    throw new ProblemError('formMissing', `${title}: ${error instanceof Error ? error.message : ''}`);
  }
}

/**
 * Whether Google says for certain that this form is no more; one that lies in Drive's bin is taken out of it first. In
 * doubt it is there: a second form beside it would take the answers of nobody.
 */
export function isFormGone(id: string): boolean {
  try {
    restoreForm(id);
    FormApp.openById(id);
    return false;
  } catch (error) {
    return NO_FORM.test(error instanceof Error ? error.message : '');
  }
}

/** Takes the form out of Drive's bin, where a script can still open it for thirty days, and nobody answer it. */
export function restoreForm(id: string): void {
  try {
    if (drive().Files.get(id, { fields: 'id,trashed' }).trashed === true) drive().Files.update({ trashed: false }, id);
  } catch (error) {
    // Drive does not know a form of another make.
    if (!isNotFound(error)) throw error;
  }
}

/** Google's words, which come in the language of the account: the Chinese ones stand as characters, unconfirmed. */
const NO_FORM = /No item with the given ID|\u627e\u4e0d\u5230|\u672a\u627e\u5230/i;
