// What holds for every suggestion, over texts as offices write them: taken over it ends its issue, and loses nothing.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { planForm } from '../../src/domain/campaign/form-plan.ts';
import { checkRules } from '../../src/domain/intake/check-rules.ts';
import type { Cells } from '../../src/domain/intake/entry.ts';
import type { Issue } from '../../src/domain/intake/issue.ts';
import { entryReader, lookupsOf } from '../../src/domain/intake/read-entry.ts';
import { withDigits } from '../../src/domain/intake/read-numerals.ts';
import { plain } from '../../src/domain/intake/read-text.ts';
import { placeholderWords } from '../../src/messages/campaign/placeholder-words.ts';
import { campaign, entry, unit } from '../factories.ts';
import { tries } from '../thoroughness.ts';

const WHOLE = campaign();
const LOOKUPS = lookupsOf(
  [unit(), unit({ id: 'HG', name: '汉沽街道总工会' }), unit({ id: 'JY', name: '区教育系统工会' })],
  WHOLE,
);

const FILM = { track: 'series', subproject: 'microVideo', kind: '', createdOn: '', fileFormat: 'MP4' };
const SIZES = { durationSeconds: '175', sizeMegabytes: '48.5' };
const TOPIC = { track: 'topic', kind: '话题', title: '#好网民# 大家谈', link: 'https://weibo.com/1' };

/** A field, and the cells about it that make the rest of its entry faultless. */
const FIELDS: Readonly<Record<string, { form: 'activity' | 'work'; cells: Cells }>> = {
  unit: { form: 'activity', cells: {} },
  heldOn: { form: 'activity', cells: {} },
  participants: { form: 'activity', cells: {} },
  links: { form: 'activity', cells: {} },
  contactPhone: { form: 'activity', cells: {} },
  contactEmail: { form: 'activity', cells: {} },
  createdOn: { form: 'work', cells: {} },
  link: { form: 'work', cells: TOPIC },
  durationSeconds: { form: 'work', cells: { ...FILM, ...SIZES } },
  sizeMegabytes: { form: 'work', cells: { ...FILM, ...SIZES } },
};

function issuesOf(field: string, text: string): Issue[] {
  const about = FIELDS[field];
  if (!about) throw new Error(`no field ${field}`);
  const form = formOf(WHOLE, about.form);
  const cells = { ...entry({ form: about.form }).cells, ...about.cells, [field]: text };
  const readCells = entryReader(form, LOOKUPS);
  const days = { changedOn: '2019-08-20', handedInOn: '2019-08-20' };
  return checkRules({ form, door: 'form', cells, read: readCells(cells), readCells, ...days });
}

const suggestionOf = (field: string, text: string) =>
  issuesOf(field, text).find((issue) => issue.field === field)?.facts.suggestion;

/** Pieces of office texts: labels, units, brackets, separators, years, numerals, letters that look alike, marks. */
const PIECES: Readonly<Record<string, readonly string[]>> = {
  numbers: ['1', '3', '8', '12', '59', '120', '200', '3,000', '3 000', '2019', '19', '18', '43686', '20190812', '2.59'],
  numerals: ['三', '十二', '一百二十', '两', '三千', '三四十', '百', '二〇一九', '〇'],
  alike: ['O', 'l', '２', '①', '⽉', '⺠', '\u200B', '\u202C', '＠', '：'],
  signs: ['-', '—', '~', '至', '/', '.', '·', '。', '，', '、', '；', ' ', ':', '*', '#', '或', '+', '×', '\n'],
  brackets: ['（', '）', '【', '】', '“', '”', '<', '>', '(', ')'],
  time: ['年', '月', '日', '号', '上午', '周五', '起', '今年', '14:30', '上旬'],
  people: [
    '人',
    '人次',
    '个人',
    '名',
    '位',
    '余',
    '约',
    '不足',
    '以内',
    '最多',
    '每场',
    '线上',
    '其中',
    '含',
    '参与人数',
    '场',
    '万',
    '千',
  ],
  lengths: ['分', '分钟', '秒', 'min', 's', '半', '时长', '不到', 'MB', '兆', 'M', '字节', '52,323,942', '49.9'],
  phones: [
    '022',
    '25891234',
    '13800000000',
    '转',
    '分机',
    '8012',
    '电话',
    '手机',
    '办公',
    '传真',
    '张三',
    '+86',
    '17951',
  ],
  mail: ['zhang', '@', 'example', 'org', 'com', 'cn', '邮箱', 'zhang@example.org', '5678@qq.com', 'san'],
  links: [
    'https://weibo.com/1',
    'http://t.cn/A1',
    'www.x.cn',
    'https://b.cn/2',
    '链接',
    '&amp;',
    '附件',
    '照片.jpg',
    'x.cn/（一）',
  ],
  units: [
    '塘沽街道总工会',
    '塘沽',
    '街',
    '街道',
    '工会',
    '总工会',
    '滨海新区',
    '盖章',
    '總工會',
    '教育系统',
    '汉沽',
    '1.',
    '委员会',
  ],
};

