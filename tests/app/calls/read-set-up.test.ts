/** The plan of set-up: what would be made and for which campaign, before anything is; and what was left undone. */

import { describe, expect, it } from '@jest/globals';
import { readSetUp } from '../../../src/app/calls/read-set-up.ts';
import { campaignFileText } from '../../../src/domain/campaign/campaign-file.ts';
import type { SetUpPlanView } from '../../../src/set-up-view.ts';
import { campaign } from '../../factories.ts';
import { openBlank, openSmall, type SmallWorkbook } from '../small-workbook.ts';

function planOf(workbook: SmallWorkbook, input = {}): SetUpPlanView {
  const office = workbook.run();
  const answer = readSetUp.answer(office, input, 'zh-CN');
  if (!answer.ok) throw new Error(answer.refusal);
  expect(office.book.hasWritten()).toBe(false);
  return answer.value;
}

describe('readSetUp', () => {
  it('names what would be made for the built-in campaign', () => {
    const { account, campaign: shown, faults, isChosen, made, missing, undone } = planOf(openBlank());
    expect([account, missing, faults, isChosen, undone]).toEqual(['review@example.org', [], [], false, []]);
    expect(shown?.id).toBe('2019');
    expect(shown?.lines.length).toBeGreaterThan(3);
    expect(made.sheets).toContain('单位名录');
    expect(made.forms.length).toBe(3);
    expect([made.folder, made.clockMinutes]).toEqual([campaign().title.own, 10]);
  });

  it('shows a chosen file with its goals, or its faults', () => {
    const file = { ...JSON.parse(campaignFileText(campaign())), id: '2020' };
    expect(planOf(openBlank(), { campaign: JSON.stringify(file) }).campaign?.id).toBe('2020');
    const broken = planOf(openBlank(), { campaign: JSON.stringify({ ...file, goal: {} }) });
    expect([broken.campaign, broken.faults.length > 0, broken.made.sheets]).toEqual([null, true, []]);
  });

  it('shows the campaign that stands, whatever file is given', () => {
    const plan = planOf(openSmall(), { campaign: '{' });
    expect([plan.isChosen, plan.campaign?.id]).toEqual([true, '2019']);
  });

  it('names the permissions that were not given', () => {
    const workbook = openBlank();
    const office = workbook.run();
    const consent = { missing: ['forms'], url: 'https://example.org/agree' };
    const short = { ...office, triggers: { ...office.triggers, consent: () => consent } };
    const answer = readSetUp.answer(short, {}, 'en');
    expect(answer).toMatchObject({ ok: true, value: { missing: ['forms'], consentUrl: consent.url } });
    const silent = { ...office, triggers: { ...office.triggers, consent: () => null } };
    expect(readSetUp.answer(silent, {}, 'en')).toMatchObject({ ok: true, value: { missing: null } });
  });
});
