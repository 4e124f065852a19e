/** The shape of a campaign file, the notice of one year as data: read it to understand what a campaign can say. */

import * as z from 'zod/mini';
import { FIELD_TYPES, type FieldTypeName, fieldShape } from '../fields/all.ts';
import { ISSUE_CODES } from '../intake/issue.ts';
import { RULE_KINDS, ruleShape } from '../rules/all.ts';
import { condition, listCondition } from './conditions.ts';
import { type Goal, goalShape } from './goal.ts';
import { LANGUAGES } from './languages.ts';
import { day, keyText, someText, textThat, whole, words } from './shapes.ts';

const section = () =>
  z.strictObject({
    key: keyText(),
    title: words(),
    /** Above the questions of the page. */
    help: z.optional(words()),
    when: z.optional(condition()),
    fields: z.array(keyText()).check(z.minLength(1)),
  });

/** What a field has to be that plays a role; a role that is optional may be left out. */
const ROLES = {
  unit: ['unit'],
  title: ['line', 'paragraph'],
  day: ['day', 'dayOrMonth'],
  host: ['line', 'paragraph'],
  count: ['count'],
  author: ['line'],
  kind: ['choice'],
  track: ['choice'],
  link: ['links'],
  contactName: ['line'],
  contactPhone: ['phone'],
  contactEmail: ['email'],
  declaration: ['yes'],
} as const satisfies Readonly<Record<string, readonly FieldTypeName[]>>;

/** The field types that fit a role. */
export const ROLE_FITS: Readonly<Record<string, readonly FieldTypeName[]>> = ROLES;

const roles = () =>
  z.strictObject({
    unit: keyText(),
    title: keyText(),
    day: z.optional(keyText()),
    host: z.optional(keyText()),
    count: z.optional(keyText()),
    author: z.optional(keyText()),
    kind: z.optional(keyText()),
    track: z.optional(keyText()),
    link: z.optional(keyText()),
    contactName: z.optional(keyText()),
    contactPhone: z.optional(keyText()),
    contactEmail: z.optional(keyText()),
    declaration: z.optional(keyText()),
  });

const form = () =>
  z.strictObject({
    key: keyText(),
    /** Before the year and the sequence in an entry's number: HD in HD-2019-0001. */
    numberPrefix: textThat((text) => /^[A-Z]{2,4}$/.test(text), 'badPrefix'),
    title: words(),
    /** What one entry is called in a sentence: 线下活动. */
    noun: words(),
    /** The same where it is clear which is meant: 活动; the noun where it is left out. */
    shortNoun: z.optional(words()),
    /** The measure word of a count: 场, 件. */
    measure: words(),
    /** Above the form; days and limits are best said by placeholders: {deadline}. */
    description: words(),
    /** What respondents read after they have sent the form. */
    confirmation: words(),
    /** The name of its register, a sheet: 线下活动台账. */
    register: words(),
    /** What becomes of what breaks a rule: 不予计入. */
    rejected: words(),
    /** Which field plays which part: whose title, day, number of people it is. */
    roles: roles(),
    /** The pages of the form, in order; a page with `when` is seen by those alone whose choice leads to it. */
    sections: z.array(section()).check(z.minLength(1)),
    fields: z.array(fieldShape(FIELD_TYPES)).check(z.minLength(1)),
    /** What is asked of an entry, a line each, with its clause. */
    rules: z.array(ruleShape(RULE_KINDS)).check(z.minLength(1)),
    /** The official table of the notice that this form's entries are printed in: field keys in order. */
    table: z.strictObject({ title: words(), fields: z.array(keyText()), clause: z.optional(z.string()) }),
  });

const reason = () =>
  z.strictObject({
    decision: z.enum(['return', 'reject', 'withdraw', 'reopen', 'waive']),
    text: words(),
    /** For which entries it is offered, by `form`, `door` and `state`; without it for all. */
    when: z.optional(listCondition()),
  });

/** Beyond a year it would be another campaign's. */
const MOST_DAYS_AWAY = 366;

