// What is wrong with one entry taken by itself: every issue code of the contract but duplicate and joint.
import {
  CONTENTS,
  DEADLINES,
  FITTING_KINDS,
  FORM_CODES,
  KINDS,
  PLATFORMS,
  SUBPROJECT_LABELS,
  SUBPROJECTS,
  TEXT_FIELDS,
  TRACK_LABELS,
  TRACKS,
} from './facts.ts';
import {
  allAsRead,
  asRead,
  choicesOf,
  holdsPersonalNumber,
  hostOf,
  isAddress,
  isDeclared,
  isTelephone,
  linksOf,
  namesSessions,
  plain,
  readDay,
  readDayOrMonth,
  readNumber,
  readSeconds,
} from './reading.ts';
import type { FormKey, FormProblem, Issue, Level, RosterUnit, Texts } from './season-shape.ts';

/** What of an entry its own verdict depends on; days are YYYY-MM-DD in Asia/Shanghai. */
export interface Judged {
  readonly form: FormKey;
  readonly byStaff: boolean;
  readonly content: Texts;
  readonly handedInOn: string;
  readonly changedOn: string;
  /** Whether staff wrote a day of receipt that cannot be read. */
  readonly receivedUnread?: boolean;
}

/**
 * Gives the active unit that a text names, by name or alias; null when there is none.
 *
 * @example
 * unitNamed([{ id: 'TG', name: '塘沽', kind: '街镇', contacts: [], aliases: ['塘沽街'] }], '塘沽街')?.id // → 'TG'
 */
export function unitNamed(roster: readonly RosterUnit[], text: string): RosterUnit | null {
  const named = roster.find((unit) =>
    [unit.name, ...(unit.aliases ?? [])].some((name) => asRead(name) === asRead(text)),
  );
  return named !== undefined && named.active !== false ? named : null;
}

/**
 * Gives the key of a work's track, which comes as a key or a label; '' when it is neither.
 *
 * @example
 * trackOf({ track: '故事作品类' }) // → 'story'
 */
export function trackOf(content: Texts): string {
  const text = content.track ?? '';
  return TRACK_LABELS[text] ?? (TRACKS.includes(text) ? text : '');
}

/**
 * Gives the key of a work's sub-project, which comes as a key or a label; '' when it is neither.
 *
 * @example
 * subprojectOf({ subproject: '网络正能量歌曲征集' }) // → 'song'
 */
export function subprojectOf(content: Texts): string {
  const text = content.subproject ?? '';
  return SUBPROJECT_LABELS[text] ?? (SUBPROJECTS.includes(text) ? text : '');
}

/**
 * Gives the day that an entry is compared by, of an activity heldOn, of a work createdOn; null when not readable.
 *
 * @example
 * dayOfEntry('work', { createdOn: '2019-06' }) // → '2019-06-01'
 */
export function dayOfEntry(form: FormKey, content: Texts): string | null {
  return form === 'activity' ? readDay(asRead(content.heldOn ?? '')) : readDayOrMonth(asRead(content.createdOn ?? ''));
}

/**
 * Gives the issues that an entry has by itself, each code and field once, in no order that matters.
 *
 * @example
 * ownIssues(roster, { form: 'activity', …, content: { …, participants: '约200' } })
 * // → [{ code: 'badNumber', field: 'participants', level: 'error' }]
 */
export function ownIssues(roster: readonly RosterUnit[], judged: Judged): readonly Issue[] {
  const entry = { ...judged, content: allAsRead(judged.content) };
  const { content } = entry;
  const issues: Issue[] = [];
  const add = (code: string, field: string | null, level: Level = 'error'): void => {
    issues.push({ code, field, level });
  };
  const { required, wanted } = entry.form === 'activity' ? activityNeeds(entry) : workNeeds(entry);
  for (const key of required) if (isEmpty(content, key)) add('missing', key);
  for (const key of wanted) if (isEmpty(content, key)) add('incomplete', key, 'warning');
  if (!entry.byStaff && !isDeclared(content.declaration ?? '')) add('noDeclaration', 'declaration');
  if (!isEmpty(content, 'unit') && unitNamed(roster, content.unit ?? '') === null) add('notInRoster', 'unit');
  for (const key of TEXT_FIELDS) if ((judged.content[key] ?? '').length > 2000) add('tooManyCharacters', key);
  if ((judged.content.title ?? '').length > 120) add('tooManyCharacters', 'title');
  if ((judged.content.account ?? '').length > 300) add('tooManyCharacters', 'account');
  for (const key of ['contactPhone', 'authorPhone']) {
    if (!isEmpty(content, key) && !isTelephone(content[key] ?? '')) add('badPhone', key);
  }
  for (const key of ['contactEmail', 'authorEmail']) {
    if (!isEmpty(content, key) && !isAddress(content[key] ?? '')) add('badEmail', key);
  }
  judgeDay(entry, add);
  if (entry.receivedUnread) add('badDate', 'receivedOn', 'warning');
  if (entry.form === 'activity') judgeActivity(content, add);
  else judgeWork(content, add);
  const deadline = DEADLINES[entry.form === 'activity' ? 'activity' : trackOf(content)];
  if (deadline !== undefined && entry.handedInOn > deadline && !isHeldAfter(entry, deadline)) {
    add('late', null, 'warning');
  }
  const isSeveral = [content.title, content.note].some((text) => namesSessions(text ?? ''));
  if (entry.form === 'activity' && isSeveral) add('severalSessions', 'title', 'warning');
  if (Object.values(content).some(holdsPersonalNumber)) add('personalNumber', null, 'warning');
  return issues;
}

