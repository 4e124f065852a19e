/** How the program is doing: the clock and the roster. */

import type { SettingsView } from '../settings-view.ts';
import { Button } from './button.tsx';
import { Card, Fact } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { showMoment } from './show-moment.ts';
import { useAct } from './use-act.ts';

/** The owner's clock and the mail that is left for the day. */
export function HealthCard({ view }: { view: SettingsView }) {
  const { language, words } = usePage();
  const { isLate, lastSweep, mailLeft, mailLeftAt, text, troubles } = view.health;
  const says = words.settings;
  return (
    <Card
      id="health"
      title={says.health}
      more={
        <span class={`chip ${isLate ? 'is-returned' : 'is-approved'}`}>
          <Icon name={isLate ? 'warning' : 'done'} />
          {isLate ? says.late : says.onTime}
        </span>
      }
    >
      <p>{text}</p>
      {troubles.length > 0 && (
        <ul class="rows">
          {troubles.map((trouble) => (
            <li key={`${trouble.about} ${trouble.text}`}>
              <strong>
                <Icon name="warning" />
                {trouble.about}
              </strong>
              <p>{trouble.text}</p>
            </li>
          ))}
        </ul>
      )}
      <dl class="facts">
        <Fact label={says.lastSweep}>{lastSweep === '' ? says.never : showMoment(lastSweep, language)}</Fact>
        <Fact label={says.mailLeft}>
          {mailLeft === null
            ? says.unknownLeft
            : says.mailLeftAt({ count: mailLeft, time: showMoment(mailLeftAt, language) })}
        </Fact>
      </dl>
    </Card>
  );
}

/** What is odd about the roster; `reload` reads it again after a click has put something right. */
export function RosterCard({ roster, reload }: { roster: SettingsView['roster']; reload(): void }) {
  const { words } = usePage();
  const { findings } = roster;
  return (
    <Card id="roster" title={words.settings.roster}>
      <p class="hint">{words.settings.rosterCount(roster)}</p>
      {findings.length === 0 ? (
        <p class="fine">
          <Icon name="check" />
          {words.settings.rosterFine}
        </p>
      ) : (
        <ul class="rows">
          {findings.map((finding) => (
            <li key={`${finding.unit} ${finding.text}`}>
              <strong>{finding.unit}</strong>
              <p>{finding.text}</p>
              {finding.adopts !== null && <Adopt unit={finding.adopts} name={finding.unit} reload={reload} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Adopt({ unit, name, reload }: { unit: string; name: string; reload(): void }) {
  const page = usePage();
  const says = page.words.settings;
  const act = useAct();
  const adopt = () =>
    act.run(
      () => page.call('adoptAlias', { unit }),
      ({ entries }) => {
        page.toast(says.adopted({ unit: name, count: entries }));
        reload();
      },
    );
  return (
    <>
      <Button
        look="button is-small"
        act={adopt}
        isBusy={act.isBusy}
        name={says.adoptFor({ unit: name })}
        label={says.adopt}
      />
      {act.fault !== null && <FaultNotice fault={act.fault} />}
    </>
  );
}
