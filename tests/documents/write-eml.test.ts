/** Mails as files: read back by a parser that is not ours, whatever stands in them. */

import { describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { writeEml } from '../../src/documents/write-eml.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const MAIL = {
  from: 'office@example.org',
  to: ['tg@example.org'],
  subject:
    '【每周工作提示】塘沽街道总工会：需要处理1项，请于9月2日前更正（𠮷😀网络安全知识竞赛 and some Latin words behind it）',
  text: '第一行\n第二行 “引号” 𠮷😀\n',
  html: '<p>第一行</p>',
  attachments: [] as { name: string; type: string; bytes: Uint8Array }[],
};
const written = (change: object = {}) => writeEml({ ...MAIL, ...change }, { base64, mark: 'M1' });

describe('a mail as a file', () => {
  it('says again what was written: subject, text, html, people', async () => {
    const mail = await PostalMime.parse(written());
    expect(mail.subject).toBe(MAIL.subject);
    expect(mail.text).toBe(MAIL.text);
    expect(mail.html).toBe(MAIL.html);
    expect([mail.from?.address, ...(mail.to ?? []).map(({ address }) => address)]).toEqual([MAIL.from, ...MAIL.to]);
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  });

  it('brings its files whole, by their names', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 37) % 256);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const names = ['登记表（塘沽街道总工会）.xlsx', "it's (a) *name*.xlsx"];
    const mail = await PostalMime.parse(written({ attachments: names.map((name) => ({ name, type, bytes })) }));
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(names);
    for (const { content, mimeType } of mail.attachments) {
      expect(mimeType).toBe(type);
      expect([...new Uint8Array(content as ArrayBuffer)]).toEqual([...bytes]);
    }
    expect(mail.text).toBe(MAIL.text);
  });

  it('is ASCII, in lines that no server has to fold', () => {
    const lines = written({ attachments: [{ name: '表.xlsx', type: 'a/b', bytes: new Uint8Array(900) }] }).split(
      '\r\n',
    );
    expect(lines.filter((line) => /[^\x20-\x7e]/.test(line))).toEqual([]);
    expect(Math.max(...lines.filter((line) => !line.startsWith('Content-')).map(({ length }) => length))).toBeLessThan(
      79,
    );
  });

  it('goes to fifty, and is the same file for the same mail', async () => {
    const to = Array.from({ length: 50 }, (_, index) => `unit${index}@example.org`);
    expect((await PostalMime.parse(written({ to }))).to).toHaveLength(50);
    expect(written()).toBe(written());
  });
});
