/** The shape of a campaign file, the notice of one year as data: read it to understand what a campaign can say. */

import * as z from 'zod/mini';
import { ISSUE_CODES } from '../intake/issue.ts';
import { isoDay } from '../intake/read-iso-day.ts';
import { wholeNumber } from '../whole-number.ts';

/** The closed vocabulary of rules: what a campaign may ask of an entry. `intake/check-rules.ts` carries each out. */
const CHECKS = [
  'required',
  'wanted',
  'readable',
  'oneOf',
  'window',
  'notAfterHandIn',
  'deadline',
  'atMost',
  'lessThan',
  'kindFits',
  'contains',
  'hostIn',
  'isTrue',
  'oneSession',
  'noPersonalNumber',
  'unique',
  'joint',
] as const;

/** How a field's text is read, asked on the form, and shown. */
const FIELD_TYPES = [
  'unit',
  'line',
  'paragraph',
  'choice',
  'choices',
  'day',
  'dayOrMonth',
  'count',
  'seconds',
  'megabytes',
  'phone',
  'email',
  'links',
  'yes',
] as const;

const key = () => z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]*$/));
const isDay = (text: string) =>
  isoDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) === text;
const day = () =>
  z.string().check(
    z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { abort: true }),
    // A deadline of 31 September would never come, and its digest would speak of 1 October.
    z.refine(isDay, { error: 'no such day' }),
  );
const words = () => z.strictObject({ 'zh-CN': z.string().check(z.minLength(1)), en: z.optional(z.string()) });
const strings = () => z.array(z.string()).check(z.minLength(1));
const source = () => z.enum(['notice', 'district']);
const condition = () => z.record(key(), z.union([strings(), z.strictObject({ not: strings() })]));

const choice = () =>
  z.strictObject({
    key: z.string(),
    label: words(),
    also: z.optional(z.array(z.string())),
    group: z.optional(words()),
    /** What its folder in a packet is called, where that is not its label: 网络正能量微视频. */
    folder: z.optional(words()),
  });

const field = () =>
  z.strictObject({
    key: key(),
    label: words(),
    type: z.enum(FIELD_TYPES),
    /** How many characters at most; the text of a title, a note, a name. */
    max: z.number().check(z.positive(), z.lte(49_000)),
    /** The smallest count that is an answer, 1 where it is left out: people who took part; 0 for what may be none. */
    least: z.optional(wholeNumber().check(z.nonnegative())),
    help: z.optional(words()),
    /** What may be chosen; `also` are other spellings that mean the same, `group` what the notice sums up together. */
    choices: z.optional(z.array(choice())),
    /** A choice that also takes any other text. */
    open: z.optional(z.boolean()),
    /** The value that an empty field takes from another one. */
    follows: z.optional(z.strictObject({ field: key(), values: z.record(z.string(), z.string()) })),
    /** Personal data: left out of digests, summaries and logs. */
    personal: z.optional(z.boolean()),
    /** The words beside the tick of a yes-field: the declaration's text. */
    statement: z.optional(words()),
  });

const rule = () =>
  z.strictObject({
    check: z.enum(CHECKS),
    /** The issue that a breach gives: the program has words for these. */
    code: z.enum(ISSUE_CODES),
    level: z.enum(['error', 'warning']),
    /** The field that the issue is told at; none for the entry as a whole. */
    field: z.optional(key()),
    when: z.optional(condition()),
    /** The notice's own clause, printed as 《通知》“…”; none for a district rule. */
    clause: z.optional(z.string()),
    source: source(),
    /** required: one of these is enough. contains, oneSession: where to look. unique: what else must be alike. */
    fields: z.optional(z.array(key())),
    from: z.optional(day()),
    until: z.optional(day()),
    limit: z.optional(z.number()),
    /** atMost: what is measured, the value or its characters. */
    measure: z.optional(z.enum(['value', 'characters'])),
    /** oneOf, kindFits: the keys allowed. hostIn: the hosts. contains: the texts, one is enough. */
    values: z.optional(strings()),
    /** hostIn: hosts that this rule leaves to another one. */
    except: z.optional(strings()),
    /** deadline: the day on which it was held; what was held after the deadline is not late. */
    held: z.optional(key()),
    /** deadline: what is to be handed in by then, as digests call it. */
    label: z.optional(words()),
    /** deadline: true when nobody is reminded of it; it stands in the digest alone. */
    optional: z.optional(z.boolean()),
    /** hostIn: true when a link must not be there. */
    avoid: z.optional(z.boolean()),
  });

