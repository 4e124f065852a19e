/** A campaign with a third form: what a unit has reported is counted form by form, each by its own name. */

import { describe, expect, it } from '@jest/globals';
import { fileOf } from '../../src/domain/campaign/campaign-file.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import type { Campaign } from '../../src/domain/campaign/schema.ts';
import { judge } from '../../src/domain/count/judge.ts';
import { summarize } from '../../src/domain/paper/summary.ts';
import { unitDigest } from '../../src/domain/post/unit-digest.ts';
import { PAPER_WORDS } from '../../src/messages/documents/paper-words.ts';
import { summaryPaper } from '../../src/messages/documents/summary-paper.ts';
import { unitDigestMail } from '../../src/messages/mail/unit-digest-mail.ts';
import { campaign, entry, unit } from '../factories.ts';

const OFFICE = { contact: '于示例', phone: '65305678', email: 'office@example.org' };

/** The campaign of 2019, and 照片, a form of the works' fields. */
function threeForms(): Campaign {
  const two = fileOf(campaign());
  const [, work] = two.forms;
  const words = (text: string) => ({ 'zh-CN': text });
  const photo = { ...work, key: 'photo', numberPrefix: 'TP', register: words('照片台账') };
  const forms = [...two.forms, { ...photo, noun: words('照片'), measure: words('张') }];
  const parsed = parseCampaign({ ...two, forms });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.campaign;
}

const WHOLE = threeForms();
const UNIT = unit();
const { cells } = entry({ form: 'work' });
const photo = (id: string) => entry({ form: 'photo', id, number: `TP-2019-000${id}`, cells: { ...cells, title: id } });
const ENTRIES = [entry({ form: 'work', id: 'w' }), photo('1'), photo('2')];
const VERDICTS = judge({ campaign: WHOLE, roster: [UNIT], entries: ENTRIES, decisions: [] });
const FACTS = { campaign: WHOLE, roster: [UNIT], verdicts: VERDICTS, decisions: [], zeroReports: [] };

describe('a third form', () => {
  const asked = {
    unit: UNIT,
    monday: '2019-08-26',
    since: '2019-08-19T08:00:00+08:00',
    asOf: '2019-08-26T08:00:00+08:00',
  };

  it('is counted by itself in the digest of a unit', () => {
    const digest = unitDigest(FACTS, asked);
    expect(digest.besides).toEqual([
      { form: 'work', count: 1 },
      { form: 'photo', count: 2 },
    ]);
    const context = { campaign: WHOLE, office: OFFICE, language: 'zh-CN' as const };
    const mail = JSON.stringify(unitDigestMail(digest, context, () => ''));
    expect(mail).toContain('作品1件（不计入目标任务场次）；照片2张（不计入目标任务场次）');
  });

  it('is counted by itself in the summary of a unit', () => {
    const facts = { campaign: WHOLE, verdicts: VERDICTS, zeroReports: [], office: OFFICE, words: PAPER_WORDS };
    const paper = summaryPaper(summarize(facts, { unit: UNIT, asOf: asked.asOf }), WHOLE);
    expect(JSON.stringify(paper)).toContain('作品1件；照片2张');
  });
});
