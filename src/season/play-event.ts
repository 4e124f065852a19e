/** Plays one event of a season: what a respondent, staff or a fault does at that moment. */

import type { CampaignForm } from '../domain/campaign/schema.ts';
import { REFUSAL_CODES } from '../domain/review/decision.ts';
import { type Answers, answerTo, fieldOfTitle, typedText } from './answer-question.ts';
import { type Clicked, callBundle } from './call-bundle.ts';
import { importTable } from './import-table.ts';
import { FLOW_LINE } from './measure-cost.ts';
import { type Made, ownerOf, rowOf, type SeasonRun } from './season-run.ts';
import type { EventOf, SeasonEvent } from './season-schema.ts';
import { findRow, readRows, tableOf, typeRow } from './workbook-tables.ts';

/** Plays `event` at the workspace's present moment, which the caller has moved to. */
export function playEvent(run: SeasonRun, event: SeasonEvent): void {
  switch (event.do) {
    case 'submit':
    case 'resubmit':
      respond(run, event);
      break;
    case 'paste':
      paste(run, event);
      break;
    case 'edit':
      edit(run, event);
      break;
    case 'review':
      review(run, event);
      break;
    case 'zeroReport':
      click(run, event, 'recordZeroReport', { unit: event.unit, form: event.form });
      break;
    case 'run':
      ask(run, event);
      break;
    case 'importRows':
      importTable(run, event);
      break;
    case 'workFile':
      recordFile(run, event);
      break;
    case 'fault':
      arm(run, event);
  }
}

/** Fills the form, or changes the response. What was refused as a first hand-in is merged into the next attempt. */
function respond(run: SeasonRun, event: EventOf<'submit'> | EventOf<'resubmit'>): void {
  if (event.do === 'submit') run.made.set(event.id, { form: event.form, answers: {}, entryId: '', row: null });
  const made = madeOf(run, event.id);
  const form = formOf(run, made.form);
  const answers: Answers = { ...made.answers, ...event.answers };
  const titles = new Map<number, string>();
  const isChange = made.entryId !== '';
  const result = run.book.workspace.respond({
    formId: formIdOf(run, made.form),
    ...(isChange ? { responseId: made.entryId } : {}),
    answers: (question) => {
      titles.set(question.itemId, question.title);
      return answerTo(question, form, run.season.roster, answers);
    },
  });
  if (!isChange || result.ok) made.answers = answers;
  if (result.ok) {
    made.entryId = result.responseId;
    run.refused.delete(event.id);
    return;
  }
  const asked = new Set(result.refused.map((item) => fieldOfTitle(form, titles.get(item) ?? '')?.key));
  const fields = form.fields.map((field) => field.key).filter((key) => asked.has(key));
  if ('closed' in result) run.tell(run.words.formClosed(event.id, event.at, result.why));
  if (isChange) run.tell(run.words.refusedChange(event.id, event.at, fields));
  else run.refused.set(event.id, fields);
}

function paste(run: SeasonRun, event: EventOf<'paste'>): void {
  const receivedOn = event.receivedOn === undefined ? {} : { receivedOn: event.receivedOn };
  const cells = cellTexts({ ...event.cells, ...receivedOn });
  // The whole row from the first field to the last column of staff is typed at once, as one pastes a line of a table.
  const whole = [...formOf(run, event.form).fields.map((field) => field.key), 'receivedOn'];
  const texts = Object.fromEntries(whole.map((key) => [key, '']));
  const row = typeRow(run.book, ownerOf(run), event.form, null, { ...texts, ...cells });
  run.made.set(event.id, { form: event.form, answers: {}, entryId: '', row });
  rowOf(run, event.id);
}

function edit(run: SeasonRun, event: EventOf<'edit'>): void {
  const row = rowOf(run, event.entry);
  const cells = cellTexts(event.cells);
  if (row === null) run.tell(run.words.absentEntry(event.entry, event.at));
  if (row === null || Object.keys(cells).length === 0) return;
  typeRow(run.book, ownerOf(run), madeOf(run, event.entry).form, row.number, cells);
}

