/** The report of a self-test, as text to be passed on: in words and by keys, of nobody but the account's domain. */

import type { SelfTestTabWords } from '../messages/manage/self-test-zh.ts';
import type { HandKey, SelfTestState, SelfTestView } from '../self-test-view.ts';
import type { PageFact } from './page-trials.ts';

interface Reported {
  view: SelfTestView;
  pages: readonly PageFact[];
  hands: Readonly<Partial<Record<HandKey, SelfTestState>>>;
}

/**
 * A line for each trial: what came of it, its key, what it is, and figures.
 *
 * @example
 * reportText({ view, pages: [], hands: {} }, words)
 * // → '自检报告 2019-08-20T10:00:00+08:00 example.org\n一致 permissions 全部权限已给予 (3 ms)\n…'
 */
export function reportText({ hands, pages, view }: Reported, words: SelfTestTabWords): string {
  const { domain, lines, ranAt } = view;
  const line = (state: string, key: string, name: string, said = '') =>
    `${state} ${key} ${name}${said === '' ? '' : ` (${said})`}`;
  const stateOf = (state: SelfTestState | undefined) => (state === undefined ? words.untried : words.states[state]);
  return [
    words.reportHead({ at: ranAt, domain }),
    ...lines.map(({ key, name, said, state }) => line(words.states[state], key, name, said)),
    ...view.pages.map(({ key, name }) => line(stateOf(pages.find((one) => one.key === key)?.state), key, name)),
    ...view.hands.map(({ key, name }) => line(stateOf(hands[key]), key, name)),
    ...view.left,
  ].join('\n');
}
