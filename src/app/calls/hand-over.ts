/** Handing the program over: what it would come to, preparing a colleague, and taking over from whoever has it. */

import * as z from 'zod/mini';
import { isSameAccount } from '../../domain/account.ts';
import type { FormToHand, HandoverDone, HandoverView, LeftForm } from '../../handover-view.ts';
import { momentLabel } from '../../messages/calendar.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { type Language, say } from '../../messages/say.ts';
import { readerCall, staffCall } from '../call.ts';
import { forgetMailLeft } from '../mail/mail-quota.ts';
import type { Handover, Office, Settings, Wiring } from '../office.ts';
import { ProblemError, type Refusal } from '../problem.ts';
import { weeklyBackup } from '../set-up/back-up-book.ts';
import { clocksOf } from '../set-up/ensure-workbook.ts';
import { presentOf } from '../set-up/present-workbook.ts';
import { filesDue } from '../set-up/restore-due.ts';
import { type SetUpAnswer, setUpAlone } from '../set-up/set-up-workbook.ts';
import { forgetSettings, freshSettings } from '../tables/settings.ts';
import { attempt } from '../tables/troubles.ts';
import { handedOver, keepHeir, keepWiring, keptWiring, preparedHeir } from '../tables/wiring.ts';
import { clockState } from '../views/clock-state.ts';
import { nothing } from './shapes.ts';

const address = () => z.string().check(z.minLength(1), z.maxLength(320));

/** Whose the program is, how its clock does, and what would become of each form if the caller took over. */
export const readHandover = readerCall(
  nothing,
  ({ language, office, settings }) => {
    const value: HandoverView = {
      isWeekly: weeklyBackup(office).isOn,
      owner: settings.wiring.owner,
      ...clockOf(office, settings, language),
      heir: preparedHeir(office),
      colleagues: settings.staff.filter((one) => !isSameAccount(one, settings.wiring.owner)),
      forms: formsOf(office, settings, language),
      left: leftForms(office, settings, language),
      restoring: filesDue(office),
      lacksClocks: isOwner(office, settings) && !office.triggers.areInstalled(),
      history: historyOf(settings, language),
    };
    return { ok: true, value };
  },
  { right: 'look' },
);

function clockOf(office: Office, settings: Settings, language: Language) {
  const { isLate, text } = clockState(office, settings, language);
  return { isLate, clock: text };
}

function isOwner({ session }: Office, { wiring }: Pick<Settings, 'wiring'>): boolean {
  return isSameAccount(session.effectiveUser(), wiring.owner);
}

function formsOf(office: Office, settings: Settings, language: Language): FormToHand[] {
  const isOwn = isOwner(office, settings);
  return settings.campaign.forms.map(({ key, title }) => {
    const place = settings.wiring.forms[key];
    const state = !place ? 'missing' : isOwn ? 'own' : office.forms.mayOpen(place) ? 'open' : 'closed';
    return { title: inLanguage(title, language), state };
  });
}

// Those of the latest handover alone: what an earlier owner's forms got since is long settled.
function leftForms(office: Office, { campaign, wiring }: Settings, language: Language): LeftForm[] {
  const { forms = [] } = [...(wiring.handovers ?? [])].pop() ?? {};
  return forms.flatMap(({ id, key, responses, sheetId, url }) => {
    const form = campaign.forms.find((one) => one.key === key);
    if (!form || wiring.forms[key]?.id === id) return [];
    const later = Math.max(0, office.workbook.responsesIn(sheetId) - responses);
    return [{ title: inLanguage(form.title, language), url, later }];
  });
}

function historyOf({ wiring }: Settings, language: Language): string[] {
  const { past } = say('panels', language).handover;
  return [...(wiring.handovers ?? [])].reverse().map(({ at, from, to }) => past(momentLabel(at, language), from, to));
}

/**
 * The owner lets a colleague edit the forms and the folder, so that a handover costs units nothing; nothing changes
 * hands yet, and all goes on as before. What Google does not allow is told and holds up nothing else.
 */
export const prepareHandover = staffCall(
  () => z.strictObject({ to: address() }),
  ({ language, office, settings }, { to }): { ok: true; value: HandoverDone } | ({ ok: false } & Refusal) => {
    const { owner } = settings.wiring;
    if (!isOwner(office, settings)) return { ok: false, refusal: 'notOwner', detail: owner };
    if (isSameAccount(to, owner) || !isListed(settings, to)) return { ok: false, refusal: 'heirNotStaff', detail: to };
    const { cannotShare, folder } = say('panels', language).handover;
    const undone: string[] = [];
    const share = (what: string, work: () => void) => {
      if (attempt(office, what, () => [work()]) === null) undone.push(cannotShare(what));
    };
    for (const { key, title } of settings.campaign.forms) {
      const place = settings.wiring.forms[key];
      const name = inLanguage(title, language);
      if (place) share(name, () => office.forms.share(name, place, to));
    }
    if (settings.wiring.folder !== '') share(folder, () => office.files.share(settings.wiring.folder, to));
    keepHeir(office, to);
    return { ok: true, value: { owner, heir: to, madeAnew: [], undone } };
  },
  { load: freshSettings, right: 'setUp' },
);

