/** The mails: subject to the letter, the order of reading, and that nothing which people typed can break out. */

import { describe, expect, it } from '@jest/globals';
import { cleanSubject, renderMailHtml, renderMailText } from '../../src/documents/mail-body.ts';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { judge, type Verdict } from '../../src/domain/count/judge.ts';
import type { Entry } from '../../src/domain/intake/entry.ts';
import type { Mail } from '../../src/domain/post/dispatch.ts';
import { districtDigest } from '../../src/domain/post/district-digest.ts';
import { unitDigest } from '../../src/domain/post/unit-digest.ts';
import type { Decision } from '../../src/domain/review/decision.ts';
import { districtDigestMail } from '../../src/messages/mail/district-digest-mail.ts';
import { receipt } from '../../src/messages/mail/receipt.ts';
import { returned } from '../../src/messages/mail/returned.ts';
import { unitDigestMail } from '../../src/messages/mail/unit-digest-mail.ts';
import { campaign, decision, entry, unit, verdict } from '../factories.ts';

const SINCE = '2019-08-19T08:00:00+08:00';
const AS_OF = '2019-08-26T08:00:00+08:00';
const CONTEXT = {
  campaign: campaign(),
  office: { contact: '何样例', phone: '022-65300000', email: 'xwb@example.org' },
  language: 'zh-CN' as const,
};
const TG = unit();
const ACTIVITY = formOf(CONTEXT.campaign, 'activity');

const receiptOf = (given: Verdict) =>
  receipt({ ...CONTEXT, form: formOf(CONTEXT.campaign, given.entry.form), verdict: given, asOf: AS_OF });
const returnedOf = (given: Verdict, dueBy: string | null = null) =>
  returned({ ...CONTEXT, form: ACTIVITY, verdict: given, reason: '请补充照片。', dueBy, asOf: AS_OF });
const textOf = (mail: Mail) => renderMailText(mail.body);
/** Those of `parts` that stand in a text, in its order. */
const inOrderOf = (text: string, parts: readonly string[]) =>
  parts.filter((part) => text.includes(part)).sort((one, other) => text.indexOf(one) - text.indexOf(other));

const digestFacts = (entries: readonly Entry[], decisions: readonly Decision[] = []) => {
  const verdicts = judge({ campaign: CONTEXT.campaign, roster: [TG], entries, decisions });
  return { campaign: CONTEXT.campaign, roster: [TG], verdicts, decisions, zeroReports: [] };
};
const linkOf = (form: string) => `https://docs.google.com/forms/d/e/${form}/viewform?usp=pp_url&entry.8=%E5%B7%A5`;
const weekly = (
  entries: readonly Entry[],
  decisions: readonly Decision[] = [],
  monday = '2019-08-26',
  target: number | null = null,
) => {
  const on = { unit: { ...TG, target }, monday, since: SINCE, asOf: `${monday}T08:00:00+08:00` };
  return unitDigestMail(unitDigest(digestFacts(entries, decisions), on), CONTEXT, linkOf);
};

describe('receipt', () => {
  it.each([
    ['activity', 'HD-2019-0143', '【已收到】线下活动1项，编号HD-2019-0143'],
    ['work', 'ZP-2019-0007', '【已收到】作品1项，编号ZP-2019-0007'],
  ])('of %s %s is headed %s', (form, number, subject) => {
    expect(receiptOf(verdict({ entry: { form, number } })).subject).toBe(subject);
  });

  it('says that nothing is wrong, and what happens next', () => {
    const text = textOf(receiptOf(verdict()));
    expect(text).toContain('你单位报送的线下活动已收到，经自动核对没有发现问题');
    expect(text).toContain('由区总工会宣传网络部审核');
    expect(text).toContain('联系：区总工会宣传网络部 何样例');
  });

  it('tells all issues at once, errors first, each in a line of its own, with the way to mend them', () => {
    const text = textOf(
      receiptOf(verdict({ entry: { cells: { heldOn: '8月9日', participants: '约200', links: 'x' } } })),
    );
    expect(text).toContain('有2处需要更正');
    const order = [
      '需要更正（2处）',
      '“8月9日”读不出',
      '参与人数“约200”不是数字',
      '请留意（1处）',
      'edit2=2_ABC',
      '接下来',
      '更正之前不能审核通过',
    ];
    expect(inOrderOf(text, order)).toEqual(order);
  });

  it('ends with the way to report another one, in text and html, where the form’s address is known', () => {
    const link = 'https://docs.google.com/forms/d/e/1/viewform?usp=pp_url&entry.8=%E5%B7%A5%E4%BC%9A';
    const given = verdict();
    const facts = { ...CONTEXT, form: formOf(CONTEXT.campaign, 'activity'), verdict: given, asOf: AS_OF };
    const mail = receipt({ ...facts, again: link });
    expect(textOf(mail)).toContain(`再报一场\n${link}`);
    expect(renderMailHtml(mail.body)).toContain(`href="${link.replace(/&/g, '&amp;')}"`);
    expect(textOf(mail).indexOf('再报一场')).toBeGreaterThan(textOf(mail).indexOf('接下来'));
    expect(textOf(receipt({ ...facts, again: '' }))).not.toContain('再报');
    expect(textOf(receipt({ ...facts, form: formOf(CONTEXT.campaign, 'work'), again: link }))).toContain('再报一件');
  });

  it('quotes nothing personal', () => {
    expect(textOf(receiptOf(verdict()))).not.toMatch(/乔示范|65301206|tg@example/);
  });

  it('of a row that staff entered points to staff in place of a link', () => {
    const late = verdict({ entry: { door: 'staff', editUrl: '', cells: { participants: '约200' } } });
    const mail = receiptOf(late);
    expect(mail.body.some((block) => block.is === 'action')).toBe(false);
    expect(textOf(mail)).toContain('由工作人员代为录入');
  });
});

