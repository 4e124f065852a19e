/** Hostile campaign files: refused in plain words, or taken with every text of theirs a text and nothing else. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import campaign2019 from '../../src/campaigns/2019.json' with { type: 'json' };
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { activity, fileWith, lateSeason, preview } from '../app/late-notice.ts';
import {
  bookOf,
  bundle,
  type KeptWorld,
  keep,
  openBlank,
  openWorld,
  play,
  reopen,
  type World,
} from '../flows/open-world.ts';
import { ask, valueFrom } from '../flows/review-world.ts';
import { decided, on, submitted, submittedWork } from '../oracle/tiny-season.ts';
import { everyNth } from '../thoroughness.ts';
import { harmOf } from './harm.ts';
import { violations } from './invariants.ts';
import { settle } from './settle.ts';

let files: ProjectFiles;
let late: KeptWorld;
let blank: KeptWorld;

beforeAll(async () => {
  files = await bundle();
  late = lateSeason(files);
  blank = keep(openBlank(files));
}, 120_000);

/** The file of 2019 with `change` made of every text that people read; keys, codes, days and layouts stay. */
function withTexts(change: (text: string) => string): string {
  const walk = (value: unknown, isWords: boolean): unknown => {
    if (typeof value === 'string') return isWords ? change(value) : value;
    if (Array.isArray(value)) return value.map((one) => walk(one, isWords));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, key === 'zh-CN')]));
  };
  return JSON.stringify(walk(campaign2019, false));
}

/** Opens a season of that file; the sentences by which it is refused, where it is. */
function opened(text: string): World | string[] {
  const world = reopen(blank);
  const answer = ask(world, 'setUp', { campaign: text, clockMinutes: 60 }).answer;
  if (!answer.ok) return (answer.detail ?? answer.refusal).split('\n');
  return openWorld(files, { campaign: JSON.parse(text) });
}

const HOSTILE: Readonly<Record<string, (text: string) => string>> = {
  'a formula in front': (text) => `=${text}`,
  'a call to another site': (text) => `=IMPORTXML("http://x.example","//a")${text}`,
  'a plus in front': (text) => `+${text}`,
  'an apostrophe in front': (text) => `'${text}`,
  'a tag': (text) => `<img src=x onerror=alert(1)>${text}`,
  'a script behind': (text) => `${text}<script>alert(1)</script>`,
  'an end of an attribute': (text) => `" onmouseover="alert(1)${text}`,
  'a scriptlet': (text) => `<?!= 1 ?>${text}`,
  'a pattern of replace': (text) => `${text}$& $1`,
};

describe('a campaign whose texts are hostile', () => {
  it.each(everyNth(Object.keys(HOSTILE), 4))(
    'with %s plays with every text as a text, or is refused in words',
    (what) => {
      const change = HOSTILE[what];
      if (!change) throw new Error(what);
      const world = opened(withTexts(change));
      if (Array.isArray(world)) {
        expect(
          world.filter((line) => !/[\u4e00-\u9fff]/u.test(line) || /\bat \w+ \(|undefined|Error:/u.test(line)),
        ).toEqual([]);
        return;
      }
      play(
        world,
        submitted('r1', {}, on('08-20', '10:00')),
        submittedWork('w1', {}, on('08-20', '10:10')),
        decided('r1', 'approve', { at: on('08-20', '11:00') }),
      );
      world.workspace.clock.advanceTo(on('08-20', '14:30'));
      world.workspace.faults.triggersOff(Date.parse(on('08-26', '06:30')));
      world.workspace.clock.advanceTo(on('08-26', '10:00'));
      expect([...settle(world, 1), ...violations(world, 0), ...harmOf(world)]).toEqual([]);
      expect(world.workspace.mailbox.length).toBeGreaterThan(3);
    },
  );
});

/** Files that nobody writes by mistake, and a word that the refusal must have. */
const REFUSED: readonly [what: string, text: () => string, says: RegExp][] = [
  [
    'five megabytes of text',
    () => fileWith((draft) => (draft.title = { 'zh-CN': '字'.repeat(1_700_000) })),
    /badRequest/,
  ],
  ['ten thousand questions', () => fileWith(manyFields), /badRequest|过|太多|至多|上限/],
  ['a key of every object', () => fileWith((draft) => renamed(draft, '__proto__')), /__proto__/],
  ['a constructor for a key', () => fileWith((draft) => renamed(draft, 'constructor')), /constructor/],
  [
    'a prototype beside the keys',
    () => `{"__proto__": {"isAdmin": true}, ${JSON.stringify(campaign2019).slice(1)}`,
    /__proto__|不认识|没有/,
  ],
  ['a list instead of a file', () => '[1, 2]', /对象|\{/],
  ['nothing', () => '', /\S/],
  ['half a file', () => JSON.stringify(campaign2019).slice(0, 20_000), /JSON/],
];

function manyFields(draft: Parameters<Parameters<typeof fileWith>[0]>[0]): void {
  const form = activity(draft);
  for (let index = 0; index < 10_000; index += 1) {
    form.fields.push({ key: `q${index}`, label: { 'zh-CN': `问${index}` }, type: 'line', max: 10 });
    form.sections[0]?.fields.push(`q${index}`);
  }
}

function renamed(draft: Parameters<Parameters<typeof fileWith>[0]>[0], key: string): void {
  const form = activity(draft);
  form.fields.push({ key, label: { 'zh-CN': '又一问' }, type: 'line', max: 10 });
  form.sections[0]?.fields.push(key);
}

describe('a campaign file that cannot be used', () => {
  it.each(REFUSED)('is refused in words, and nothing is set up: %s', (_, text, says) => {
    const world = reopen(blank);
    const { answer } = ask(world, 'setUp', { campaign: text(), clockMinutes: 60 });
    expect(answer.ok).toBe(false);
    expect(JSON.stringify(answer)).toMatch(says);
    expect(JSON.stringify(answer)).not.toMatch(/\bat \w+ \(|TypeError|undefined/u);
    expect(bookOf(world).sheets.map(({ name }) => name)).toEqual(['工作表1']);
  });
});

describe('over a season that runs', () => {
  it('a rule that makes every entry wrong is told before it is taken, entry by entry', () => {
    const world = reopen(late);
    const text = fileWith((draft) => {
      activity(draft).rules.push({
        check: 'atMost',
        code: 'unusual',
        level: 'error',
        field: 'participants',
        measure: 'value',
        limit: 1,
        source: 'district',
      } as never);
    });
    const proposal = preview(world, text);
    if (!proposal.isUsable) throw new Error(proposal.faults.join('\n'));
    expect(JSON.stringify(proposal)).toMatch(/3项/);
  });

  it('another campaign is refused with what would be lost, and the one that stands goes on', () => {
    const world = reopen(late);
    const text = fileWith((draft) => {
      draft.id = 'somebody-elses';
    });
    const proposal = valueFrom(world, 'previewCampaign', { source: { from: 'text', text } });
    expect(proposal.isUsable).toBe(false);
    expect(JSON.stringify(proposal)).toMatch(/另一项主题活动/);
    expect(JSON.stringify(proposal)).toMatch(/3项/);
    play(world, submitted('r4', { title: '青年网宣课' }, on('09-22', '10:00')));
    expect(violations(world, 0)).toEqual([]);
  });
});
