/** What is kept as a code or a key and only said in words: keys of dispatches and questions, results of requests. */

import { describe, expect, it } from '@jest/globals';
import { fieldAsked, questionKey } from '../../src/domain/campaign/question-key.ts';
import { MAIL_KINDS } from '../../src/domain/post/dispatch.ts';
import { aboutOf, type DispatchAbout, deadlineIn, dispatchKey, entryIn } from '../../src/domain/post/dispatch-key.ts';
import { REQUEST_RESULTS, type RequestResult, type RequestResultCode } from '../../src/domain/request-result.ts';
import { resultSentence } from '../../src/messages/sheet/result-sentence.ts';

describe('the key of a dispatch', () => {
  const KEYS: readonly (readonly [key: string, about: DispatchAbout])[] = [
    ['receipt/2_ABa-Onud', { kind: 'receipt', entry: '2_ABa-Onud' }],
    ['updated/2_ABa-Onud/3', { kind: 'updated', entry: '2_ABa-Onud', version: '3' }],
    ['returned/2_ABa-Onud/000017', { kind: 'returned', entry: '2_ABa-Onud', decision: '000017' }],
    ['corrected/2_ABa-Onud/3', { kind: 'corrected', entry: '2_ABa-Onud', version: '3' }],
    ['reminder/2019-09-18/2019-09-12/TG', { kind: 'reminder', until: '2019-09-18', day: '2019-09-12', unit: 'TG' }],
    ['escalation/2019-09-18/2019-09-19', { kind: 'escalation', until: '2019-09-18', day: '2019-09-19' }],
    ['rescheduled/9f2c/TG', { kind: 'rescheduled', request: '9f2c', unit: 'TG' }],
    ['opening/2019/tg@example.org', { kind: 'opening', campaign: '2019', address: 'tg@example.org' }],
    ['digest/2019-08-26/TG', { kind: 'digest', week: '2019-08-26', unit: 'TG' }],
    ['digest/2019-08-26/A/1', { kind: 'digest', week: '2019-08-26', unit: 'A/1' }],
    ['districtDigest/2019-08-26', { kind: 'districtDigest', week: '2019-08-26' }],
    ['health/2019-08-26', { kind: 'health', day: '2019-08-26' }],
  ];

  it.each(KEYS)('is %s, and tells what it is about', (key, about) => {
    expect([dispatchKey(about), aboutOf(key)]).toEqual([key, about]);
  });

  it('is tried for every kind of mail', () => {
    expect([...new Set(KEYS.map(([, { kind }]) => kind))].sort()).toEqual(Object.keys(MAIL_KINDS).sort());
  });

  it.each(['', 'receipt', 'reminder/2019-09-18', 'letter/1', 'toString/1', '周报/2019-08-26'])(
    'is none of ours: %j',
    (key) => {
      expect([aboutOf(key), entryIn(key), deadlineIn(key)]).toEqual([null, null, null]);
    },
  );

  it('tells the entry of notices, and the deadline of what is chased', () => {
    expect(KEYS.map(([key]) => [entryIn(key), deadlineIn(key)])).toEqual([
      ...[1, 2, 3, 4].map(() => ['2_ABa-Onud', null]),
      ...[1, 2].map(() => [null, '2019-09-18']),
      ...[1, 2, 3, 4, 5, 6].map(() => [null, null]),
    ]);
  });
});

describe('the key of a question', () => {
  it('tells its field, and that of a page none', () => {
    expect([fieldAsked(questionKey('about', 'title')), fieldAsked('about')]).toEqual(['title', '']);
  });
});

describe('the result of a request', () => {
  const RESULTS: Readonly<Record<RequestResultCode, readonly (readonly [RequestResult, zh: string, en: string])[]>> = {
    papers: [
      [
        { code: 'papers', written: 3, unchanged: 30 },
        '已生成3份；30份内容无变化，未重新生成',
        '3 files written; 30 unchanged and left as they were',
      ],
      [{ code: 'papers', written: 0, unchanged: 9 }, '9份内容无变化，未重新生成', '9 unchanged and left as they were'],
      [{ code: 'papers', written: 0, unchanged: 0 }, '已生成0份', '0 files written'],
      [
        { code: 'papers', written: 1, unchanged: 0, unmade: 2 },
        '已生成1份；2份未能生成，原因见“设置”',
        '1 file written; 2 files could not be made, see Settings',
      ],
    ],
    unitGone: [
      [{ code: 'unitGone' }, '单位名录中已没有这个单位，未办理', 'not done: the unit is no longer on the roster'],
    ],
    digests: [
      [{ code: 'digests', waiting: 0 }, '本周工作提示已发出', 'the digests are sent'],
      [{ code: 'digests', waiting: 4 }, '本周工作提示已登记，尚有4封待发送', 'noted; 4 digests still to be sent'],
    ],
    reminders: [
      [{ code: 'reminders', told: 0, waiting: 0 }, '没有需要提醒的单位', 'no unit has to be reminded'],
      [{ code: 'reminders', told: 1, waiting: 0 }, '已提醒1个单位', '1 unit reminded'],
      [
        { code: 'reminders', told: 5, waiting: 2 },
        '已登记提醒5个单位，尚有2封待发送',
        'noted for 5 units; 2 mails still to be sent',
      ],
    ],
    typed: [
      [
        { code: 'typed' },
        '不是在工作栏提出的（或提出的记录已丢失），未办理；需要的，请在工作栏中提出',
        'not asked for in the sidebar, or the record of that is lost; not done. Ask for it in the sidebar',
      ],
    ],
    remindersClosed: [
      [
        { code: 'remindersClosed' },
        '本主题活动没有设置报送提醒，或不在起止日期内，未发送',
        'not sent: this campaign reminds nobody, or is closed',
      ],
    ],
    remindersLate: [
      [
        { code: 'remindersLate' },
        '提出后超过两天才办理，未发送；仍需提醒的，请重新提出',
        'not sent: it waited for more than two days; ask again if it is still wanted',
      ],
    ],
    rescheduled: [
      [
        { code: 'rescheduled', told: 0, waiting: 0 },
        '截止时间没有未告知的变动，未发送',
        'not sent: no deadline has moved since units were told',
      ],
      [{ code: 'rescheduled', told: 1, waiting: 0 }, '已告知1个单位', '1 unit told'],
    ],
    opening: [
      [{ code: 'opening', told: 0, waiting: 0 }, '联络人都已通知过，未发送', 'not sent: every contact has had it'],
      [{ code: 'opening', told: 3, waiting: 0 }, '已发给3个联络人邮箱', 'sent to 3 addresses'],
      [
        { code: 'opening', told: 111, waiting: 21 },
        '已登记发给111个联络人邮箱，尚有21封待发送',
        'noted for 111 addresses; 21 mails still to be sent',
      ],
    ],
  };

  it.each(REQUEST_RESULTS.flatMap((code) => RESULTS[code]))('is said in both languages: %j', (result, zh, en) => {
    expect([resultSentence(result, 'zh-CN'), resultSentence(result, 'en')]).toEqual([zh, en]);
  });
});
