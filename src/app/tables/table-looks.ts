/** How the columns of the tables look that are the same for every campaign: widths in pixels, alignment, tones. */

import type { DispatchState } from '../../domain/post/dispatch.ts';
import type { ReviewState } from '../../domain/review/states.ts';
import type { Column, Tone } from '../../domain/table.ts';
import type { SheetWords } from '../../messages/sheet/zh-CN.ts';
import type { TableWords } from '../../messages/tables/zh-CN.ts';

/** What a column looks like. */
export type ColumnLook = Pick<Column, 'width' | 'wraps' | 'align'>;

type Looks = {
  readonly [Key in keyof TableWords]: { readonly [Name in keyof TableWords[Key]['columns']]?: ColumnLook };
};

const text = (width: number): ColumnLook => ({ width, wraps: true });
const cut = (width: number): ColumnLook => ({ width });
const figure: ColumnLook = { width: 88, align: 'right' };
const word: ColumnLook = { width: 100, align: 'center' };
const moment = cut(140);

/** By table and column; a column that is not named has the usual width, and its text is cut at the edge. */
export const COLUMN_LOOKS: Looks = {
  roster: {
    id: cut(90),
    name: text(220),
    kind: cut(100),
    contacts: text(240),
    aliases: text(200),
    target: figure,
    active: word,
    remark: text(220),
    liaison: cut(90),
    liaisonPhone: cut(130),
    deputy: cut(90),
    deputyPhone: cut(130),
    leader: cut(90),
    leaderPhone: cut(130),
    peopleSince: cut(130),
    reach: cut(110),
    digestOnly: word,
    language: cut(90),
  },
  decisions: {
    number: word,
    kind: word,
    code: cut(180),
    reason: text(320),
    by: cut(200),
    at: moment,
    version: { width: 60, align: 'right' },
  },
  dispatches: {
    kind: cut(120),
    unit: cut(200),
    week: cut(120),
    to: text(220),
    subject: text(360),
    owedAt: moment,
    state: { width: 130, align: 'center' },
    claimedAt: moment,
    sentAt: moment,
    note: text(260),
  },
  requests: {
    kind: cut(150),
    unit: cut(200),
    by: cut(200),
    at: moment,
    state: word,
    doneAt: moment,
    result: text(280),
    note: text(240),
  },
  zeroReports: { unit: text(220), form: cut(120), at: moment, by: cut(200), note: text(260) },
  documents: {
    kind: cut(150),
    unit: cut(200),
    name: text(300),
    url: cut(260),
    writtenAt: moment,
    note: text(260),
    version: { width: 60, align: 'right' },
  },
  tally: {
    unit: text(240),
    standing: word,
    target: figure,
    counted: figure,
    received: figure,
    returned: figure,
    works: figure,
    onTime: figure,
    late: figure,
    zero: text(130),
    silent: text(150),
    participants: figure,
  },
  copies: {},
  workFiles: {
    number: word,
    name: text(260),
    state: word,
    format: word,
    bytes: figure,
    seconds: figure,
    place: text(220),
    caption: text(220),
    sha256: cut(160),
    by: cut(200),
    at: moment,
  },
  sentBatches: {
    label: text(220),
    state: word,
    to: text(160),
    on: cut(110),
    how: cut(110),
    by: cut(110),
    approvedBy: cut(110),
    approvedAt: moment,
    at: moment,
    count: figure,
    note: text(220),
  },
  contactNotes: { unit: text(200), at: moment, by: cut(200), result: text(260), until: cut(110) },
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
