/** Reads the settings tab: the campaign in a few lines, the forms, what is doubtful in the roster, clock and mail. */

import { dayOf } from '../../domain/calendar.ts';
import { comingDigestWeek, digestDayOf } from '../../domain/post/digest-week.ts';
import { dayLabel, deadlineLabel } from '../../messages/calendar.ts';
import { capital } from '../../messages/capital.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import type { SettingsView } from '../../settings-view.ts';
import type { SpokenLanguage } from '../../views.ts';
import { lacksHere, readerCall } from '../call.ts';
import { addressFindings, unconfirmedStaff, unitFindings } from '../health/people-findings.ts';
import { shownTroubles } from '../health/shown-troubles.ts';
import { daysFor, mailLeftSeen } from '../mail/mail-quota.ts';
import { isHeldBack } from '../mail/owed-digests.ts';
import { toldAddresses, untoldOf } from '../mail/owed-opening.ts';
import { movedSinceTold } from '../mail/owed-rescheduled.ts';
import type { FormPlace, Office, Settings } from '../office.ts';
import { leftByLast, type StepLeft, stepView } from '../set-up/set-up-steps.ts';
import { PRIVATE_MAILS } from '../set-up/set-up-workbook.ts';
import { keptText } from '../tables/kept-texts.ts';
import { type Line, type Outbox, readOutbox } from '../tables/outbox.ts';
import { openRequests } from '../tables/requests.ts';
import { deletedEntries } from '../tables/restore-rows.ts';
import { freshSettings } from '../tables/settings.ts';
import { dispatchesTable, rosterTable, settingsTable } from '../tables/tables.ts';
import { attempt } from '../tables/troubles.ts';
import { noteZone } from '../tables/zones.ts';
import { clockState } from '../views/clock-state.ts';
import { deadlineViews } from '../views/deadline-view.ts';
import { goalSentences } from '../views/goal-view.ts';
import { tabView } from '../views/tab-view.ts';
import { nothing } from './shapes.ts';

/** So many contacts or units are named in a sentence. */
const NAMES_SHOWN = 8;

/** So many mails that went wrong are shown, the latest. */
const MAILS_SHOWN = 20;

/**
 * The settings tab, in one go. Staff look here to see what they have just typed, so nothing of it is older than now.
 */
export const readSettings = readerCall(
  nothing,
  ({ office, settings, language }) => ({ ok: true, value: viewOf(office, settings, language) }),
  { right: 'look', load: freshSettings },
);

function viewOf(office: Office, settings: Settings, language: SpokenLanguage): SettingsView {
  const { roster, staff, wiring } = settings;
  const findings = attempt(office, rosterTable(office.language).title, () => findingsOf(office, settings, language));
  const outbox = attempt(office, dispatchesTable(office.language).title, () => readOutbox(office));
  const view = {
    ...tabView(office, settings, lacksHere(office, settings, language)),
    owner: wiring.owner,
    staff: [...staff],
    addressFindings: [
      ...unconfirmedStaff(settings, language),
      ...(attempt(office, settingsTable(office.language).title, () => addressesOf(office, language)) ?? []),
    ],
    campaign: campaignOf(settings, language),
    undone: undoneOf(office, settings, language),
    forms: formsOf(settings, language),
    units: roster.flatMap(({ active, id, name }) => (active ? [{ key: id, label: name }] : [])),
    clock: { minutes: wiring.clockMinutes, choices: clockChoices(office) },
    roster: { units: roster.length, active: roster.filter((unit) => unit.active).length, findings: findings ?? [] },
    moved: attempt(office, '', () => movedOf(office, settings, language)) ?? { lines: [], isAsked: false },
    opening: outbox && attempt(office, '', () => openingView(office, settings, outbox, language)),
    deleted: attempt(office, '', () => deletedOf(office, settings)) ?? [],
    ...(outbox ? mailsOf(office, outbox, language) : NO_MAILS),
    nextDigests: nextDigestsOf(office, settings),
  };
  // Last, for it tells of what has just been found missing as well.
  return { ...view, health: healthOf(office, settings, language) };
}

