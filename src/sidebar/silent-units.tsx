/** Who has not reported, whom to ask, and who has confirmed that there is nothing to report. */

import { useState } from 'preact/hooks';
import type { ProgressView } from '../progress-view.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { ContactForm } from './contact-form.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { ReminderRequest } from './reminder-request.tsx';
import { showMoment } from './show-moment.ts';
import { useAct } from './use-act.ts';

/** The call list. */
export function SilentUnits({ view }: { view: ProgressView }) {
  const { words } = usePage();
  const { isVoluntary, silentOf } = view;
  const names = new Map(view.units.map(({ id, name }) => [id, name]));
  const silent = view.silent.map((unit) => ({ ...unit, name: names.get(unit.id) ?? unit.id }));
  return (
    <Card
      id="silent"
      title={words.progress.silent({ of: silentOf })}
      more={silent.length > 0 && <small class={isVoluntary ? '' : 'badge'}>{silent.length}</small>}
      look="silent"
    >
      {isVoluntary && <p class="hint">{words.progress.voluntary}</p>}
      {silent.length === 0 ? (
        <p class="fine">
          <Icon name="check" />
          {words.progress.silentNone({ of: silentOf })}
        </p>
      ) : (
        <ul>
          {silent.map((unit) => (
            <Silent key={unit.id} unit={unit} view={view} />
          ))}
        </ul>
      )}
      <ReminderRequest reminder={view.reminder} />
    </Card>
  );
}

type SilentUnit = ProgressView['silent'][number] & { name: string };

function Silent({ unit, view }: { unit: SilentUnit; view: ProgressView }) {
  const { words } = usePage();
  const [open, setOpen] = useState<'zero' | 'contact' | null>(null);
  const says = words.progress;
  const turn = (to: 'zero' | 'contact') => setOpen(open === to ? null : to);
  const close = () => setOpen(null);
  return (
    <li>
      <div class="unit-row">
        <strong>{unit.name}</strong>
        <span class="unit-acts">
          <Button
            look="link-button"
            act={() => turn('contact')}
            needs="review"
            isOpen={open === 'contact'}
            of={unit.name}
            label={words.contacts.record}
          />
          <Button
            look="link-button"
            act={() => turn('zero')}
            needs="review"
            isOpen={open === 'zero'}
            name={says.recordZeroFor({ unit: unit.name })}
            label={says.recordZero}
          />
        </span>
      </div>
      <p class="hint">
        {unit.contacts.length === 0
          ? says.noContact
          : `${says.contacts}${words.page.colon}${unit.contacts.join(words.page.comma)}`}
      </p>
      {open === 'zero' && <ZeroForm unit={unit} view={view} close={close} />}
      {open === 'contact' && <ContactForm id={unit.id} name={unit.name} close={close} />}
    </li>
  );
}

function ZeroForm({ unit, view, close }: { unit: SilentUnit; view: ProgressView; close(): void }) {
  const page = usePage();
  const { words } = page;
  const act = useAct();
  const record = (form: string) =>
    act.run(
      () => page.call('recordZeroReport', { unit: unit.id, form }),
      () => {
        page.toast(words.progress.zeroDone({ unit: unit.name }));
        page.changed();
        close();
      },
    );
  return (
    <div class="zero-form">
      <p>{words.progress.zeroWhat}</p>
      <p class="buttons">
        {formsOf(view, words.page.comma).map(({ key, label }) => (
          <Button key={key} look="button is-small" act={() => record(key)} isBusy={act.isBusy} label={label} />
        ))}
      </p>
      {act.fault !== null && <FaultNotice fault={act.fault} />}
    </div>
  );
}

/** The forms, each named by its tracks. */
function formsOf({ tracks }: ProgressView, comma: string): { key: string; label: string }[] {
  return [...new Set(tracks.map(({ form }) => form))].map((key) => {
    const labels = tracks.filter(({ form }) => form === key).map(({ label }) => label);
    return { key, label: labels.join(comma) };
  });
}

/** The confirmed zero reports, folded. */
export function ZeroReports({ view }: { view: ProgressView }) {
  const { language, words } = usePage();
  const { units, zeroReports } = view;
  if (zeroReports.length === 0) return null;
  const forms = formsOf(view, words.page.comma);
  return (
    <details class="card">
      <summary>
        {words.progress.zeroReports} <small class="badge">{zeroReports.length}</small>
      </summary>
      <ul class="rows">
        {zeroReports.map(({ at, by, form, unit }) => (
          <li key={`${unit} ${form}`}>
            <strong>{units.find(({ id }) => id === unit)?.name ?? unit}</strong>
            <p class="hint">
              {forms.find(({ key }) => key === form)?.label ?? form} ·{' '}
              {words.entry.by({ who: by, time: showMoment(at, language) })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
