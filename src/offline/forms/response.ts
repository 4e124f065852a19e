/** Responses to a form as a script sees them: stored ones, and ones that it makes and submits itself. */

import { prefilledLink, responseLink } from './form-links.ts';
import { change, doubtsOf, type FormHandle, fileOf, INVALID_DATA } from './form-setting.ts';
import { type FormFile, type FormItem, type FormResponseRecord, isQuestion } from './form-store.ts';
import { type ItemAnswer, itemAnswerOf, itemResponse } from './item-response.ts';
import { findItem, itemIdOf } from './item-state.ts';
import { walk } from './pages.ts';
import { recordResponse } from './record-response.ts';
import { type Methods, serviceObject } from './service-object.ts';
import { instance, overload } from './signatures.ts';

// Quiz grading, which this emulation leaves out.
const GRADING = ['getGradableItemResponses', 'getGradableResponseForItem', 'withItemGrade'];

/** Gives the FormResponse of a stored response, which keeps what was stored when it was asked for. */
export function storedResponse(handle: FormHandle, record: FormResponseRecord): object {
  const { realm } = handle.setting.execution;
  const methods: Methods = {
    ...answerReaders(handle, () => record.answers),
    getId: () => record.id,
    getTimestamp: () => realm.date(record.timestampMs),
    getRespondentEmail: () => record.email,
    getEditResponseUrl: () => responseLink(fileOf(handle), record),
    submit: () => {
      throw realm.exception(ALREADY_SUBMITTED);
    },
    withItemResponse: () => {
      throw realm.exception(ALREADY_SUBMITTED);
    },
  };
  return serviceObject('FormResponse', methods, GRADING);
}

/** Gives an empty FormResponse for the script to fill. Its id, time, address and edit link are null throughout. */
export function draftResponse(handle: FormHandle): object {
  const { realm } = handle.setting.execution;
  const answers = new Map<number, ItemAnswer>();
  let isSubmitted = false;
  const refuseSubmitted = () => {
    if (isSubmitted) throw realm.exception(ALREADY_SUBMITTED);
  };
  const methods: Methods = {
    ...answerReaders(handle, () => [...answers.values()]),
    getId: () => null,
    getTimestamp: () => null,
    getRespondentEmail: () => null,
    getEditResponseUrl: () => null,
    withItemResponse: (...given) => {
      overload(realm, 'FormApp.FormResponse.withItemResponse', given, [[instance('ItemResponse', 'response')]]);
      refuseSubmitted();
      const answer = itemAnswerOf(given[0]);
      answers.set(answer.itemId, answer);
      return draft;
    },
    submit: (...given) => {
      overload(realm, 'FormApp.FormResponse.submit', given, [[]]);
      refuseSubmitted();
      const record = submit(handle, answers);
      isSubmitted = true;
      return storedResponse(handle, record);
    },
  };
  const draft = serviceObject('FormResponse', methods, GRADING);
  return draft;
}

// The reference says that a second submit throws; the words are unconfirmed.
const ALREADY_SUBMITTED = 'The response has already been submitted.';

function answerReaders(handle: FormHandle, answers: () => readonly Readonly<ItemAnswer>[]): Methods {
  const { realm } = handle.setting.execution;
  return {
    getItemResponses: () =>
      handle.setting.execution.call('FormResponse.getItemResponses', 'FormResponse.getItemResponses', 1, () => {
        const { items } = fileOf(handle);
        const found = items.map((item) => answerTo(item, answers())).filter((each) => each !== null);
        const all = [...found, ...orphans(handle, items, answers())];
        return realm.array(all.map((each) => itemResponse(handle, each)));
      }),
    getResponseForItem: (...given) => {
      overload(realm, 'FormApp.FormResponse.getResponseForItem', given, [[instance('Item', 'item')]]);
      return handle.setting.execution.call(
        'FormResponse.getResponseForItem',
        'FormResponse.getItemResponses',
        1,
        () => {
          const found = answerTo(findItem(handle, itemIdOf(given[0])), answers());
          return found === null ? null : itemResponse(handle, found);
        },
      );
    },
    toPrefilledUrl: () => {
      const file = fileOf(handle);
      const filled = file.items.map((item) => ({
        item,
        values: [answers().find((each) => each.itemId === item.id)?.answer ?? []].flat(),
      }));
      return prefilledLink(file, filled);
    },
  };
}

// Answers to questions that were deleted since: left out, unless Google is supposed to keep them without their item.
function orphans(
  handle: FormHandle,
  items: readonly FormItem[],
  answers: readonly Readonly<ItemAnswer>[],
): readonly ItemAnswer[] {
  if (doubtsOf(handle.setting).deletedQuestions === 'leftOut') return [];
  return answers.filter(({ itemId }) => !items.some(({ id }) => id === itemId));
}

// Unanswered texts and dates read as '', other unanswered questions are left out (PLATFORM F).
function answerTo(item: FormItem, answers: readonly Readonly<ItemAnswer>[]): ItemAnswer | null {
  if (!isQuestion(item.type)) return null;
  const found = answers.find((each) => each.itemId === item.id);
  if (found !== undefined) return { itemId: item.id, answer: found.answer };
  return ['TEXT', 'PARAGRAPH_TEXT', 'DATE'].includes(item.type) ? { itemId: item.id, answer: '' } : null;
}

function submit(handle: FormHandle, answers: ReadonlyMap<number, ItemAnswer>): FormResponseRecord {
  return change(handle, 'FormResponse.submit', (file) => {
    const { realm } = handle.setting.execution;
    const { refused } = walk(file, (item) => answers.get(item.id)?.answer);
    // One live report gives this text where a form collects addresses, which a script cannot fill; that it also stands
    // for a closed form, a limit of one, and answers that the page would refuse is unconfirmed.
    if (refused.length > 0 || isShutToScripts(file)) throw realm.exception(INVALID_DATA);
    const record: FormResponseRecord = {
      id: handle.setting.newId('response'),
      editCode: handle.setting.newId('editCode'),
      timestampMs: handle.setting.execution.now(),
      account: '',
      email: '',
      answers: structuredClone([...answers.values()]),
    };
    recordResponse(handle.setting.store, handle.setting.responseSheets, file, record);
    return record;
  });
}

// With one response per user "the script cannot submit form responses at all" (PLATFORM F).
function isShutToScripts(file: FormFile): boolean {
  return !file.published || !file.accepting || file.collectsEmail || file.limitsToOne;
}
