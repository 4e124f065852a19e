/** Probes of what every run stands on: times, locks, cache, properties, bytes, the engine, the person, mail, clocks. */

import type { Probes } from '../app/office-probes.ts';

type RunProbes = Pick<
  Probes,
  | 'times'
  | 'locks'
  | 'cached'
  | 'kept'
  | 'blob'
  | 'unzipped'
  | 'engineLacks'
  | 'person'
  | 'mail'
  | 'hangLater'
  | 'takeLater'
>;

const KEY = 'selfTestProbe';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The function of server.ts that the clock calls. */
const LATER = 'selfTestLater';
const MINUTE_MS = 60_000;

type Lock = GoogleAppsScript.Lock.Lock;

export const runProbes: RunProbes = {
  times: () => {
    const zone = Session.getScriptTimeZone();
    const minute = new Date('2019-08-20T09:12');
    return {
      offset: Utilities.formatDate(new Date(), zone, 'XXX'),
      minute: Utilities.formatDate(minute, zone, "yyyy-MM-dd'T'HH:mm"),
    };
  },
  // The run itself may hold the document's: asking for it again is granted to who holds it.
  locks: () => ({
    script: lockState(LockService.getScriptLock(), true),
    document: lockState(LockService.getDocumentLock(), false),
    user: lockState(LockService.getUserLock(), true),
  }),
  cached: (letters) => {
    const text = '\u957f'.repeat(letters);
    const cache = CacheService.getScriptCache();
    cache?.put(KEY, text, 60);
    const isThere = cache?.get(KEY) === text;
    cache?.remove(KEY);
    return isThere;
  },
  kept: (bytes) => {
    const properties = PropertiesService.getScriptProperties();
    const text = 'a'.repeat(bytes);
    properties.setProperty(KEY, text);
    const isThere = properties.getProperty(KEY) === text;
    properties.deleteProperty(KEY);
    return isThere;
  },
  blob: () => Utilities.newBlob([80, 200, 255]).getBytes().join() === '80,-56,-1',
  unzipped: () => {
    const zip = Utilities.zip([Utilities.newBlob('1', 'text/plain', '1.txt')]).setContentType(DOCX);
    return isSo(() => Utilities.unzip(zip).length === 1);
  },
  engineLacks: () => ENGINE.flatMap(([name, works]) => (isSo(works) ? [] : [name])),
  person: () => Session.getActiveUser().getEmail(),
  mail: ({ subject, text, to }) => {
    const before = MailApp.getRemainingDailyQuota();
    const attachments = [Utilities.newBlob('a'.repeat(10_000), 'text/plain', 'self-test.txt')];
    MailApp.sendEmail({ to, subject, body: text, replyTo: to, attachments });
    return { before, after: MailApp.getRemainingDailyQuota() };
  },
  hangLater: () => {
    takeLater();
    ScriptApp.newTrigger(LATER).timeBased().after(MINUTE_MS).create();
  },
  takeLater,
};

function lockState(lock: Lock | null, isReleased: boolean): 'had' | 'busy' | 'none' {
  if (!lock) return 'none';
  if (!lock.tryLock(0)) return 'busy';
  if (isReleased) lock.releaseLock();
  return 'had';
}

function takeLater(): boolean {
  const ours = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === LATER);
  for (const trigger of ours) ScriptApp.deleteTrigger(trigger);
  return ours.length > 0;
}

// Written as texts: an engine that does not know one of them must not fail to read this file.
const ENGINE: readonly (readonly [name: string, works: () => boolean])[] = [
  ['lookBehind', () => /(?<=a)b/.test('ab')],
  ['script', () => /\p{Script=Han}/u.test('\u957f')],
  ['matchAll', () => [...'aa'.matchAll(/a/gu)].length === 2],
  ['fromEntries', () => Object.fromEntries([['a', 1]]).a === 1],
];

function isSo(works: () => boolean): boolean {
  try {
    return works();
  } catch {
    return false;
  }
}
