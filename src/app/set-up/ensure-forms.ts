/** Brings the forms up to campaign and roster: at set-up all that can be mended, at a tick their questions alone. */

import { type FormPlan, type FormPlanWords, planForm } from '../../domain/campaign/form-plan.ts';
import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import { placeholderWords } from '../../messages/campaign/placeholder-words.ts';
import { say } from '../../messages/say.ts';
import type { FormPlace, Office, Settings, Wiring } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { attempt } from '../tables/troubles.ts';
import { keepPlace, keepWiring, keptPlace } from '../tables/wiring.ts';
import type { Steps } from './set-up-steps.ts';
import { showWiring } from './settings-sheet.ts';

/** How long making a form may take on a slow day: none is begun when that much is no longer left. */
const ONE_FORM_MS = 90_000;

/**
 * Brings the forms' questions up to campaign and roster, for example when a unit has been added. Only forms that the
 * store names are touched, and one that cannot be changed holds up nothing but itself.
 *
 * @returns whether all of them are as planned.
 */
export function ensureForms(office: Office, settings: Settings): boolean {
  let forms = settings.wiring.forms;
  const done = settings.campaign.forms.map((form) => {
    const place = keptPlace(office, form.key);
    if (!place) return false;
    const plan = planOf(settings, form);
    const title = plan.title;
    let isWhole = true;
    const furnished = attempt(office, title, () =>
      office.forms.ensure(plan, place, (_step, work) => {
        isWhole = attempt(office, title, () => [work()]) !== null && isWhole;
      }),
    );
    if (furnished) forms = { ...forms, [form.key]: furnished };
    if (furnished && JSON.stringify(furnished) !== JSON.stringify(place)) keepPlace(office, form.key, furnished);
    return furnished !== null && isWhole;
  });
  const wiring = { ...settings.wiring, forms };
  if (JSON.stringify(forms) !== JSON.stringify(settings.wiring.forms)) showWiring(office, wiring);
  return done.every((isDone) => isDone);
}

/** What one form is set up by. */
interface FormAsked {
  form: CampaignForm;
  steps: Steps;
  /** Ids of forms that may be this workbook's, where the store does not know. */
  candidates(): readonly string[];
  /** Drive could not make one at the last set-up either. */
  isLastResort: boolean;
}

/**
 * Makes or mends a form, and installs its trigger: published, open, linked, with every question in its place.
 *
 * @returns the wiring with the form's place, which is kept as soon as it is known.
 */
export function setUpForm(office: Office, settings: Settings, asked: FormAsked): Wiring {
  const { candidates, form, isLastResort, steps } = asked;
  let wiring = settings.wiring;
  const keep = (place: FormPlace) => {
    if (JSON.stringify(wiring.forms[form.key]) === JSON.stringify(place)) return;
    wiring = { ...wiring, forms: { ...wiring.forms, [form.key]: place } };
    keepWiring(office, wiring);
  };
  const plan = planOf(settings, form);
  if (!steps.hasTime(wiring.forms[form.key]?.fingerprint ? MENDING_MS : ONE_FORM_MS)) return wiring;
  const found = () => {
    const known = Object.entries(wiring.forms).flatMap(([key, { id }]) => (key === form.key ? [] : [id]));
    return candidates().filter((id) => !known.includes(id));
  };
  steps.take('form', plan.title, () => {
    const making = { office, plan, steps, folder: wiring.folder, isLastResort, found, keep };
    const place = furnished(making, keptPlace(office, form.key));
    keep(office.forms.publish(plan, place, steps.with(plan.title)));
  });
  const id = wiring.forms[form.key]?.id;
  if (id !== undefined) steps.take('formClock', plan.title, () => office.triggers.installForm(id));
  return wiring;
}

const MENDING_MS = 60_000;

interface Making {
  office: Office;
  plan: FormPlan;
  steps: Steps;
  /** Where a new one is to lie; '' where no folder is known. */
  folder: string;
  isLastResort: boolean;
  /** Forms that may be this one, where the store does not know it. */
  found(): readonly string[];
  keep(place: FormPlace): void;
}

function furnished(making: Making, known: FormPlace | null): FormPlace {
  const { keep, office, plan, steps } = making;
  const furnish = (place: FormPlace) => {
    const made = office.forms.ensure(plan, place, steps.with(plan.title));
    keep(made);
    return made;
  };
  if (!known) return furnish(begun(making));
  try {
    return furnish(known);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'formMissing' || !office.forms.isGone(known)) throw error;
    return furnish(begun(making, office.clock.now()));
  }
}

// Where it is is kept before anything is done with it.
function begun(making: Making, madeAnewAt = ''): FormPlace {
  const { found, keep, office, plan } = making;
  const place = office.forms.adopt(plan, found()) ?? beginning(making);
  const told = madeAnewAt === '' ? place : { ...place, madeAnewAt };
  keep(told);
  return told;
}

const REFUSED = 'formRefused';

/** Whether Drive could not make a form when it was last asked for one. */
export function wasFormRefused({ hints }: Pick<Office, 'hints'>): boolean {
  return hints.get(REFUSED) !== '';
}

// The right kind of form is worth a second click: another one is made only when it was refused at the last set-up too.
function beginning({ folder, isLastResort, office, plan }: Making): FormPlace {
  try {
    const place = office.forms.begin(plan, folder, isLastResort);
    office.hints.set(REFUSED, '');
    return place;
  } catch (error) {
    office.hints.set(REFUSED, 'yes');
    throw error;
  }
}

/** The form as campaign and roster plan it. */
export function planOf(settings: Settings, form: CampaignForm): FormPlan {
  return planForm(settings.campaign, form, settings.roster, formWords(settings.campaign));
}

function formWords({ language }: Campaign): FormPlanWords {
  return { ...say('workbook', language).form, ...placeholderWords(language) };
}