const OFFICE_TEXT = fc
  .array(fc.constantFrom(...Object.keys(PIECES)), { minLength: 1, maxLength: 3 })
  .chain((kinds) =>
    fc.array(fc.constantFrom(...kinds.flatMap((kind) => PIECES[kind] ?? [])), { minLength: 1, maxLength: 7 }),
  )
  .map((pieces) => pieces.join(''));

describe.each(Object.keys(FIELDS))('a suggestion for %s', (field) => {
  it('ends its issue and begins no other when it is taken over (contract: Suggestions)', () => {
    fc.assert(
      fc.property(OFFICE_TEXT, (text) => {
        const suggestion = suggestionOf(field, text);
        if (suggestion === undefined) return;
        const before = issuesOf(field, text).filter((issue) => issue.facts.suggestion === undefined);
        const codes = (issues: readonly Issue[]) => issues.map(({ code, field: at }) => `${code} ${at}`);
        // What stood beside it, such as another platform, may go on standing.
        for (const left of codes(issuesOf(field, suggestion))) expect(codes(before)).toContain(left);
      }),
      { numRuns: tries(1_500) },
    );
  });
});

/** The figures of a text, in the order in which they stand, without zeros before them. */
const figuresOf = (text: string): string[] =>
  [...withDigits(plain(text).replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, '')).matchAll(/\d+/g)].map(([digits]) =>
    String(Number(digits)),
  );

