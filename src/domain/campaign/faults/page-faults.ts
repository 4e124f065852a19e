/** What is wrong with the pages of a form: pages that no answer leads to, questions that are asked twice. */

import { isAlwaysRequired } from '../always-required.ts';
import { type FoundFault, faultAt } from '../fault.ts';
import type { CampaignForm } from '../schema.ts';
import { doubledFaults } from './doubled-faults.ts';

type Section = CampaignForm['sections'][number];

/** What a page hangs on: the one question whose choices lead to it. */
export interface Hanging {
  key: string;
  choices: readonly string[];
}

/**
 * The question and the choices that lead to a page; null for one that everybody sees, or that hangs on anything else.
 *
 * @example
 * hangingOf({ when: { track: ['story'] }, … }) // → { key: 'track', choices: ['story'] }
 */
export function hangingOf({ when }: Section): Hanging | null {
  const [first, ...others] = Object.entries(when ?? {});
  if (first === undefined || others.length > 0) return null;
  const [key, choices] = first;
  return Array.isArray(choices) ? { key, choices } : null;
}

/** The faults of the pages of a form. Google Forms leads from one choice to one page, and on from there. */
export function pageFaults(form: CampaignForm): FoundFault[] {
  const { sections } = form;
  return [
    ...doubledFaults(
      sections.map(({ key }) => key),
      'key',
    ),
    ...sections.flatMap((section, index) => hangingFaults(form, section, index)),
    ...sections.flatMap((section, index) => askedFaults(form, section, index)),
    ...deciderFaults(form),
  ];
}

function hangingFaults(form: CampaignForm, section: Section, index: number): FoundFault[] {
  if (!section.when) return [];
  const fault = (code: FoundFault['code'], facts: FoundFault['facts'] = {}) => faultAt([index, 'when'], code, facts);
  const keys = Object.keys(section.when);
  if (keys.length !== 1) return [fault('pageKeys', { value: keys.join('、') })];
  const [key = ''] = keys;
  const hanging = hangingOf(section);
  if (!hanging) return [fault('pageNot', { value: key })];
  const field = form.fields.find((each) => each.key === key);
  if (!field) return [fault('unknownField', { value: key })];
  if (field.type !== 'choice') return [fault('wrongType', { value: key, other: field.type, allowed: ['choice'] })];
  const asking = form.sections.findIndex(({ fields }) => fields.includes(key));
  if (form.sections[asking]?.when) return [fault('pageOfPage', { value: key })];
  // From a page the form goes on to the next that everybody sees: what lies behind one is never come to.
  const between = form.sections.slice(asking + 1, index);
  const isInOrder = asking < index && between.every((other) => other.when);
  if (!isInOrder) return [fault('pageOrder', { value: key })];
  const others = form.sections.slice(0, index).flatMap((other) => {
    const earlier = hangingOf(other);
    return earlier?.key === key ? earlier.choices.map((choice) => ({ choice, page: other.key })) : [];
  });
  return others
    .filter(({ choice }) => hanging.choices.includes(choice))
    .map(({ choice, page }) => fault('pageTwice', { value: choice, other: page }));
}

function askedFaults({ fields, sections }: CampaignForm, section: Section, index: number): FoundFault[] {
  return section.fields.flatMap((key, place) => {
    const here = [index, 'fields', place];
    if (!fields.some((field) => field.key === key)) return [faultAt(here, 'unknownField', { value: key })];
    const twice = section.fields.indexOf(key) < place ? section : undefined;
    const both = twice ?? sections.slice(0, index).find((other) => other.fields.includes(key) && meet(other, section));
    return both ? [faultAt(here, 'askedTwice', { value: key, other: both.key })] : [];
  });
}

// Whoever sees both pages would be asked the same twice. What else is wrong with a page is told by itself.
function meet(one: Section, other: Section): boolean {
  const [first, second] = [hangingOf(one), hangingOf(other)];
  if (!one.when || !other.when) return true;
  if (!first || !second || first.key !== second.key) return false;
  return first.choices.some((choice) => second.choices.includes(choice));
}

/** The faults of the questions that pages hang on. */
function deciderFaults(form: CampaignForm): FoundFault[] {
  const isChoice = (key: string) => form.fields.some((field) => field.key === key && field.type === 'choice');
  const deciding = form.sections.flatMap((section) => hangingOf(section)?.key ?? []).filter(isChoice);
  return form.sections.flatMap((section, index) => {
    if (section.when) return [];
    const [key, second] = section.fields.filter((field) => deciding.includes(field));
    if (key === undefined) return [];
    if (second !== undefined) return [faultAt([index, 'fields'], 'twoDeciders', { value: key, other: second })];
    return [...decidesFaults(form, key, [index, 'fields']), ...leftFaults(form, key, index)];
  });
}

function decidesFaults(form: CampaignForm, key: string, path: readonly PropertyKey[]): FoundFault[] {
  const field = form.fields.find((each) => each.key === key);
  return [
    ...(field?.open ? [faultAt(path, 'openPages', { value: key })] : []),
    ...(isAlwaysRequired(form, key) ? [] : [faultAt(path, 'optionalPages', { value: key })]),
  ];
}

// A choice without a page leads past all of them; where none comes behind there is nowhere to go.
function leftFaults({ fields, sections }: CampaignForm, key: string, index: number): FoundFault[] {
  const led = sections.flatMap((section) =>
    hangingOf(section)?.key === key ? (hangingOf(section)?.choices ?? []) : [],
  );
  const hasRest = sections.slice(index + 1).some((section) => !section.when);
  const choices = fields.find((field) => field.key === key)?.choices ?? [];
  return hasRest
    ? []
    : choices
        .filter((choice) => !led.includes(choice.key))
        .map((choice) => faultAt([index, 'fields'], 'choiceWithoutPage', { value: choice.key, other: key }));
}
