/** What units report in a bench: made from a seed, as long as what people write. */

import { formOf } from '../domain/campaign/fields.ts';
import type { Campaign, CampaignForm } from '../domain/campaign/schema.ts';
import { type Field, typeOf } from '../domain/fields/all.ts';
import type { Answers } from '../season/answer-question.ts';
import type { RosterUnit } from '../season/season-schema.ts';
import type { Seeded } from './seeded.ts';

const PLACES = ['车间', '码头', '机关', '班组', '社区', '物流园', '卫生院', '职工书屋', '劳模工作室', '港区调度室'];
const ACTS = [
  '知识竞赛',
  '主题演讲',
  '志愿服务',
  '读书分享会',
  '集中宣传',
  '文艺展演',
  '专题讲座',
  '答题闯关',
  '技能比武',
];
const TOPICS = ['网络安全', '个人信息保护', '文明上网', '依法上网', '防范电信诈骗', '网络素养', '数字技能', '辟谣'];
const SENTENCES = [
  '活动由本单位工会牵头，各分会组织职工利用工余时间参加。',
  '现场设置展板、咨询台和答题区，发放宣传手册并逐一讲解。',
  '邀请属地网安民警结合真实案例讲解，职工提问踊跃。',
  '活动照片和签到表已存档，随邮件另行报送。',
  '参加人数以签到表为准，含外包单位职工。',
  '会后各班组开展讨论，形成倡议书并在公示栏张贴。',
];
const FAMILY = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'];
const GIVEN = ['芳', '伟', '娜', '秀英', '敏', '静', '丽', '强', '建国', '志强'];

/** Of a hundred entries so many come by the second and third form of the campaign; the others are for its goal. */
const SHARES: readonly (readonly [form: number, upTo: number])[] = [
  [2, 5],
  [1, 20],
];

/** The form that one response comes by. */
export function formDrawn(seeded: Seeded, campaign: Campaign): CampaignForm {
  const drawn = seeded.whole(1, 100);
  const [index = 0] = SHARES.find(([, upTo]) => drawn <= upTo) ?? [];
  return campaign.forms[index] ?? formOf(campaign, campaign.goal.form);
}

/**
 * All answers of one response, by field key; the form asks for those on its way alone.
 *
 * @param serial tells responses of a unit apart, so that they repeat each other no more than people's do.
 */
export function sampleAnswers(seeded: Seeded, form: CampaignForm, unit: RosterUnit, serial: number): Answers {
  const answers: Record<string, unknown> = {};
  for (const field of form.fields) {
    const isOptional = OPTIONAL.includes(field.type) && field.key !== form.roles.title && seeded.isIn100(40);
    if (!isOptional) answers[field.key] = answerOf(seeded, field);
  }
  answers[form.roles.unit] = unit.name;
  answers[form.roles.title] = titleOf(seeded, serial);
  if (form.roles.host !== undefined) answers[form.roles.host] = unit.name;
  return answers;
}

/** Most are held on one day. */
const LAST_DAY = 'heldUntil';

const OPTIONAL: readonly string[] = ['paragraph', 'links'];

function titleOf(seeded: Seeded, serial: number): string {
  return `${seeded.one(PLACES)}“${seeded.one(TOPICS)}”${seeded.one(ACTS)}（第${serial}期）`;
}

function answerOf(seeded: Seeded, field: Field): unknown {
  const choices = (field.choices ?? []).map(({ key }) => key);
  switch (field.type) {
    case 'day':
      return field.key === LAST_DAY ? undefined : dayText(seeded);
    case 'dayOrMonth':
      return dayText(seeded);
    case 'count':
      return String(seeded.whole(8, 600));
    case 'seconds':
      return String(seeded.whole(60, 280));
    case 'megabytes':
      return String(seeded.whole(20, 480));
    case 'choice':
      return seeded.one(choices);
    case 'choices':
      return [...new Set(Array.from({ length: seeded.whole(1, 3) }, () => seeded.one(choices)))];
    case 'paragraph':
      return Array.from({ length: field.key.length > 4 ? seeded.whole(2, 6) : 1 }, () => seeded.one(SENTENCES)).join(
        '',
      );
    case 'links':
      return `https://example.org/news/2019/${seeded.whole(100_000, 999_999)}`;
    case 'phone':
      return `138${seeded.whole(10_000_000, 99_999_999)}`;
    case 'email':
      return `reporter${seeded.whole(1, 999)}@example.org`;
    default:
      return typeOf(field).input === 'tick' ? true : lineOf(seeded);
  }
}

function dayText(seeded: Seeded): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `2019-${two(seeded.whole(1, 8))}-${two(seeded.whole(1, 28))}`;
}

function lineOf(seeded: Seeded): string {
  return seeded.isIn100(60) ? seeded.one(FAMILY) + seeded.one(GIVEN) : `${seeded.one(PLACES)}工会小组`;
}