function review(run: SeasonRun, event: EventOf<'review'>): void {
  const { by = ownerOf(run), code = '', decision, entry, reason = '' } = event;
  const decide = (): Clicked => {
    const cells = rowOf(run, entry)?.cells ?? {};
    const seen = { version: Number(cells.version ?? 0), state: cells.stateKey ?? 'received' };
    return asEditor(run, by, () =>
      callBundle(run.book, by, 'reviewEntry', { number: cells.number ?? '', decision, code, reason, seen }),
    );
  };
  const before = decisionCount(run);
  let clicked = decide();
  // Whoever sees a click fail looks whether it was recorded, and clicks again if it was not.
  if (!clicked.ok && clicked.isKilled) clicked = decisionCount(run) > before ? { ok: true, value: null } : decide();
  if (clicked.ok) return;
  const isRefused = REFUSAL_CODES.some((code) => code === clicked.code);
  if (isRefused) run.refusedDecisions.push({ entry, decision, code: clicked.code });
  else run.tell(run.words.failed(`review of ${entry}`, event.at, `${clicked.code} ${clicked.detail}`.trim()));
}

/** Google lets only editors run a bound script: one who is none is let in for this click, and the program answers. */
function asEditor(run: SeasonRun, email: string, act: () => Clicked): Clicked {
  const { workspace, id } = run.book;
  if (run.season.staff.includes(email)) return act();
  workspace.share(id, email, 'editor');
  try {
    return act();
  } finally {
    workspace.share(id, email, 'viewer');
  }
}

function decisionCount(run: SeasonRun): number {
  return readRows(tableOf(run.book, 'decisions')).length;
}

function ask(run: SeasonRun, event: EventOf<'run'>): void {
  const { unit, what } = event;
  if (what === 'reminders') click(run, event, 'requestReminders', unit === undefined ? {} : { unit });
  else if (what === 'digest') click(run, event, 'requestDigest', {});
  else if (what === 'opening') click(run, event, 'requestOpening', {});
  // The district's papers are of no unit, whatever the event says.
  else click(run, event, 'requestPapers', unit === undefined || what === 'report' ? { what } : { what, unit });
}

/** A work's file as the packing page would have found it. An activity has none, and a rehearsal no photographs. */
function recordFile(run: SeasonRun, event: EventOf<'workFile'>): void {
  const { bytes, entry, format = '', name, seconds = null } = event;
  const cells = rowOf(run, entry)?.cells;
  if (!cells || run.made.get(entry)?.form === run.season.campaign.goal?.form) {
    run.tell(run.words.noFile(entry, event.at));
    return;
  }
  const looked = { name, bytes, format, seconds, sha256: '', place: '', caption: '', state: 'received' };
  click(run, event, 'recordWorkFiles', { files: [{ ...looked, number: cells.number ?? '' }] });
}

function click(run: SeasonRun, event: SeasonEvent, name: string, input: object): void {
  let clicked = callBundle(run.book, ownerOf(run), name, input);
  if (!clicked.ok && clicked.isKilled) clicked = callBundle(run.book, ownerOf(run), name, input);
  if (!clicked.ok) run.tell(run.words.failed(name, event.at, `${clicked.code} ${clicked.detail}`.trim()));
}

function arm(run: SeasonRun, event: EventOf<'fault'>): void {
  const { faults } = run.book.workspace;
  switch (event.what) {
    case 'loseEvent':
      faults.loseEvent(event.count ?? 1);
      break;
    case 'repeatEvent':
      faults.repeatEvent(event.count ?? 1);
      break;
    case 'kill':
      faults.arm({ kind: 'kill', when: 'before', since: FLOW_LINE + event.flow, call: event.call });
      break;
    case 'quota':
      faults.setMailQuotaLeft(event.left);
      break;
    case 'triggersOff':
      faults.triggersOff(Date.parse(event.until));
  }
}

function madeOf(run: SeasonRun, id: string): Made {
  const made = run.made.get(id);
  if (made === undefined) throw new Error(`nothing has come in as ${id}`);
  return made;
}

function formOf({ season }: SeasonRun, key: string): CampaignForm {
  const form = season.campaign.forms.find((each) => each.key === key);
  if (form === undefined) throw new Error(`the campaign has no form ${key}`);
  return form;
}

/** Where the program has put a form: it notes that in its settings. */
function formIdOf(run: SeasonRun, key: string): string {
  const row = findRow(tableOf(run.book, 'settings'), 'settingKey', 'wiring');
  const wiring: { forms?: Record<string, { id: string }> } = JSON.parse(row?.cells.settingRecord ?? '{}');
  const id = wiring.forms?.[key]?.id;
  if (id === undefined) throw new Error(`the workbook has no form ${key}`);
  return id;
}

function cellTexts(cells: Answers): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, typedText(value)]));
}
