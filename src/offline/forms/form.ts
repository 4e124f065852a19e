/** A form as a script sees it. */

import { moment, named, optional, text } from '../base/parameters.ts';
import { type MethodTable, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import { editorMethods } from './form-editors.ts';
import { itemMethods } from './form-items.ts';
import { type FormHandle, type FormSetting, fileOf, formSetter, NO_ITEM } from './form-setting.ts';
import { settingMethods } from './form-settings.ts';
import { formHandle } from './item.ts';
import { draftResponse, storedResponse } from './response.ts';

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

const responseMethods: MethodTable<FormHandle> = {
  createResponse: (handle) => draftResponse(handle),
  getResponse: takes([named('responseId', text)], ({ formId, setting }, [id], call) =>
    setting.execution.call(call.method, 'Form.getResponses', 1, () => formResponseObject(setting, formId, id)),
  ),
  // "The earliest date and time for which form responses should be returned": that moment itself is included.
  getResponses: takes([optional(named('timestamp', moment))], (handle, [sinceMs = Number.NEGATIVE_INFINITY], call) => {
    const found = () => fileOf(handle).responses.filter((each) => each.timestampMs >= sinceMs);
    return handle.setting.execution.call(call.method, 'Form.getResponses', found().length, () =>
      handle.realm.array(found().map((each) => storedResponse(handle, each))),
    );
  }),
  deleteResponse: formSetter([named('responseId', text)], (file, [id], { realm }) => {
    const index = file.responses.findIndex((each) => each.id === id);
    if (index < 0) throw realm.exception(NO_ITEM);
    file.responses.splice(index, 1);
  }),
  deleteAllResponses: formSetter([], (file) => {
    file.responses.length = 0;
  }),
};

const formClass: ServiceClass<FormHandle> = serviceClass(
  'FormApp.Form',
  { ...settingMethods, ...itemMethods, ...responseMethods, ...editorMethods },
  { lacking: LACKING },
);

/**
 * Gives a form of the store as the `Form` of one execution, which is also what a trigger's event has as `source`.
 * Opening it costs nothing here: whoever opens it for a script makes the call.
 */
export function formObject(setting: FormSetting, formId: string): object {
  return formClass.make(formHandle(setting, formId));
}

/**
 * Gives a stored response as the `FormResponse` of one execution: what a form trigger's event has as `response`.
 * Throws Google's error when the form has no such response.
 */
export function formResponseObject(setting: FormSetting, formId: string, responseId: string): object {
  const handle = formHandle(setting, formId);
  const record = fileOf(handle).responses.find((each) => each.id === responseId);
  // Which words Google has for an unknown response is unconfirmed.
  if (record === undefined) throw handle.realm.exception(NO_ITEM);
  return storedResponse(handle, record);
}
