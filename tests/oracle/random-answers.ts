// Answers and cells that people might type: good ones, every example of the contract, and certain near misses.
import {
  ADDRESSES,
  BAD_ADDRESSES,
  BAD_COUNTS,
  BAD_DAYS,
  BAD_LINKS,
  BAD_PHONES,
  CONTENTS,
  COUNTS,
  DAYS,
  EDGE_DAYS,
  HOSTS,
  KINDS_OF_SERIES,
  LINKS,
  MONTHS,
  NOTES,
  PHONES,
  STRANGE_TITLES,
  STRANGE_UNITS,
  SUBPROJECTS,
  TAGS,
  TITLES,
  TOPIC_LINKS,
  UNITS,
  WRONG_TOPIC_LINKS,
} from './answer-pools.ts';
import type { Chance } from './random-source.ts';
import type { Answer, Answers, FormKey } from './season-shape.ts';

type Mutable = Record<string, Answer>;

/** One field's answer, strange in about a tenth of the cases. */
function mostly(chance: Chance, good: readonly string[], strange: readonly string[], percent = 8): string {
  return chance.oneOf(chance.hits(percent) ? strange : good);
}

function unitAnswer(chance: Chance, byStaff: boolean): string {
  const unit = mostly(chance, UNITS, byStaff ? [...STRANGE_UNITS, ' 汉沽街道总工会 ', ''] : STRANGE_UNITS, 10);
  return unit;
}

function contentsAnswer(chance: Chance, byStaff: boolean): Answer {
  const chosen = CONTENTS.filter(() => chance.hits(35));
  if (chance.hits(4)) chosen.push('其他内容');
  if (chosen.length === 0 && chance.hits(80)) chosen.push('责任意识');
  return byStaff ? chosen.join(chance.oneOf(['，', '、', ';', '\n', ','])) : chosen;
}

/**
 * Gives a new answer for one field, of an activity or of a work; staff never leave a host empty, since the contract
 * does not say whether that is one of "the four columns" that a staff row needs.
 *
 * @example
 * answerFor(chanceOf(1), 'activity', 'participants', false) // → '120人'
 */
function answerFor(chance: Chance, form: FormKey, key: string, byStaff: boolean): Answer {
  switch (key) {
    case 'unit':
      return unitAnswer(chance, byStaff);
    case 'title':
      return mostly(chance, TITLES, STRANGE_TITLES);
    case 'host':
      return chance.oneOf(byStaff ? HOSTS.filter((host) => host !== '') : HOSTS);
    case 'heldOn':
      return chance.hits(8) ? chance.oneOf(EDGE_DAYS) : mostly(chance, DAYS, [...BAD_DAYS, '', '2019-06']);
    case 'createdOn':
      return chance.hits(25) ? chance.oneOf([...MONTHS, '2017-12-31', '2018-01-01']) : mostly(chance, DAYS, BAD_DAYS);
    case 'participants':
      return mostly(chance, COUNTS, [...BAD_COUNTS, ''], 10);
    case 'contactPhone':
    case 'authorPhone':
      return mostly(chance, PHONES, BAD_PHONES, 6);
    case 'contactEmail':
    case 'authorEmail':
      return mostly(chance, ADDRESSES, BAD_ADDRESSES, 8);
    case 'links':
      return mostly(chance, LINKS, BAD_LINKS, 20);
    case 'contents':
      return contentsAnswer(chance, byStaff);
    case 'note':
      return chance.oneOf(NOTES);
    default:
      return otherAnswer(chance, form, key);
  }
}

function otherAnswer(chance: Chance, form: FormKey, key: string): Answer {
  switch (key) {
    case 'heldUntil':
      return mostly(chance, ['2019-06-14', '2019年8月9日'], ['8月9日']);
    case 'onlineViews':
      return mostly(chance, ['0', '3000', '1,200人次'], ['3万', '约200', '12.5'], 15);
    case 'account':
      return chance.oneOf(['分三个环节', '述'.repeat(300), '述'.repeat(301)]);
    case 'format':
      return chance.oneOf(['知识竞赛', '主题演讲', '读书会']);
    case 'fileFormat':
      return chance.oneOf(['MP4', 'mp4', '.mp4', 'video/mp4', 'avi', '']);
    case 'durationSeconds':
      return chance.oneOf(['179', '179秒', '179.9', '2′59″', '180', '3分钟整', '很短', '', '60']);
    case 'sizeMegabytes':
      return chance.oneOf(['49.9MB', '49.9M', '４９MB', '50', '50MB', '1GB', '', '12']);
    case 'original':
      return chance.hits(75);
    case 'declaration':
      return chance.hits(95);
    case 'authorName':
      return chance.oneOf(['王芳', '王芳', '李强', '赵敏']);
    default:
      return form === 'activity' ? '张三' : '王芳';
  }
}

function put(chance: Chance, into: Mutable, form: FormKey, byStaff: boolean, keys: readonly string[]): void {
  for (const key of keys) into[key] = answerFor(chance, form, key, byStaff);
}

/**
 * Gives all answers of a new activity; of a staff row its cells, where the contact, the contents and the declaration
 * are often left empty.
 *
 * @example
 * newActivity(chanceOf(1), false).title // → '网络安全知识竞赛'
 */
