/** What can be made to go wrong for the sidebar: the network, the browser's account, the script's authorization. */

import type { Overview } from '../answers.ts';
import { act } from './call-desk.ts';
import { useWords } from './language.tsx';
import { Popover } from './popover.tsx';
import type { DeskGiven } from './use-desk.ts';

/** A panel with a switch for each; its button tells how many are on. */
export function FaultSwitches({ given }: { given: DeskGiven }) {
  const { faults: words } = useWords();
  const { as, changed, faults, overview, setFaults, tell } = given;
  const isRevoked = overview.unauthorized.includes(as);
  const count = [faults.isOffline, faults.account === 'other', isRevoked].filter(Boolean).length;
  const authorize = async (isGranted: boolean) => {
    const answer = await act<Overview>('authorize', { as, isGranted });
    if (answer.ok) changed(answer.value);
    else tell(answer.words);
  };
  return (
    <Popover class={`faults${count > 0 ? ' is-on' : ''}`} label={count === 0 ? words.label : words.active({ count })}>
      <p class="soft">{words.hint}</p>
      <Switch
        label={words.network}
        value={faults.isOffline ? 'off' : 'on'}
        choices={{ on: words.connected, off: words.disconnected }}
        choose={(value) => setFaults({ ...faults, isOffline: value === 'off' })}
      />
      <Switch
        label={words.account}
        value={faults.account}
        choices={{ own: words.own, other: words.other({ email: overview.otherAccount }) }}
        choose={(value) => setFaults({ ...faults, account: value === 'other' ? 'other' : 'own' })}
      />
      <Switch
        label={words.authorization}
        value={isRevoked ? 'off' : 'on'}
        choices={{ on: words.granted, off: words.revoked }}
        choose={(value) => void authorize(value === 'on')}
      />
    </Popover>
  );
}

interface SwitchGiven {
  label: string;
  value: string;
  choices: Readonly<Record<string, string>>;
  choose(value: string): void;
}

function Switch({ choices, choose, label, value }: SwitchGiven) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {Object.entries(choices).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
