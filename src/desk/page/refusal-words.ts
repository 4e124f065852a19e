/** What the workspace refuses, in the person's own language. */

import type { DeskWords } from '../../messages/desk/say.ts';

/** What the workspace says, and the word that stands for it. */
const SAID: readonly (readonly [RegExp, keyof DeskWords['grid']['refusals']])[] = [
  [/^You are trying to edit a protected cell or object/, 'locked'],
  [/^not emulated: sorting a sheet of form responses/, 'responses'],
  [/^not emulated: (?:sorting|cutting|copying) .*merged cells/, 'merged'],
  [/^not emulated: /, 'notEmulated'],
  [/^(?:You can't delete all the|Sorry, it is not possible to delete all non-frozen)/, 'lastLines'],
  [/^You can't remove all the/, 'lastSheet'],
  [/^You cannot delete a sheet with a linked form/, 'linkedForm'],
  [/^A sheet with the name ".*" already exists/, 'nameTaken'],
  [/^You must select all cells in a merged range/, 'partOfMerge'],
  [/outside the grid/, 'outside'],
];

/**
 * The words for a refusal of the workspace; null for one that has none, which is told as it is.
 *
 * @example
 * refusalWords(zh.grid.refusals, 'not emulated: undoing …')  // → '工作台还不能…'
 */
export function refusalWords(words: DeskWords['grid']['refusals'], why: string): string | null {
  const found = SAID.find(([said]) => said.test(why));
  return found === undefined ? null : words[found[1]];
}