/** "Not for an activity held after the deadline". */
function isHeldAfter(entry: Judged, deadline: string): boolean {
  const day = entry.form === 'activity' ? dayOfEntry('activity', entry.content) : null;
  return day !== null && day > deadline;
}

type Add = (code: string, field: string | null, level?: Level) => void;

function isEmpty(content: Texts, key: string): boolean {
  return (content[key] ?? '') === '';
}

function activityNeeds(entry: Judged): { required: readonly string[]; wanted: readonly string[] } {
  const annex = ['unit', 'title', 'heldOn', 'participants'];
  const rest = ['contents', 'contactName', 'contactPhone'];
  return entry.byStaff
    ? { required: annex, wanted: [...rest, 'declaration'] }
    : { required: [...annex, ...rest], wanted: [] };
}

function workNeeds(entry: Judged): { required: readonly string[]; wanted: readonly string[] } {
  const { content } = entry;
  const track = trackOf(content);
  const subproject = subprojectOf(content);
  const required = ['unit', 'track', 'title'];
  const wanted: string[] = [];
  if (!entry.byStaff) required.push('contactName', 'contactPhone');
  if (track !== 'series') required.push('createdOn', 'kind');
  else required.push('subproject');
  if (content.kind === '话题') required.push('link');
  const unionApplies = subproject === 'specialActivity' || subproject === 'servicePlatform';
  if (track === 'story' || (track === 'series' && !unionApplies)) {
    required.push('authorName');
    if (isEmpty(content, 'authorEmail')) required.push('authorPhone');
  }
  if (track === 'story') wanted.push('authorAddress', 'authorEmail');
  if (subproject === 'microVideo') wanted.push('fileFormat', 'durationSeconds', 'sizeMegabytes');
  return { required, wanted };
}

function judgeDay(entry: Judged, add: Add): void {
  const { content, form } = entry;
  const key = form === 'activity' ? 'heldOn' : 'createdOn';
  if (!isEmpty(content, 'heldUntil') && readDay(content.heldUntil ?? '') === null) add('badDate', 'heldUntil');
  if (isEmpty(content, key)) return;
  const day = dayOfEntry(form, content);
  if (day === null) {
    add('badDate', key);
    return;
  }
  if (day > entry.changedOn) add('futureDate', key);
  const isOutside2019 = !day.startsWith('2019-');
  const track = trackOf(content);
  if (form === 'activity' && isOutside2019) add('outsideWindow', key);
  if (form === 'work' && track === 'story' && day < '2018-01-01') add('outsideWindow', key);
  if (form === 'work' && track === 'topic' && content.kind === '活动' && isOutside2019) add('outsideWindow', key);
}

function isCount(text: string | undefined, least: number): boolean {
  const count = readNumber(text ?? '');
  return count !== null && Number.isInteger(count) && count >= least;
}

function judgeActivity(content: Texts, add: Add): void {
  if (choicesOf(content.contents ?? '').some((one) => !CONTENTS.includes(one))) add('unknownChoice', 'contents');
  if (linksOf(content.links ?? '').some((link) => hostOf(link) === null)) add('badLink', 'links', 'warning');
  if (!isEmpty(content, 'onlineViews') && !isCount(content.onlineViews, 0)) add('badNumber', 'onlineViews');
  if (isEmpty(content, 'participants')) return;
  const participants = readNumber(content.participants ?? '');
  if (participants === null || !isCount(content.participants, 1)) add('badNumber', 'participants');
  else if (participants > 5000) add('unusual', 'participants', 'warning');
}

