/** The workbook: its sheets in tabs, the grid of one, and the bar in which a cell is changed. */

import { useState } from 'preact/hooks';
import { deskZh } from '../../messages/desk/zh-CN.ts';
import type { SheetView } from '../answers.ts';
import { act } from './call-desk.ts';
import { CellBar } from './cell-bar.tsx';
import type { ViewGiven } from './desk-view.tsx';
import { type CellAt, Grid } from './grid.tsx';
import { useSeen } from './use-seen.ts';

/** Types into the sheet at the active cell as the signed-in person. */
export type TypeText = (text: string, isPasted: boolean) => Promise<void>;

/** The workbook of the desk. */
export function Workbook({ given }: { given: ViewGiven }) {
  const { overview } = given;
  const [sheetId, setSheetId] = useState<number | null>(null);
  const [showsHidden, setShowsHidden] = useState(false);
  const shown = overview.sheets.filter((sheet) => showsHidden || !sheet.isHidden);
  const current = shown.find(({ id }) => id === sheetId) ?? shown.find(({ table }) => table !== '') ?? shown[0];
  const { view, reload } = useSheet(given, current?.id ?? null, showsHidden);
  return (
    <section class="workbook" aria-label={deskZh.views.workbook}>
      {view === null ? (
        <p class="loading">{deskZh.loading}</p>
      ) : (
        <OpenSheet key={view.id} given={given} view={view} reload={reload} />
      )}
      <div class="sheets">
        <div class="sheet-tabs" role="tablist" aria-label={deskZh.grid.tabs}>
          {shown.map(({ id, isHidden, name }) => (
            <button
              type="button"
              key={id}
              class="sheet-tab"
              role="tab"
              aria-selected={id === current?.id}
              onClick={() => setSheetId(id)}
            >
              {name}
              {isHidden ? deskZh.grid.hiddenSheet : ''}
            </button>
          ))}
        </div>
        <label class="show-hidden">
          <input
            type="checkbox"
            checked={showsHidden}
            onChange={(event) => setShowsHidden(event.currentTarget.checked)}
          />
          <span>{deskZh.grid.showHidden}</span>
        </label>
      </div>
    </section>
  );
}

function useSheet({ revision, tell }: ViewGiven, id: number | null, showsHidden: boolean) {
  const [reloads, setReloads] = useState(0);
  const path = id === null ? null : `sheet?id=${id}${showsHidden ? '&hidden=yes' : ''}`;
  const view = useSeen<SheetView>(path, `${revision} ${reloads}`, tell);
  return { view, reload: () => setReloads((before) => before + 1) };
}

function OpenSheet({ given, reload, view }: { given: ViewGiven; view: SheetView; reload(): void }) {
  const first = Math.min(view.frozenRows, view.rows.length - 1);
  const [active, setActive] = useState<CellAt>({ row: first, column: 0 });
  const [draft, setDraft] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const at = {
    row: Math.min(active.row, view.rows.length - 1),
    column: Math.min(active.column, view.columns.length - 1),
  };
  const row = view.rows[at.row];
  const column = view.columns[at.column];
  if (row === undefined || column === undefined) return <p class="loading">{deskZh.loading}</p>;
  const type: TypeText = async (text, isPasted) => {
    setSaving(true);
    const request = { as: given.as, sheetId: view.id, row: row.number, column: column.number, text, isPasted };
    const answer = await act('type', request);
    setSaving(false);
    setDraft(null);
    if (!answer.ok) given.tell(answer.words);
    reload();
    given.changed();
  };
  return (
    <>
      <CellBar
        name={`${column.letters}${row.number}`}
        text={row.cells[at.column] ?? ''}
        note={row.notes?.[String(at.column)] ?? ''}
        choices={view.looks[row.looks?.[at.column] ?? 0]?.choices ?? []}
        draft={draft}
        isSaving={isSaving}
        setDraft={setDraft}
        save={(text) => type(text, false)}
      />
      <Grid view={view} active={at} setActive={setActive} edit={setDraft} type={type} />
    </>
  );
}
