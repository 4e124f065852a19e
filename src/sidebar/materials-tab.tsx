/** The materials tab: summaries and the weekly digest, asked for here and made by the owner's clock. */

import { DigestCard } from './digest-card.tsx';
import { RequestsCard } from './requests-card.tsx';
import { SummariesCard } from './summaries-card.tsx';
import { TabPane } from './tab-pane.tsx';
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
            <DigestCard view={view} />
            <SummariesCard view={view} />
          </>
        )}
      </TabPane>
    </div>
  );
}
