/** The tab 分工: what each of the staff may do, seen by all of them and changed by whoever may. */

import { useEffect, useState } from 'preact/hooks';
import { Section } from '../dialog/parts.tsx';
import type { RolesView } from '../roles-view.ts';
import { RightsTable } from './rights-table.tsx';
import type { Manage } from './use-manage.ts';

/** The tab. */
export function RolesTab({ manage }: { manage: Manage }) {
  const { view, words } = manage;
  const { roles: texts } = words;
  const isOpen = (view.stage === 'running' || view.stage === 'archive') && view.isStaff;
  if (isOpen) return <Roles manage={manage} />;
  return (
    <Section id="roles" title={texts.title}>
      <p>{view.stage === 'running' || view.stage === 'archive' ? texts.notStaff : texts.notHere}</p>
    </Section>
  );
}

function Roles({ manage }: { manage: Manage }) {
  const { ask, words } = manage;
  const [view, setView] = useState<RolesView | null>(null);
  const [isSaved, setSaved] = useState(false);
  useEffect(() => {
    void ask('readRoles', {}).then(setView);
  }, []);
  const renew = (saved: RolesView) => {
    setView(saved);
    setSaved(true);
  };
  if (view === null) {
    return (
      <Section id="roles" title={words.roles.title}>
        <p>{words.page.loading}</p>
      </Section>
    );
  }
  return (
    <>
      <RightsTable key={view.seen} manage={manage} view={view} isSaved={isSaved} renew={renew} />
      <Meanings texts={words.roles} rights={view.rights} />
      <Hands texts={words.roles} hands={view.sameHands} />
      <Section id="border" title={words.roles.border}>
        {words.roles.borders.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Section>
    </>
  );
}

type Texts = Manage['words']['roles'];

function Meanings({ rights, texts }: { rights: RolesView['rights']; texts: Texts }) {
  return (
    <Section id="meanings" title={texts.meanings}>
      <dl class="facts">
        {rights.map((right) => (
          <Meaning key={right.key} name={right.name} allows={right.allows} />
        ))}
      </dl>
    </Section>
  );
}

function Meaning({ allows, name }: Pick<RolesView['rights'][number], 'allows' | 'name'>) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{allows}</dd>
    </>
  );
}

function Hands({ hands: { count, isRefused, numbers }, texts }: { hands: RolesView['sameHands']; texts: Texts }) {
  const listed = numbers.join(' ');
  const named = numbers.length < count ? texts.more({ numbers: listed }) : listed;
  return (
    <Section id="hands" title={texts.hands}>
      <p>{isRefused ? texts.refused : texts.allowed}</p>
      <p>{count === 0 ? texts.noHands : texts.someHands({ count, numbers: named })}</p>
    </Section>
  );
}
