/** Checks of a season file that need more than one of its parts: ids, names, order, forms, fields. */

import type { Campaign } from '../domain/campaign/schema.ts';
import type { EventPlace, TerminalWords } from '../messages/desk/terminal/say.ts';
import type { EventOf, SeasonEvent, SeasonFile } from './season-schema.ts';

/** What is wrong, and where; `place` is null outside the events. */
export interface SeasonFault {
  readonly place: EventPlace | null;
  readonly key: string;
  readonly reason: string;
}

/** What is said of faults, in the language of the terminal. */
export type FaultWords = TerminalWords['faults'];

/** The columns of a register that staff fill beside the form's own fields. */
const STAFF_COLUMNS = ['source', 'receivedOn', 'remark'];

/**
 * Gives a name as units are told apart by it: width, case and white space set aside, as the program reads units.
 *
 * @example
 * nameKey('塘沽 街工会') === nameKey('塘沽街工会') // → true
 */
export function nameKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/** A season is played clock by clock, some nine thousand of them in a year; one without end would never be told of. */
const MOST_DAYS = 1_100;
const DAY_MS = 86_400_000;

/** Gives the first fault outside the events, or null: two units of one id, name or alias; a season without end. */
export function headFault(file: SeasonFile, words: FaultWords): SeasonFault | null {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  const firstMs = Date.parse(file.events[0]?.at ?? file.until);
  if (Date.parse(file.until) - firstMs > MOST_DAYS * DAY_MS) {
    return { place: null, key: 'until', reason: words.tooLong(MOST_DAYS) };
  }
  for (const [index, unit] of file.roster.entries()) {
    const fault = (key: string, reason: string) => ({ place: null, key: `roster.${index}.${key}`, reason });
    if (ids.has(unit.id.trim())) return fault('id', words.doubledId(unit.id));
    ids.add(unit.id.trim());
    for (const name of [unit.name, ...(unit.aliases ?? [])]) {
      const key = nameKey(name);
      const owner = owners.get(key);
      if (key !== '' && owner !== undefined && owner !== unit.id) {
        return fault(name === unit.name ? 'name' : 'aliases', words.twoUnits(name, owner));
      }
      owners.set(key, unit.id);
    }
  }
  return null;
}

interface Known {
  readonly words: FaultWords;
  readonly file: SeasonFile;
  readonly campaign: Campaign;
  /** The form of every id that an entry of the file goes by, wherever it comes in. */
  readonly forms: ReadonlyMap<string, string>;
  /** Ids of what has come in so far, of tables those of their lines too. */
  readonly made: Set<string>;
  readonly submitted: Set<string>;
}

/** Gives the first fault of the events in their order, or null. */
export function eventFault(file: SeasonFile, campaign: Campaign, words: FaultWords): SeasonFault | null {
  const makers = file.events.filter(isMaker);
  const forms = new Map(makers.flatMap((event) => idsOf(event).map((id) => [id, event.form] as const)));
  const known: Known = { words, file, campaign, forms, made: new Set(), submitted: new Set() };
  for (const [index, event] of file.events.entries()) {
    const found = orderFault(known, index, event) ?? verbFault(known, event);
    const id = 'id' in event ? event.id : 'entry' in event ? event.entry : '';
    if (found !== null) return { place: { number: index + 1, id }, ...found };
    if (isMaker(event)) for (const name of [event.id, ...idsOf(event)]) known.made.add(name);
    if (event.do === 'submit') known.submitted.add(event.id);
  }
  return null;
}

/** What brings entries in. */
type Maker = EventOf<'submit'> | EventOf<'paste'> | EventOf<'importRows'>;

function isMaker(event: SeasonEvent): event is Maker {
  return event.do === 'submit' || event.do === 'paste' || event.do === 'importRows';
}

// Which lines of a table are data the program alone can say: each may be the row of an entry.
function idsOf(event: Maker): string[] {
  return event.do === 'importRows' ? event.rows.map((_, index) => `${event.id}.${index + 1}`) : [event.id];
}

type Found = { key: string; reason: string } | null;

function orderFault({ file, words }: Known, index: number, event: SeasonEvent): Found {
  const before = file.events[index - 1];
  if (before !== undefined && Date.parse(before.at) > Date.parse(event.at)) {
    return { key: 'at', reason: words.unsorted(before.at) };
  }
  if (Date.parse(event.at) <= Date.parse(file.until)) return null;
  return { key: 'at', reason: words.afterUntil(file.until) };
}

function verbFault(known: Known, event: SeasonEvent): Found {
  switch (event.do) {
    case 'submit':
    case 'paste':
    case 'importRows':
      return makerFault(known, event);
    case 'resubmit':
      if (!known.submitted.has(event.id)) return { key: 'id', reason: known.words.notSubmitted(event.id) };
      return fieldFault(known, event.id, 'answers', event.answers, []);
    case 'edit':
      return entryFault(known, event) ?? fieldFault(known, event.entry, 'cells', event.cells, STAFF_COLUMNS);
    case 'review':
      return entryFault(known, event);
    case 'zeroReport':
      return unitFault(known, event.unit) ?? formFault(known, event.form);
    case 'run':
      return event.unit === undefined ? null : unitFault(known, event.unit);
    default:
      return null;
  }
}

function unitFault({ file, words }: Known, id: string): Found {
  if (file.roster.some((unit) => unit.id === id)) return null;
  return { key: 'unit', reason: words.unknownUnit(id) };
}

function makerFault(known: Known, event: Maker): Found {
  const doubled = [event.id, ...idsOf(event)].find((id) => known.made.has(id));
  if (doubled !== undefined) return { key: 'id', reason: known.words.doubledId(doubled) };
  const fault = formFault(known, event.form);
  if (fault !== null) return fault;
  if (event.do === 'importRows') return unitFault(known, event.unit) ?? columnFault(known, event);
  if (event.do === 'submit') return fieldFault(known, event.id, 'answers', event.answers, []);
  return fieldFault(known, event.id, 'cells', event.cells, STAFF_COLUMNS);
}

function columnFault({ campaign, words }: Known, { columns = [], form }: EventOf<'importRows'>): Found {
  const fields = campaign.forms.find((each) => each.key === form)?.fields ?? [];
  const unknown = columns.find(({ field }) => field !== '' && !fields.some(({ key }) => key === field));
  return unknown ? { key: `columns.${unknown.field}`, reason: words.unknownField(unknown.field, form) } : null;
}

function formFault({ campaign, words }: Known, form: string): Found {
  const forms = campaign.forms.map((each) => each.key);
  return forms.includes(form) ? null : { key: 'form', reason: words.unknownForm(form, forms) };
}

function entryFault({ forms, words }: Known, event: EventOf<'edit'> | EventOf<'review'>): Found {
  return forms.has(event.entry) ? null : { key: 'entry', reason: words.unknownId(event.entry) };
}

function fieldFault(known: Known, id: string, part: string, given: object, more: readonly string[]): Found {
  const form = known.campaign.forms.find((each) => each.key === known.forms.get(id));
  // An id whose own submit names an unknown form is told at that event.
  if (form === undefined) return null;
  const fields = [...form.fields.map((field) => field.key), ...more];
  const unknown = Object.keys(given).find((key) => !fields.includes(key));
  if (unknown === undefined) return null;
  return { key: `${part}.${unknown}`, reason: known.words.unknownField(unknown, form.key) };
}
