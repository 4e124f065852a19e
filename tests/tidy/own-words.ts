/** The words of the campaign of 2019: which they are and why, and where they stand outside its file. */

import { type HouseRule, inCode, inPieces, type SourceFile, within } from './house-rule.ts';

/**
 * Words that only the campaign of 2019 has, each with what of its file says it. Another campaign has others or none.
 *
 * Not among them, though that campaign uses them: 场, 件, 项 (measure words of the language, which readers of numbers
 * know), 活动, 故事, 工会 (everyday words; what kinds of body there are is known where names of units are read), 通知,
 * 主题活动 (what every campaign is and has).
 */
export const OWN_WORDS: readonly (readonly [word: string, saidBy: string])[] = [
  ['好网民', 'short, title: menu, sidebar, sender'],
  ['网聚职工正能量', 'title'],
  ['Netizen', 'short in English'],
  ['12351', 'the plan that descriptions of its forms name'],
  ['天津', 'places'],
  ['Tianjin', 'places in English'],
  ['滨海', 'places, organiser'],
  ['Binhai', 'organiser in English'],
  ['宣传网络', 'office'],
  ['宣网', 'office, in short'],
  ['区总工会', 'office, organiser'],
  ['区级', 'ownRule: 区级规定'],
  ['全区', 'district'],
  ['市总', 'superior: 市总工会'],
  ['《通知》', 'noticeWord: another campaign calls it 方案'],
  ['好作品', 'honours'],
  ['好故事', 'honours'],
  ['作品', 'noun of the form for works'],
  ['线下', 'noun of the goal’s form: 线下活动'],
  ['七大系列', 'a track'],
  ['六种意识', 'a group of choices'],
  ['微视频', 'a track'],
  ['微博', 'hosts of a rule, its sentence'],
  ['头条', 'hosts of a rule, its sentence'],
];

/** Where such a word may stand in code all the same, and why. */
const ALLOWED: readonly (readonly [place: string, words: readonly string[], why: string])[] = [
  ['src/domain/import/read-heading.ts', ['作品', '线下'], 'what units write over the columns of their own tables'],
  ['src/domain/intake/read-likely-number.ts', ['作品', '线下'], 'what people write before a number'],
  [
    'src/messages/importing/form-notation.ts',
    ['作品', '区总工会', '线下', '市总'],
    'former names of tags, which forms that were drawn with them still bear',
  ],
];

const mayStand = (path: string, word: string): boolean =>
  ALLOWED.some(([place, words]) => place === path && words.includes(word));

/** Faces and code say what the campaign calls things; comments may give the words of 2019 as examples. */
export const ownWords: HouseRule = {
  name: 'no word of the campaign of 2019 stands outside its file',
  cure: 'take it from the campaign: messages/names has its names, its forms their nouns, measures and labels',
  // The emulation knows nothing of us; sample seasons are data.
  holdsFor: (path) => within('src', 'scripts')(path) && !within('src/campaigns')(path),
  offences: (file: SourceFile) =>
    OWN_WORDS.filter(([word]) => !mayStand(file.path, word)).flatMap(([word]) => [
      ...inPieces(['string', 'pattern'], new RegExp(word, 'iu'))(file),
      ...inCode(new RegExp(word, 'giu'))(file),
    ]),
};

/**
 * The words of 2019 that `texts` show, each with the first text that has it, though `said` does not say them itself.
 *
 * @param said all that the campaign shown and its people say: its file, its roster, what was reported.
 * @example
 * ownWordsShown(['全区只计一次'], '{ "title": "读书" }') // → ['全区: 全区只计一次']
 */
export function ownWordsShown(texts: readonly string[], said: string): string[] {
  return OWN_WORDS.filter(([word]) => !new RegExp(word, 'iu').test(said)).flatMap(([word]) => {
    const found = texts.find((text) => new RegExp(word, 'iu').test(text));
    const index = found?.search(new RegExp(word, 'iu')) ?? 0;
    return found === undefined ? [] : [`${word}: ${found.slice(Math.max(0, index - 40), index + 60)}`];
  });
}
