/** The mark by which a 登记表 of the program's own making is known again, whatever became of its other cells. */

import { plain } from '../intake/read-text.ts';

/** Which table it is: a form of a campaign, for one unit. */
export interface TableMark {
  /** The campaign's id. */
  campaign: string;
  /** The form's key. */
  form: string;
  /** The unit's id. */
  unit: string;
}

const MARK = /^#([\w-]{1,40})\/(\w+)\/(.+)$/u;

/**
 * The mark as it stands in a cell.
 *
 * @example
 * markText({ campaign: '2019', form: 'work', unit: 'TG' }) // → '#2019/work/TG'
 */
export const markText = ({ campaign, form, unit }: TableMark): string => `#${campaign}/${form}/${unit}`;

/** Lines below this are data, or nobody's table. */
const MOST_LINES = 20;

/**
 * The mark in the first lines of a table; null for a table of anybody else's making, or one that lost it.
 *
 * @example
 * readMark([['线下活动登记表', '#2019/activity/TG']]) // → { campaign: '2019', form: 'activity', unit: 'TG' }
 */
export function readMark(rows: readonly (readonly string[])[]): TableMark | null {
  for (const text of rows.slice(0, MOST_LINES).flat()) {
    const [, campaign, form, unit] = MARK.exec(plain(text)) ?? [];
    if (campaign !== undefined && form !== undefined && unit !== undefined) return { campaign, form, unit };
  }
  return null;
}