const parts = () =>
  z.strictObject({
    /** Where the schema of this file lies, for editors. */
    $schema: z.optional(z.string()),
    /** The version of this format. */
    format: z.literal(1),
    /** What tells one campaign from another; it stays for good. */
    id: textThat((text) => /^[\w-]{1,40}$/.test(text), 'badId'),
    /** In entry numbers, and what a day without a year is taken for. */
    year: whole(2000, 2100),
    /** In which days begin and end, as Google names it: Asia/Shanghai. */
    zone: textThat(isZone, 'unknownZone'),
    /** In which language units, sheets and papers speak; Chinese where it is left out. */
    language: z._default(z.enum(LANGUAGES), 'zh-CN'),
    title: words(),
    /** What menu, sidebar and sender are called: 好网民; the title where it is left out. */
    short: z.optional(words()),
    /** The full name of the notice. */
    notice: words(),
    /** What clauses are said to stand in: 《通知》; the usual word where it is left out. */
    noticeWord: z.optional(words()),
    /** What a rule rests on that stands in no notice: 区级规定. */
    ownRule: z.optional(words()),
    /** What all units together are called: 全区. */
    district: z.optional(words()),
    /** To whom the district reports: 市总工会; the usual word where it is left out. */
    superior: z.optional(words()),
    /** In whose name forms and papers are. */
    organiser: words(),
    /**
     * The places that may stand before a unit's name without being part of it, the largest first: 天津市, 滨海新区. The
     * one that the organiser is called by where they are left out.
     */
    places: z.optional(z.array(someText())),
    /** Who answers questions, as texts call it. */
    office: words(),
    /** From when until when there are weekly digests and reminders. */
    open: z.strictObject({ from: day(), until: day() }),
    /** What is to be reached: this, or several in `goals`. */
    goal: z.optional(goalShape()),
    /** Several goals, in the place of `goal`; the first counts entries, and stands on top everywhere. */
    goals: z.optional(z.array(goalShape()).check(z.minLength(1))),
    forms: z.array(form()).check(z.minLength(1)),
    /** When the weekly digest goes: weekday 1 is Monday. */
    digest: z.strictObject({
      weekday: whole(1, 7),
      hour: whole(0, 23),
      /** On a day of rest it waits for the next workday. */
      onWorkdays: z.optional(z.boolean()),
      /** A unit that has nothing to do and no news gets none that week. */
      skipsQuiet: z.optional(z.boolean()),
    }),
    /** Whoever typed an entry cannot approve it: a second person does. */
    fourEyes: z.optional(z.boolean()),
    /** Days off and made up beside the week's own; without it Monday to Friday are workdays. */
    calendar: z.optional(z.strictObject({ rest: z.array(day()), work: z.array(day()) })),
    /** Within how many workdays a returned entry is wanted back: the district's own wish. */
    mendWithin: z.optional(z.strictObject({ workdays: whole(1, 60) })),
    /**
     * When units that have not reported are reminded of deadlines that are not optional: so many days before and after
     * the deadline's day, from this hour on. Without it nobody is reminded of any.
     */
    remind: z.optional(
      z.strictObject({
        before: z.optional(z.array(whole(0, MOST_DAYS_AWAY))),
        after: z.optional(z.array(whole(1, MOST_DAYS_AWAY))),
        hour: whole(0, 23),
      }),
    ),
    /** Issue codes that staff may not set aside: they are to be mended. */
    notWaivable: z.array(z.enum(ISSUE_CODES)),
    /** How a paper or a correction can have come; plain Chinese, or in both languages. */
    sources: z.array(z.union([someText(), words()])).check(z.minLength(1)),
    /** The usual reasons of decisions, offered for a click. */
    reasons: z.array(reason()),
    /** What the district can honour an approved entry as: 好作品. */
    honours: z.optional(z.array(words())),
    /** What staff look at before anything goes to the city. */
    checklist: z.array(words()),
    /** How official papers look (docs/papers.md); `parseLayouts` reads it. Without it the built-in ones serve. */
    papers: z.optional(z.unknown()),
  });

/** The shape of a campaign file. What its parts have to do with each other is in `faults/`. */
export const campaignSchema = () =>
  parts().check(
    z.refine(({ goal, goals }) => goal !== undefined || goals !== undefined, {
      path: ['goal'],
      params: { code: 'missing' },
    }),
  );

/** A campaign as a file says it; `campaignOf` makes the campaign of it. */
export type CampaignFile = z.input<ReturnType<typeof campaignSchema>>;

/** A campaign as the program has it: `goal` is the first goal, whether its file has one or several. */
export type Campaign = z.infer<ReturnType<typeof campaignSchema>> & { goal: Goal };

export type CampaignForm = Campaign['forms'][number];

// An unknown zone is only told by whoever is asked for a day in it.
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
