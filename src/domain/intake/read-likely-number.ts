/** Guesses the number that an unreadable text means, for the suggestion in the issue. */

import { clockSeconds, countIn, DECIMAL, figure, isShort, megabytesIn, secondsIn } from './read-number-grammar.ts';
import { withDigits } from './read-numerals.ts';
import { plain } from './read-text.ts';

/** Labels and units of a number of people, and what says only that it was not counted one by one. */
const PEOPLE = new RegExp(
  [
    '参与者|参加者|志愿者|活动|本次|现场|线下|实到|实际|参与|参加|参会|参赛|到场|到会|出席|职工|会员|群众|党员|青年|观众|学员',
    '员工|工人|选手|网民|居民|师生|学生|代表|人数|人次|人员|个人|共有|共计|合计|总计|总共|一共|大约|大概|左右|上下',
    '[总共计有为是约余多来人名位]',
  ].join('|'),
  'g',
);

/** A part that is counted in the whole: 120人，其中农民工30人. */
const PART_OF_IT = /[\s(,;，、。]*(?:其中|(?<![不未])(?:包括|包含|含)).*$/;
/** Thousands apart by spaces; 120 130 may be two numbers. */
const SPACED = /\b\d{1,2}(?: \d{3})+\b/g;
const ONLINE = /线上|在线|网上|网络|云|直播|观看|收看|浏览|点击|阅读|播放/;

const LENGTH_LABEL = /^(?:(?:作品|视频|音频|影片|短片)?(?:总?时长|长度|片长|全长)|共计?|总共)(?:为|是|共)?/;
const SIZE_LABEL = /^(?:(?:作品|视频|文件)?(?:大小|容量|体积)|共计?)(?:为|是)?/;
/** What Windows shows behind the megabytes. */
const IN_BYTES = /\s*\(?\s*([\d,]+)\s*(?:字节|bytes?|B)\s*\)?$/i;
const BYTES_OF_MEGABYTE = 1_048_576;

/** What is written for none, where that is an answer. */
const NOTHING = /^(?:无|没有|暂无|零|〇|none|nil)人?次?$/i;

const EDGES = /^[\s:()[\]【】"'“”‘’]+|[\s:()[\]【】“”‘.。,;、!]+$/g;
const CLOCK = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2}(?:\.\d+)?)$/;
const FIGURE = new RegExp(`^(${DECIMAL})\\s*([千万])?$`);

/**
 * Finds the people that `typed` probably means, as digits; null unless it is one figure and nothing but labels
 * and units is written beside it (contract: Suggestions).
 *
 * So an upper bound, viewers online, the people of one session and a range give none. What is counted in the whole may
 * be left out: it is part of the number. Where none is an answer, a word for none is 0.
 *
 * @example
 * likelyCount('参与人数：一百二十人') // → '120'
 * likelyCount('120人，其中女职工60') // → '120'
 * likelyCount('200人以内')          // → null
 * likelyCount('约15处', 0, ['处'])  // → '15'
 * likelyCount('无', 0)             // → '0'
 */
export function likelyCount(typed: string, least = 1, suffixes: readonly string[] = []): string | null {
  if (!isShort(typed) || ONLINE.test(typed)) return null;
  const digits = inDigits(typed.replace(PART_OF_IT, '')).replace(SPACED, (group) => group.replace(/ /g, ''));
  const whole = suffixes.reduce(withoutSuffix, digits);
  if (least === 0 && NOTHING.test(bareOf(whole))) return '0';
  const bare = FIGURE.exec(bareOf(whole.replace(PEOPLE, ' ')));
  const value = figure(bare?.[1]);
  if (value === null) return null;
  const times = bare?.[2] === '万' ? 10_000 : bare?.[2] === '千' ? 1_000 : 1;
  const people = String(Math.round(value * times * 1000) / 1000);
  return countIn(people, least) === null ? null : people;
}

// A suffix stands behind a figure: elsewhere its letters are part of another word.
function withoutSuffix(text: string, suffix: string): string {
  const letters = plain(suffix).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return text.replace(new RegExp(`(?<=[\\d千万零〇])\\s*${letters}`, 'gi'), ' ');
}

/**
 * Finds the seconds that `typed` probably means, as digits; null where anything but a label and units is beside them.
 * A length has a limit, so that about and nearly are bounds of it.
 *
 * @example
 * likelySeconds('时长2min59s') // → '179'
 * likelySeconds('2分半')       // → '150'
 * likelySeconds('不到3分钟')   // → null
 */
export function likelySeconds(typed: string): string | null {
  if (!isShort(typed)) return null;
  const text = bareOf(bareOf(inDigits(typed)).replace(LENGTH_LABEL, ''))
    .replace(/\s*(?:min(?:ute)?s?\.?|m(?=\s*\d))\s*/i, '分')
    .replace(/\s*(?:秒钟|sec(?:ond)?s?\.?|s)$/i, '秒');
  const dial = CLOCK.exec(text);
  if (dial) return asText(clockSeconds(Number(dial[1] ?? 0), Number(dial[2]), Number(dial[3])));
  const isParted = /^(?:\d{1,4}\.\d分钟?|\d{1,4}分钟?半|\d{1,4}个?半分钟?)$/.test(text);
  if (isParted) return String(Math.round((Number.parseFloat(text) + (text.includes('半') ? 0.5 : 0)) * 60));
  return asText(secondsIn(text));
}

/**
 * Finds the megabytes that `typed` probably means, as digits; null where anything but a label and units is beside them.
 *
 * @example
 * likelyMegabytes('49.9 MB (52,323,942 字节)') // → '49.9'
 * likelyMegabytes('大小：48兆')                // → '48'
 */
export function likelyMegabytes(typed: string): string | null {
  if (!isShort(typed)) return null;
  const bytes = IN_BYTES.exec(typed);
  const text = bareOf(bareOf(inDigits(bytes ? typed.slice(0, bytes.index) : typed)).replace(SIZE_LABEL, ''));
  const megabytes = megabytesIn(text.replace(/\s*(?:兆(?:字节)?|MiB|兆B)$/i, 'M'));
  // Another size than the one before it is another thing.
  const inBytes = (figure(bytes?.[1]) ?? 0) / BYTES_OF_MEGABYTE;
  if (megabytes === null || (bytes && Math.abs(inBytes - megabytes) > 0.06)) return null;
  return String(megabytes);
}

const bareOf = (text: string): string => text.replace(EDGES, '');

const inDigits = (typed: string): string =>
  withDigits(typed.replace(/(?<=\d)[Oo]|[Oo](?=\d)/g, '0').replace(/(?<=\d)[lI|]|[lI|](?=\d)/g, '1'));

const asText = (value: number | null): string | null => (value === null ? null : String(value));
