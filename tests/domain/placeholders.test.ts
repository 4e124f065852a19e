/** Placeholders: what each says where it stands, in both languages, and which values are still written out. */

import { describe, expect, it } from '@jest/globals';
import { fileOf } from '../../src/domain/campaign/campaign-file.ts';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { literalValues } from '../../src/domain/campaign/literal-values.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import { filled, type TextPlace } from '../../src/domain/campaign/placeholders.ts';
import { placeholderWords } from '../../src/messages/campaign/placeholder-words.ts';
import { campaign } from '../factories.ts';
import { everyNth } from '../thoroughness.ts';

const WHOLE = campaign();
const ACTIVITY = { campaign: WHOLE, form: formOf(WHOLE, 'activity') };
const WORK = { campaign: WHOLE, form: formOf(WHOLE, 'work') };

function onPage(key: string, field?: string): TextPlace {
  const section = WORK.form.sections.find((each) => each.key === key);
  if (!section) throw new Error(`no page ${key}`);
  return { ...WORK, section, ...(field === undefined ? {} : { field }) };
}

describe('filled', () => {
  it.each<[what: string, text: string, place: TextPlace, zh: string, en: string]>([
    ['the form’s one deadline', '{deadline}', ACTIVITY, '9月18日', '18 Sept'],
    ['the deadline of the page’s track', '{deadline}', onPage('series'), '10月31日', '31 Oct'],
    ['a window', '{window}', { ...ACTIVITY, field: 'heldOn' }, '2019年1月1日至12月31日', '1 Jan 2019 to 31 Dec 2019'],
    ['an open window', '{window}', onPage('story', 'createdOn'), '2018年1月1日以来', 'since 1 Jan 2018'],
    ['a limit of time', '{limit:durationSeconds}', onPage('series'), '3分钟', '3 minutes'],
    ['a limit of size', '{limit}', { ...WORK, field: 'sizeMegabytes' }, '50MB', '50 MB'],
    ['how long a text may be', '{max}', { ...ACTIVITY, field: 'title' }, '120', '120'],
    ['the goal', '{goal}', WORK, '10', '10'],
    ['two at once', '{year}，{goal}', ACTIVITY, '2019，10', '2019，10'],
    ['braces that are no placeholder', '{ deadline } {0}', ACTIVITY, '{ deadline } {0}', '{ deadline } {0}'],
    // A warning is no limit.
    [
      'what nothing says',
      '{limit} {deadline}',
      { ...WORK, field: 'title' },
      '{limit} {deadline}',
      '{limit} {deadline}',
    ],
    ['a limit that only warns', '{limit}', { ...ACTIVITY, field: 'participants' }, '{limit}', '{limit}'],
  ])('says %s', (_, text, place, zh, en) => {
    expect(filled(text, place, placeholderWords('zh-CN'))).toBe(zh);
    expect(filled(text, place, placeholderWords('en'))).toBe(en);
  });

  it('names the year of a day of another one', () => {
    const next = { ...ACTIVITY, campaign: { ...WHOLE, year: 2018 } };
    expect(filled('{deadline}', next, placeholderWords('zh-CN'))).toBe('2019年9月18日');
    expect(filled('{deadline}', next, placeholderWords('en'))).toBe('18 Sept 2019');
  });
});

describe('literalValues', () => {
  const valuesOf = (description: string) => {
    const file = fileOf(WHOLE);
    const forms = file.forms.map((form) =>
      form.key === 'activity' ? { ...form, description: { 'zh-CN': description } } : form,
    );
    const read = parseCampaign({ ...file, forms });
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    return literalValues(read.campaign, placeholderWords, { ...file, forms });
  };
  const PATH = 'forms.activity.description.zh-CN';

  it('finds none in the campaign of 2019', () => {
    expect(literalValues(WHOLE, placeholderWords, fileOf(WHOLE))).toEqual([]);
  });

  it.each(
    everyNth(
      [
        ['9月18日（含）前报送。', [{ path: PATH, literal: '9月18日', placeholder: '{deadline}' }]],
        [
          '须在2019年1月1日至12月31日之间。',
          [{ path: PATH, literal: '2019年1月1日至12月31日', placeholder: '{window:heldOn}' }],
        ],
        ['{deadline}（含）前报送，不少于10场。', []],
        ['19月18日', []],
      ],
      2,
    ),
  )('of %s tells %j', (text, found) => {
    expect(valuesOf(text)).toEqual(found);
  });
});
