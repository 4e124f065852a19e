/** Who may edit a form. */

import { userEmail, userObject } from '../base/user.ts';
import { change, type FormHandle, fileOf } from './form-setting.ts';
import type { Methods } from './service-object.ts';
import { overload, type Parameter, text, texts } from './signatures.ts';

const USER: Parameter = {
  name: 'user',
  nullable: false,
  accepts: (value) => typeof value === 'object' && userEmail(value) !== null,
};

/**
 * Gives the methods of `Form` for its editors. The owner is among them, as in a spreadsheet; nobody is told by mail
 * here, though Google writes to those who are added.
 */
export function editorMethods(handle: FormHandle, self: () => object): Methods {
  const { realm } = handle.setting.execution;
  const set = (method: string, effect: (editors: readonly string[]) => string[]): object => {
    change(handle, `Form.${method}`, (file) => {
      file.editors = effect(file.editors).filter((email) => email !== file.owner);
    });
    return self();
  };
  const one = (method: string, given: unknown[]): string => {
    overload(realm, `FormApp.Form.${method}`, given, [[text('emailAddress')], [USER]]);
    return userEmail(given[0]) ?? String(given[0]);
  };
  return {
    getEditors: (...given) => {
      overload(realm, 'FormApp.Form.getEditors', given, [[]]);
      const { editors, owner } = fileOf(handle);
      return realm.array([owner, ...editors].map(userObject));
    },
    addEditor: (...given) => {
      const email = one('addEditor', given);
      return set('addEditor', (editors) => [...new Set([...editors, email])]);
    },
    addEditors: (...given) => {
      overload(realm, 'FormApp.Form.addEditors', given, [[texts('emailAddresses')]]);
      const emails = [given[0]].flat().map(String);
      return set('addEditors', (editors) => [...new Set([...editors, ...emails])]);
    },
    removeEditor: (...given) => {
      const email = one('removeEditor', given);
      return set('removeEditor', (editors) => editors.filter((each) => each !== email));
    },
  };
}