function judgeWork(content: Texts, add: Add): void {
  if (!isEmpty(content, 'track') && trackOf(content) === '') add('unknownChoice', 'track');
  if (!isEmpty(content, 'subproject') && subprojectOf(content) === '') add('unknownChoice', 'subproject');
  judgeKind(content, add);
  judgeTopic(content, add);
  const seconds = numberIn(content, 'durationSeconds', add);
  const megabytes = numberIn(content, 'sizeMegabytes', add);
  if (subprojectOf(content) === 'microVideo') {
    const format = (content.fileFormat ?? '').toLowerCase();
    if (!['', 'mp4', '.mp4', 'video/mp4'].includes(format)) add('wrongFormat', 'fileFormat');
    if (seconds !== null && seconds >= 180) add('tooLong', 'durationSeconds');
    if (megabytes !== null && megabytes >= 50) add('tooBig', 'sizeMegabytes');
  }
  if (subprojectOf(content) === 'photography' && !isDeclared(content.original ?? '')) add('notOriginal', 'original');
}

function numberIn(content: Texts, key: string, add: Add): number | null {
  if (isEmpty(content, key)) return null;
  const value = key === 'durationSeconds' ? readSeconds(content[key] ?? '') : readNumber(content[key] ?? '');
  if (value === null) add('badNumber', key);
  return value;
}

function judgeKind(content: Texts, add: Add): void {
  const kind = content.kind ?? '';
  if (kind === '') return;
  if (!KINDS.includes(kind)) {
    add('unknownChoice', 'kind');
    return;
  }
  const track = trackOf(content);
  const place = track === 'series' ? subprojectOf(content) : track;
  const fitting = FITTING_KINDS[place];
  if (fitting === undefined || fitting.includes(kind)) return;
  add('wrongKind', 'kind', place === 'song' || place === 'specialActivity' ? 'warning' : 'error');
}

function judgeTopic(content: Texts, add: Add): void {
  const links = linksOf(content.link ?? '');
  const isTopic = content.kind === '话题';
  const hosts = links.map(hostOf);
  if (hosts.includes(null)) add('badLink', 'link', isTopic ? 'error' : 'warning');
  if (!isTopic) return;
  const tagged = [content.title, content.link, content.summary].some((text) =>
    decoded(text ?? '').includes('#好网民#'),
  );
  if (!tagged) add('hashtagMissing', 'title');
  const readable = hosts.filter((host) => host !== null);
  const isOn = (host: string, platform: string): boolean => host === platform || host.endsWith(`.${platform}`);
  if (readable.includes('t.cn')) add('shortLink', 'link', 'warning');
  const isWrong = (host: string): boolean => host !== 't.cn' && !PLATFORMS.some((one) => isOn(host, one));
  if (readable.some(isWrong)) add('wrongPlatform', 'link');
}

function decoded(text: string): string {
  try {
    return plain(decodeURIComponent(text));
  } catch {
    // A lone % in a title is not percent-encoding; the text then stands as it is.
    return text;
  }
}

/**
 * Gives the problems for which a form may refuse these answers: what one field (in its section) shows by itself.
 * What the parser reads without trouble (a day outside the window, a wrong kind) "it never refuses"; an empty link of
 * a topic and the choice between telephone and e-mail need two fields, so they are the server's.
 *
 * @param typed the answers before anything of them was read.
 * @example
 * formProblems(roster, 'activity', { …, participants: '约200' }, { …, participants: '约200 ' })
 * // → [{ key: 'participants badNumber 约200 ', field: 'participants' }]
 */
export function formProblems(
  roster: readonly RosterUnit[],
  form: FormKey,
  content: Texts,
  typed: Readonly<Record<string, string>>,
): readonly FormProblem[] {
  const judged: Judged = { form, byStaff: false, content, handedInOn: '2019-01-01', changedOn: '2019-12-31' };
  const needsTwoFields = (issue: Issue): boolean =>
    issue.code === 'missing' && (issue.field === 'link' || issue.field === 'authorPhone');
  return ownIssues(roster, judged)
    .filter((issue) => FORM_CODES.includes(issue.code) && !needsTwoFields(issue))
    .map(({ code, field }) => ({ key: `${field} ${code} ${typed[field ?? ''] ?? ''}`, field: field ?? '' }));
}
