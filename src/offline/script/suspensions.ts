/** Accounts that an administrator has suspended: nobody signs in with them, and their triggers do not run. */

import { JsonPart } from '../store.ts';

/** What becomes of the forms of a suspended account: others who may edit them still can, or nobody reaches them. */
export type FormsOfSuspended = 'stay' | 'gone';

/** The accounts that are suspended, each with what has become of its forms. */
export class Suspensions extends JsonPart<Record<string, FormsOfSuspended>> {
  constructor() {
    super('suspended', {});
  }

  has(email: string): boolean {
    return Object.hasOwn(this.content, email);
  }

  /** Whether nobody reaches the files of this account any more. */
  hidesFilesOf(email: string): boolean {
    return this.has(email) && this.content[email] === 'gone';
  }

  suspend(email: string, forms: FormsOfSuspended): void {
    this.change((all) => {
      all[email] = forms;
    });
  }

  restoreAccount(email: string): void {
    this.change((all) => {
      delete all[email];
    });
  }
}
