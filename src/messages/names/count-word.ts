/** What a number of something is called in Chinese, by its measure word. */

/** Measure words that are counted by the time: 场次, 人次. */
const BY_TIME = ['场', '人', '班', '批', '车', '台', '架', '艘'];

/**
 * The word for how many there are.
 *
 * @example
 * countWord('场') // → '场次'
 * countWord('件') // → '件数'
 */
export function countWord(measure: string): string {
  return `${measure}${BY_TIME.includes(measure) ? '次' : '数'}`;
}
