/** The mail of a line of the outbox: to whom, with which files, and without links for whoever opens none. */

import { describe, expect, it } from '@jest/globals';
import { composeMail, type MailSettings } from '../../../src/app/mail/compose-mail.ts';
import type { Attachment } from '../../../src/app/office.ts';
import type { Line } from '../../../src/app/tables/outbox.ts';
import type { MailBlock, WantedFile } from '../../../src/domain/post/dispatch.ts';
import { campaign, unit } from '../../factories.ts';

const BLOCKS: MailBlock[] = [
  { is: 'paragraph', text: '请修改。' },
  { is: 'action', text: '修改', url: 'https://example.org/edit' },
];

const line = (change: Partial<Line> = {}): Line => ({
  index: 0,
  key: 'digest/2019-08-26/TG',
  kind: 'digest',
  unit: 'TG',
  week: '2019-08-26',
  to: [],
  subject: '【每周工作提示】',
  state: 'owed',
  owedAt: '2019-08-26T08:00:00+08:00',
  claimedAt: '',
  note: '',
  body: `1:seal${JSON.stringify(BLOCKS)}`,
  ...change,
});

function settings(reach: 'google' | 'mail', roster = [unit()]): MailSettings {
  const line = { contact: '', phone: '', email: 'office@example.org' };
  const whole = { campaign: campaign(), roster, staff: ['review@example.org'], reach, line };
  return { ...whole, wiring: { owner: 'review@example.org' } };
}

/** Notes what was asked for, and gives a file of each. */
function files() {
  const asked: string[] = [];
  const filesOf = (wanted: readonly WantedFile[], units: readonly { id: string }[]): Attachment[] => {
    asked.push(...wanted.map((one) => `${one} ${units.map(({ id }) => id).join('+')}`));
    return wanted.map((one) => ({ name: `${one}.docx`, type: 'a/b', bytes: new Uint8Array() }));
  };
  return { asked, filesOf };
}

const composed = (given: MailSettings, one: Line, filesOf = files().filesOf) => {
  const mail = composeMail(given, one, filesOf);
  if (typeof mail === 'string') throw new Error(mail);
  return mail;
};

describe('composeMail', () => {
  it('gives a mail with its link and no file where forms can be reached', () => {
    const { asked, filesOf } = files();
    const mail = composed(settings('google'), line(), filesOf);
    expect(mail).toMatchObject({ to: unit().contacts, replyTo: 'office@example.org', attachments: [], bare: null });
    expect([mail.text, asked]).toEqual([expect.stringContaining('https://example.org/edit'), []]);
  });

  it('gives files and no link where mail opens none, names them, and has the same mail without them', () => {
    const { asked, filesOf } = files();
    const mail = composed(settings('mail'), line(), filesOf);
    expect(asked).toEqual(['summary TG', 'registration TG']);
    expect(mail.text).not.toContain('https://');
    expect(mail.text).toContain('summary.docx、registration.docx');
    expect(mail.bare).toMatchObject({ attachments: [] });
    expect(mail.bare?.text).not.toContain('summary.docx');
  });

  it('attaches what the mail itself wants, for all units that a contact serves', () => {
    const [address = ''] = unit().contacts;
    const roster = [unit(), unit({ id: 'XH', name: '新河街道总工会', contacts: [address.toUpperCase()] })];
    const wants: MailBlock[] = [...BLOCKS, { is: 'files', files: ['table', 'registration'] }];
    const one = line({ kind: 'opening', key: `opening/2019/${address}`, body: `1:seal${JSON.stringify(wants)}` });
    const { asked, filesOf } = files();
    expect(composed(settings('google', roster), one, filesOf).to).toEqual([address]);
    expect(asked).toEqual(['table TG+XH', 'registration TG+XH']);
  });

  it('tells why there is none', () => {
    const { filesOf } = files();
    expect(composeMail(settings('google', []), line(), filesOf)).toBe('nobodyNote');
    expect(composeMail(settings('google'), line({ body: '1:seal[{' }), filesOf)).toBe('bodyNote');
  });
});
