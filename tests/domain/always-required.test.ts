/** Which questions a form insists on, in a campaign whose pages hang on a category. */

import { describe, expect, it } from '@jest/globals';
import { isAlwaysRequired } from '../../src/domain/campaign/always-required.ts';
import { planForm } from '../../src/domain/campaign/form-plan.ts';
import type { CampaignForm } from '../../src/domain/campaign/schema.ts';
import type { Rule } from '../../src/domain/rules/all.ts';
import { placeholderWords } from '../../src/messages/campaign/placeholder-words.ts';
import { EVENT, FAULTLESS, issuesOf, type Kind, line, ROSTER, safety, WORK } from './safety.ts';

const HELP = { phoneHelp: '', numberHelp: '', emailHelp: '' };
const WORDS = { title: String, responses: String, rosterIsEmpty: '', ...HELP, ...placeholderWords('zh-CN') };

const planOf = (form: CampaignForm) => planForm(safety(), form, ROSTER, WORDS);

const requiredOn = (form: CampaignForm, page: string): string[] =>
  (planOf(form).pages.find(({ key }) => key === page)?.questions ?? [])
    .filter(({ isRequired }) => isRequired)
    .map(({ field }) => field);

/** The form of activities with other rules for one field. */
function withRules(field: string, ...given: (Partial<Rule> & { when?: unknown })[]): CampaignForm {
  const kept = EVENT.rules.filter((rule) => rule.field !== field);
  const made = given.map((rule) => ({
    check: 'required',
    code: 'missing',
    level: 'error',
    source: 'district',
    field,
    ...rule,
  }));
  return { ...EVENT, rules: [...kept, ...(made as Rule[])] };
}

describe('a form insists', () => {
  it.each([
    [EVENT, 'start', ['branch', 'category', 'name', 'heldOn', 'people']],
    [EVENT, 'drill', ['minutes']],
    [EVENT, 'check', ['found', 'fixed']],
    // The two choices that lead to the page have a rule each; leaflets are only wanted.
    [EVENT, 'talk', ['speaker']],
    // One of telephone and e-mail is enough.
    [EVENT, 'last', ['person', 'pledge']],
    [WORK, 'start', ['branch', 'project', 'title', 'author', 'sealed']],
    [WORK, 'photo', ['megabytes', 'clean']],
    [WORK, 'essay', ['body']],
    [WORK, 'video', ['seconds']],
    [WORK, 'last', ['person', 'pledge']],
  ] as const)('of %#, on page %s, on %j', (form, page, keys) => {
    expect(requiredOn(form, page)).toEqual(keys);
  });

  it.each<[what: string, form: CampaignForm, required: boolean]>([
    [
      'a rule for every choice of a question that must be answered',
      withRules('account', ...rulesFor('drill', 'check', 'talk', 'advice')),
      true,
    ],
    ['a rule for all choices but one', withRules('account', ...rulesFor('drill', 'check', 'talk')), false],
    [
      'a rule for several choices and one for the others',
      withRules(
        'account',
        { when: { category: ['drill', 'talk'] } },
        { when: { category: { not: ['drill', 'talk'] } } },
      ),
      true,
    ],
    ['a rule of every row, form or staff', withRules('account', { when: { door: ['form'] } }), true],
    ['a rule for staff', withRules('account', { when: { door: ['staff'] } }), false],
    ['a warning', withRules('account', { level: 'warning' }), false],
    ['a rule by a number', withRules('account', { when: { people: { atLeast: 1 } } }), false],
    ['a rule by a day', withRules('account', { when: { heldOn: { from: '2028-06-01' } } }), false],
    ['one of two fields', withRules('account', { fields: ['account', 'photos'] }), false],
    ['one field, named twice', withRules('account', { fields: ['account'] }), true],
    ['a tick', withRules('account', { check: 'isTrue', code: 'noDeclaration' }), true],
    [
      'a rule for each choice of boxes, of which none need be ticked',
      withRules('account', ...['fire', 'escape', 'firstAid', 'leak'].map((scene) => ({ when: { scenes: [scene] } }))),
      false,
    ],
    ['what is wanted', withRules('account', { check: 'wanted', code: 'incomplete' }), false],
  ])('by %s: %#', (_, form, required) => {
    expect(isAlwaysRequired(form, 'account')).toBe(required);
  });

  it('on nothing by a question that need not be answered itself', () => {
    const form = withRules('account', ...rulesFor('drill', 'check', 'talk', 'advice'));
    const optional = { ...form, rules: form.rules.filter(({ field }) => field !== 'category') };
    expect(isAlwaysRequired(optional, 'account')).toBe(false);
    const open = {
      ...form,
      fields: form.fields.map((field) => (field.key === 'category' ? { ...field, open: true } : field)),
    };
    expect(isAlwaysRequired(open, 'account')).toBe(false);
  });

  it.each(Object.keys(FAULTLESS) as Kind[])('only on what is an error when it is left empty: %s', (kind) => {
    const form = 'category' in FAULTLESS[kind] ? EVENT : WORK;
    const seen = planOf(form).pages.flatMap(({ key, questions }) =>
      key in { start: 1, last: 1, [kind]: 1 } ? questions : [],
    );
    const required = seen.filter(({ isRequired }) => isRequired).map(({ field }) => field);
    for (const field of required) {
      const found = issuesOf(kind, { [field]: '' });
      expect([field, found.filter((one) => one.level === 'error').map(line)]).toEqual([
        field,
        expect.arrayContaining([expect.stringMatching(new RegExp(` ${field}$`))]),
      ]);
    }
  });

  it('on neither of two where one is enough: an e-mail alone is accepted', () => {
    expect(issuesOf('talk', { phone: '', email: 'a@example.org' })).toEqual([]);
    expect(requiredOn(EVENT, 'last')).not.toContain('phone');
  });
});

function rulesFor(...choices: string[]) {
  return choices.map((choice) => ({ when: { category: [choice] } }));
}
