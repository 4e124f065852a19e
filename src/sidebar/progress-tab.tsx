/** The progress tab: how far the campaign has come, and behind every number its list. */

import { useRef, useState } from 'preact/hooks';
import { CoverageBars } from './coverage-bars.tsx';
import type { OpenList } from './figure-button.tsx';
import { FigureList } from './figure-list.tsx';
import { FurtherGoals } from './further-goals.tsx';
import { GoalCard, Participants } from './goal-card.tsx';
import { SilentUnits, ZeroReports } from './silent-units.tsx';
import { TabPane } from './tab-pane.tsx';
import { UnitMatrix } from './unit-matrix.tsx';
import { useTabView } from './use-tab-view.ts';

/** The tab. Its numbers stay in place behind an open list, so that going back finds them. */
export function ProgressTab({ isShown }: { isShown: boolean }) {
  const tab = useTabView((call) => call('readProgress', {}), isShown, 'changes');
  const [list, setList] = useState<{ key: string; label: string } | null>(null);
  const opener = useRef<Element | null>(null);
  const open: OpenList = (key, label) => {
    opener.current = document.activeElement;
    setList({ key, label });
  };
  const close = () => {
    setList(null);
    setTimeout(() => opener.current instanceof HTMLElement && opener.current.focus());
  };
  return (
    <>
      <div class="scroll" hidden={list !== null}>
        <TabPane tab={tab}>
          {(view) => (
            <>
              <GoalCard goal={view.goal} open={open} />
              <FurtherGoals goals={view.goals} open={open} />
              <Participants participants={view.participants} open={open} />
              <UnitMatrix view={view} open={open} />
              <CoverageBars coverage={view.coverage} of={view.coverageOf} open={open} />
              <SilentUnits view={view} />
              <ZeroReports view={view} />
            </>
          )}
        </TabPane>
      </div>
      {list !== null && <FigureList key={list.key} list={list} close={close} />}
    </>
  );
}