function campaignOf({ campaign, roster }: Settings, language: SpokenLanguage): SettingsView['campaign'] {
  const words = say('panels', language).settings;
  const { open } = campaign;
  const inWords = (day: string) => dayLabel(day, language);
  return {
    title: inLanguage(campaign.title, language),
    notice: inLanguage(campaign.notice, language),
    organiser: inLanguage(campaign.organiser, language),
    office: capital(inLanguage(campaign.office, language)),
    open: words.open(inWords(open.from), inWords(open.until)),
    goals: goalSentences(campaign, roster, language),
    deadlines: deadlineViews(campaign, language),
  };
}

function formsOf({ campaign, wiring }: Settings, language: SpokenLanguage): SettingsView['forms'] {
  return campaign.forms.map(({ key, title }) => {
    const place = wiring.forms[key];
    const { unitEntry = '', url = '' } = place ?? {};
    const warning = formWarning(place, language);
    return { key, title: inLanguage(title, language), url, warning, unitEntry };
  });
}

// That nobody can open it comes before that it is another one.
function formWarning(place: FormPlace | undefined, language: SpokenLanguage): string {
  const words = say('panels', language).settings;
  if (!place) return words.formNotMade;
  if (place.open !== undefined && place.open !== 'anyone') return words.formNotOpen[place.open];
  const { madeAnewAt = '' } = place;
  return madeAnewAt === '' ? '' : words.formMadeAnew(dayLabel(dayOf(madeAnewAt), language));
}

function undoneOf(office: Office, { lacks }: Settings, language: SpokenLanguage): SettingsView['undone'] {
  const settings: StepLeft[] = lacks === 'campaign' ? [{ step: 'settings', about: '', said: '' }] : [];
  return [...settings, ...leftByLast(office)].map((left) => stepView(left, language));
}

function movedOf(office: Office, settings: Settings, language: SpokenLanguage): SettingsView['moved'] {
  const words = say('panels', language).settings;
  const moved = movedSinceTold(office, settings);
  if (moved.length === 0) return { lines: [], isAsked: false };
  const lines = moved.map((deadline) => {
    const [was, now] = [deadlineLabel(deadline.was, language), deadlineLabel(deadline, language)];
    return words.moved(inLanguage(deadline.label, language), was, now);
  });
  return { lines, isAsked: openRequests(office).some(({ kind }) => kind === 'rescheduled') };
}

// Nothing once every contact has had it: a notice of a campaign that runs is no news.
function openingView(
  office: Office,
  settings: Settings,
  outbox: Outbox,
  language: SpokenLanguage,
): SettingsView['opening'] {
  const untold = untoldOf(settings, outbox, office.clock.now());
  if (untold.length === 0) return null;
  const words = say('panels', language).opening;
  const units = settings.roster.filter((unit) => untold.some((one) => one.units.includes(unit)));
  const isFirst = toldAddresses(settings, outbox).size === 0;
  const names = untold.map(({ address, units: own }) =>
    words.contact(
      own.map(({ name }) => name),
      address,
    ),
  );
  const mute = isFirst ? settings.roster.filter((unit) => unit.active && unit.contacts.length === 0) : [];
  const days = daysFor(untold.length, mailLeftSeen(office)?.most ?? null);
  return {
    lines: [
      isFirst ? words.first(units.length, untold.length) : words.untold(untold.length, namesIn(names, language)),
      ...(days > 1 ? [words.days(days)] : []),
      ...(mute.length > 0
        ? [
            words.mute(
              mute.length,
              namesIn(
                mute.map(({ name }) => name),
                language,
              ),
            ),
          ]
        : []),
    ],
    units: units.map(({ id }) => id),
    sure: words.sure(untold.length),
    isAsked: openRequests(office).some(({ kind }) => kind === 'opening'),
  };
}

function namesIn(names: readonly string[], language: SpokenLanguage): string {
  return say('panels', language).opening.names(names.slice(0, NAMES_SHOWN), Math.max(0, names.length - NAMES_SHOWN));
}

