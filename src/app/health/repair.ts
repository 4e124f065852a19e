/** Repairs what the list of checks offers to repair, by the steps of set-up and of the clock; each twice is once. */

import { isFormStep } from '../../domain/set-up-step.ts';
import type { RepairKey } from '../../health-view.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { Office, Settings } from '../office.ts';
import type { Refusal } from '../problem.ts';
import { setUpForm, wasFormRefused } from '../set-up/ensure-forms.ts';
import { clocksOf } from '../set-up/ensure-workbook.ts';
import { dressAgain } from '../set-up/format-tables.ts';
import { presentOf } from '../set-up/present-workbook.ts';
import { leftByLast, openSteps, rememberLeft } from '../set-up/set-up-steps.ts';
import { setUpAlone } from '../set-up/set-up-workbook.ts';
import { showWiring } from '../set-up/settings-sheet.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { attempt } from '../tables/troubles.ts';
import { runTick } from '../triggers/tick.ts';
import { LOSSES } from './check-clocks.ts';

/** What a repair works with. */
interface Repairing {
  office: Office;
  settings: Settings;
  language: SpokenLanguage;
}

type Repaired = { ok: true } | ({ ok: false } & Refusal);

const WORKS: Readonly<Record<RepairKey, (repairing: Repairing) => Repaired>> = {
  clocks: hangClocks,
  forms: repairForms,
  looks: ({ office, settings }) => {
    dressAgain(office, tablesOf(settings.campaign), settings.wiring.sheets);
    return { ok: true };
  },
  setUp: ({ language, office }) => {
    office.triggers.requireScopes();
    return office.locks.withRegister(() => setUpAlone(office, { present: presentOf(office) }, language));
  },
  zone: ({ office, settings }) => {
    office.workbook.setZone(settings.campaign.zone);
    return { ok: true };
  },
  sweep: ({ office }) => runTick(office),
  noted: ({ office }) => {
    rememberLeft(
      office,
      leftByLast(office).filter(({ step }) => !LOSSES.includes(step)),
    );
    return { ok: true };
  },
};

/**
 * Makes the repair; what set-up refuses is passed on. Whether whoever asks may make it is seen before.
 *
 * @throws ProblemError lockBusy, storeRefused, and what the clock's run throws.
 */
export function repair(what: RepairKey, repairing: Repairing): Repaired {
  return WORKS[what](repairing);
}

// The clock goes once at the end, so that whoever has pressed the button sees that it goes.
function hangClocks({ office, settings }: Repairing): Repaired {
  const { campaign, wiring } = settings;
  const ids = Object.values(wiring.forms).map(({ id }) => id);
  office.triggers.requireScopes();
  office.locks.withRegister(() => {
    office.triggers.installClocks(clocksOf({ campaign, clockMinutes: wiring.clockMinutes }));
    for (const id of ids) attempt(office, id, () => office.triggers.installForm(id));
    office.triggers.keepOnly(ids);
  });
  attempt(office, '', () => runTick(office));
  return { ok: true };
}

function repairForms({ office, settings }: Repairing): Repaired {
  office.triggers.requireScopes();
  office.locks.withRegister(() => {
    const steps = openSteps(office);
    const { candidates } = presentOf(office);
    const isLastResort = wasFormRefused(office);
    let { wiring } = settings;
    for (const form of settings.campaign.forms) {
      wiring = setUpForm(office, { ...settings, wiring }, { form, steps, candidates, isLastResort });
    }
    const ids = Object.values(wiring.forms).map(({ id }) => id);
    steps.take('formClock', '', () => office.triggers.keepOnly(ids));
    showWiring(office, wiring);
    const others = leftByLast(office).filter(({ step }) => !isFormStep(step));
    rememberLeft(office, [...others, ...steps.left]);
  });
  return { ok: true };
}
