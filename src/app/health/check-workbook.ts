/** Checks of the workbook: zones, campaign, rows of the settings, sheets with columns and drop-downs, size. */

import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import { settingRows } from '../set-up/present-workbook.ts';
import { type StepLeft, stepView } from '../set-up/set-up-steps.ts';
import { TYPED_KEYS } from '../tables/settings.ts';
import { zonesText } from '../tables/zones.ts';
import { type Check, type Finding, type Look, orGood, type SeenTable } from './check.ts';

export const scriptZone: Check = {
  key: 'scriptZone',
  find: (look) => zoneFindings(look, 'scriptZone', look.office.clock.zone()),
};

export const bookZone: Check = {
  key: 'bookZone',
  find: (look) =>
    zoneFindings(look, 'zone', look.office.workbook.zone()).map((found) =>
      found.state === 'good' ? found : { ...found, repair: 'zone' },
    ),
};

function zoneFindings(
  { language, settings, words }: Look,
  step: 'scriptZone' | 'zone',
  zone: string,
): readonly Finding[] {
  const wanted = settings.campaign.zone;
  if (zone === wanted) return [{ state: 'good', text: words.zoneGood(zone) }];
  return [asFinding({ step, about: zonesText(zone, wanted), said: '' }, language)];
}

function asFinding(left: StepLeft, language: Look['language']): Finding {
  const { cure, text } = stepView(left, language);
  return { state: 'act', text, cure };
}

export const campaign: Check = {
  key: 'campaign',
  find: ({ language, settings, words }) =>
    settings.lacks === 'campaign'
      ? [{ ...asFinding({ step: 'settings', about: '', said: '' }, language), repair: 'setUp' }]
      : [{ state: 'good', text: words.campaignGood(inLanguage(settings.campaign.title, language)) }],
};

export const settings: Check = {
  key: 'settings',
  find: ({ language, office, settings: { lacks }, words: { settings: words } }) => {
    const { labels } = say('tables', language).settings;
    const there = new Set(settingRows(office).map(({ cells }) => cells.settingKey));
    const gone = TYPED_KEYS.filter((key) => !there.has(key)).map((key) => labels[key]);
    const found: Finding[] = [
      ...(gone.length > 0 ? [{ state: 'note', text: words.gone(gone), repair: 'setUp' } as const] : []),
      ...(lacks === 'wiring' ? [{ state: 'note', text: words.mirror, repair: 'setUp' } as const] : []),
    ];
    return orGood(found, words.good);
  },
};

export const tables: Check = {
  key: 'tables',
  find: ({ tables: seen, words: { tables: words } }) => {
    const found = seen().flatMap((one): Finding[] => {
      const text = lossOf(one, words);
      return text === '' ? [] : [{ state: 'act', text, repair: 'setUp' }];
    });
    return orGood(found, words.good(seen().length));
  },
};

function lossOf({ hasKeys, isThere, missing, table }: SeenTable, words: Look['words']['tables']): string {
  if (!isThere) return words.gone(table.title);
  if (!hasKeys) return words.keys(table.title);
  return missing.length > 0 ? words.columns(table.title, missing) : '';
}

export const choices: Check = {
  key: 'choices',
  find: ({ tables: seen, words: { choices: words } }) => {
    const found = seen()
      .filter(({ bare }) => bare.length > 0)
      .map(({ bare, table }): Finding => ({ state: 'note', text: words.bare(table.title, bare), repair: 'looks' }));
    return orGood(found, words.good);
  },
};

// Google's limits (docs of Sheets and of Apps Script quotas), and from where on somebody should know.
const MANY_CELLS = 8_000_000;
const MANY_BYTES = 400_000;
const LONG_CELL = 45_000;
const MANY_CHOICES = 500;

export const size: Check = {
  key: 'size',
  find: (look) => {
    const {
      office,
      settings: { roster },
      tables: seen,
      words: { size: words },
    } = look;
    const cells = office.workbook.cells();
    const kept = Math.round(office.store.bytes() / 1000);
    const longest = Math.max(0, ...seen().map((one) => one.longest));
    const units = roster.filter(({ active }) => active).length;
    const found: Finding[] = [];
    if (cells >= MANY_CELLS) found.push({ state: 'act', text: words.cells(grouped(cells)), cure: words.cellsCure });
    if (kept * 1000 >= MANY_BYTES) found.push({ state: 'act', text: words.kept(kept), cure: words.keptCure });
    for (const { longest: letters, table } of seen().filter((one) => one.longest >= LONG_CELL)) {
      found.push({ state: 'act', text: words.longest(table.title, letters), cure: words.longestCure });
    }
    if (units >= MANY_CHOICES) {
      const titles = look.settings.campaign.forms.map(({ title }) => inLanguage(title, look.language)).join(' / ');
      found.push({ state: 'note', text: words.choices(titles, units), cure: words.choicesCure });
    }
    const figures = { cells: grouped(cells), kept: String(kept), longest: grouped(longest) };
    return orGood(found, words.good(figures));
  },
};

/** In groups of three, which both languages read. @example grouped(1234567) // → '1,234,567' */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