const section = () =>
  z.strictObject({
    key: key(),
    title: words(),
    help: z.optional(words()),
    when: z.optional(condition()),
    fields: z.array(key()).check(z.minLength(1)),
  });

const roles = () =>
  z.strictObject({
    unit: key(),
    title: key(),
    day: key(),
    host: z.optional(key()),
    count: z.optional(key()),
    author: z.optional(key()),
    kind: z.optional(key()),
    track: z.optional(key()),
    link: z.optional(key()),
    contactName: key(),
    contactPhone: key(),
    contactEmail: z.optional(key()),
    declaration: key(),
  });

const form = () =>
  z.strictObject({
    key: key(),
    /** Before the year and the sequence in an entry's number: HD in HD-2019-0001. */
    numberPrefix: z.string().check(z.regex(/^[A-Z]{2,4}$/)),
    title: words(),
    /** What one entry is called in a sentence: 线下活动. */
    noun: words(),
    /** The measure word of a count: 场, 件. */
    measure: words(),
    description: words(),
    confirmation: words(),
    register: words(),
    rejected: words(),
    roles: roles(),
    sections: z.array(section()).check(z.minLength(1)),
    fields: z.array(field()).check(z.minLength(1)),
    rules: z.array(rule()),
    /** The official table of the notice that this form's entries are printed in: field keys in order. */
    table: z.strictObject({ title: words(), fields: z.array(key()), clause: z.optional(z.string()) }),
  });

const reason = () =>
  z.strictObject({
    decision: z.enum(['return', 'reject', 'withdraw', 'reopen', 'waive']),
    text: words(),
    /** For which entries it is offered, by `form`, `door` and `state`; without it for all. */
    when: z.optional(condition()),
  });

const campaignSchema = () =>
  z.strictObject({
    format: z.literal(1),
    id: z.string().check(z.regex(/^[\w-]{1,40}$/)),
    year: z.number(),
    zone: z.string().check(z.minLength(3)),
    title: words(),
    notice: words(),
    organiser: words(),
    office: words(),
    open: z.strictObject({ from: day(), until: day() }),
    goal: z.strictObject({ form: key(), count: z.number().check(z.positive()), clause: z.string(), source: source() }),
    forms: z.array(form()).check(z.minLength(1)),
    digest: z.strictObject({
      weekday: z.number().check(z.gte(1), z.lte(7)),
      hour: z.number().check(z.gte(0), z.lte(23)),
    }),
    /** Whoever typed an entry cannot approve it: a second person does. */
    fourEyes: z.optional(z.boolean()),
    /** Days off and made up beside the week's own; without it Monday to Friday are workdays. */
    calendar: z.optional(z.strictObject({ rest: z.array(day()), work: z.array(day()) })),
    /** Within how many workdays a returned entry is wanted back: the district's own wish. */
    mendWithin: z.optional(z.strictObject({ workdays: z.number().check(z.int(), z.gte(1), z.lte(60)) })),
    /** Issue codes that staff may not set aside: they are to be mended. */
    notWaivable: z.array(z.enum(ISSUE_CODES)),
    /** How a paper or a correction can have come; plain Chinese, or in both languages. */
    sources: z.array(z.union([z.string(), words()])).check(z.minLength(1)),
    reasons: z.array(reason()),
    checklist: z.array(words()),
    /** How official papers look (docs/papers.md); `parseLayouts` reads it. Without it the built-in ones serve. */
    papers: z.optional(z.unknown()),
  });

export type Campaign = z.infer<ReturnType<typeof campaignSchema>>;
export type CampaignForm = Campaign['forms'][number];
export type Field = CampaignForm['fields'][number];
export type Rule = CampaignForm['rules'][number];
export type Condition = NonNullable<Rule['when']>;
export type Words = Campaign['title'];
export type FieldKey = string;

