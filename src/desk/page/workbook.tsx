/** The workbook: the sheet that is open, and the sheets' tabs below it. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Overview, SheetView } from '../answers.ts';
import type { Clip } from './grid-bench.ts';
import { useWords } from './language.tsx';
import { OpenSheet } from './open-sheet.tsx';
import type { DeskGiven } from './use-desk.ts';
import { useSeen } from './use-seen.ts';

/** The workbook of whoever is signed in. */
export function Workbook({ given }: { given: DeskGiven }) {
  const { led, overview } = given;
  const words = useWords();
  const [sheetId, setSheetId] = useState<number | null>(null);
  const [showsHidden, setShowsHidden] = useState(false);
  const [refused, setRefused] = useState(0);
  const [clip, setClip] = useState<Clip | null>(null);
  useEffect(() => {
    if (led !== null) setSheetId(led.selected.sheetId);
  }, [led]);
  const query = [...(sheetId === null ? [] : [`id=${sheetId}`]), ...(showsHidden ? ['hidden=yes'] : [])].join('&');
  const path = query === '' ? 'sheet' : `sheet?${query}`;
  // Formulas give something else at another time.
  const standing = overview.moving === null ? overview.nowMs : '';
  const view = useSeen<SheetView>(path, `${overview.bookChanges} ${standing} ${refused}`, given.tell);
  return (
    <section class="workbook" aria-label={words.head.places.workbook}>
      {view === null ? (
        <p class="loading">{words.loading}</p>
      ) : (
        <OpenSheet
          given={given}
          view={view}
          refuse={() => setRefused((before) => before + 1)}
          gone={() => setSheetId(null)}
          clip={clip}
          keepClip={setClip}
        />
      )}
      <SheetTabs
        sheets={overview.sheets}
        current={sheetId ?? view?.id ?? null}
        open={setSheetId}
        showsHidden={showsHidden}
        showHidden={setShowsHidden}
      />
    </section>
  );
}

interface TabsGiven {
  sheets: Overview['sheets'];
  current: number | null;
  open(id: number): void;
  showsHidden: boolean;
  showHidden(isShown: boolean): void;
}

function SheetTabs({ current, open, sheets, showHidden, showsHidden }: TabsGiven) {
  const { grid } = useWords();
  const shown = sheets.filter((sheet) => showsHidden || !sheet.isHidden || sheet.id === current);
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <div class="sheets">
      <nav ref={tabs} class="sheet-tabs" aria-label={grid.tabs}>
        {shown.map(({ colour, id, isHidden, name }) => (
          <button
            type="button"
            key={id}
            class="sheet-tab"
            aria-current={id === current ? 'true' : undefined}
            style={colour === null ? {} : { boxShadow: `inset 0 -3px ${colour}` }}
            onClick={() => open(id)}
          >
            {name}
            {isHidden ? grid.hiddenSheet : ''}
          </button>
        ))}
      </nav>
      <label class="show-hidden">
        <input type="checkbox" checked={showsHidden} onChange={(event) => showHidden(event.currentTarget.checked)} />
        <span>{grid.showHidden}</span>
      </label>
    </div>
  );
}
