/** What the program keeps in the script's properties: within Google's limits at any size. */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openWitness } from '../../src/app/mail/witness.ts';
import type { Office, Store, Trouble } from '../../src/app/office.ts';
import { noteNumbers, numberFor, wasNumbered } from '../../src/app/tables/entry-numbers.ts';
import { registerTable } from '../../src/app/tables/register-table.ts';
import { rememberNames } from '../../src/app/tables/unit-names.ts';
import { keepCampaign } from '../../src/app/tables/wiring.ts';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { numberAt } from '../../src/domain/intake/record.ts';
import { campaign, unit } from '../factories.ts';

/** As Google has them (quotas page): for one value, which the program keeps well within, and for all together. */
const MOST_VALUE = 9_000;
const MOST_ALL = 500 * 1024;
const CAMPAIGN_TEXT = readFileSync(new URL('../../src/campaigns/2019.json', import.meta.url), 'utf8');
const PART = 8_000;

/** Properties that refuse what Google would refuse, and an office over them. */
function limited() {
  const kept = new Map<string, string>();
  const troubles: Trouble[] = [];
  const bytes = () => [...kept].reduce((sum, [key, text]) => sum + Buffer.byteLength(key) + Buffer.byteLength(text), 0);
  const set = (key: string, text: string) => {
    if (Buffer.byteLength(text) > MOST_VALUE) throw new Error(`Argument too large: ${key}`);
    if (text === '') kept.delete(key);
    else kept.set(key, text);
    if (bytes() > MOST_ALL) throw new Error('You have exceeded the property storage quota.');
  };
  const store: Store = {
    get: (key) => kept.get(key) ?? '',
    set,
    setAll: (texts) => {
      for (const [key, text] of Object.entries(texts)) set(key, text);
    },
    getLong: () => '',
    setLong: (key, text) => {
      const packed = gzipSync(text).toString('base64');
      for (let index = 0; index * PART < packed.length; index += 1)
        set(`${key}.1.${index}`, packed.slice(index * PART, (index + 1) * PART));
    },
    bytes: () => 0,
    reread: () => undefined,
    refresh: () => undefined,
    keepOnly: () => undefined,
    rewrite: () => undefined,
  };
  let now = 0;
  const clock: Office['clock'] = {
    zone: () => 'Asia/Shanghai',
    now: () => `2019-08-20T09:00:00+08:00 ${String(now++)}`.slice(0, 25),
    elapsedMs: () => 0,
    daysBefore: (moment) => moment,
  };
  const book = { readFirst: () => [] };
  return { office: { store, troubles, clock, book, language: 'zh-CN' as const }, kept, bytes };
}

const settings = { campaign: campaign() };

function registerOf(key: string) {
  const form = formOf(settings.campaign, key);
  return { form, table: registerTable(settings.campaign, form), entries: [], copyLines: null };
}

/** Entries that were given the numbers from `from` on. */
function numbered(key: string, from: number, count: number) {
  const { numberPrefix } = formOf(settings.campaign, key);
  return Array.from({ length: count }, (_, index) => {
    return { id: `${key}/${from + index}`, number: numberAt(numberPrefix, settings.campaign.year, from + index) };
  });
}

/** Notes 25,000 mails, as many as a campaign may have. */
function noteMails(office: ReturnType<typeof limited>['office']): void {
  for (let from = 0; from < 25_000; from += 1000) {
    const keys = Array.from({ length: 1000 }, (_, index) => `receipt/${from + index}`);
    openWitness(office).add(keys.flatMap((key) => [key, `done ${key}`]));
  }
}

/** A campaign’s properties when all of it has been. */
let full: ReturnType<typeof limited>;

beforeAll(() => {
  full = limited();
  const { office } = full;
  keepCampaign(office, CAMPAIGN_TEXT);
  rememberNames(office, {
    roster: Array.from({ length: 1000 }, (_, index) =>
      unit({ id: `单位${index}`, name: `滨海新区第${index}工会委员会` }),
    ),
  });
  for (let from = 1; from <= 40_000; from += 8000) {
    for (const key of ['activity', 'work']) noteNumbers(office, settings, registerOf(key), numbered(key, from, 8000));
  }
  noteMails(office);
});

describe('the script’s properties', () => {
  it('hold 40,000 numbers a form, 25,000 mails and 1,000 units in values of 9,000 bytes and 500 KB in all', () => {
    const { bytes, kept, office } = full;
    expect(office.troubles).toEqual([]);
    expect(Math.max(...[...kept.values()].map((text) => Buffer.byteLength(text)))).toBeLessThanOrEqual(MOST_VALUE);
    // A tenth is left for what else is kept: where everything is, and another campaign beside this one on its way.
    expect(bytes()).toBeLessThan(MOST_ALL * 0.9);
  });

  it('know whose the newest 7,000 numbers of each of three forms are, and never give an older one again', () => {
    const { office } = limited();
    const activity = registerOf('activity');
    for (let from = 1; from <= 20_000; from += 2000) {
      noteNumbers(office, settings, activity, numbered('activity', from, 2000));
    }
    expect(numberFor(office, settings, activity, 'activity/20000')).toBe('HD-2019-20000');
    expect(numberFor(office, settings, activity, 'activity/13001')).toBe('HD-2019-13001');
    expect(wasNumbered(office, settings, activity, 'activity/1')).toBe('unknown');
    expect(numberFor(office, settings, activity, 'activity/1')).toBe('HD-2019-20001');
  });

  it('forget the oldest for good: noting all entries once more, as each sweep does, brings nothing back', () => {
    const { bytes, office } = limited();
    const all = numbered('activity', 1, 30_000);
    noteNumbers(office, settings, registerOf('activity'), all);
    const before = bytes();
    noteNumbers(office, settings, registerOf('activity'), all);
    expect([bytes(), office.troubles]).toEqual([before, []]);
    expect(before).toBeLessThan(100_000);
  });

  it('know the newest 15,000 mails, and say since when', () => {
    const witness = openWitness(full.office);
    expect(Array.from({ length: 14_700 }, (_, index) => witness.knows(`done receipt/${24_999 - index}`))).not.toContain(
      false,
    );
    expect([witness.knows('receipt/0'), witness.keptSince]).toEqual([false, expect.stringContaining('2019-08-20')]);
  });
});
