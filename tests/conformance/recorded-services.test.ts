/** What the recorded outcomes of live Google say of the services beside Sheets (vegas fixtures, named in each test). */

import { createVerify, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { OWNER, scriptWorld } from './script-world.ts';

const CAUGHT = `const caught = (act) => { try { return act();
  } catch (error) { return error.name + ': ' + error.message; } };`;
const answer = (body: string): unknown => scriptWorld().answer(`${CAUGHT} ${body}`);

describe('Logger.getLog (logger-semantics)', () => {
  it.each([
    ['a number is a double', '42', '42.0'],
    ['an object is written like a map of Java', "{ a: 1, b: 'two', c: { d: true } }", '{a=1.0, b=two, c={d=true}}'],
    ['an object with a message is its message', "{ message: 'm', other: 'x' }", 'm'],
    ['a user is an address', 'Session.getActiveUser()', OWNER],
    ['an enumeration is its name', 'ScriptApp.AuthMode.FULL', 'FULL'],
    ['%j writes as %s does', "'value=%j', { a: 1 }", 'value={a=1.0}'],
    ['%% is one sign even alone', "'value=%%'", 'value=%'],
    ['an unknown mark stays', "'value=%q', 'x'", 'value=%q'],
    ['values without a mark are dropped', "'plain', 'second', 3", 'plain'],
  ])('%s', (_rule, given, line) => {
    const body = `Logger.log(${given}); return Logger.getLog().split('INFO: ').slice(1).join('')`;
    expect(answer(body)).toBe(`${line}\n`);
  });

  it('begins each line with its moment and level; the chain is one object, not Logger itself', () => {
    const body = `const one = Logger.log('a'); const two = one.log('b');
      return [Logger.getLog().split('\\n')[0], one === two, one === Logger, String(one),
        Logger.clear(), Logger.getLog()]`;
    expect(answer(body)).toEqual(['Mon Aug 19 16:00:00 UTC 2019 INFO: a', true, false, 'Logger', null, '']);
  });
});

describe('console (console-semantics)', () => {
  it('its timers want a label and give null, its levels give undefined', () => {
    const body = `return [console.log('x') === undefined, console.time('t'), console.timeEnd('t'),
      console.timeEnd('never begun'), caught(() => console.time()), caught(() => console.timeEnd())]`;
    expect(answer(body)).toEqual([
      true,
      null,
      null,
      null,
      "Exception: The parameters () don't match the method signature for console.time.",
      "Exception: The parameters () don't match the method signature for console.timeEnd.",
    ]);
  });
});

describe('older names', () => {
  it.each([
    [
      'getPublicCache is a new object of the script cache',
      'CacheService.getPublicCache()',
      'CacheService.getScriptCache()',
    ],
    ['getPrivateCache is one of the user cache', 'CacheService.getPrivateCache()', 'CacheService.getUserCache()'],
  ])('%s (cache-object-identity)', (_rule, older, newer) => {
    const body = `${older}.put('k', 'v'); return [${older} === ${newer}, ${newer}.get('k')]`;
    expect(answer(body)).toEqual([false, 'v']);
  });

  it('getPublicLock and getPrivateLock hold the same locks (lock-object-identity)', () => {
    const body = `LockService.getPublicLock().tryLock(0); LockService.getPrivateLock().tryLock(0);
      return [LockService.getScriptLock().hasLock(), LockService.getUserLock().hasLock()]`;
    expect(answer(body)).toEqual([true, true]);
  });

  it('getUser and getTimeZone answer as the newer ones do (session-deprecated-semantics)', () => {
    const body = `return [Session.getUser().getEmail() === Session.getActiveUser().getEmail(),
      Session.getUser() === Session.getUser(), Session.getTimeZone()]`;
    expect(answer(body)).toEqual([true, false, 'Asia/Shanghai']);
  });
});

describe('Session.getTemporaryActiveUserKey', () => {
  it('is the same for thirty days, another afterwards and for another person', () => {
    const world = scriptWorld();
    world.workspace.share(world.book, 'b@example.org', 'editor');
    world.install('function main() { return Session.getTemporaryActiveUserKey() }');
    const key = (as: string) => {
      const result = world.run('main', { as });
      return result.ok ? result.value : result.error;
    };
    const first = key(OWNER);
    expect(key(OWNER)).toBe(first);
    expect(key('b@example.org')).not.toBe(first);
    world.workspace.clock.advanceTo('2019-09-25T00:00:00+08:00');
    expect(key(OWNER)).not.toBe(first);
  });
});

describe('names and shapes', () => {
  it('properties are called by their store (properties-service-semantics)', () => {
    const body = `return [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties()].map(String)`;
    expect(answer(body)).toEqual(['ScriptProperties', 'UserProperties']);
  });

  it('MimeType has thirty-two texts (mime-type-surface)', () => {
    const body = `const names = Object.keys(MimeType).filter((name) => typeof MimeType[name] === 'string');
      return [names.length, String(MimeType), MimeType.RTF, MimeType.GOOGLE_SLIDES, MimeType.MICROSOFT_WORD_LEGACY]`;
    const types = ['application/rtf', 'application/vnd.google-apps.presentation', 'application/msword'];
    expect(answer(body)).toEqual([32, 'MimeType', ...types]);
  });

  it("Google's globals are not enumerable, and may be replaced (global-surface)", () => {
    const body = `return ['SpreadsheetApp', 'Session', 'console', 'DriveApp'].map((name) => {
      const found = Object.getOwnPropertyDescriptor(globalThis, name);
      return [found.enumerable, found.writable, found.configurable]; })`;
    expect(answer(body)).toEqual(Array.from({ length: 4 }, () => [false, true, true]));
  });

  it('a member of an enumeration lists its methods, then its siblings (enum-member-surface)', () => {
    const body = `return [Object.keys(ScriptApp.AuthMode.FULL).join(), JSON.stringify({ a: ScriptApp.AuthMode.FULL })]`;
    const names = 'toString,name,toJSON,ordinal,compareTo,NONE,CUSTOM_FUNCTION,LIMITED,FULL';
    expect(answer(body)).toEqual([names, '{"a":"FULL"}']);
  });

  it('an enumeration that a script gives back is told by its name', () => {
    expect(answer('return [ScriptApp.AuthMode.FULL, { mode: ScriptApp.AuthMode.NONE }]')).toEqual([
      'FULL',
      { mode: 'NONE' },
    ]);
  });

  it('the meta tags of a page are the same objects each time, in a new array (html-output-object-identity)', () => {
    const body = `const page = HtmlService.createHtmlOutput('x').addMetaTag('viewport', 'a');
      return [page.getMetaTags() === page.getMetaTags(), page.getMetaTags()[0] === page.getMetaTags()[0]]`;
    expect(answer(body)).toEqual([false, true]);
  });

  it('throw null is reported as Uncaught null (execution-throw-null)', () => {
    expect(answer('throw null')).toBe('Error: Uncaught null');
  });

  it('an enumeration that is not emulated says so when a member is asked for', () => {
    expect(answer('return SpreadsheetApp.FrequencyType.DAILY')).toBe(
      'Error: not emulated: SpreadsheetApp.FrequencyType.DAILY',
    );
  });
});

describe('Utilities', () => {
  it('gzip names and types its archive, ungzip keeps the name without .gz (utilities-compression-semantics)', () => {
    const body = `const packed = Utilities.gzip(Utilities.newBlob('café', 'text/plain', 'a.txt'));
      const open = Utilities.ungzip(packed);
      return [packed.getName(), packed.getContentType(), open.getName(), open.getContentType(),
        open.getDataAsString()]`;
    expect(answer(body)).toEqual(['archive.gz', 'application/x-gzip', 'archive', null, 'café']);
  });

  it('unzip tells types by the names', () => {
    const body = `const file = (name) => Utilities.newBlob('a', 'text/plain', name);
      return Utilities.unzip(Utilities.zip([file('a.txt'), file('b.unknown')])).map((each) => each.getContentType())`;
    expect(answer(body)).toEqual(['text/plain', null]);
  });

  it('RSA signs text as US_ASCII unless told otherwise (utilities-crypto-semantics)', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const pem = JSON.stringify(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const body = `const U = Utilities; return [U.computeRsaSha256Signature('café', ${pem}),
      U.computeRsaSignature(U.RsaAlgorithm.RSA_SHA_256, 'café', ${pem}),
      U.computeRsaSignature(U.RsaAlgorithm.RSA_SHA_256, 'café', ${pem}, U.Charset.UTF_8)]
        .map((each) => U.base64Encode(each))`;
    const [plain, generic, utf8] = answer(body) as string[];
    const holds = (text: string, signature: string | undefined): boolean =>
      createVerify('sha256')
        .update(text, 'utf8')
        .verify(publicKey, signature ?? '', 'base64');
    expect([generic === plain, holds('caf?', plain), holds('café', utf8)]).toEqual([true, true, true]);
  });

  it.each([
    ['a charset after bytes', 'computeDigest(Utilities.DigestAlgorithm.MD5, [1], Utilities.Charset.UTF_8)'],
    ['one argument too many', "computeDigest(Utilities.DigestAlgorithm.MD5, 'a', Utilities.Charset.UTF_8, 4)"],
    ['a text that names a charset', "computeHmacSha256Signature('a', 'b', 'UTF_8')"],
    ['bytes with a text for key', "computeHmacSha256Signature([1], 'b')"],
  ])('%s is a signature error', (_rule, call) => {
    expect(answer(`return caught(() => Utilities.${call})`)).toMatch(/^Exception: The parameters \(.*\) don't match/);
  });

  it('an array of texts is no array of bytes', () => {
    const call = "Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ['a'])";
    expect(answer(`return caught(() => ${call})`)).toMatch(/^Exception: Cannot convert /);
  });

  it('parseDate reads what formatDate writes, in the zone that it is told', () => {
    const body = `const read = (text, zone, pattern) => caught(() =>
        Utilities.parseDate(text, zone, pattern).getTime());
      return [read('2023-01-01 12:00', 'Asia/Tokyo', 'yyyy-MM-dd HH:mm'), read('2023-01-01T12:00:00Z', 'GMT',
      "yyyy-MM-dd'T'HH:mm:ss'Z'"), read('no date', 'GMT', 'yyyy')]`;
    const [tokyo, greenwich] = [Date.UTC(2023, 0, 1, 3), Date.UTC(2023, 0, 1, 12)];
    expect(answer(body)).toEqual([tokyo, greenwich, 'Exception: Unparseable date: "no date"']);
  });
});

describe('ContentService (text-output-semantics)', () => {
  it('has no text where none was given and after clear, and setters give the output itself', () => {
    const body = `const empty = ContentService.createTextOutput(), output = ContentService.createTextOutput('a');
      const same = [output.append('b') === output, output.getContent(), output.setContent('c') === output];
      return [empty.getContent(), empty.getFileName(), String(empty.getMimeType()), empty.append('x').getContent(),
        ...same, output.clear() === output, output.getContent()]`;
    expect(answer(body)).toEqual([null, null, 'TEXT', 'x', true, 'ab', true, true, null]);
  });
});
