/** Claims: many lines by one commit, each told by the log before it goes, and none where that cannot be kept. */

import { describe, expect, it } from '@jest/globals';
import { type Claims, openClaims } from '../../../src/app/mail/claim-mails.ts';
import type { Office } from '../../../src/app/office.ts';
import { ProblemError } from '../../../src/app/problem.ts';
import { readMailLog } from '../../../src/app/tables/mail-log.ts';
import { type Line, owedMark, readOutbox, sentMark } from '../../../src/app/tables/outbox.ts';
import { dispatchesTable } from '../../../src/app/tables/tables.ts';
import { openSmall, type SmallWorkbook } from '../small-workbook.ts';

const NOW = '2019-08-20T09:00:00+08:00';
const LINE = { kind: 'receipt', unit: 'TG', to: 'tg@example.org', subject: '已收到', state: 'owed', body: '1:x[]' };

interface Opened {
  workbook: SmallWorkbook;
  office: Office;
  lines: Line[];
  claims: Claims;
}

function opened(isLogged: boolean, change: (office: Office) => Office = (office) => office): Opened {
  const workbook = openSmall();
  const first = workbook.run();
  first.book.add(
    dispatchesTable('zh-CN'),
    ['r0', 'r1', 'r2'].map((id) => ({ ...LINE, key: `receipt/${id}` })),
  );
  first.book.commit();
  const office = change(workbook.run());
  const { lines } = readOutbox(office);
  return { workbook, office, lines, claims: openClaims(office, isLogged) };
}

const toTg = (lines: readonly Line[]) => lines.map((line) => ({ line, to: ['tg@example.org'] }));
const states = ({ workbook }: Opened) =>
  readOutbox(workbook.run()).lines.map(({ claimedAt, state }) => [state, claimedAt]);
const gone = ({ workbook }: Opened) => readMailLog(workbook.run()).map((block) => [block.gone, block.hashes.length]);

describe('openClaims', () => {
  it('claims lines together, and logs each before it goes; what became of them stands with the next claim', () => {
    const world = opened(true);
    const [one, two, three] = world.lines;
    if (!one || !two || !three) throw new Error('no lines');
    expect(world.claims.claim(toTg([one, two]))).toBe(true);
    expect([states(world), gone(world)]).toEqual([
      [
        ['claimed', NOW],
        ['claimed', NOW],
        ['owed', ''],
      ],
      [[0, 2]],
    ]);
    world.claims.mark(sentMark(one, NOW));
    expect([world.claims.isNext(1), gone(world)]).toEqual([true, [[1, 2]]]);
    world.claims.mark(owedMark(two));
    expect(states(world)[0]).toEqual(['claimed', NOW]);
    world.claims.claim(toTg([three]));
    expect([states(world), gone(world)]).toEqual([
      [
        ['sent', NOW],
        ['owed', ''],
        ['claimed', NOW],
      ],
      [
        [1, 2],
        [0, 1],
      ],
    ]);
    world.claims.mark(sentMark(three, NOW));
    world.claims.keep();
    expect(states(world)[2]).toEqual(['sent', NOW]);
  });

  it('logs no block of which all stands in the sheet: a line may be claimed again in that second', () => {
    const world = opened(true);
    world.claims.claim(toTg(world.lines));
    for (const line of world.lines) world.claims.mark(owedMark(line));
    world.claims.keep();
    world.claims.claim(toTg(world.lines.slice(1)));
    expect(gone(world)).toEqual([[0, 2]]);
  });

  it('keeps to whom a mail goes now', () => {
    const world = opened(true);
    world.claims.claim(world.lines.slice(0, 1).map((line) => ({ line, to: ['a@example.org', 'b@example.org'] })));
    expect(readOutbox(world.workbook.run()).lines[0]?.to).toEqual(['a@example.org', 'b@example.org']);
  });

  it('claims nothing, and lets nothing go, where the log cannot be kept', () => {
    const set = () => {
      throw new ProblemError('storeRefused');
    };
    const world = opened(true, (office) => ({ ...office, store: { ...office.store, set } }));
    expect(world.claims.claim(toTg(world.lines))).toBe(false);
    expect(states(world)).toEqual([
      ['owed', ''],
      ['owed', ''],
      ['owed', ''],
    ]);
    expect(world.claims.isNext(1)).toBe(false);
  });

  it('claims each by itself, without a log, where the store is not to be trusted', () => {
    const world = opened(false);
    expect([world.claims.most, opened(true).claims.most]).toEqual([1, 50]);
    world.claims.claim(toTg(world.lines.slice(0, 1)));
    expect(gone(world)).toEqual([]);
  });
});
