/** Draws docs/pictures/bench.svg: seconds of flows over the number of entries, both axes by tens. */

import { FLOW_NAMES } from './flow-names.ts';
import type { SizeResult } from './results.ts';

const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 56;
const RIGHT = 210;
const TOP = 30;
const BOTTOM = 46;

/** Entries and seconds that the axes reach from and to. */
const ENTRIES = { from: 100, to: 100_000 };
const SECONDS = { from: 0.5, to: 500 };

/** Drawn, from the top of the legend down. Colours are told apart by most eyes, on white and on black. */
const DRAWN: readonly (readonly [flow: string, colour: string, label: string])[] = [
  ['tick.firstOfDay', '#d55e00', 'first tick of a day'],
  ['tick.light', '#e69f00', 'quiet tick'],
  ['review.approve', '#cc79a7', 'one entry approved'],
  ['page.queue', '#0072b2', 'sidebar: the queue'],
  ['submit', '#009e73', 'form submitted, receipt sent'],
];

/** The picture as SVG text; of the sizes of twenty units alone. */
export function benchPicture(all: readonly SizeResult[]): string {
  const sizes = all
    .filter(({ entries, units }) => units === 20 && entries >= ENTRIES.from)
    .sort((one, other) => one.entries - other.entries);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"`,
    ' font-family="sans-serif" font-size="12">',
    '<title>Virtual seconds of flows on a usual day, by the number of entries</title>',
    '<style>text { fill: #222 } .grid { stroke: #ccc } .ground { fill: #fff }',
    '@media (prefers-color-scheme: dark) {',
    'text { fill: #ddd } .grid { stroke: #444 } .ground { fill: #111 } }</style>',
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>`,
    ...[100, 1_000, 10_000, 100_000].map((entries) => upright(entries)),
    ...[0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].map((seconds) => level(seconds)),
    `<text x="${LEFT}" y="${TOP - 12}">virtual seconds, usual day</text>`,
    `<text x="${WIDTH - RIGHT}" y="${HEIGHT - 8}" text-anchor="end">entries (twenty units)</text>`,
    ...DRAWN.flatMap(([flow, colour, label], index) => curve(sizes, { flow, colour, label, index })),
    '</svg>',
    '',
  ].join('\n');
}

function curve(
  sizes: readonly SizeResult[],
  { colour, flow, index, label }: { flow: string; colour: string; label: string; index: number },
): string[] {
  if (!FLOW_NAMES.some(({ key }) => key === flow)) throw new Error(`no flow is called ${flow}`);
  const points = sizes.flatMap(({ entries, flows }) =>
    flows[flow] ? [[acrossOf(entries), downOf(flows[flow].p50)]] : [],
  );
  const legend = TOP + 14 + index * 22;
  const beside = WIDTH - RIGHT + 16;
  return [
    `<polyline fill="none" stroke="${colour}" stroke-width="2.5" points="${points.map(String).join(' ')}"/>`,
    ...points.map(([across, down]) => `<circle cx="${across}" cy="${down}" r="3.5" fill="${colour}"/>`),
    `<rect x="${beside}" y="${legend - 9}" width="14" height="4" fill="${colour}"/>`,
    `<text x="${beside + 20}" y="${legend - 3}">${label}</text>`,
  ];
}

function upright(entries: number): string {
  const across = acrossOf(entries);
  const label = entries >= 1_000 ? `${entries / 1_000},000` : String(entries);
  return (
    `<line class="grid" x1="${across}" y1="${TOP}" x2="${across}" y2="${HEIGHT - BOTTOM}"/>` +
    `<text x="${across}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${label}</text>`
  );
}

function level(seconds: number): string {
  const down = downOf(seconds);
  return (
    `<line class="grid" x1="${LEFT}" y1="${down}" x2="${WIDTH - RIGHT}" y2="${down}"/>` +
    `<text x="${LEFT - 8}" y="${down + 4}" text-anchor="end">${seconds}</text>`
  );
}

function acrossOf(entries: number): number {
  return Math.round(LEFT + share(entries, ENTRIES) * (WIDTH - LEFT - RIGHT));
}

function downOf(seconds: number): number {
  return Math.round(HEIGHT - BOTTOM - share(seconds, SECONDS) * (HEIGHT - TOP - BOTTOM));
}

function share(value: number, { from, to }: { from: number; to: number }): number {
  return Math.min(1, Math.max(0, Math.log(value / from) / Math.log(to / from)));
}
