/** How the columns of the tables look that are the same for every campaign: widths in pixels, alignment, tones. */

import type { DispatchState } from '../domain/post/dispatch.ts';
import type { ReviewState } from '../domain/review/states.ts';
import type { Column, Tone } from '../domain/table.ts';
import type { SheetWords } from '../messages/sheet/zh-CN.ts';

/** What a column looks like. */
export type ColumnLook = Pick<Column, 'width' | 'wraps' | 'align'>;

type Tables = Omit<SheetWords['tables'], 'registers'>;
type Looks = { readonly [Key in keyof Tables]: { readonly [Name in keyof Tables[Key]['columns']]?: ColumnLook } };

const text = (width: number): ColumnLook => ({ width, wraps: true });
const cut = (width: number): ColumnLook => ({ width });
const figure: ColumnLook = { width: 88, align: 'right' };
const word: ColumnLook = { width: 100, align: 'center' };
const moment = cut(200);

/** By table and column; a column that is not named has the usual width, and its text is cut at the edge. */
export const COLUMN_LOOKS: Looks = {
  roster: {
    ...{ id: cut(90), name: text(220), kind: cut(100), contacts: text(240), aliases: text(200) },
    ...{ target: figure, active: word, remark: text(220) },
  },
  decisions: {
    ...{ number: word, kind: word, code: cut(140), reason: text(320), by: cut(200), at: moment },
    version: { width: 60, align: 'right' },
  },
  dispatches: {
    ...{ kind: cut(120), unit: cut(90), week: cut(120), to: text(220), subject: text(360), owedAt: moment },
    ...{ state: { width: 130, align: 'center' }, claimedAt: moment, sentAt: moment, note: text(260) },
  },
  requests: {
    ...{ kind: cut(150), unit: cut(90), by: cut(200), at: moment, state: word, doneAt: moment },
    ...{ result: text(280), note: text(240) },
  },
  zeroReports: { unit: text(220), form: cut(120), at: moment, by: cut(200), note: text(260) },
  documents: {
    ...{ kind: cut(120), unit: cut(90), name: text(300), url: cut(260), writtenAt: moment },
    version: { width: 60, align: 'right' },
  },
  tally: {
    ...{ unit: text(240), standing: word, target: figure, counted: figure, received: figure, returned: figure },
    ...{ works: figure, onTime: figure, late: figure, zero: text(130), silent: text(150), participants: figure },
  },
  copies: {},
  settings: { settingKey: cut(150), settingValue: cut(460), remark: text(340) },
};

/** The colours of the review states, beside their words. */
export const STATE_TONES: Readonly<Record<ReviewState, Tone>> = {
  received: 'quiet',
  resubmitted: 'again',
  returned: 'act',
  approved: 'good',
  rejected: 'gone',
  withdrawn: 'gone',
};

/** The colours of the outbox: what is uncertain or has failed wants somebody to look. */
export const DISPATCH_TONES: Readonly<Record<DispatchState, Tone>> = {
  owed: 'quiet',
  claimed: 'again',
  sent: 'good',
  uncertain: 'warning',
  failed: 'error',
  dropped: 'quiet',
};

/** The colours of what staff have asked for. */
export const REQUEST_TONES: Readonly<Record<keyof SheetWords['requestStates'], Tone>> = {
  asked: 'again',
  done: 'good',
  refused: 'act',
};
