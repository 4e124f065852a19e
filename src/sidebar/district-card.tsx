/** The district's own papers: asking for them, what was written, and the packet for the city. */

import type { MaterialsView } from '../views.ts';
import { Card } from './card.tsx';
import { usePage } from './page-context.ts';
import { PaperItem } from './paper-line.tsx';
import { PackingButton, RequestButton } from './request-button.tsx';

/** The card, in the order in which the papers are made. */
export function DistrictCard({ view }: { view: MaterialsView }) {
  const says = usePage().words.papers;
  return (
    <Card id="district" title={says.district}>
      <div class="buttons">
        <RequestButton
          look="button is-small is-strong"
          asked={{ what: 'report' }}
          label={says.makeDistrict}
          done={says.makeDistrictDone}
        />
        <RequestButton asked={{ what: 'callList' }} label={says.callList} done={says.callListDone} />
        <PackingButton id="city" label={says.cityPacket} />
      </div>
      <ul class="rows">
        {view.district.map((line) => (
          <PaperItem key={line.kind} line={line} of="" />
        ))}
      </ul>
    </Card>
  );
}