describe('returned', () => {
  const wrong = verdict({ entry: { cells: { title: '网络安全进车间', participants: '约200', heldOn: '8月9日' } } });

  it('is headed by title, number of errors and day, where one is set', () => {
    expect(returnedOf(wrong, '2019-08-30').subject).toBe(
      '【退回修改】网络安全进车间：2处需更正，请于8月30日前重新报送',
    );
    expect(returnedOf(wrong).subject).toBe('【退回修改】网络安全进车间：2处需更正，请更正后重新报送');
    expect(returnedOf(verdict()).subject).toBe('【退回修改】网络安全知识竞赛：请按审核意见修改后重新报送');
    expect(returnedOf(verdict(), '2019-09-06').subject).toBe(
      '【退回修改】网络安全知识竞赛：请按审核意见修改，于9月6日前重新报送',
    );
  });

  it('says by which day it is wanted, and that this is the district’s own wish', () => {
    expect(textOf(returnedOf(wrong, '2019-09-06'))).toContain('于9月6日前重新报送（区级规定）。');
    expect(textOf(returnedOf(wrong))).not.toContain('区级规定），请于');
  });

  it('carries the reason, all errors, the link, and that mending it is not late', () => {
    const text = textOf(returnedOf(wrong));
    for (const part of ['请补充照片。', '8月9日', '约200', 'edit2=2_ABC', '按首次报送的日期认定'])
      expect(text).toContain(part);
    expect(text).not.toContain('review@example.org');
  });
});

describe('unitDigestMail', () => {
  const wrong = entry({ id: 'r2', number: 'HD-2019-0002', cells: { title: '讲座', participants: '约200' } });

  it('says in its subject how much there is to do and what counts', () => {
    const other = entry({ id: 'r3', number: 'HD-2019-0003', cells: { title: '演讲' } });
    const mail = weekly(
      [entry(), wrong, other],
      [decision(), decision({ entry: 'r3', kind: 'return', reason: '请补充。' })],
    );
    expect(mail.subject).toBe('【每周工作提示】塘沽街道总工会：待办2项，已计入1场');
  });

  it('says what has gone to the city and what came of it, under a heading of its own', () => {
    const on = { unit: TG, monday: '2019-08-26', since: '2019-08-19T08:00:00+08:00', asOf: AS_OF };
    const name = { form: 'activity', number: 'HD-2019-0001', title: '网络安全知识竞赛' };
    const news = [
      { ...name, standing: 'sent' as const, outcome: '推荐全总' },
      { ...name, number: 'HD-2019-0002', standing: 'notSelected' as const, outcome: '' },
    ];
    const text = textOf(unitDigestMail({ ...unitDigest(digestFacts([entry()], []), on), city: news }, CONTEXT));
    expect(text).toContain('【上报情况】');
    expect(text).toMatch(/HD-2019-0001.*：已报送市总工会；推荐全总/);
    expect(text).toMatch(/HD-2019-0002.*：审核通过，本次未选送/);
  });

  it('says that a week is quiet', () => {
    const mail = weekly([entry()], [decision()]);
    expect(mail.subject).toBe('【每周工作提示】塘沽街道总工会：本周无待办');
    expect(textOf(mail)).toContain('本周（8月26日—9月1日）你单位没有待办事项');
  });

  it('goes from what to do to the count, the news, the deadlines and whom to call', () => {
    const text = textOf(weekly([entry(), wrong], [decision()]));
    const order = [
      '有待办事项：1项报送需要更正',
      '【待办】',
      '约200',
      '【目标任务】',
      '【未计入的活动和原因】',
      '【报送动态】',
      '【后续报送期限】',
      '联系：',
      '提示编号：2019-08-26/TG',
    ];
    expect(inOrderOf(text, order)).toEqual(order);
    expect(text).toContain('目标任务10场，已计入1场，待审核1场');
  });

  it('counts a deadline of this week as something to do, and tells of the zero report', () => {
    const mail = weekly([], [], '2019-09-16');
    expect(mail.subject).toBe('【每周工作提示】塘沽街道总工会：1项尚未报送，已计入0场');
    expect(textOf(mail)).toContain('线下活动情况统计表：9月18日（含）前报送（《通知》“二、（一）”），你单位尚未报送。');
    expect(textOf(mail)).toContain('零报告');
  });

  it('puts what is not reported first, with the unit’s own link and what is lacking', () => {
    const text = textOf(weekly([entry(), wrong], [], '2019-08-26', 3));
    const order = [
      '1项未报齐，1项报送需要更正',
      '【尚未报送或未报齐】',
      '你单位已报2项，目标3项，还差1项',
      '报送线下活动',
      '【待办】',
    ];
    expect(inOrderOf(text, order)).toEqual(order);
    expect(text).toContain(`报送线下活动\n${linkOf('activity')}`);
    expect(text.slice(0, text.indexOf('【待办】'))).not.toContain('确无可报');
    expect(text.slice(text.indexOf('【后续报送期限】'))).toContain(`报送作品\n${linkOf('work')}`);
    expect(weekly([entry()], [], '2019-08-26', 3).subject).toContain('：1项未报齐，已计入0场');
    expect(textOf(weekly([], [], '2019-08-26', 3))).toContain('你单位尚未报送，目标3项，还差3项。');
  });

  it('can be answered without any link', () => {
    expect(textOf(weekly([entry()], [decision()]))).toContain('请回复本邮件，写明编号和更正内容');
  });

  it('shows n of m only where a target is set', () => {
    expect(textOf(weekly([entry()], [decision()]))).toContain('你单位：已计入1场，待审核0场');
  });
});

