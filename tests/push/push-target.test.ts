/** What somebody pasted as an address, what clasp's complaints mean, and which files of a script are not ours. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../scripts/clasp.mjs';
import { foreignFiles, scriptIdIn } from '../../scripts/push-target.mjs';
import { bundle } from '../built-bundle.ts';

const ID = '1abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123';

describe('scriptIdIn', () => {
  it.each([
    ID,
    `  ${ID}\n`,
    `https://script.google.com/home/projects/${ID}/edit`,
    `https://script.google.com/u/1/home/projects/${ID}/edit?gid=0`,
    `https://script.google.com/d/${ID}/edit`,
    `https://script.google.com/a/macros/example.org/d/${ID}/edit`,
    `script.google.com/home/projects/${ID}/settings`,
  ])('reads %p', (pasted) => {
    expect(scriptIdIn(pasted)).toEqual({ ok: true, scriptId: ID });
  });

  it.each([
    ['https://docs.google.com/spreadsheets/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit#gid=0', 'sheet'],
    ['https://drive.google.com/open?id=1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms', 'sheet'],
    ['https://script.google.com/macros/s/AKfycbyxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/exec', 'deployment'],
    ['AKfycbyxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'deployment'],
    ['https://script.google.com/home', 'none'],
    ['REPLACE-WITH-YOUR-SCRIPT-ID', 'none'],
    ['', 'none'],
    ['好网民', 'none'],
  ])('tells what %p is instead', (pasted, is) => {
    expect(scriptIdIn(pasted)).toEqual({ ok: false, is });
  });
});

describe('refusalOf', () => {
  it.each([
    ['No credentials found.', 'notLoggedIn'],
    ['Request had invalid authentication credentials.', 'loginExpired'],
    ['invalid_grant', 'loginExpired'],
    ['Request had insufficient authentication scopes.', 'loginExpired'],
    ['User has not enabled the Apps Script API. Enable it by visiting …', 'apiOff'],
    ['The caller does not have permission', 'noRights'],
    ['Requested entity was not found.', 'notFound'],
    ['Invalid script ID.', 'notFound'],
    ["Quota exceeded for quota metric 'Requests'", 'quota'],
    ['User Rate Limit Exceeded', 'quota'],
    ["The user's Drive storage quota has been exceeded.", 'driveFull'],
    ['Error: admin_policy_enforced', 'blocked'],
    ['fetch failed', 'network'],
    ['getaddrinfo ENOTFOUND script.googleapis.com', 'network'],
    ['unable to get local issuer certificate', 'network'],
    ['Internal error encountered.', 'outage'],
    ['The service is currently unavailable.', 'outage'],
    ['Syntax error: Unexpected token line: 4 file: Code.gs', 'unknown'],
    ['', 'unknown'],
  ])('%p is %s', (said, refusal) => {
    expect(refusalOf(said)).toBe(refusal);
  });
});

describe('foreignFiles', () => {
  let ours: Record<string, string>;
  beforeAll(async () => {
    ours = await bundle();
  });
  const FORMER = { 'Code.js': '// Built by `npm run build`: change src/', 'sidebar.html': '<p>', 'notice.html': '<p>' };

  it('passes over this program under any name, an empty script, and pages of its earlier versions', () => {
    expect(foreignFiles(ours)).toEqual([]);
    const { 'Code.js': code = '', 'pages.html': pages = '' } = ours;
    expect(foreignFiles({ '代码.js': code, 'pages.html': pages, 'appsscript.json': '{}' })).toEqual([]);
    expect(foreignFiles({ '代码.js': 'function myFunction() {\n  \n}\n', 'appsscript.json': '{}' })).toEqual([]);
    expect(foreignFiles({ 'a.js': '' })).toEqual([]);
    expect(foreignFiles(FORMER)).toEqual([]);
  });

  it('names what is not ours, also beside this program, and pages by such names alone', () => {
    expect(foreignFiles({ ...ours, 'Mine.js': 'function a() {}', 'b.html': '<p>' })).toEqual(['Mine.js', 'b.html']);
    const { 'sidebar.html': page = '' } = FORMER;
    expect(foreignFiles({ 'sidebar.html': page })).toEqual(['sidebar.html']);
    expect(foreignFiles({ 'Code.js': 'function myFunction() { send() }' })).toEqual(['Code.js']);
  });
});
