/** The packing page: choose, check, record, pack, from top to bottom. */

import { PageHead, Trouble } from '../dialog/parts.tsx';
import { ChooseCard } from './choose-card.tsx';
import { JobBar } from './job-bar.tsx';
import { LooseCard } from './loose-card.tsx';
import { PackCard, RecordCard } from './pack-cards.tsx';
import { type Packing, usePacking } from './use-packing.ts';
import { WorksCard } from './works-card.tsx';

/** The page. */
export function PackingPage() {
  const packing = usePacking();
  const { fault, jobs, pending, view, words } = packing;
  const isReading = pending !== null || (view === null && fault === null);
  return (
    <>
      <Head packing={packing} />
      <JobBar jobs={jobs} words={words} />
      {fault !== null && (
        // What the server said stands for itself.
        <Trouble
          text={fault.refusal === null ? words.troubles[fault.kind] : fault.message}
          again={words.page.retry}
          retry={packing.retry}
        />
      )}
      {isReading && <p role="status">{words.page.loading}</p>}
      {view !== null && (
        <>
          <ChooseCard packing={packing} />
          <WorksCard packing={packing} />
          <LooseCard packing={packing} />
          <RecordCard packing={packing} />
          <PackCard packing={packing} />
        </>
      )}
    </>
  );
}

function Head({ packing }: { packing: Packing }) {
  const { language, speak, view, words } = packing;
  const { page } = words;
  return (
    <PageHead words={page} language={language} speak={speak}>
      <label class="field">
        <span>{page.unit}</span>
        <select value={packing.pending ?? view?.of ?? ''} onChange={(event) => packing.open(event.currentTarget.value)}>
          {(view?.choices ?? []).map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </PageHead>
  );
}
