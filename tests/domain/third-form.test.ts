/** A campaign with a third form: what a unit has reported is counted form by form, each by its own name. */

import { describe, expect, it } from '@jest/globals';
import { fieldViews } from '../../src/app/views/entry-fields.ts';
import { fileOf } from '../../src/domain/campaign/campaign-file.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import type { Campaign } from '../../src/domain/campaign/schema.ts';
import { tracksOf } from '../../src/domain/campaign/tracks.ts';
import { judge } from '../../src/domain/count/judge.ts';
import { briefPaper } from '../../src/domain/paper/brief-paper.ts';
import { cityReport } from '../../src/domain/paper/city-report.ts';
import { summarize } from '../../src/domain/paper/summary.ts';
import { unitDigest } from '../../src/domain/post/unit-digest.ts';
import { PAPER_WORDS } from '../../src/messages/documents/paper-words.ts';
import { summaryPaper } from '../../src/messages/documents/summary-paper.ts';
import { unitDigestMail } from '../../src/messages/mail/unit-digest-mail.ts';
import { campaign, decision, entry, unit } from '../factories.ts';
import { cellTexts, lineTexts, paperFacts } from './paper-world.ts';

const OFFICE = { contact: '于示例', phone: '65305678', email: 'office@example.org' };

/** The first two forms of 2019, and 照片, a form of the works' fields. */
function threeForms(): Campaign {
  const two = fileOf(campaign());
  const [activity, work] = two.forms;
  if (!activity || !work) throw new Error('there are two forms');
  const words = (text: string) => ({ 'zh-CN': text });
  const photo = { ...work, key: 'photo', numberPrefix: 'TP', register: words('照片台账') };
  const forms = [activity, work, { ...photo, noun: words('照片'), measure: words('张') }];
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
const JUDGED = { campaign: WHOLE, roster: [UNIT], entries: ENTRIES };
const ALL = ENTRIES.map(({ id }, index) => decision({ id: `d${index}`, entry: id }));
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

  it('has tracks of its own, told apart from those of another form that are called the same', () => {
    expect(tracksOf(WHOLE).map(({ key, label }) => `${key} ${label['zh-CN']}`)).toEqual([
      'activity 线下活动',
      'work.story 作品·故事作品类',
      'work.topic 作品·话题活动类',
      'work.series 作品·“好网民正能量”示范性系列征集活动',
      'photo.story 照片·故事作品类',
      'photo.topic 照片·话题活动类',
      'photo.series 照片·“好网民正能量”示范性系列征集活动',
    ]);
    expect(tracksOf(campaign()).map(({ label }) => label['zh-CN'])).toEqual([
      '线下活动',
      '故事作品类',
      '话题活动类',
      '“好网民正能量”示范性系列征集活动',
      '示范基地素材',
    ]);
    expect(tracksOf(WHOLE)[4]?.label.en).toBe('照片·Stories and works');
  });

  it('is neither a work of leaders’ page nor of the report to the city, which tells it by its own name', () => {
    const facts = {
      ...paperFacts([]),
      campaign: WHOLE,
      roster: [UNIT],
      verdicts: judge({ ...JUDGED, decisions: ALL }),
    };
    const rows = cellTexts(briefPaper(facts).paper);
    expect(rows.find(([kind]) => kind === '街镇')).toEqual(['街镇', '1', '0', '0', '0', '1']);
    const lines = lineTexts(cityReport(facts).paper);
    expect(lines.find((line) => line.startsWith('推荐作品'))).toBe('推荐作品1件，其中：故事作品类1件。');
    expect(lines).toContain('另报送照片2张。');
  });

  it('has the fields of its own pages, as every form', () => {
    const [, work] = WHOLE.forms;
    if (!work) throw new Error('there are works');
    const shown = (cells: Record<string, string>) => {
      const [verdict] = judge({ ...JUDGED, entries: [entry({ form: 'work', cells })], decisions: [] });
      return verdict ? fieldViews(WHOLE, work, verdict, [UNIT], 'zh-CN').map(({ key }) => key) : [];
    };
    expect(shown({})).not.toContain('durationSeconds');
    expect(shown({ durationSeconds: '90' })).toContain('durationSeconds');
    expect(shown({ track: 'series', subproject: 'microVideo' })).toContain('durationSeconds');
    expect(shown({ track: '' })).toEqual(expect.arrayContaining(['unit', 'track', 'title', 'declaration']));
    expect(shown({ track: '' })).not.toContain('subproject');
  });

  it('is counted by itself in the summary of a unit', () => {
    const facts = { campaign: WHOLE, verdicts: VERDICTS, zeroReports: [], office: OFFICE, words: PAPER_WORDS };
    const paper = summaryPaper(summarize(facts, { unit: UNIT, asOf: asked.asOf }), WHOLE);
    expect(JSON.stringify(paper)).toContain('作品1件；照片2张');
  });
});