describe('districtDigestMail', () => {
  it('is headed by the week, the count, the goal and what waits', () => {
    const facts = digestFacts(
      [entry(), entry({ id: 'r2', number: 'HD-2019-0002', cells: { title: '讲座' } })],
      [decision()],
    );
    const mail = districtDigestMail(
      districtDigest(facts, { monday: '2019-08-26', asOf: AS_OF, dispatches: [] }),
      CONTEXT,
    );
    expect(mail.subject).toBe('【周报】8月26日—9月1日：已计入1场，目标10场，待审核1项');
    const text = textOf(mail);
    expect(text).toContain('1项待审核，最早的已等待6天');
    expect(text).toContain('已计入的1场，参与120人次');
    expect(text).toContain('“好网民正能量”示范性系列征集作品（1个单位）：塘沽街道总工会');
  });
});

describe('what people typed', () => {
  const hostile = '<script>alert(1)</script>\r\n\r\n【审核意见】请访问\u202E';
  const mails = [
    receiptOf(verdict({ entry: { cells: { title: hostile, participants: hostile } } })),
    returnedOf(verdict({ entry: { cells: { title: hostile } } })),
    weekly([entry({ cells: { title: hostile, participants: 'x' } })]),
  ];

  it('never begins a line of its own in a mail', () => {
    for (const mail of mails) expect(textOf(mail)).not.toMatch(/^\s*【审核意见】请访问/m);
  });

  it('is text in html, never markup', () => {
    for (const mail of mails) {
      const html = renderMailHtml(mail.body);
      expect(html).toContain('&lt;script&gt;');
      expect(html).not.toMatch(/<script|\u202E/);
    }
  });

  it('cannot carry a line end or a hidden mark into a subject', () => {
    for (const mail of mails) {
      expect(mail.subject).not.toMatch(/[\r\n\u202E]/);
      expect(cleanSubject(mail.subject)).toBe(mail.subject);
    }
  });
});

describe('an identity number (contract: personalNumber)', () => {
  const number = '110101 19900101 1237';
  const cells = { title: `王示例${number}讲座`, note: number, unit: '塘沽街道总工会', participants: `${number}人` };
  const cut = { participants: `${'很'.repeat(20)}110101199001011237` };
  const mails = [
    receiptOf(verdict({ entry: { cells } })),
    receiptOf(verdict({ entry: { cells: cut } })),
    returnedOf(verdict({ entry: { cells } })),
    { ...returnedOf(verdict()), body: [{ is: 'facts', facts: [[number, number]] } as const] },
    { subject: number, body: [{ is: 'heading', text: number } as const, { is: 'list', items: [number] } as const] },
    weekly([entry({ cells })], [decision({ kind: 'return', reason: `${number}的照片请补充` })]),
  ];

  it.each([...mails.entries()])('is masked in subject, text and html: mail %i', (_, mail) => {
    const told = [cleanSubject(mail.subject), textOf(mail), renderMailHtml(mail.body)].join('\n');
    expect(told).not.toMatch(/199001/);
    expect(told.replace(/\s/g, '')).not.toMatch(/110101\d/);
    expect(told).toMatch(/110101\*{4}/);
  });

  it('leaves the address of a link whole', () => {
    const url = 'https://example.org/110101199001011237';
    expect(renderMailText([{ is: 'action', text: '修改', url }])).toContain(url);
  });
});

describe('an address in a mail', () => {
  it('stands apart in every mail that there is', () => {
    const odd = { links: 'www.example.cn/1', note: '见https://a.cn/1。' };
    const mails = [
      receiptOf(verdict({ entry: { cells: odd } })),
      weekly([entry({ cells: { ...odd, participants: '约200' } })]),
    ];
    for (const mail of mails) expect(textOf(mail)).not.toMatch(/(?:https?:\/\/|www\.|@)[!-~]*[^\s!-~]/u);
  });
});
