/** What is tried at once, by whoever clicks: sheets, forms, Drive, and what every run stands on. */

import { isSameAccount } from '../../domain/account.ts';
import type { NowKey } from '../../self-test-view.ts';
import { builtInCampaign } from '../built-in-campaign.ts';
import { type SelfTest, so, told } from './self-test.ts';

/** Texts that Sheets might take for something else, though the cell is plain text. */
const DOUBTFUL = ['=1+1', '+86', '-', '@x', '007', '8\u67089\u65e5', '\u{1f234}'];

/** A cell holds 50,000 letters. */
const LONG = 49_000;

/** As the program puts it on questions that ask for numbers: plain ranges. */
const PATTERN = '[0-9\uff10-\uff19\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]';

const SHEETS: readonly SelfTest<NowKey>[] = [
  {
    key: 'plainText',
    try: ({ office }) => {
      const texts = [...DOUBTFUL, '\u957f'.repeat(LONG)];
      const changed = office.probes.plainTexts(texts).flatMap(({ isFormula, text }, index) => {
        const wanted = texts[index] ?? '';
        return isFormula || text !== wanted
          ? [`${wanted.slice(0, 4)} > ${isFormula ? 'formula' : text.slice(0, 8)}`]
          : [];
      });
      return changed.length === 0 ? so(true) : told(changed.join('; '));
    },
  },
  {
    key: 'apostrophe',
    try: ({ office }) => {
      const [read] = office.probes.plainTexts(["'=1+1"]);
      return read?.isFormula ? so(false, 'formula') : told(read?.text ?? '');
    },
  },
  { key: 'appendedDay', try: ({ office }) => told(office.probes.appendedDay()) },
  { key: 'emptyRead', try: ({ office }) => told(office.probes.emptyRead()) },
  {
    key: 'insertedChoice',
    try: ({ office }) => told(office.probes.insertedChoice() ? 'copied' : 'bare'),
  },
  {
    key: 'looks',
    try: ({ office }) => {
      const refused = office.probes.looks();
      return so(refused.length === 0, refused.join('; '));
    },
  },
];

const FORMS: readonly SelfTest<NowKey>[] = [
  { key: 'formMade', try: ({ office }) => so(office.probes.form() !== '') },
  { key: 'formPublished', try: ({ office }) => so(office.probes.published()) },
  {
    key: 'formOpened',
    try: ({ office }) => {
      const who = office.probes.responders();
      return so(who === 'anyone', who);
    },
  },
  {
    key: 'formLogin',
    try: ({ office }) => {
      const asks = office.probes.login();
      return asks === 'yes' ? so(false, asks) : told(asks);
    },
  },
  {
    key: 'formChecks',
    try: ({ office }) => {
      office.probes.checks(PATTERN);
      return so(true);
    },
  },
  { key: 'formPages', try: ({ office }) => so(office.probes.pages()) },
  {
    key: 'formPrefilled',
    try: ({ office }) => {
      const name = office.probes.prefilled();
      return so(name !== '', name === '' ? 'none' : 'entry');
    },
  },
  { key: 'formLinked', try: ({ office }) => so(office.probes.linked()) },
  { key: 'formBinned', try: ({ office }) => told(office.probes.binned() ? 'opens' : 'gone') },
];

const FILES: readonly SelfTest<NowKey>[] = [
  {
    key: 'document',
    try: ({ office }) => {
      const { holdsNew, holdsOld, isSame } = office.probes.document();
      return so(isSame && holdsNew && !holdsOld, codes({ isSame, holdsNew, holdsOld }));
    },
  },
  {
    key: 'sizes',
    try: ({ office }) => {
      const found = office.probes.sizes();
      return found.file && found.checksum ? told(codes(found)) : so(false, codes(found));
    },
  },
  {
    key: 'contents',
    try: ({ office }) => {
      const { bytes, text } = office.probes.contents();
      return told(`bytes=${bytes} text=${text}`);
    },
  },
  {
    key: 'nextPage',
    try: ({ office }) => {
      const found = office.probes.nextPage();
      return found.asked ? told(codes(found)) : so(false, codes(found));
    },
  },
];

const RUNS: readonly SelfTest<NowKey>[] = [
  {
    key: 'permissions',
    try: ({ office }) => {
      const consent = office.triggers.consent();
      return consent === null ? told('unknown') : so(consent.missing.length === 0, consent.missing.join(' '));
    },
  },
  {
    key: 'person',
    try: ({ office }) => {
      const name = office.probes.person();
      if (name === '') return told('unnamed');
      return so(isSameAccount(name, office.session.effectiveUser()), 'named');
    },
  },
  { key: 'ownBook', try: ({ office, wiring }) => so(office.workbook.id() === wiring.book) },
  {
    key: 'times',
    try: ({ office }) => {
      const { minute, offset } = office.probes.times();
      return so(/^[+-]\d\d:\d\d$|^Z$/u.test(offset) && minute === '2019-08-20T09:12', `${offset} ${minute}`);
    },
  },
  {
    key: 'locks',
    try: ({ office }) => {
      const { document, script, user } = office.probes.locks();
      return so(document === 'had' && script !== 'none' && user !== 'none', `${script} ${document} ${user}`);
    },
  },
  {
    key: 'cache',
    try: ({ office }) => so(office.probes.cached(CACHED_LETTERS), String(CACHED_LETTERS)),
  },
  { key: 'properties', try: ({ office }) => so(office.probes.kept(KEPT_BYTES), String(KEPT_BYTES)) },
  { key: 'blob', try: ({ office }) => so(office.probes.blob()) },
  { key: 'unzip', try: ({ office }) => told(office.probes.unzipped() ? 'opens' : 'closed') },
  {
    key: 'engine',
    try: ({ office }) => {
      const lacking = office.probes.engineLacks();
      return so(lacking.length === 0, lacking.join(' '));
    },
  },
  { key: 'builtIn', try: ({ office }) => so(typeof JSON.parse(builtInCampaign(office)) === 'object') },
  {
    key: 'mail',
    try: ({ letter, office }) => {
      const { after, before } = office.probes.mail({ to: office.session.effectiveUser(), ...letter });
      return told(`${before} > ${after}`);
    },
  },
];

// Three bytes each: with 90 KB the program shares; a property holds 9 KB.
const CACHED_LETTERS = 30_000;
const KEPT_BYTES = 8_000;

/** In the order in which they are tried and shown; the clock is hung last, when a minute is enough for the rest. */
export const NOW: readonly SelfTest<NowKey>[] = [
  ...RUNS,
  ...SHEETS,
  ...FORMS,
  ...FILES,
  {
    key: 'laterHung',
    try: ({ office }) => {
      office.probes.hangLater();
      return so(true);
    },
  },
];

function codes(found: Readonly<Record<string, boolean>>): string {
  return Object.entries(found)
    .map(([name, is]) => `${name}=${is ? 'yes' : 'no'}`)
    .join(' ');
}
