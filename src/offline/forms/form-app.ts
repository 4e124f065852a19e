/** The global `FormApp`. */

import { formObject } from './form.ts';
import { destinationTypes, itemTypes, pageNavigationTypes } from './form-enums.ts';
import { formIdIn } from './form-links.ts';
import { type FormSetting, NO_ITEM } from './form-setting.ts';
import { type Methods, serviceObject } from './service-object.ts';
import { flag, overload, text } from './signatures.ts';
import { validationBuilder } from './validation.ts';

export type { FormSetting } from './form-setting.ts';

// What Google's reference lists and this emulation lacks.
const LACKING = ['createCheckboxGridValidation', 'createFeedback'];

/**
 * Gives the `FormApp` of one execution.
 *
 * A new form is published and accepts responses unless it is made with `isPublished` false; its file has the given
 * name, its title is '' until it is set (F67). `getActiveForm` is null unless the script is bound to a form.
 * Making a form is charged as opening one: the latency model has no figure of its own for it.
 */
export function formApp(setting: FormSetting): object {
  const { execution } = setting;
  const { realm } = execution;
  const methods: Methods = {
    create: (...given) => {
      overload(realm, 'FormApp.create', given, [[text('title')], [text('title'), flag('isPublished')]]);
      return execution.call('FormApp.create', 'FormApp.openById', 1, () => create(setting, given));
    },
    openById: (...given) => {
      overload(realm, 'FormApp.openById', given, [[text('id')]]);
      return open(setting, 'FormApp.openById', String(given[0]));
    },
    openByUrl: (...given) => {
      overload(realm, 'FormApp.openByUrl', given, [[text('url')]]);
      const formId = formIdIn(String(given[0]));
      if (formId === null) throw realm.exception('Invalid argument: url');
      return open(setting, 'FormApp.openByUrl', formId);
    },
    getActiveForm: (...given) => {
      overload(realm, 'FormApp.getActiveForm', given, [[]]);
      return setting.activeFormId === null ? null : formObject(setting, setting.activeFormId);
    },
    getUi: (...given) => {
      overload(realm, 'FormApp.getUi', given, [[]]);
      return setting.getUi();
    },
    createTextValidation: () => validationBuilder(setting, 'TextValidation'),
    createParagraphTextValidation: () => validationBuilder(setting, 'ParagraphTextValidation'),
    createGridValidation: () => validationBuilder(setting, 'GridValidation'),
    createCheckboxValidation: () => validationBuilder(setting, 'CheckboxValidation'),
  };
  return Object.assign(serviceObject('FormApp', methods, LACKING), {
    DestinationType: destinationTypes,
    ItemType: itemTypes,
    PageNavigationType: pageNavigationTypes,
  });
}

function open(setting: FormSetting, method: string, formId: string): object {
  return setting.execution.call(method, 'FormApp.openById', 1, () => {
    // A form is its owner's alone: sharing one with editors is not emulated (Form.addEditor says so).
    const isOurs = setting.store.files.get(formId)?.owner === setting.execution.effectiveUser;
    if (!isOurs || setting.isShut?.(formId)) throw setting.execution.realm.exception(NO_ITEM);
    return formObject(setting, formId);
  });
}

function create(setting: FormSetting, [title, isPublished]: unknown[]): object {
  const file = setting.store.create({
    id: setting.newId('form'),
    publishedId: setting.newId('publishedForm'),
    fileName: String(title),
    owner: setting.execution.effectiveUser,
    createdMs: setting.execution.now(),
    published: isPublished !== false,
    madeFor: setting.maker ?? setting.execution.effectiveUser,
  });
  return formObject(setting, file.id);
}
