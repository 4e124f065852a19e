/** The global `FormApp`. */

import { flag, named, optional, text } from '../base/parameters.ts';
import { type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { Realm } from '../service.ts';
import { formObject } from './form.ts';
import { destinationTypes, itemTypes, pageNavigationTypes } from './form-enums.ts';
import { formIdIn } from './form-links.ts';
import { type FormSetting, NO_ITEM } from './form-setting.ts';
import { validationBuilder } from './validation.ts';

export type { FormSetting } from './form-setting.ts';

interface AppParts {
  readonly realm: Realm;
  readonly setting: FormSetting;
}

const appClass: ServiceClass<AppParts> = serviceClass(
  'FormApp',
  {
    create: takes(
      [named('title', text), optional(named('isPublished', flag))],
      ({ setting }, [title, published], call) =>
        setting.execution.call(call.method, 'FormApp.openById', 1, () => create(setting, title, published ?? true)),
    ),
    openById: takes([named('id', text)], ({ setting }, [id], call) => open(setting, call.method, id)),
    openByUrl: takes([named('url', text)], ({ realm, setting }, [url], call) => {
      const formId = formIdIn(url);
      if (formId === null) throw realm.exception('Invalid argument: url');
      return open(setting, call.method, formId);
    }),
    getActiveForm: ({ setting }) => (setting.activeFormId === null ? null : formObject(setting, setting.activeFormId)),
    getUi: ({ setting }) => setting.getUi(),
    createTextValidation: ({ realm }) => validationBuilder(realm, 'TextValidation'),
    createParagraphTextValidation: ({ realm }) => validationBuilder(realm, 'ParagraphTextValidation'),
    createGridValidation: ({ realm }) => validationBuilder(realm, 'GridValidation'),
    createCheckboxValidation: ({ realm }) => validationBuilder(realm, 'CheckboxValidation'),
  },
  {
    // What Google's reference lists and this emulation lacks.
    lacking: ['createCheckboxGridValidation', 'createFeedback'],
    constants: { DestinationType: destinationTypes, ItemType: itemTypes, PageNavigationType: pageNavigationTypes },
  },
);

/**
 * Gives the `FormApp` of one execution.
 *
 * A new form is published and accepts responses unless it is made with `isPublished` false; its file has the given
 * name, its title is '' until it is set (F67). `getActiveForm` is null unless the script is bound to a form.
 * Making a form is charged as opening one: the latency model has no figure of its own for it.
 */
export function formApp(setting: FormSetting): object {
  return appClass.make({ realm: setting.execution.realm, setting });
}

function open(setting: FormSetting, method: string, formId: string): object {
  return setting.execution.call(method, 'FormApp.openById', 1, () => {
    const { editors = [], owner } = setting.store.files.get(formId) ?? {};
    const me = setting.execution.effectiveUser;
    const mayEdit = owner === me || editors.includes(me);
    if (!mayEdit || setting.isShut?.(formId)) throw setting.execution.realm.exception(NO_ITEM);
    return formObject(setting, formId);
  });
}

function create(setting: FormSetting, title: string, published: boolean): object {
  const file = setting.store.create({
    id: setting.newId('form'),
    publishedId: setting.newId('publishedForm'),
    fileName: title,
    owner: setting.execution.effectiveUser,
    createdMs: setting.execution.now(),
    published,
    madeFor: setting.maker ?? setting.execution.effectiveUser,
  });
  return formObject(setting, file.id);
}
