/** Answers to single items, as a script makes and reads them. */

import { isAccepted } from './check-answer.ts';
import { doubtsOf, type FormHandle, fileOf } from './form-setting.ts';
import type { Answer, FormItem } from './form-store.ts';
import { findItem } from './item-state.ts';
import { type Methods, serviceObject } from './service-object.ts';
import { date, number, overload, type Parameter, text, texts, textsOrNulls } from './signatures.ts';

/** An answer to an item. */
export interface ItemAnswer {
  itemId: number;
  answer: Answer;
}

const states = new WeakMap<object, ItemAnswer>();

/** Gives what an ItemResponse holds. Throws for any other object. */
export function itemAnswerOf(itemResponse: unknown): ItemAnswer {
  const state = typeof itemResponse === 'object' && itemResponse !== null ? states.get(itemResponse) : undefined;
  if (state === undefined) throw new Error('itemAnswerOf: not an ItemResponse of the Forms service');
  return state;
}

/** Gives an ItemResponse: text, or the script's own array of checked values (F73). */
export function itemResponse(handle: FormHandle, state: ItemAnswer): object {
  const { itemId, answer } = state;
  const methods: Methods = {
    getItem: () => (isOrphan(handle, itemId) ? null : handle.genericItem(itemId)),
    getResponse: () => (Array.isArray(answer) ? handle.setting.execution.realm.array(answer) : answer),
  };
  const response = serviceObject('ItemResponse', methods, ['getFeedback', 'getScore', 'setFeedback', 'setScore']);
  states.set(response, state);
  return response;
}

// Where Google is supposed to leave such answers out, one that was read before is read on as it was.
function isOrphan(handle: FormHandle, itemId: number): boolean {
  if (doubtsOf(handle.setting).deletedQuestions === 'leftOut') return false;
  return !fileOf(handle).items.some(({ id }) => id === itemId);
}

/**
 * Gives the `createResponse` of an item. What is no choice of the item, or leaves a required one empty, is refused at
 * once as the reference says; whether the item's validation holds is seen at `submit`.
 */
export function answerMethods(handle: FormHandle, itemId: number, className: string): Methods {
  const { realm } = handle.setting.execution;
  return {
    createResponse: (...given) => {
      const item = findItem(handle, itemId);
      overload(realm, `FormApp.${className}.createResponse`, given, [[parameterOf(item)]]);
      const answer = answerFrom(item, given[0]);
      // The reference says that it throws, not in which words: they are unconfirmed.
      if (!isAccepted({ ...item, validation: null }, answer)) {
        throw realm.exception(`Invalid response submitted to item: ${[answer].flat().join(', ')}.`);
      }
      return itemResponse(handle, { itemId, answer });
    },
  };
}

function parameterOf(item: FormItem): Parameter {
  if (item.type === 'CHECKBOX') return texts('responses');
  if (item.type === 'GRID') return textsOrNulls('responses');
  if (item.type === 'DATE') return date('response');
  return item.type === 'SCALE' ? number('response') : text('response');
}

// A Date is read in the script's time zone, which is that of the process (PLATFORM I).
function answerFrom(item: FormItem, value: unknown): Answer {
  // A row of a grid without an answer is given as null, and read as '' (references of GridItem and ItemResponse).
  if (Array.isArray(value)) return value.map((each) => (each === null ? '' : String(each)));
  if (item.type !== 'DATE') return String(value);
  const moment = new Date(Number(value));
  const pad = (part: number, width: number) => String(part).padStart(width, '0');
  const day = `${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`;
  return item.includesYear ? `${pad(moment.getFullYear(), 4)}-${day}` : day;
}
