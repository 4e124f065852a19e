/** Responses to a form as a script sees them: stored ones, and ones that it makes and submits itself. */

import { instance, named } from '../base/parameters.ts';
import { type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { Realm } from '../service.ts';
import { prefilledLink, responseLink } from './form-links.ts';
import { change, doubtsOf, type FormHandle, fileOf, INVALID_DATA, ITEM } from './form-setting.ts';
import { type FormFile, type FormItem, type FormResponseRecord, isQuestion } from './form-store.ts';
import { type ItemAnswer, itemResponse, itemResponseClass } from './item-response.ts';
import { findItem } from './item-state.ts';
import { walk } from './pages.ts';
import { recordResponse } from './record-response.ts';

interface ResponseParts {
  readonly realm: Realm;
  readonly handle: FormHandle;
  /** What was stored; null for a response that the script fills: its id, time, address and edit link are null. */
  readonly record: FormResponseRecord | null;
  /** What the script has filled in, by item. */
  readonly filled: Map<number, ItemAnswer>;
  isSubmitted: boolean;
}

// The reference says that a second submit throws; the words are unconfirmed.
const ALREADY_SUBMITTED = 'The response has already been submitted.';

const responseClass: ServiceClass<ResponseParts> = serviceClass(
  'FormApp.FormResponse',
  {
    getId: ({ record }) => record?.id ?? null,
    getTimestamp: ({ realm, record }) => (record === null ? null : realm.date(record.timestampMs)),
    getRespondentEmail: ({ record }) => record?.email ?? null,
    getEditResponseUrl: ({ handle, record }) => (record === null ? null : responseLink(fileOf(handle), record)),
    getItemResponses: (parts, _given, call) =>
      reading(parts, call.method, () => {
        const { handle, realm } = parts;
        const { items } = fileOf(handle);
        const found = items.map((item) => answerTo(item, answersOf(parts))).filter((each) => each !== null);
        const all = [...found, ...orphans(handle, items, answersOf(parts))];
        return realm.array(all.map((each) => itemResponse(handle, each)));
      }),
    getResponseForItem: takes([named('item', instance(ITEM))], (parts, [{ itemId }], call) =>
      reading(parts, call.method, () => {
        const found = answerTo(findItem(parts.handle, itemId), answersOf(parts));
        return found === null ? null : itemResponse(parts.handle, found);
      }),
    ),
    toPrefilledUrl: (parts) => {
      const file = fileOf(parts.handle);
      const values = (item: FormItem): string[] =>
        [answersOf(parts).find((each) => each.itemId === item.id)?.answer ?? []].flat();
      return prefilledLink(
        file,
        file.items.map((item) => ({ item, values: values(item) })),
      );
    },
    withItemResponse: takes([named('response', instance(itemResponseClass))], (parts, [{ state }], call) => {
      mustBeOpen(parts);
      parts.filled.set(state.itemId, state);
      return call.self;
    }),
    submit: (parts) => {
      mustBeOpen(parts);
      const record = submit(parts.handle, parts.filled);
      parts.isSubmitted = true;
      return storedResponse(parts.handle, record);
    },
  },
  // Quiz grading, which this emulation leaves out.
  { lacking: ['getGradableItemResponses', 'getGradableResponseForItem', 'withItemGrade'] },
);

/** Gives the FormResponse of a stored response, which keeps what was stored when it was asked for. */
export function storedResponse(handle: FormHandle, record: FormResponseRecord): object {
  return responseClass.make({ realm: handle.realm, handle, record, filled: new Map(), isSubmitted: true });
}

/** Gives an empty FormResponse for the script to fill. */
export function draftResponse(handle: FormHandle): object {
  return responseClass.make({ realm: handle.realm, handle, record: null, filled: new Map(), isSubmitted: false });
}

function mustBeOpen({ isSubmitted, realm }: ResponseParts): void {
  if (isSubmitted) throw realm.exception(ALREADY_SUBMITTED);
}

function answersOf({ filled, record }: ResponseParts): readonly Readonly<ItemAnswer>[] {
  return record === null ? [...filled.values()] : record.answers;
}

function reading<Result>({ handle }: ResponseParts, method: string, effect: () => Result): Result {
  return handle.setting.execution.call(method, 'FormResponse.getItemResponses', 1, effect);
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
    const { realm } = handle;
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
