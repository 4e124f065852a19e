/** Each unit's summary table: what has been written, what it would say now, and asking for a new one. */

import { useState } from 'preact/hooks';
import type { MaterialsView } from '../views.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { showMoment } from './show-moment.ts';
import { useAct } from './use-act.ts';

type Unit = MaterialsView['units'][number];

const FIND_FROM = 8;

/** The card, in the roster's order. */
export function SummariesCard({ view }: { view: MaterialsView }) {
  const page = usePage();
  const { words } = page;
  const act = useAct();
  const [text, setText] = useState('');
  const { units } = view;
  const askAll = () =>
    act.run(
      () => page.call('requestPapers', { what: 'summaries', unit: '' }),
      () => {
        page.toast(words.materials.requestAllDone);
        page.changed();
      },
    );
  return (
    <Card
      id="summaries"
      title={words.materials.summaries}
      more={<Button look="button is-small" act={askAll} isBusy={act.isBusy} label={words.materials.requestAll} />}
    >
      {act.fault !== null && <FaultNotice fault={act.fault} retry={askAll} />}
      {units.length >= FIND_FROM && (
        <div class="search">
          <Icon name="search" />
          <input
            type="search"
            value={text}
            aria-label={words.materials.find}
            placeholder={words.materials.find}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
      )}
      <ul class="rows">
        {units
          .filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()))
          .map((unit) => (
            <UnitSummary key={unit.id} unit={unit} />
          ))}
      </ul>
    </Card>
  );
}

function UnitSummary({ unit }: { unit: Unit }) {
  const page = usePage();
  const { words } = page;
  const says = words.materials;
  const act = useAct();
  const { entries, id, name } = unit;
  const preview = () =>
    act.run(
      () => page.call('previewPaper', { kind: 'summary', unit: id }),
      () => page.toast(says.previewDone),
    );
  const ask = () =>
    act.run(
      () => page.call('requestPapers', { what: 'summaries', unit: id }),
      () => {
        page.toast(says.requestDone({ unit: name }));
        page.changed();
      },
    );
  return (
    <li>
      <div class="unit-row">
        <strong>{name}</strong>
        <span class="unit-acts">
          <Button look="link-button" act={preview} name={says.previewFor({ unit: name })} label={says.preview} />
          <Button look="link-button" act={ask} name={says.requestFor({ unit: name })} label={says.request} />
        </span>
      </div>
      <Written unit={unit} />
      <p class="hint">{act.isBusy ? words.page.busy : says.entries({ count: entries })}</p>
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </li>
  );
}

function Written({ unit }: { unit: Unit }) {
  const { language, words } = usePage();
  const { summary } = unit;
  if (summary === null) return null;
  const { name, url, version, writtenAt } = summary;
  return (
    <p class="written">
      {/^https?:\/\//i.test(url) ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          <Icon name="link" />
          {name}
          <span class="unseen"> {words.page.newWindow}</span>
        </a>
      ) : (
        name
      )}{' '}
      <small>{words.materials.written({ time: showMoment(writtenAt, language), version })}</small>
    </p>
  );
}
