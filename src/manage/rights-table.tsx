/** The table of staff and their rights, with what was ticked and not saved yet. */

import { useState } from 'preact/hooks';
import { Button, Section } from '../dialog/parts.tsx';
import type { Right } from '../domain/staff/rights.ts';
import type { RolesView, StaffLine } from '../roles-view.ts';
import type { Manage } from './use-manage.ts';

interface Given {
  manage: Manage;
  view: RolesView;
  /** Whether what it shows was saved just now. */
  isSaved: boolean;
  renew(view: RolesView): void;
}

/** Rights by account, of those alone whose boxes were touched. */
type Drafts = Readonly<Record<string, readonly Right[]>>;

/** The table. It is made anew for each state of the rights that the server tells. */
export function RightsTable({ isSaved, manage, renew, view }: Given) {
  const { ask, isBusy, words } = manage;
  const texts = words.roles;
  const [drafts, setDrafts] = useState<Drafts>({});
  const touched = Object.entries(drafts);
  const isOff = touched.length === 0 || isBusy;
  const save = async () => {
    const staff = touched.map(([account, rights]) => ({ account, rights: [...rights] }));
    const saved = await ask('assignRights', { seen: view.seen, staff });
    if (saved) renew(saved);
  };
  const set = (account: string, rights: readonly Right[]) => setDrafts({ ...drafts, [account]: rights });
  return (
    <Section id="roles" title={texts.title}>
      <p class="hint">{texts.lead}</p>
      <p class="hint">{view.canChange ? texts.fresh : texts.readOnly}</p>
      <div class="table-box">
        <table class="rights">
          <Head view={view} account={texts.account} />
          <tbody>
            {view.staff.map((line) => (
              <Line
                key={line.account}
                line={line}
                rights={drafts[line.account] ?? line.rights}
                set={(rights) => set(line.account, rights)}
                texts={texts}
                view={view}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">{confirmedText(view, texts)}</p>
      <p role="status">{isSaved && touched.length === 0 ? texts.saved : ''}</p>
      {view.canChange && (
        <div class="buttons">
          <Button label={texts.save} act={() => void save()} look="is-strong" isOff={isOff} />
          <Button label={texts.undo} act={() => setDrafts({})} isOff={isOff} />
        </div>
      )}
    </Section>
  );
}

function Head({ account, view }: { account: string; view: RolesView }) {
  return (
    <thead>
      <tr>
        <th scope="col">{account}</th>
        {view.rights.map(({ key, name }) => (
          <th scope="col" key={key}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface LineGiven {
  line: StaffLine;
  rights: readonly Right[];
  set(rights: readonly Right[]): void;
  texts: Manage['words']['roles'];
  view: RolesView;
}

function Line({ line, rights, set, texts, view }: LineGiven) {
  const { account, isCaller, standing } = line;
  const isFixed = standing === 'owner' || !view.canChange;
  const told = standing === 'confirmed' ? '' : texts.standings[standing];
  const turn = (key: Right) => set(rights.includes(key) ? rights.filter((one) => one !== key) : [...rights, key]);
  return (
    <tr class={standing === 'new' ? 'is-new' : undefined}>
      <th scope="row">
        <span class="account">{account}</span> {isCaller && texts.you}
        {told !== '' && <span class="standing">{told}</span>}
        {standing === 'new' && !isFixed && (
          <Button
            label={texts.all}
            name={texts.allFor({ account })}
            act={() => set(view.rights.map(({ key }) => key))}
            look="is-small"
          />
        )}
      </th>
      {view.rights.map(({ key, name }) => (
        <td key={key}>
          <label class="right">
            <input
              type="checkbox"
              aria-label={texts.box({ account, right: name })}
              checked={rights.includes(key)}
              disabled={isFixed}
              onChange={() => turn(key)}
            />
          </label>
        </td>
      ))}
    </tr>
  );
}

function confirmedText({ confirmedAt, confirmedBy }: RolesView, texts: Manage['words']['roles']): string {
  if (confirmedAt === '') return '';
  const on = confirmedAt.slice(0, 16).replace('T', ' ');
  return confirmedBy === '' ? texts.taken({ on }) : texts.confirmed({ by: confirmedBy, on });
}