/** What is wrong with a campaign file: where, as a path with dots, and why. */
export interface CampaignFault {
  path: string;
  reason: string;
}

/**
 * Reads a campaign file: its shape by schema, then that every key it names is there.
 *
 * A file with faults is refused whole; the faults name the path and the reason, all at once.
 *
 * @example
 * parseCampaign({ format: 2 }) // → { ok: false, faults: [{ path: 'format', reason: 'Invalid input: expected 1' }, …] }
 */
export function parseCampaign(
  input: unknown,
): { ok: true; campaign: Campaign } | { ok: false; faults: CampaignFault[] } {
  z.config({ jitless: true });
  const parsed = z.safeParse(campaignSchema(), input);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({
      path: issue.path.map(String).join('.') || '(file)',
      reason: issue.code === 'unrecognized_keys' ? `unknown keys: ${issue.keys.join(', ')}` : issue.message,
    }));
    return { ok: false, faults };
  }
  const faults = parsed.data.forms
    .flatMap((each, at) => formFaults(each, `forms.${at}`))
    .concat(wholeFaults(parsed.data));
  return faults.length === 0 ? { ok: true, campaign: parsed.data } : { ok: false, faults };
}

function formFaults(each: CampaignForm, path: string): CampaignFault[] {
  const known = new Set(each.fields.map((one) => one.key));
  const unknown = (where: string, names: readonly (string | undefined)[]): CampaignFault[] =>
    names.flatMap((name) =>
      name === undefined || name === 'door' || known.has(name)
        ? []
        : [{ path: `${path}.${where}`, reason: `no field '${name}' in this form` }],
    );
  const asked = each.sections.flatMap((one) => one.fields);
  const doubled = each.fields.map((one) => one.key).filter((name, at, all) => all.indexOf(name) !== at);
  return [
    ...unknown('roles', Object.values(each.roles)),
    ...each.sections.flatMap((one, at) => unknown(`sections.${at}`, [...one.fields, ...Object.keys(one.when ?? {})])),
    ...each.rules.flatMap((one, at) =>
      unknown(`rules.${at}`, [one.field, one.held, ...(one.fields ?? []), ...Object.keys(one.when ?? {})]),
    ),
    ...each.fields.flatMap((one, at) => unknown(`fields.${at}.follows`, [one.follows?.field])),
    ...unknown('table.fields', each.table.fields),
    ...doubled.map((name) => ({ path: `${path}.fields`, reason: `field '${name}' is there twice` })),
    ...each.fields
      .filter((one) => !asked.includes(one.key))
      .map((one) => ({ path: `${path}.sections`, reason: `no section asks for '${one.key}'` })),
    ...each.fields
      .filter((one) => (one.type === 'choice' || one.type === 'choices') && !one.choices?.length)
      .map((one) => ({ path: `${path}.fields`, reason: `'${one.key}' is a choice without choices` })),
  ];
}

const REASON_KEYS: readonly string[] = ['form', 'door', 'state'];

function wholeFaults(campaign: Campaign): CampaignFault[] {
  const forms = new Set(campaign.forms.map((each) => each.key));
  const missing = [campaign.goal.form].filter((name) => !forms.has(name));
  const prefixes = campaign.forms.map((each) => each.numberPrefix);
  return [
    ...missing.map((name) => ({ path: 'forms', reason: `no form '${name}'` })),
    ...(new Set(prefixes).size < prefixes.length ? [{ path: 'forms', reason: 'two forms share a numberPrefix' }] : []),
    ...(forms.size < campaign.forms.length ? [{ path: 'forms', reason: 'two forms share a key' }] : []),
    ...campaign.reasons.flatMap(({ when }, at) =>
      Object.keys(when ?? {})
        .filter((name) => !REASON_KEYS.includes(name))
        .map((name) => ({ path: `reasons.${at}.when`, reason: `no '${name}': it is ${REASON_KEYS.join(', ')}` })),
    ),
    ...(campaign.open.from > campaign.open.until ? [{ path: 'open', reason: 'from is after until' }] : []),
  ];
}
