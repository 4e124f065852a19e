/** The mail 【更正告知】 in words: what stood, what stands now, how it was agreed, and what is still to be mended. */

import { describe, expect, it } from '@jest/globals';
import { renderMailText } from '../../src/documents/mail-body.ts';
import { formOf } from '../../src/domain/campaign/fields.ts';
import type { Change } from '../../src/domain/intake/entry.ts';
import { correctionsOf } from '../../src/domain/post/corrections.ts';
import { correctedMail } from '../../src/messages/mail/corrected-mail.ts';
import type { Language } from '../../src/messages/say.ts';
import { campaign, change, decision, entry, verdict } from '../factories.ts';

const OFFICE = { contact: '何样例', phone: '022-65300000', email: 'xwb@example.org' };
const AS_OF = '2019-08-26T08:00:00+08:00';

type Cells = Readonly<Record<string, string>>;

function mailOf(
  changes: readonly Partial<Change>[],
  cells: Cells,
  { language = 'zh-CN', isMailOnly = false }: { language?: Language; isMailOnly?: boolean } = {},
  decisions: Parameters<typeof verdict>[0] = {},
) {
  const all = changes.map((one) => change({ by: 'staff', source: '电话', isToTell: true, ...one }));
  const judged = verdict({ ...decisions, entry: { changes: [...entry().changes, ...all], cells: { ...cells } } });
  const corrections = correctionsOf(judged.entry, 0);
  if (!corrections) throw new Error('nothing to tell');
  const context = { campaign: campaign(), office: OFFICE, language, isMailOnly };
  const form = formOf(context.campaign, 'activity');
  const mail = correctedMail({ ...context, form, verdict: judged, corrections, asOf: AS_OF });
  return { subject: mail.subject, text: renderMailText(mail.body) };
}

const PEOPLE = { fields: { participants: ['120', '180'] }, agreedWith: '王示例' } as const;

describe('correctedMail', () => {
  it.each<[string, readonly Partial<Change>[], Cells, string]>([
    ['one', [PEOPLE], { participants: '180' }, '已更正1处'],
    [
      'two of two corrections',
      [PEOPLE, { fields: { title: ['甲', '乙'] } }],
      { participants: '180', title: '乙' },
      '已更正2处',
    ],
    ['what is still to be mended', [PEOPLE], { participants: '180', heldOn: '昨天' }, '已更正1处，还有1处需更正'],
  ])('is headed by %s', (_, changes, cells, told) => {
    const title = cells.title ?? '网络安全知识竞赛';
    expect(mailOf(changes, cells).subject).toBe(`【更正告知】${title}（HD-2019-0001）：${told}`);
  });

  it.each<[string, Partial<Change>, Cells, string]>([
    [
      'number, before and now, when, how and with whom',
      PEOPLE,
      { participants: '180' },
      '参与人数：原为“120”，现为“180”（2019年8月22日 09:15，经电话与王示例核实）',
    ],
    [
      'no name where nobody was named',
      { fields: { participants: ['120', '180'] }, source: '邮件' },
      { participants: '180' },
      '现为“180”（2019年8月22日 09:15，经邮件核实）',
    ],
    [
      'a slip of staff as one',
      { fields: { participants: ['120', '180'] }, source: '录入更正' },
      { participants: '180' },
      '（2019年8月22日 09:15，更正录入错误）',
    ],
    [
      'an empty field',
      { fields: { note: ['', '与社区联合举办'] } },
      { note: '与社区联合举办' },
      '原为空白，现为“与社区',
    ],
    [
      'a long text by what it is now',
      { fields: { account: [`${'长'.repeat(59)}…`, '短'] } },
      { account: '短' },
      '活动情况：文字有改动，现为“短”',
    ],
  ])('tells %s', (_, one, cells, part) => {
    expect(mailOf([one], cells).text).toContain(part);
  });

  it('tells number and title, asks for an answer only where something is wrong, and names no reviewer', () => {
    const { text } = mailOf([{ ...PEOPLE, who: 'review@example.org' }], { participants: '180' });
    const parts = ['更正了1处，请核对', '编号：HD-2019-0001', '如有出入，请回复本邮件', '没有出入的，不必回复'];
    for (const part of parts) expect(text).toContain(part);
    expect(text).not.toMatch(/review@example|需要更正|https?:|[!！]/u);
  });

  it('writes out nothing personal', () => {
    const phone = { fields: { contactPhone: ['022-65301206', '022-65301207'] } } as const;
    const { text } = mailOf([phone], { contactPhone: '022-65301207' });
    expect(text).toContain('联系方式：已更正，涉及个人信息，邮件中不写明');
    expect(text).not.toMatch(/6530120/u);
  });

  it('tells what is still to be mended and how: by the link, or by an answer alone', () => {
    const cells = { participants: '180', heldOn: '昨天' };
    expect(mailOf([PEOPLE], cells).text).toMatch(/还有1处需要更正，请按下列说明修改[\s\S]*edit2=2_ABC/u);
    const { text } = mailOf([PEOPLE], cells, { isMailOnly: true });
    expect(text).toContain('请回复本邮件，写明编号和更正内容');
    expect(text).not.toMatch(/https?:/u);
  });

  it('asks nothing of an entry that is out of play', () => {
    const rejected = { decisions: [decision({ kind: 'reject', version: 2 })] };
    const { subject } = mailOf([PEOPLE], { participants: '180', heldOn: '昨天' }, {}, rejected);
    expect(subject).toBe('【更正告知】网络安全知识竞赛（HD-2019-0001）：已更正1处');
  });

  it('speaks English', () => {
    const { subject, text } = mailOf([PEOPLE], { participants: '180' }, { language: 'en' });
    expect(subject).toBe('[Corrected] 网络安全知识竞赛 (HD-2019-0001): 1 corrected');
    expect(text).toContain('Participants: was “120”, is “180” (22 Aug 2019, 09:15, agreed with 王示例: Telephone)');
    expect(text).toContain('answer this mail with number and correction');
  });
});
