/** Writes a mail as a file (.eml), which mail programs open as a draft for whoever sends it from their own mailbox. */

import { utf8Bytes } from './docx/utf8-bytes.ts';

/** What goes into the file. */
export interface EmlMail {
  from: string;
  to: readonly string[];
  /** On one line. */
  subject: string;
  text: string;
  html: string;
  attachments: readonly { name: string; type: string; bytes: Uint8Array }[];
}

/** Bytes of UTF-8 in one encoded word: a line of at most 76 signs, the header's name with it (RFC 2047, 2). */
const WORD_BYTES = 39;

/** Signs of base64 in a line (RFC 2045, 6.8). */
const LINE_SIGNS = 76;

/**
 * The file: only ASCII in it, so that nothing on its way can spoil it. A program that knows `X-Unsent` opens it to be
 * sent.
 *
 * @param base64 as the server has it.
 * @param mark no line of the mail begins with it: the same mark for the same mail gives the same file.
 * @example
 * writeEml(mail, { base64, mark: 'receipt-1' }).split('\r\n')[0] // → 'X-Unsent: 1'
 */
export function writeEml(
  { attachments, from, html, subject, text, to }: EmlMail,
  { base64, mark }: { base64(bytes: Uint8Array): string; mark: string },
): string {
  const word = (value: string) => encodedWords(value, base64);
  const part = (type: string, bytes: Uint8Array, more: readonly string[] = []) => [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    ...more,
    '',
    ...(base64(bytes).match(new RegExp(`.{1,${LINE_SIGNS}}`, 'g')) ?? ['']),
  ];
  const body = multipart('alternative', `${mark}-b`, [
    part('text/plain; charset=utf-8', utf8Bytes(text)),
    part('text/html; charset=utf-8', utf8Bytes(html)),
  ]);
  const files = attachments.map(({ bytes, name, type }) =>
    part(`${type}; name="${word(name)}"`, bytes, [
      `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, hexOf)}`,
    ]),
  );
  return [
    'X-Unsent: 1',
    ...(from === '' ? [] : [`From: ${from}`]),
    `To: ${to.join(',\r\n ')}`,
    `Subject: ${word(subject)}`,
    'MIME-Version: 1.0',
    ...(files.length === 0 ? body : multipart('mixed', `${mark}-a`, [body, ...files])),
    '',
  ].join('\r\n');
}

function multipart(kind: string, boundary: string, parts: readonly (readonly string[])[]): string[] {
  return [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.flatMap((lines) => [`--${boundary}`, ...lines]),
    `--${boundary}--`,
  ];
}

const hexOf = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

// Several words, none of which parts a sign; between them a line end that readers leave out (RFC 2047, 6.2).
function encodedWords(value: string, base64: (bytes: Uint8Array) => string): string {
  const words: string[] = [];
  let open = '';
  for (const sign of value) {
    if (utf8Bytes(open + sign).length > WORD_BYTES) {
      words.push(open);
      open = '';
    }
    open += sign;
  }
  return [...words, open].map((one) => `=?UTF-8?B?${base64(utf8Bytes(one))}?=`).join('\r\n ');
}
