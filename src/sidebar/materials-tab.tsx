/** The materials tab: papers of the district and of units, what goes to the city, and the weekly digest. */

import { DigestCard } from './digest-card.tsx';
import { DistrictCard } from './district-card.tsx';
import { RequestsCard } from './requests-card.tsx';
import { SelectionCard } from './selection-card.tsx';
import { TabPane } from './tab-pane.tsx';
import { TableImportCard } from './table-import-card.tsx';
import { UnitPapersCard } from './unit-papers-card.tsx';
import { useTabView } from './use-tab-view.ts';

/** The tab. */
export function MaterialsTab({ isShown }: { isShown: boolean }) {
  const tab = useTabView((call) => call('readMaterials', {}), isShown, 'changes');
  return (
    <div class="scroll">
      <TabPane tab={tab}>
        {(view) => (
          <>
            <RequestsCard view={view} />
            <DistrictCard view={view} />
            <SelectionCard />
            <DigestCard view={view} />
            <UnitPapersCard view={view} />
            <TableImportCard />
          </>
        )}
      </TabPane>
    </div>
  );
}