export function newActivity(chance: Chance, byStaff: boolean): Answers {
  const answers: Mutable = {};
  put(chance, answers, 'activity', byStaff, ['unit', 'title', 'host', 'heldOn', 'participants']);
  const isFull = !byStaff || chance.hits(50);
  if (isFull) put(chance, answers, 'activity', byStaff, ['contents', 'contactName', 'contactPhone']);
  if (isFull) answers.declaration = byStaff ? chance.oneOf<Answer>([true, '是', '☑']) : chance.hits(95);
  const rest = ['links', 'note', 'contactEmail', 'format', 'heldUntil', 'onlineViews', 'account'].filter(() =>
    chance.hits(15),
  );
  put(chance, answers, 'activity', byStaff, rest);
  if (chance.hits(3)) delete answers[chance.oneOf(['title', 'heldOn', 'participants', 'contactPhone'])];
  return answers;
}

/**
 * Gives all answers of a new work, of one of the three tracks; contacts and declaration are always there, since the
 * contract does not say what a staff row without them is.
 *
 * @example
 * newWork(chanceOf(2), false).track // → 'story'
 */
export function newWork(chance: Chance, byStaff: boolean): Answers {
  const answers: Mutable = {};
  put(chance, answers, 'work', byStaff, ['unit', 'title', 'contactName', 'contactPhone']);
  answers.declaration = true;
  const track = chance.oneOf(['story', '故事作品类', 'topic', '话题活动类', 'topic', 'series', 'series', 'series']);
  answers.track = track;
  if (track === 'series') fillSeries(chance, answers, byStaff);
  else if (track === 'story' || track === '故事作品类') fillStory(chance, answers, byStaff);
  else fillTopic(chance, answers, byStaff);
  return answers;
}

function fillStory(chance: Chance, answers: Mutable, byStaff: boolean): void {
  answers.kind = mostly(chance, ['故事', '图片', '视频', '音乐'], ['活动', '小说', '', '话题']);
  put(chance, answers, 'work', byStaff, ['createdOn', 'authorName']);
  put(
    chance,
    answers,
    'work',
    byStaff,
    ['authorAddress', 'authorEmail', 'authorPhone'].filter(() => chance.hits(70)),
  );
  if (chance.hits(30)) answers.link = mostly(chance, LINKS, BAD_LINKS, 25);
  if (chance.hits(15)) answers.summary = chance.oneOf(['简介', '介'.repeat(2001), '作者12010719850307001x']);
  if (chance.hits(4)) delete answers[chance.oneOf(['createdOn', 'authorName', 'kind'])];
}

function fillTopic(chance: Chance, answers: Mutable, byStaff: boolean): void {
  answers.kind = mostly(chance, ['话题', '话题', '活动'], ['故事']);
  put(chance, answers, 'work', byStaff, ['createdOn']);
  if (answers.kind !== '活动') {
    answers.link = mostly(chance, TOPIC_LINKS, WRONG_TOPIC_LINKS, 25);
    if (chance.hits(85)) answers[chance.oneOf(['title', 'summary'])] = `${chance.oneOf(TITLES)}${chance.oneOf(TAGS)}`;
  } else if (chance.hits(20)) {
    answers.createdOn = chance.oneOf(['2018-12-31', '2018年12月', '2019-01', '2019-01-01']);
  }
}

function fillSeries(chance: Chance, answers: Mutable, byStaff: boolean): void {
  const subproject = chance.oneOf(SUBPROJECTS);
  answers.subproject = subproject;
  const kind = KINDS_OF_SERIES[subproject];
  if (kind !== undefined && chance.hits(60))
    answers.kind = chance.hits(85) ? kind : chance.oneOf(['图片', '视频', '音乐']);
  if (chance.hits(60)) answers.createdOn = chance.oneOf([...DAYS, ...MONTHS, '2017-05-01']);
  if (subproject === 'microVideo' || subproject === '网络正能量微视频征集') {
    put(chance, answers, 'work', byStaff, ['fileFormat', 'durationSeconds', 'sizeMegabytes']);
  }
  if (subproject === 'photography' && chance.hits(90)) put(chance, answers, 'work', byStaff, ['original']);
  if (subproject === 'specialActivity' || subproject === 'servicePlatform') return;
  put(chance, answers, 'work', byStaff, ['authorName', chance.oneOf(['authorPhone', 'authorEmail'])]);
  if (chance.hits(5)) delete answers[chance.oneOf(['authorName', 'authorPhone', 'authorEmail'])];
}

/**
 * Gives a change of what was answered: one or two fields that were there, or again the same text, wider or with a
 * space behind, which is no difference. Tracks, sub-projects and declarations stay as they are.
 *
 * @example
 * changeOf(chanceOf(3), 'activity', { title: '读书会', participants: '120' }, false) // → { participants: '180人' }
 */
export function changeOf(chance: Chance, form: FormKey, before: Answers, byStaff: boolean): Answers {
  const fixed = ['track', 'subproject', 'declaration', 'original', 'kind', 'link', 'summary'];
  const keys = Object.keys(before).filter((key) => !fixed.includes(key));
  const changed: Mutable = {};
  for (const key of [chance.oneOf(keys), chance.oneOf(keys)].slice(chance.below(2))) {
    const old = before[key];
    const isText = typeof old === 'string' && key !== 'unit';
    if (isText && chance.hits(20)) changed[key] = old === '' ? ' ' : `${old} `;
    else changed[key] = answerFor(chance, form, key, byStaff);
  }
  if (before.link !== undefined && before.kind === '话题' && chance.hits(50)) changed.link = chance.oneOf(TOPIC_LINKS);
  return changed;
}
