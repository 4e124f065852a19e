/** A form as a script sees it. */

import { editorMethods } from './form-editors.ts';
import { itemMethods } from './form-items.ts';
import { change, type FormHandle, type FormSetting, fileOf, NO_ITEM } from './form-setting.ts';
import { settingMethods } from './form-settings.ts';
import { formHandle } from './item.ts';
import { draftResponse, storedResponse } from './response.ts';
import { type Methods, serviceObject } from './service-object.ts';
import { date, overload, text } from './signatures.ts';

// What Google's reference lists (and, as the last, what scripts call although it does not), and this emulation lacks.
const LACKING = [
  'addCheckboxGridItem',
  'addDateTimeItem',
  'addDurationItem',
  'addImageItem',
  'addPublishedReader',
  'addPublishedReaders',
  'addRatingItem',
  'addTimeItem',
  'addVideoItem',
  'getPublishedReaders',
  'isQuiz',
  'removePublishedReader',
  'requiresLogin',
  'setIsQuiz',
  'setRequireLogin',
  'shortenFormUrl',
  'submitGrades',
  'setEmailCollectionType',
];

/**
 * Gives a form of the store as the `Form` of one execution, which is also what a trigger's event has as `source`.
 * Opening it costs nothing here: whoever opens it for a script makes the call.
 */
export function formObject(setting: FormSetting, formId: string): object {
  const handle = formHandle(setting, formId);
  const self = () => form;
  const form = serviceObject(
    'Form',
    {
      ...settingMethods(handle, self),
      ...itemMethods(handle),
      ...responseMethods(handle, self),
      ...editorMethods(handle, self),
    },
    LACKING,
  );
  return form;
}

/**
 * Gives a stored response as the `FormResponse` of one execution: what a form trigger's event has as `response`.
 * Throws Google's error when the form has no such response.
 */
export function formResponseObject(setting: FormSetting, formId: string, responseId: string): object {
  const handle = formHandle(setting, formId);
  const record = fileOf(handle).responses.find((each) => each.id === responseId);
  // Which words Google has for an unknown response is unconfirmed.
  if (record === undefined) throw setting.execution.realm.exception(NO_ITEM);
  return storedResponse(handle, record);
}

function responseMethods(handle: FormHandle, self: () => object): Methods {
  const { setting, formId } = handle;
  const { execution } = setting;
  const { realm } = execution;
  return {
    createResponse: (...given) => {
      overload(realm, 'FormApp.Form.createResponse', given, [[]]);
      return draftResponse(handle);
    },
    getResponse: (...given) => {
      overload(realm, 'FormApp.Form.getResponse', given, [[text('responseId')]]);
      return execution.call('Form.getResponse', 'Form.getResponses', 1, () =>
        formResponseObject(setting, formId, String(given[0])),
      );
    },
    getResponses: (...given) => {
      overload(realm, 'FormApp.Form.getResponses', given, [[], [date('timestamp')]]);
      // "The earliest date and time for which form responses should be returned": that moment itself is included.
      const sinceMs = given.length === 0 ? Number.NEGATIVE_INFINITY : Number(given[0]);
      const found = () => fileOf(handle).responses.filter((each) => each.timestampMs >= sinceMs);
      return execution.call('Form.getResponses', 'Form.getResponses', found().length, () =>
        realm.array(found().map((each) => storedResponse(handle, each))),
      );
    },
    deleteResponse: (...given) => {
      overload(realm, 'FormApp.Form.deleteResponse', given, [[text('responseId')]]);
      change(handle, 'Form.deleteResponse', (file) => {
        const position = file.responses.findIndex((each) => each.id === String(given[0]));
        if (position < 0) throw realm.exception(NO_ITEM);
        file.responses.splice(position, 1);
      });
      return self();
    },
    deleteAllResponses: (...given) => {
      overload(realm, 'FormApp.Form.deleteAllResponses', given, [[]]);
      change(handle, 'Form.deleteAllResponses', (file) => {
        file.responses.length = 0;
      });
      return self();
    },
  };
}
