/** The tab 概况: whose program this is, and how far it is. */

import { Section } from '../dialog/parts.tsx';
import type { Manage } from './use-manage.ts';

/** The tab. */
export function StandingTab({ manage: { view, words } }: { manage: Manage }) {
  const { standing } = words;
  return (
    <Section id="standing" title={standing.title}>
      <p>{standing.stages[view.stage]}</p>
      <dl class="facts">
        {view.campaign !== '' && <Fact label={standing.campaign}>{view.campaign}</Fact>}
        {view.owner !== '' && <Fact label={standing.owner}>{view.owner}</Fact>}
        <Fact label={standing.caller}>{view.caller || standing.unnamed}</Fact>
      </dl>
      {view.stage !== 'new' && (
        <p class="hint">{standing.you[view.isOwner ? 'owner' : view.isStaff ? 'staff' : 'other']}</p>
      )}
    </Section>
  );
}

function Fact({ children, label }: { children: string; label: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
