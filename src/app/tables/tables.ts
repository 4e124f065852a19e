/** Tables that any run may need beside the registers: a column is declared once, its label is in messages/tables. */

import { once } from '../../domain/once.ts';
import type { DispatchState } from '../../domain/post/dispatch.ts';
import type { Table, Tone } from '../../domain/table.ts';
import { type Language, say } from '../../messages/say.ts';
import { chunkKey } from './campaign-chunks.ts';
import { cut, figure, hidden, moment, plainTable, text, unit, word } from './plain-table.ts';

/** Units, in official order; staff's own. */
export function rosterTable(language: Language): Table {
  const { languages, no, reaches, yes } = say('sheet', language);
  const yesOrNo = { ...word, choices: [yes, no] };
  const about = { owner: 'staff', identity: 'id', frozenColumns: 2 } as const;
  return plainTable(language, 'roster', about, {
    id: cut(90),
    name: text(220),
    kind: cut(100),
    contacts: text(240),
    aliases: text(200),
    target: figure,
    active: yesOrNo,
    liaison: cut(90),
    liaisonPhone: cut(130),
    deputy: cut(90),
    deputyPhone: cut(130),
    leader: cut(90),
    leaderPhone: cut(130),
    peopleSince: cut(130),
    remark: text(220),
    reach: { ...cut(110), choices: [reaches.google, reaches.mail] },
    digestOnly: yesOrNo,
    language: { ...cut(90), choices: Object.values(languages), isLater: true },
  });
}

/** Decisions: lines are added and never changed. */
export function decisionsTable(language: Language): Table {
  const kinds = Object.entries(say('sheet', language).decisions);
  const words = Object.fromEntries(kinds.map(([kind, label]) => [kind, label(say('sheet', language).states.rejected)]));
  return plainTable(language, 'decisions', KNOWN_BY_ID, {
    entry: hidden,
    number: word,
    kind: { ...word, words },
    code: { ...cut(180), shows: 'word', words: say('issues', language).names },
    reason: text(320),
    by: cut(200),
    at: moment,
    version: VERSION,
    id: hidden,
    note: { ...text(180), isLater: true },
  });
}

/** Whose rows the program writes, and knows by an id. */
export const KNOWN_BY_ID = { owner: 'system', identity: 'id' } as const;
/** The column of a version. */
export const VERSION = { ...figure, width: 60 };

/** The outbox, which is the ledger of all mail. What is uncertain or has failed wants somebody to look. */
export function dispatchesTable(language: Language): Table {
  const { dispatchKinds, dispatchStates } = say('sheet', language);
  const tones: Readonly<Record<DispatchState, Tone>> = {
    owed: 'quiet',
    held: 'warning',
    claimed: 'again',
    sent: 'good',
    uncertain: 'warning',
    failed: 'error',
    dropped: 'quiet',
  };
  return plainTable(language, 'dispatches', KNOWN_BY_KEY, {
    key: hidden,
    kind: { ...cut(120), words: dispatchKinds },
    unit,
    week: cut(120),
    to: text(220),
    subject: text(360),
    owedAt: moment,
    state: { ...word, width: 130, words: dispatchStates, tones },
    claimedAt: moment,
    sentAt: moment,
    note: text(260),
    body: hidden,
  });
}

/** The same by a key. */
export const KNOWN_BY_KEY = { owner: 'system', identity: 'key' } as const;

/** Files of works and photographs of activities, as somebody has looked at them; lines are added and never changed. */
export function workFilesTable(language: Language): Table {
  return plainTable(language, 'workFiles', KNOWN_BY_ID, {
    entry: hidden,
    number: word,
    name: text(260),
    state: { ...word, words: say('sheet', language).workFileStates },
    format: word,
    bytes: figure,
    seconds: figure,
    place: text(220),
    caption: text(220),
    sha256: cut(160),
    by: cut(200),
    at: moment,
    id: hidden,
  });
}

// Of a campaign file of a million letters.
const CHUNKS = Array.from({ length: 25 }, (_, index) => index + 1);

/** The campaign, where everything is, and what staff may set. */
export function settingsTable(language: Language): Table {
  return SETTINGS[language]();
}

// Every run asks for it half a dozen times, and it has words for each part of a campaign.
const SETTINGS = { 'zh-CN': once(() => makeSettings('zh-CN')), en: once(() => makeSettings('en')) };

function makeSettings(language: Language): Table {
  const { campaign, ...labels } = say('tables', language).settings.labels;
  const words = { ...labels, ...Object.fromEntries(CHUNKS.map((number) => [chunkKey(number), campaign(number)])) };
  return plainTable(
    language,
    'settings',
    { owner: 'staff', identity: 'settingKey' },
    {
      settingKey: { ...cut(150), shows: 'word', words },
      settingValue: cut(460),
      remark: text(340),
      settingRecord: { ...hidden, isLater: true },
    },
  );
}

/** Copies of entries, from which a row that was deleted or spoilt comes back; out of people's sight. */
export function copiesTable(language: Language): Table {
  const usual = {};
  return plainTable(
    language,
    'copies',
    { ...KNOWN_BY_ID, hidden: true },
    {
      id: usual,
      form: usual,
      number: usual,
      door: usual,
      hash: usual,
      record: usual,
      texts: usual,
    },
  );
}
