/** One activity through four doors in every order: the earliest stands, the others repeat it, the verdict is one. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { registrationFile } from '../../src/app/papers/registration-file.ts';
import { openSeason } from '../../src/season/play-season.ts';
import { reportSeason, type SeasonReport } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { bundle } from '../built-bundle.ts';
import { campaign, unit } from '../factories.ts';
import { on, pasted, seasonOf, submitted } from '../oracle/tiny-season.ts';
import { fill, linesIn } from './registration-world.ts';

const DOORS = ['form', 'typed', 'pasted block', '登记表'] as const;
type Door = (typeof DOORS)[number];

/** All orders in which the same can come, 24 of them. */
const ORDERS = ordersOf(DOORS);
const HOURS = ['09:00', '10:00', '11:00', '12:00'];

/** What units write, faults with it; no two titles are alike. */
const WRITTEN: readonly { heldOn: string; participants: string; errors: string[] }[] = [
  { heldOn: '2019-06-12', participants: '120', errors: [] },
  { heldOn: '2019年6月13日', participants: '１２０人', errors: [] },
  { heldOn: '2019-06-14', participants: '200名', errors: ['badNumber'] },
  { heldOn: '2018-06-12', participants: '80', errors: ['outsideWindow'] },
];

const ACTIVITIES = ORDERS.map((order, index) => {
  const written = WRITTEN[index % WRITTEN.length] ?? { heldOn: '', participants: '', errors: [] };
  return { ...written, order, title: `第${index + 1}期网络安全讲座` };
});

function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

const HEAD = ['序号', '线下活动名称', '主办单位名称', '活动时间', '参与人数'];
const TG = unit();

type Given = Pick<(typeof ACTIVITIES)[number], 'title' | 'heldOn' | 'participants'>;

/** Lines of the 登记表 as a unit fills them in. */
function registered(given: readonly Given[]): string[][] {
  const lines = linesIn(registrationFile({ campaign: campaign(), verdicts: [] }, TG).bytes);
  const head = lines.findIndex((line) => line.includes('序号'));
  given.forEach(({ heldOn, participants, title }, index) => {
    lines[head + 1 + index] ??= [];
    fill(lines, head + 1 + index, { 线下活动名称: title, 活动时间: heldOn, 参与人数: participants });
  });
  return lines;
}

/** What comes by one door at one hour; ids tell activity and door. */
function eventsOf(door: Door, hour: string): object[] {
  const own = ACTIVITIES.filter(({ order }) => order[HOURS.indexOf(hour)] === door);
  const moment = on('08-20', hour);
  const said = own.map(({ heldOn, participants, title }) => ({ heldOn, participants, title }));
  if (door === 'form') return said.map((answers) => submitted(`form ${answers.title}`, answers, moment));
  if (door === 'typed') return said.map((cells) => pasted(`typed ${cells.title}`, { ...cells, host: '' }, moment));
  const block = said.map(({ heldOn, participants, title }, index) => [`${index + 1}`, title, '', heldOn, participants]);
  const rows = door === '登记表' ? registered(said) : [HEAD, ...block];
  const about = { form: 'activity', unit: 'TG', source: '邮件', receivedOn: '2019-08-19' };
  return [{ at: moment, do: 'importRows', id: `${door} ${hour}`, ...about, rows }];
}

let report: SeasonReport;
let told: string[];

beforeAll(async () => {
  const files = await bundle();
  told = [];
  const events = HOURS.flatMap((hour) => DOORS.flatMap((door) => eventsOf(door, hour)));
  const season = { ...seasonOf(), until: '2019-08-21T00:00:00+08:00', events };
  const read = readSeason(JSON.stringify(season), '.');
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files, tell: (line) => told.push(line) });
  if (!opened.ok) throw new Error(opened.reason);
  opened.player.playUntil(read.season.until);
  ({ report } = reportSeason(opened.player));
}, 300_000);

const entriesOf = (title: string) =>
  Object.entries(report.entries)
    .filter(([, { values }]) => values.title === title)
    .map(([id, entry]) => ({ door: id.split(' ')[0], ...entry }));
const errorsIn = (issues: readonly { code: string; level: string }[]) =>
  issues.filter(({ level }) => level === 'error').map(({ code }) => code);

describe(`${ACTIVITIES.length} activities through four doors, each order of them once`, () => {
  it('refuses nothing, and makes one entry for each door but for the second of two tables', () => {
    expect(told).toEqual([]);
    expect(report.refused).toEqual({});
    expect(Object.keys(report.entries)).toHaveLength(ACTIVITIES.length * 3);
  });

  it.each(ACTIVITIES)(
    '$title ($order.0, $order.1, $order.2, $order.3): the first stands',
    ({ errors, order, title }) => {
      const entries = entriesOf(title);
      expect(entries).toHaveLength(3);
      const [first] = order;
      const isFirst = (door = '') =>
        first === 'form' || first === 'typed' ? door === first : !/form|typed/.test(door);
      for (const { door, issues } of entries) {
        const codes = issues.map(({ code }) => code);
        expect([door, codes.includes('duplicate')]).toEqual([door, !isFirst(door)]);
        expect([door, errorsIn(issues).filter((code) => code !== 'duplicate')]).toEqual([door, errors]);
      }
    },
  );
});