// Every five minutes is for accounts that may send more than a private one.
function clockChoices(office: Office): number[] {
  const left = mailLeftSeen(office)?.left ?? 0;
  return [...(left > PRIVATE_MAILS ? [5] : []), 10, 15, 30, 60];
}

function findingsOf(office: Office, settings: Settings, language: SpokenLanguage): SettingsView['roster']['findings'] {
  return unitFindings(office, settings, language).map(({ adopts, text, unit }) => ({ unit, text, adopts }));
}

function addressesOf(office: Office, language: SpokenLanguage): string[] {
  const { line, staff } = addressFindings(office, language);
  return [...staff, ...line];
}

function healthOf(office: Office, settings: Settings, language: SpokenLanguage): SettingsView['health'] {
  for (const zone of [office.clock.zone(), office.workbook.zone()]) noteZone(office, settings, zone);
  const mail = mailLeftSeen(office);
  const troubles = shownTroubles(office, settings, language).map(({ about, text }) => ({ about, text }));
  const state = clockState(office, settings, language);
  return { ...state, mailLeft: mail?.left ?? null, mailLeftAt: mail?.at ?? '', troubles };
}

type MailsView = Pick<SettingsView, 'mails' | 'mailCounts' | 'waiting' | 'waitingCounts' | 'mailed'>;

const NO_MAILS: MailsView = {
  mails: [],
  mailCounts: { uncertain: 0, failed: 0 },
  waiting: [],
  waitingCounts: { owed: 0, held: 0 },
  mailed: [],
};

function mailsOf(office: Office, { lines }: Outbox, language: SpokenLanguage): MailsView {
  const mails = lines.flatMap(({ body, claimedAt, key, note, owedAt, state, subject, to }) =>
    state === 'uncertain' || state === 'failed'
      ? [{ key, state, subject, to: to.join(', '), at: claimedAt || owedAt, note, hasText: body !== '' }]
      : [],
  );
  const count = (state: 'uncertain' | 'failed') => mails.filter((mail) => mail.state === state).length;
  return {
    mails: mails.slice(-MAILS_SHOWN).reverse(),
    mailCounts: { uncertain: count('uncertain'), failed: count('failed') },
    ...waitingOf(lines, language),
    mailed: mailedOf(office, lines).slice(-MAILS_SHOWN).reverse(),
  };
}

function mailedOf(office: Office, lines: readonly Line[]): SettingsView['mailed'] {
  return lines.flatMap((line) => {
    const text = keptText(office, line);
    return text ? [{ key: line.key, subject: line.subject, to: line.to.join(', '), at: text.since }] : [];
  });
}

function waitingOf(lines: readonly Line[], language: SpokenLanguage): Pick<MailsView, 'waiting' | 'waitingCounts'> {
  const { dispatchKinds } = say('sheet', language);
  const waiting = lines.filter(({ state }) => state === 'owed' || state === 'held');
  const held = waiting.filter(({ state }) => state === 'held').length;
  return {
    waiting: waiting.slice(0, MAILS_SHOWN).map(({ key, kind, owedAt, state, subject, to }) => {
      const isHeld = state === 'held';
      return { key, isHeld, kind: capital(dispatchKinds[kind]), subject, to: to.join(', '), at: owedAt };
    }),
    waitingCounts: { owed: waiting.length - held, held },
  };
}

function nextDigestsOf(office: Office, { campaign, wiring }: Settings): SettingsView['nextDigests'] {
  const monday = comingDigestWeek({ now: office.clock.now(), setUpAt: wiring.setUpAt, campaign });
  if (monday === null) return null;
  return { day: digestDayOf(campaign, monday), hour: campaign.digest.hour, isHeld: isHeldBack(office, monday) };
}

function deletedOf(office: Office, { campaign }: Settings): SettingsView['deleted'] {
  const forms = campaign.forms.map(({ key }) => key);
  return deletedEntries(office, forms).map(({ number }) => ({ number }));
}