function isListed({ staff }: Pick<Settings, 'staff'>, account: string): boolean {
  return staff.some((one) => isSameAccount(one, account));
}

type TakenOver =
  | { ok: true; value: HandoverDone }
  | Exclude<SetUpAnswer, { ok: true }>
  | ({ ok: false } & Refusal<'ownerChanged' | 'notStaff'>);

/**
 * Whoever clicks takes over: clocks, forms, folder and mail are theirs from then on. Again by the owner it makes up for
 * what a first click has left.
 *
 * The owner changes by one write, while nobody delivers and after the heir's clocks were made: a run that ends before
 * leaves everything with the old owner, one that ends after leaves a program that runs. Of two who click at once the
 * second finds another owner than it was shown.
 *
 * @throws ProblemError lockBusy while mail is being sent; notSetUp, copiedWorkbook, archivedWorkbook, storeRefused.
 */
export const takeOver = staffCall(
  () => z.strictObject({ from: address() }),
  ({ language, office, settings }, { from }): TakenOver => {
    if (!isListed(settings, office.session.effectiveUser())) return { ok: false, refusal: 'notStaff' };
    office.triggers.requireScopes();
    return office.locks.withRegister((): TakenOver => {
      if (filesDue(office).length > 0) return { ok: false, refusal: 'restoreUnfinished' };
      const before = settings.wiring.forms;
      const changed = whileNobodySends(office, () => changeOwner(office, settings, from));
      if ('ok' in changed) return changed;
      const done = setUpAlone(office, { present: presentOf(office), hasClocks: changed.hasClocks }, language);
      return done.ok ? { ok: true, value: outcomeOf(office, { settings, before, done, language }) } : done;
    });
  },
  { flow: 'setUp', load: freshSettings, right: 'setUp' },
);

function whileNobodySends<Result>(office: Office, work: () => Result): Result {
  if (!office.locks.tryDelivery()) throw new ProblemError('lockBusy');
  try {
    return work();
  } finally {
    office.locks.releaseDelivery();
  }
}

type Changed = { hasClocks: boolean } | ({ ok: false } & Refusal<'ownerChanged'>);

function changeOwner(office: Office, { campaign }: Settings, from: string): Changed {
  office.store.reread();
  const wiring = keptWiring(office) ?? presentOf(office).wiring;
  if (!wiring) throw new ProblemError('notSetUp');
  const to = office.session.effectiveUser();
  if (isSameAccount(wiring.owner, to)) return { hasClocks: false };
  if (!isSameAccount(wiring.owner, from)) return { ok: false, refusal: 'ownerChanged', detail: wiring.owner };
  // Both are harmless while the old owner has the program; without them the new one's would stand still.
  office.triggers.installClocks(clocksOf({ campaign, clockMinutes: wiring.clockMinutes }));
  forgetMailLeft(office);
  keepWiring(office, handedOver(wiring, handoverOf(office, wiring, to)));
  keepHeir(office, '');
  forgetSettings(office);
  return { hasClocks: true };
}

function handoverOf(office: Office, wiring: Wiring, to: string): Handover {
  const forms = Object.entries(wiring.forms).map(([key, { id, sheetId, url }]) => {
    return { key, id, url, sheetId, responses: office.workbook.responsesIn(sheetId) };
  });
  return { from: wiring.owner, to, at: office.clock.now(), forms };
}

interface TakingOver {
  settings: Settings;
  before: Wiring['forms'];
  done: Extract<SetUpAnswer, { ok: true }>;
  language: Language;
}

function outcomeOf(office: Office, { before, done, language, settings }: TakingOver): HandoverDone {
  const now = keptWiring(office)?.forms ?? {};
  const madeAnew = settings.campaign.forms.filter(({ key }) => before[key] && before[key]?.id !== now[key]?.id);
  return {
    owner: office.session.effectiveUser(),
    heir: '',
    madeAnew: madeAnew.map(({ title }) => inLanguage(title, language)),
    undone: (done.undone ?? []).map(({ cure, text }) => `${text} ${cure}`),
  };
}