describe('a suggestion loses nothing of what was written but labels and units (contract: Suggestions)', () => {
  const around = (texts: readonly string[]) => fc.array(fc.constantFrom(...texts), { maxLength: 5 });

  it('of people: the one figure of the text, unless others are counted in it', () => {
    const text = fc.tuple(
      around([...(PIECES.people ?? []), '，', ' ', '（']),
      fc.integer({ min: 1, max: 5000 }),
      OFFICE_TEXT,
    );
    fc.assert(
      fc.property(text, ([before, figure, behind]) => {
        const whole = `${before.join('')}${figure}${behind}`;
        const suggestion = suggestionOf('participants', whole);
        if (suggestion === undefined) return;
        const counted = plain(whole).replace(/(?:其中|包括|包含|含).*$/s, '');
        expect(counted).not.toMatch(/不足|以内|最多|每场|线上|不到|[×*~至]|MB|分|秒|场/);
        expect(figuresOf(counted.replace(/[OlI]/g, ''))).toHaveLength(1);
      }),
      { numRuns: tries(3_000) },
    );
  });

  it('of telephones: every digit of the text stands in it, but for what is dialled from afar', () => {
    const pieces = fc.array(
      fc.constantFrom(...(PIECES.phones ?? []), ...(PIECES.signs ?? []), ...(PIECES.brackets ?? [])),
    );
    fc.assert(
      fc.property(pieces, (given) => {
        const text = given.join('');
        const suggestion = suggestionOf('contactPhone', text);
        if (suggestion === undefined) return;
        const digits = (from: string) =>
          plain(from)
            .replace(/\+?86|17951/g, '')
            .replace(/\D/g, '');
        const numbers = suggestion.split('、').map(digits);
        expect(digits(text)).toBe(numbers.join('').length === digits(text).length ? numbers.join('') : digits(text));
        for (const number of text.match(/13800000000|25891234|8012/g) ?? [])
          expect(digits(suggestion)).toContain(number);
      }),
      { numRuns: tries(3_000) },
    );
  });

  it('of links: each link of the cell, whole and in its place', () => {
    const links = fc.array(fc.constantFrom('https://weibo.com/1/Ab?c=1&d=2', 'http://b.cn/2', 'https://x.cn/a_(b)'), {
      minLength: 1,
      maxLength: 4,
    });
    const wraps = fc.constantFrom('U', '（U）', '“U”', '①U', '【U】', '链接：U', '<U>', '#好网民# U', 'U。');
    const between = fc.constantFrom(' ', '，', '；', '\n', '、');
    fc.assert(
      fc.property(links, fc.array(wraps, { minLength: 4, maxLength: 4 }), between, (all, about, sign) => {
        const cell = all.map((link, index) => (about[index] ?? 'U').replace('U', () => link)).join(sign);
        const found = issuesOf('links', cell).find(({ field }) => field === 'links');
        // Either the cell reads as it is, or all of its links are suggested.
        if (found) expect(found.facts.suggestion).toBe(all.join(' '));
      }),
      { numRuns: tries(2_000) },
    );
  });

  it('of mailboxes: whatever is not the one address is a label or a name in Chinese', () => {
    const pieces = fc.array(fc.constantFrom(...(PIECES.mail ?? []), ...(PIECES.signs ?? []), '张三', '1234'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(pieces, (given) => {
        const text = given.join('');
        const suggestion = suggestionOf('contactEmail', text);
        if (suggestion === undefined) return;
        const letters = (from: string) => plain(from).replace(/[^A-Za-z0-9@]/g, '');
        expect(letters(text)).toBe(letters(suggestion));
      }),
      { numRuns: tries(3_000) },
    );
  });

  it('of days: the same figures but for a year that is added, and one day or the two ends of a range', () => {
    const pieces = fc.array(
      fc.constantFrom('2019', '19', '8', '9', '12', ...(PIECES.signs ?? []), ...(PIECES.time ?? [])),
    );
    fc.assert(
      fc.property(pieces, (given) => {
        const suggestion = suggestionOf('heldOn', given.join(''));
        if (suggestion === undefined) return;
        expect(suggestion).toMatch(/^2019-\d\d-\d\d(?:至2019-\d\d-\d\d)?$/);
        expect(given.join('')).not.toMatch(/起|上旬|[×或]/);
      }),
      { numRuns: tries(3_000) },
    );
  });
});

describe('form and parser over office texts', () => {
  const plans = (['activity', 'work'] as const).map((key) =>
    planForm(WHOLE, formOf(WHOLE, key), [unit()], {
      title: (_, title) => title,
      responses: (noun: string) => noun,
      rosterIsEmpty: '',
      phoneHelp: '',
      numberHelp: '',
      emailHelp: '',
      ...placeholderWords('zh-CN'),
    }),
  );

  // Of counts a word of doubt or a numeral is refused at once (约200, 三): whoever fills the form can still say it.
  it('agree: the form refuses nothing that the parser reads, and no telephone or address that is suggested', () => {
    const passes = (field: string, text: string) =>
      plans.every(({ pages }) =>
        pages
          .flatMap(({ questions }) => questions)
          .filter((question) => question.field === field && question.limit !== null && 'contains' in question.limit)
          .every(({ limit }) => limit !== null && 'contains' in limit && new RegExp(limit.contains, 'u').test(text)),
      );
    const fields = fc.constantFrom('participants', 'durationSeconds', 'sizeMegabytes', 'contactPhone', 'contactEmail');
    fc.assert(
      fc.property(fields, OFFICE_TEXT, (field, text) => {
        const wrong = issuesOf(field, text).find((issue) => issue.field === field && /^bad|^missing/.test(issue.code));
        const isSuggested = field.startsWith('contact') && wrong?.facts.suggestion !== undefined;
        if (wrong === undefined || isSuggested) expect([text, passes(field, text)]).toEqual([text, true]);
      }),
      { numRuns: tries(4_000) },
    );
  });
});
