/** The words of reminders, of what staff learn after a deadline, and of the owner's notice, in both languages. */

import { describe, expect, it } from '@jest/globals';
import { renderMailText } from '../../src/documents/mail-body.ts';
import { escalationOf } from '../../src/domain/post/escalation.ts';
import { reminderFor } from '../../src/domain/post/reminder.ts';
import { dueOn } from '../../src/domain/post/reminder-points.ts';
import { escalationMail } from '../../src/messages/mail/escalation-mail.ts';
import { healthMail } from '../../src/messages/mail/health-mail.ts';
import { reminderMail } from '../../src/messages/mail/reminder-mail.ts';
import type { Language } from '../../src/messages/say.ts';
import { withDeadlines } from '../domain/changed-campaign.ts';
import { campaign, unit } from '../factories.ts';

const OFFICE = { contact: '何样例', phone: '022-65300000', email: 'xwb@example.org' };
const context = (language: Language) => ({ campaign: campaign(), office: OFFICE, language });
const UNTIL = '2019-09-18';
const DUE = { until: UNTIL, deadlines: dueOn(campaign(), UNTIL) };
const NOTHING = { verdicts: [], zeroReports: [] };
const AS_OF = '2019-09-12T09:00:00+08:00';

function reminded(language: Language, today: string, whole = campaign()) {
  const reminder = reminderFor(DUE, unit(), today, { ...NOTHING, campaign: whole });
  if (!reminder) throw new Error('a silent unit is reminded');
  return reminderMail(reminder, { ...context(language), campaign: whole }, AS_OF, () => '');
}

describe('reminderMail', () => {
  it.each([
    ['2019-09-04', '还有14天'],
    ['2019-09-17', '明天截止'],
    ['2019-09-18', '今天截止'],
  ])('on %s says %s', (today, told) => {
    expect(renderMailText(reminded('zh-CN', today).body)).toContain(told);
  });

  it('has no link where none is known, and no mark of exclamation', () => {
    const text = renderMailText(reminded('zh-CN', '2019-09-19').body);
    expect(text).not.toMatch(/https?:|[!！]/u);
    expect(text).toContain('022-65300000');
  });

  it('names no day where the campaign sets no time to catch up', () => {
    const { mendWithin: _, ...whole } = campaign();
    expect(reminded('zh-CN', '2019-09-19', whole).subject).toBe(
      '【报送提醒】线下活动情况统计表已于9月18日截止，请尽快补报，没有的请回复“无”',
    );
  });

  it('speaks English', () => {
    expect(reminded('en', '2019-09-12').subject).toBe('[Reminder] Activities: due 18 Sept, nothing yet from your unit');
    expect(reminded('en', '2019-09-19').subject).toBe(
      '[Reminder] Activities: was due 18 Sept; please report by 26 Sept, or answer “nothing”',
    );
  });
});

describe('deadlines with an hour', () => {
  const LABEL = { label: { 'zh-CN': '活动总表', en: 'All activities' } };
  const six = withDeadlines('activity', { hour: 18, ...LABEL });
  const due = { until: UNTIL, deadlines: dueOn(six, UNTIL) };
  const mailAt = (now: string, language: Language, whole = six, point = due) => {
    const reminder = reminderFor(point, unit({ target: 2 }), now, { ...NOTHING, campaign: whole });
    if (!reminder) throw new Error('a silent unit is reminded');
    return reminderMail(reminder, { ...context(language), campaign: whole }, AS_OF, () => '');
  };

  it.each([
    ['2019-09-12T09:00:00+08:00', '【报送提醒】活动总表9月18日18:00截止，你单位尚未报送', '请于9月18日18:00前报送'],
    ['2019-09-18T17:59:00+08:00', '【报送提醒】活动总表9月18日18:00截止，你单位尚未报送', '今天截止'],
    ['2019-09-18T18:00:00+08:00', '【报送提醒】活动总表已于9月18日18:00截止', '已于9月18日18:00截止'],
  ])('are told at %s', (now, subject, told) => {
    const mail = mailAt(now, 'zh-CN');
    expect(mail.subject).toContain(subject);
    expect(renderMailText(mail.body)).toContain(told);
  });

  it('speak English', () => {
    expect(renderMailText(mailAt('2019-09-12T09:00:00+08:00', 'en').body)).toContain('before 18:00 on 18 Sept');
  });

  it('stand beside another of the day: the subject says the day, each sentence its own', () => {
    const both = withDeadlines('activity', { hour: 9, ...LABEL }, { key: 'two', least: 2 });
    const point = { until: UNTIL, deadlines: dueOn(both, UNTIL) };
    const mail = mailAt('2019-09-18T10:00:00+08:00', 'zh-CN', both, point);
    expect(mail.subject).toBe('【报送提醒】活动总表、线下活动情况统计表9月18日截止，你单位尚未报送');
    const text = renderMailText(mail.body);
    expect(text).toContain('活动总表已于9月18日09:00截止');
    expect(text).toContain('线下活动情况统计表请于9月18日（含）前报送');
    expect(text).toContain('补报');
  });

  it('are told to staff after it', () => {
    const escalation = escalationOf(due, '2019-09-19', { ...NOTHING, campaign: six, roster: [unit()] });
    if (!escalation) throw new Error('a silent unit is on the list');
    expect(escalationMail(escalation, { ...context('zh-CN'), campaign: six }, AS_OF).subject).toBe(
      '【报送情况提示】活动总表已于9月18日18:00截止：1个单位未报送',
    );
  });
});

describe('escalationMail', () => {
  it('tells both languages who is lacking, and the group nobody’s name', () => {
    const facts = { ...NOTHING, campaign: campaign(), roster: [unit({ contacts: [] })] };
    const escalation = escalationOf(DUE, '2019-09-19', facts);
    if (!escalation) throw new Error('a silent unit is on the list');
    const [zh, en] = (['zh-CN', 'en'] as const).map((language) => escalationMail(escalation, context(language), AS_OF));
    expect(zh?.subject).toBe('【报送情况提示】线下活动情况统计表已于9月18日截止：1个单位未报送');
    expect(en?.subject).toBe('[Not reported] Activities, due 18 Sept: 1 unit silent');
    const group = renderMailText(zh?.body.slice(3, 5) ?? []);
    expect(group).toContain('有疑问请联系区总工会宣传网络部 何样例 022-65300000。');
    expect(group).not.toContain('塘沽');
  });
});

describe('healthMail', () => {
  it('says what each thing is and what to do, in both languages', () => {
    const mail = { is: 'mail', state: 'failed', kind: 'digest', subject: 'S', to: 'a@example.org', id: 'x' } as const;
    const fresh = [mail, { is: 'form', name: '线下活动' }, { is: 'sweep', swept: '' }] as const;
    const things = { fresh, standing: [{ is: 'table', name: '作品台账' }] as const };
    const zh = renderMailText(healthMail(things, context('zh-CN'), AS_OF).body);
    for (const told of ['其中3项是新出现的', '发送失败：每周工作提示“S”', '没有完成过', '“作品台账”：缺少工作表']) {
      expect(zh).toContain(told);
    }
    const en = healthMail(things, context('en'), AS_OF);
    expect(en.subject).toBe('[Health] 4 to see to');
    expect(renderMailText(en.body)).toContain('never since set-up');
  });
});
