/** Utilities, Session, Logger and console. */

import { describe, expect, it } from '@jest/globals';
import { scriptWorld } from './script-world.ts';

const LEAP = "const date = new Date('2024-02-29T23:05:06.789Z');";
const signature = (method: string, types: string) =>
  `The parameters (${types}) don't match the method signature for ${method}.`;

describe('Utilities.formatDate', () => {
  // Recorded live for this moment; the last two are ours.
  it.each([
    ['UTC', 'D E u', '60 Thu 4'],
    ['UTC', 'G yyyy w W F k K z', 'AD 2024 9 5 5 23 11 UTC'],
    ['Nowhere/Atlantis', 'yyyy-MM-dd HH:mm:ss Z', '2024-02-29 23:05:06 +0000'],
    ['America/Los_Angeles', 'Z X XX XXX', '-0800 -08 -0800 -08:00'],
    ['Asia/Tokyo', 'Z X XX XXX', '+0900 +09 +0900 +09:00'],
    ['Asia/Tokyo', 'yyyy-MM-dd HH:mm:ss', '2024-03-01 08:05:06'],
    ['UTC', "'year='yyyy '; month='MM", 'year=2024 ; month=02'],
    ['UTC', 'E MMMM d yyyy hh:mm:ss a', 'Thu February 29 2024 11:05:06 PM'],
    ['UTC', "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2024-02-29T23:05:06.789Z'],
    ['UTC', 'XXXX', 'Invalid argument: XXXX'],
    ['Asia/Shanghai', 'yyyy年M月d日 EEEE', '2024年3月1日 Friday'],
    ['GMT+8', 'yy-M-d H:m:s', '24-3-1 7:5:6'],
  ])('in %s writes %s as %s', (zone, pattern, text) => {
    expect(
      scriptWorld().answer(
        `${LEAP} return Utilities.formatDate(date, ${JSON.stringify(zone)}, ${JSON.stringify(pattern)})`,
      ),
    ).toBe(text);
  });

  it('tells moments of one second apart where the pattern does, and zones and patterns always', () => {
    const texts = [
      [0, 'UTC', 'ss.SSS'],
      [7, 'UTC', 'ss.SSS'],
      [7, 'UTC', 'mm:ss'],
      [999, 'UTC', 'mm:ss'],
      [1000, 'UTC', 'mm:ss'],
      [999, 'Asia/Tokyo', 'HH:mm:ss'],
      [999, 'UTC', 'HH:mm:ss'],
      [-1, 'UTC', 'HH:mm:ss'],
    ].map(([ms, zone, pattern]) =>
      scriptWorld().answer(`return Utilities.formatDate(new Date(${ms}), '${zone}', "${pattern}")`),
    );
    expect(texts).toEqual(['00.000', '00.007', '00:00', '00:00', '00:01', '09:00:00', '00:00:00', '23:59:59']);
  });

  it('writes how far a zone is from UTC as it is in summer and in winter, in each of its forms', () => {
    const [winter, summer] = ['2024-01-15T00:00:00Z', '2024-07-15T00:00:00Z'];
    const texts = [
      [winter, 'America/St_Johns'],
      [summer, 'America/St_Johns'],
      [winter, 'Europe/London'],
      [summer, 'Europe/London'],
      [winter, 'America/St_Johns'],
    ].map(([at, zone]) =>
      scriptWorld().answer(`return Utilities.formatDate(new Date('${at}'), '${zone}', 'X XX XXX')`),
    );
    const [inWinter, inSummer] = ['-0330 -0330 -03:30', '-0230 -0230 -02:30'];
    expect(texts).toEqual([inWinter, inSummer, 'Z Z Z', '+01 +0100 +01:00', inWinter]);
  });

  it('needs a date, a zone and a pattern', () => {
    expect(scriptWorld().answer("Utilities.formatDate('2024', 'UTC', 'y')")).toBe(
      signature('Utilities.formatDate', 'String,String,String'),
    );
  });
});

describe('Utilities', () => {
  it.each([
    ['sleep gives null', 'return Utilities.sleep(0)', null],
    [
      'text without a charset is hashed as US_ASCII (F103)',
      `const { computeDigest, DigestAlgorithm, Charset } = Utilities;
      const hex = (charset) => computeDigest(DigestAlgorithm.MD5, 'café', ...charset).slice(0, 4);
      return [hex([]), hex([Charset.US_ASCII]), hex([Charset.UTF_8])]`,
      [
        [51, 48, 39, -79],
        [51, 48, 39, -79],
        [7, 17, 127, -28],
      ],
    ],
    ['a keyed digest of text', "return Utilities.computeHmacSha256Signature('a', 'b').length", 32],
    ['base64 of text without a charset (F103)', "return Utilities.base64Encode('café')", 'Y2FmPw=='],
    ['base64 of UTF-8', "return Utilities.base64Encode('café', Utilities.Charset.UTF_8)", 'Y2Fmw6k='],
    ['web-safe base64 keeps its padding', 'return Utilities.base64EncodeWebSafe([-5, -1])', '-_8='],
    ['base64Decode takes web-safe text too (F105)', "return Utilities.base64Decode('-_8=')", [-5, -1]],
    ['base64Decode needs a text (F105)', 'Utilities.base64Decode(1)', signature('Utilities.base64Decode', 'number')],
    [
      'a uuid is a random one',
      'return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid())',
      true,
    ],
    ['two uuids differ', 'return Utilities.getUuid() === Utilities.getUuid()', false],
    [
      'a blob of text (F104)',
      `const blob = Utilities.newBlob('é');
       return [blob.getName(), blob.getContentType(), blob.getBytes(), String(blob)]`,
      [null, 'text/plain', [-61, -87], 'Blob'],
    ],
    [
      'bytes of a blob are copies',
      'const blob = Utilities.newBlob([1, 2]); blob.getBytes()[0] = 9; return blob.getBytes()',
      [1, 2],
    ],
    ['setName gives the blob', "const blob = Utilities.newBlob('a'); return blob.setName('n') === blob", true],
    [
      'a zip has its default name (F104)',
      "return Utilities.zip([Utilities.newBlob('a', 'text/plain', 'a.txt')]).getName()",
      'archive.zip',
    ],
    [
      'a zip comes apart again',
      `const files = ['一', '二'].map((text) => Utilities.newBlob(text, 'text/plain', text + '.txt'));
      return Utilities.unzip(Utilities.zip(files)).map((blob) => blob.getName() + blob.getDataAsString())`,
      ['一.txt一', '二.txt二'],
    ],
    [
      'a zip needs names (F94)',
      "Utilities.zip([Utilities.newBlob('a')])",
      'Blob object must have non-null name for this operation.',
    ],
    ['parseCsv reads quotes (F105)', 'return Utilities.parseCsv(\'a,"b""c","d,\\ne"\')', [['a', 'b"c', 'd,\ne']]],
    ['parseCsv of nothing', "return Utilities.parseCsv('')", []],
    ['parseCsv wants one delimiter', "Utilities.parseCsv('a', '::')", "Cannot convert '::' to char."],
    [
      'formatString',
      "return Utilities.formatString('%05.1f|%-4s|%,d|%%|%2$s', 2.25, 'x', 12345)",
      '002.3|x   |12,345|%|x',
    ],
    [
      'a PDF needs a printer',
      "Utilities.newBlob('<p>', 'text/html').getAs('application/pdf')",
      'Error: not emulated: Blob.getAs(application/pdf) of text/html',
    ],
    ['the zone', 'return [Session.getScriptTimeZone(), Session.getActiveUserLocale()]', ['Asia/Shanghai', 'zh-CN']],
    [
      'the person',
      'return [Session.getActiveUser().getEmail(), String(Session.getEffectiveUser())]',
      ['owner@example.org', 'owner@example.org'],
    ],
  ])('%s', (_title, body, value) => {
    expect(scriptWorld().answer(body)).toEqual(value);
  });
});

describe('Logger.log', () => {
  it.each([
    ['42', '42.0'],
    ['1.5', '1.5'],
    ['{ alpha: 1, beta: "two", nested: { gamma: true } }', '{alpha=1.0, beta=two, nested={gamma=true}}'],
    ['[1, "two", true, null]', '[1.0, two, true, null]'],
    ['undefined', 'null'],
    ['{ message: "message-only" }', 'message-only'],
    ['"plain", 1', 'plain'],
    ['"value=%d", 42', 'value=42.0'],
    ['"value=%s", { alpha: 1 }', 'value={alpha=1.0}'],
    ['"value=%%", 1', 'value=%'],
    ['"value=%q", 1', 'value=%q'],
    ['Session.getActiveUser()', 'owner@example.org'],
  ])('prints %s like Java (F102)', (given, line) => {
    const world = scriptWorld();
    world.install(`function main() { Logger.log(${given}) }`);
    expect(world.run('main').log).toEqual([line]);
  });

  it('can be chained, and cleared with null (F4)', () => {
    expect(
      scriptWorld().answer("Logger.log('a').log('b'); return [Logger.getLog(), Logger.clear(), Logger.getLog()]"),
    ).toEqual([expect.stringMatching(/^[^\n]+ INFO: a\n[^\n]+ INFO: b\n$/), null, '']);
  });
});

describe('console', () => {
  it.each([
    ["'%s of %d', 'a', 2", 'a of 2'],
    ["'a', 1, { b: [2] }", 'a 1 { b: [ 2 ] }'],
    ['{ a: 1 }', '{ a: 1 }'],
  ])('.log(%s)', (given, line) => {
    const world = scriptWorld();
    world.install(`function main() { console.log(${given}); console.error(${given}) }`);
    expect(world.run('main').log).toEqual([line, line]);
  });
});

describe('what Utilities refuses', () => {
  it.each([
    ['Utilities.sleep(300001)', 'Invalid argument'],
    ['Utilities.sleep(-1)', 'Invalid argument'],
    ["Utilities.formatString('%s and %s', 'one')", 'Not enough arguments'],
    ["Utilities.formatString('%3$s', 1, 2)", 'Not enough arguments'],
    ["Utilities.formatDate(new Date('x'), 'UTC', 'y')", 'Error: not emulated: Utilities.formatDate of an invalid date'],
  ])('%s', (body, message) => {
    expect(scriptWorld().answer(body)).toBe(message);
  });

  it('is no sleep of five minutes, no null that is given, and no directive in the text of a value', () => {
    const body = "Utilities.sleep(300000); return Utilities.formatString('%s %s', null, '%s')";
    expect(scriptWorld().answer(body)).toBe('null %s');
  });
});
