/** Who may edit a form. */

import { listOf, named, type Parameter, text } from '../base/parameters.ts';
import type { Form, MethodTable } from '../base/service-class.ts';
import { user, userObject } from '../base/user.ts';
import { type FormHandle, fileOf, formSetter } from './form-setting.ts';
import type { FormFile } from './form-store.ts';

/**
 * The methods of `Form` for its editors. The owner is among them, as in a spreadsheet; nobody is told by mail here,
 * though Google writes to those who are added.
 */
export const editorMethods: MethodTable<FormHandle> = {
  getEditors: (handle) => {
    const { editors, owner } = fileOf(handle);
    return handle.realm.array([owner, ...editors].map((email) => userObject(handle.realm, email)));
  },
  addEditor: ofOne((editors, email) => [...editors, email]),
  addEditors: formSetter([named('emailAddresses', listOf(text))], (file, [emails]) =>
    putEditors(file, [...file.editors, ...emails]),
  ),
  removeEditor: ofOne((editors, email) => editors.filter((each) => each !== email)),
};

function ofOne(after: (editors: readonly string[], email: string) => string[]): readonly Form<FormHandle>[] {
  const form = (person: Parameter<string>): Form<FormHandle> =>
    formSetter([person], (file, [email]) => putEditors(file, after(file.editors, email)));
  return [form(named('emailAddress', text)), form(named('user', user))];
}

function putEditors(file: FormFile, editors: readonly string[]): void {
  file.editors = [...new Set(editors)].filter((email) => email !== file.owner);
}
