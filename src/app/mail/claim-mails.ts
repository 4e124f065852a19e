/** Claims mails before they are sent: many by one commit of the sheet, and each by itself in the log outside it. */

import type { Office } from '../office.ts';
import { blockOf, type ClaimedBlock, keepMailLog } from '../tables/mail-log.ts';
import { type Line, type Mark, markLines } from '../tables/outbox.ts';
import { attempt } from '../tables/troubles.ts';

/** So many mails are claimed together. */
const MOST_CLAIMED = 50;

/** The claims of one run that delivers. */
export interface Claims {
  /** How many lines can be claimed together. */
  most: number;
  /**
   * Claims these lines, for each of which its recipients are given, by one commit with all marks that wait. False where
   * the log cannot be kept: nothing is claimed then, and nothing may be sent.
   */
  claim(lines: readonly { line: Line; to: readonly string[] }[]): boolean;
  /** Notes, before it is sent, that this one of them is next and all before it are gone. False where it cannot be. */
  isNext(place: number): boolean;
  /** What has become of a line: it stands in the sheet with the next claim, or when all is kept. */
  mark(mark: Mark): void;
  /** Writes the marks that wait: at the end, and before a line can be claimed that was claimed and had no turn. */
  keep(): void;
}

/**
 * Opens the claims of a run.
 *
 * A run that dies leaves lines that are claimed. Where they were claimed together its log tells those that are gone and
 * those that were still waiting from the one that was on its way (`takeOutbox`).
 *
 * @param isLogged whether the store can be trusted with a log; without one each line is claimed by itself.
 */
export function openClaims(office: Office, isLogged: boolean): Claims {
  const marks = new Map<Line, Mark>();
  let before: ClaimedBlock[] = [];
  let block: ClaimedBlock | null = null;
  const log = (gone: number) => {
    if (!isLogged || !block) return true;
    block = { ...block, gone };
    const blocks = [...before, block];
    return attempt(office, '', () => keepMailLog(office, blocks) ?? true) === true;
  };
  const write = () => {
    markLines(office, [...marks.values()]);
    if (marks.size > 0) office.book.commit();
    marks.clear();
    before = [];
  };
  return {
    most: isLogged ? MOST_CLAIMED : 1,
    claim: (lines) => {
      const at = office.clock.now();
      before = block ? [block] : [];
      block = blockOf(
        at,
        lines.map(({ line }) => line),
      );
      if (!log(0)) return false;
      for (const { line, to } of lines) marks.set(line, claimMark(line, to, at));
      write();
      return true;
    },
    isNext: (place) => place === 0 || log(place),
    mark: (mark) => {
      marks.set(mark.line, mark);
      if (block && mark.state === 'sent') block = { ...block, gone: block.gone + 1 };
    },
    keep: () => {
      write();
      block = null;
    },
  };
}

function claimMark(line: Line, to: readonly string[], at: string): Mark {
  const isOther = to.join(', ') !== line.to.join(', ');
  line.claimedAt = at;
  line.to = to;
  return { line, state: 'claimed', cells: isOther ? { to: to.join(', ') } : {} };
}
