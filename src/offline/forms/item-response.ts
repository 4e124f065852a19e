/** Answers to single items, as a script makes and reads them. */

import { integer, listOf, moment, named, orNull, type Parameter, text } from '../base/parameters.ts';
import { type MethodTable, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { Realm } from '../service.ts';
import { isAccepted } from './check-answer.ts';
import { doubtsOf, type FormHandle, fileOf, type ItemParts } from './form-setting.ts';
import type { Answer, EmulatedItemType, FormItem } from './form-store.ts';
import { findItem } from './item-state.ts';

/** An answer to an item. */
export interface ItemAnswer {
  itemId: number;
  answer: Answer;
}

interface AnswerParts {
  readonly realm: Realm;
  readonly handle: FormHandle;
  readonly state: ItemAnswer;
}

/** Answers as text, or as the script's own array of checked values (F73). */
export const itemResponseClass: ServiceClass<AnswerParts> = serviceClass(
  'FormApp.ItemResponse',
  {
    getItem: ({ handle, state: { itemId } }) => (isOrphan(handle, itemId) ? null : handle.genericItem(itemId)),
    getResponse: ({ realm, state: { answer } }) => (Array.isArray(answer) ? realm.array(answer) : answer),
  },
  { lacking: ['getFeedback', 'getScore', 'setFeedback', 'setScore'] },
);

/** Gives an ItemResponse. */
export function itemResponse(handle: FormHandle, state: ItemAnswer): object {
  return itemResponseClass.make({ realm: handle.realm, handle, state });
}

// Where Google is supposed to leave such answers out, one that was read before is read on as it was.
function isOrphan(handle: FormHandle, itemId: number): boolean {
  if (doubtsOf(handle.setting).deletedQuestions === 'leftOut') return false;
  return !fileOf(handle).items.some(({ id }) => id === itemId);
}

/**
 * Gives the `createResponse` of items of a type. What is no choice of the item, or leaves a required one empty, is
 * refused at once as the reference says; whether the item's validation holds is seen at `submit`.
 */
export function answerMethods(type: EmulatedItemType): MethodTable<ItemParts> {
  return {
    createResponse: takes([answerOf(type)], ({ handle, itemId, realm }, [value]) => {
      const item = findItem(handle, itemId);
      const answer = answerFrom(item, value);
      // The reference says that it throws, not in which words: they are unconfirmed.
      if (!isAccepted({ ...item, validation: null }, answer)) {
        throw realm.exception(`Invalid response submitted to item: ${[answer].flat().join(', ')}.`);
      }
      return itemResponse(handle, { itemId, answer });
    }),
  };
}

type GivenAnswer = string | number | readonly (string | null)[];

function answerOf(type: EmulatedItemType): Parameter<GivenAnswer> {
  if (type === 'CHECKBOX') return named('responses', listOf(text));
  if (type === 'GRID') return named('responses', listOf(orNull(text)));
  if (type === 'DATE') return named('response', moment);
  return type === 'SCALE' ? named('response', integer) : named('response', text);
}

// A Date is read in the script's time zone, which is that of the process (PLATFORM I).
function answerFrom(item: FormItem, value: GivenAnswer): Answer {
  // A row of a grid without an answer is given as null, and read as '' (references of GridItem and ItemResponse).
  if (typeof value === 'object') return value.map((each) => each ?? '');
  if (item.type !== 'DATE') return String(value);
  const date = new Date(Number(value));
  const pad = (part: number, width: number) => String(part).padStart(width, '0');
  const day = `${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
  return item.includesYear ? `${pad(date.getFullYear(), 4)}-${day}` : day;
}
