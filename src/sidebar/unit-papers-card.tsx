/** Each unit's papers: asking for them, and behind each unit its lines and what is left out of them. */

import { useState } from 'preact/hooks';
import type { MaterialsView, UnitPapersView } from '../views.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { PaperActs, PaperItem, WrittenName } from './paper-line.tsx';
import { PackingButton, RequestButton } from './request-button.tsx';
import { saveFile } from './save-file.ts';
import { showMoment } from './show-moment.ts';
import { Skeleton } from './tab-pane.tsx';
import { useAct } from './use-act.ts';
import { useAsked } from './use-tab-view.ts';

type Unit = MaterialsView['units'][number];

const FIND_FROM = 8;

/** The card, in the roster's order. */
export function UnitPapersCard({ view }: { view: MaterialsView }) {
  const { words } = usePage();
  const says = words.papers;
  const [text, setText] = useState('');
  const { units } = view;
  return (
    <Card id="unit-papers" title={says.units}>
      <div class="buttons">
        <RequestButton asked={{ what: 'summaries', unit: '' }} label={says.makeAll} done={says.makeAllDone} />
        <RequestButton asked={{ what: 'packets', unit: '' }} label={says.packAll} done={says.packAllDone} />
      </div>
      <ul class="rows">
        <PaperActs line={{ kind: 'guide', unit: '', part: '', label: says.guide, isPacket: false }} of="">
          <p class="hint">{says.guideHint}</p>
        </PaperActs>
      </ul>
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
            <UnitItem key={unit.id} unit={unit} />
          ))}
      </ul>
    </Card>
  );
}

function UnitItem({ unit: { entries, id, name, summary } }: { unit: Unit }) {
  const { language, words } = usePage();
  const says = words.papers;
  const unit = { unit: name };
  const written = (at: string, version: number) => words.materials.written({ time: showMoment(at, language), version });
  return (
    <li>
      <div class="unit-row">
        <strong>{name}</strong>
        <span class="hint">{words.materials.entries({ count: entries })}</span>
      </div>
      {summary !== null && <WrittenName {...summary} more={written(summary.writtenAt, summary.version)} />}
      <div class="buttons">
        <RequestButton asked={{ what: 'summaries', unit: id }} label={says.make} of={name} done={says.makeDone(unit)} />
        <RequestButton asked={{ what: 'packets', unit: id }} label={says.pack} of={name} done={says.packDone(unit)} />
      </div>
      <UnitLines id={id} name={name} />
    </li>
  );
}

function UnitLines({ id, name }: Pick<Unit, 'id' | 'name'>) {
  const { words } = usePage();
  const says = words.papers;
  const [isOpen, setOpen] = useState(false);
  const { fault, isBusy, reload, view } = useAsked((call) => call('readUnitPapers', { unit: id }), isOpen, 'changes');
  const retry = () => void reload();
  return (
    <details class="inner" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={`${says.lines}${words.page.colon}${name}`}>{says.lines}</summary>
      <div aria-busy={isBusy}>
        {fault !== null && <FaultNotice fault={fault} retry={retry} isBusy={isBusy} />}
        {isOpen && view === null && fault === null && <Skeleton />}
        {isOpen && view !== null && <Lines view={view} />}
      </div>
    </details>
  );
}

function Lines({ view: { leftOut, lines, name, unit } }: { view: UnitPapersView }) {
  const says = usePage().words.papers;
  return (
    <>
      <ul class="rows">
        {lines.map((line) => (
          <PaperItem key={`${line.kind} ${line.part}`} line={line} of={name} />
        ))}
      </ul>
      {leftOut.length > 0 && (
        <ul class="left-out">
          {leftOut.map(({ number, title, why }) => (
            <li key={number}>{says.leftOut({ number, label: title, text: why })}</li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <RegistrationButton id={unit} of={name} />
        <PackingButton id={unit} label={says.files} of={name} />
      </div>
    </>
  );
}

/** The table that the unit fills in: it is made for whoever asks, and never lies in Drive. */
function RegistrationButton({ id, of }: { id: string; of: string }) {
  const page = usePage();
  const says = page.words.papers;
  const act = useAct();
  const download = () =>
    act.run(
      () => page.call('downloadRegistration', { unit: id }),
      ({ base64, name }) => {
        saveFile(name, base64, 'xlsx');
        page.toast(says.downloaded({ text: name }));
      },
    );
  return (
    <>
      <Button
        look="button is-small"
        act={download}
        needs="personalData"
        isBusy={act.isBusy}
        of={of}
        label={says.registration}
      />
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </>
  );
}
