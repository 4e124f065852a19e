/** The workbook: the bar of the selected cell, the grid of a sheet, and the sheets' tabs below it. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Overview, Selected, SheetView } from '../answers.ts';
import { act } from './call-desk.ts';
import { CellBar } from './cell-bar.tsx';
import { Grid } from './grid.tsx';
import type { Typed } from './grid-events.ts';
import { useWords } from './language.tsx';
import type { DeskGiven } from './use-desk.ts';
import { useSeen } from './use-seen.ts';

/** The workbook of whoever is signed in. */
export function Workbook({ given }: { given: DeskGiven }) {
  const { led, overview } = given;
  const words = useWords();
  const [sheetId, setSheetId] = useState<number | null>(null);
  const [showsHidden, setShowsHidden] = useState(false);
  const [refused, setRefused] = useState(0);
  useEffect(() => {
    if (led !== null) setSheetId(led.selected.sheetId);
  }, [led]);
  const query = [...(sheetId === null ? [] : [`id=${sheetId}`]), ...(showsHidden ? ['hidden=yes'] : [])].join('&');
  const path = query === '' ? 'sheet' : `sheet?${query}`;
  const view = useSeen<SheetView>(path, `${overview.bookChanges} ${refused}`, given.tell);
  return (
    <section class="workbook" aria-label={words.head.places.workbook}>
      {view === null ? (
        <p class="loading">{words.loading}</p>
      ) : (
        <OpenSheet given={given} view={view} refuse={() => setRefused((before) => before + 1)} />
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

/** The selected cell as the bar shows it. */
interface BarCell {
  row: number;
  column: number;
}

function OpenSheet({ given, refuse, view }: { given: DeskGiven; view: SheetView; refuse(): void }) {
  const [active, setActive] = useState<BarCell>({ row: 0, column: 0 });
  const [isSaving, setSaving] = useState(false);
  const bar = useRef<HTMLTextAreaElement>(null);
  const type = async ({ column, isPasted, row, text }: Typed) => {
    setSaving(true);
    const request = { as: given.as, sheetId: view.id, row, column, text, isPasted };
    const answer = await act('type', request);
    setSaving(false);
    if (!answer.ok) {
      given.tell(answer.words);
      // What the grid shows by now was not taken: it is read again.
      refuse();
    }
    given.changed();
  };
  const select = (a1: string, at: BarCell) => {
    setActive(at);
    given.select({ sheetId: view.id, a1 });
  };
  const row = view.rows[Math.min(active.row, view.rows.length - 1)];
  const column = view.columns[Math.min(active.column, view.columns.length - 1)];
  const at = column === undefined ? 0 : view.columns.indexOf(column);
  return (
    <>
      <CellBar
        field={bar}
        name={row === undefined || column === undefined ? '' : `${column.letters}${row.number}`}
        text={row?.cells[at] ?? ''}
        isSaving={isSaving}
        save={async (text) => {
          if (row !== undefined && column !== undefined)
            await type({ row: row.number, column: column.number, text, isPasted: false });
        }}
      />
      <Grid
        view={view}
        led={ledHere(given.led, view.id)}
        select={select}
        type={type}
        editHead={() => bar.current?.focus()}
      />
    </>
  );
}

function ledHere(led: DeskGiven['led'], sheetId: number): { selected: Selected; turn: number } | null {
  return led?.selected.sheetId === sheetId ? led : null;
}
