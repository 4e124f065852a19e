/** The mail `updated` in words: what is still to be mended, or that nothing is. */

import { describe, expect, it } from '@jest/globals';
import { renderMailText } from '../../src/documents/mail-body.ts';
import { formOf } from '../../src/domain/campaign/fields.ts';
import type { Verdict } from '../../src/domain/count/judge.ts';
import type { Mail } from '../../src/domain/post/dispatch.ts';
import { updated } from '../../src/messages/mail/updated.ts';
import { campaign, change, entry, verdict } from '../factories.ts';

const CONTEXT = {
  campaign: campaign(),
  office: { contact: '何样例', phone: '022-65300000', email: 'xwb@example.org' },
  language: 'zh-CN' as const,
};
const AS_OF = '2019-08-26T08:00:00+08:00';
const textOf = (mail: Mail) => renderMailText(mail.body);

describe('updated', () => {
  const mended = (cells: object, given: object = {}) =>
    verdict({ entry: { changes: [...entry().changes, change()], cells: { ...cells }, ...given } });
  const updatedOf = (given: Verdict) =>
    updated({ ...CONTEXT, form: formOf(CONTEXT.campaign, 'activity'), verdict: given, version: 2, asOf: AS_OF });

  it.each([
    [{}, '【已更新】网络安全知识竞赛（HD-2019-0001）：无需更正'],
    [{ links: 'x' }, '【已更新】网络安全知识竞赛（HD-2019-0001）：无需更正'],
    [{ title: '网络安全进车间', participants: '约200' }, '【已更新】网络安全进车间（HD-2019-0001）：还有1处需更正'],
    [{ title: ' ', participants: '约200' }, '【已更新】（未填写名称）（HD-2019-0001）：还有2处需更正'],
  ])('of %j is headed %s', (cells, subject) => {
    expect(updatedOf(mended(cells)).subject).toBe(subject);
  });

  it('tells number, when it was changed, all that is still to mend, the link, and how to answer without one', () => {
    const text = textOf(updatedOf(mended({ participants: '约200', links: 'x' })));
    const parts = ['的修改已收到，有1处需要更正', 'HD-2019-0001', '修改时间：2019年8月22日 09:15', '需要更正（1处）'];
    for (const part of [...parts, '请留意（1处）', 'edit2=2_ABC', '请回复本邮件，写明编号和更正内容'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/乔示范|65301206/);
  });

  it('says that nothing is wrong where nothing is', () => {
    expect(textOf(updatedOf(mended({})))).toContain('经自动核对没有发现问题，你单位不必再做什么');
  });
});
