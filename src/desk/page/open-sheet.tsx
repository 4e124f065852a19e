/** The open sheet: the bar of the selected cell with the acts on what is selected, and the grid. */

import { useRef, useState } from 'preact/hooks';
import type { Selected, SheetView } from '../answers.ts';
import type { SheetAct } from '../sheet-act.ts';
import { act } from './call-desk.ts';
import { CellBar } from './cell-bar.tsx';
import { Grid } from './grid.tsx';
import type { Clip } from './grid-bench.ts';
import { type CellAt, copyOf, type SelectedBlock, type Typed, wholeLines } from './grid-events.ts';
import { useWords } from './language.tsx';
import { menuEntries, type Picked } from './menu-entries.ts';
import { refusalWords } from './refusal-words.ts';
import { SheetMenu } from './sheet-menu.tsx';
import { SheetQuestion } from './sheet-question.tsx';
import { SheetTools } from './sheet-tools.tsx';
import type { DeskGiven } from './use-desk.ts';

interface SheetGiven {
  given: DeskGiven;
  view: SheetView;
  /** What the grid shows was not taken: the sheet is read again. */
  refuse(): void;
  /** The sheet is no more. */
  gone(): void;
  /** What was copied last, in whichever sheet. */
  clip: Clip | null;
  keepClip(clip: Clip | null): void;
}

/** The sheet of `view`. */
export function OpenSheet(sheet: SheetGiven) {
  const { clip, given, view } = sheet;
  const [active, setActive] = useState<CellAt>({ row: 0, column: 0 });
  const [block, setBlock] = useState<SelectedBlock | null>(null);
  const bar = useRef<HTMLTextAreaElement>(null);
  const kept = useRef(clip);
  kept.current = clip;
  const acts = useActs(sheet, block);
  const column = view.columns[Math.min(active.column, view.columns.length - 1)];
  const row = view.rows[Math.min(active.row, view.rows.length - 1)];
  const index = column === undefined ? 0 : view.columns.indexOf(column);
  return (
    <>
      <CellBar
        field={bar}
        name={row === undefined || column === undefined ? '' : `${column.letters}${row.number}`}
        text={row?.formulas?.[index] ?? row?.cells[index] ?? ''}
        isSaving={acts.isSaving}
        save={async (text) => {
          if (row !== undefined && column !== undefined)
            await acts.type({ row: row.number, column: column.number, text, isPasted: false });
        }}
      >
        <SheetTools act={(wanted) => void acts.doAct(wanted)} isOpen={acts.menuAt !== null} open={acts.openMenu} />
      </CellBar>
      <Grid
        view={view}
        led={ledHere(given.led, view.id)}
        select={(a1, cell, selected) => {
          setActive(cell);
          setBlock(selected);
          given.select({ sheetId: view.id, a1 });
        }}
        type={acts.type}
        act={acts.doAct}
        editHead={() => bar.current?.focus()}
        clip={() => kept.current}
        keepClip={acts.keep}
        openMenu={(left, top) => acts.openMenu({ left, top })}
        focused={acts.focused}
      />
      <OverSheet sheet={sheet} block={block} acts={acts} />
    </>
  );
}

/** The menu of what is selected, and the question about the sheet, while they are open. */
function OverSheet({ acts, block, sheet }: { acts: Acts; block: SelectedBlock | null; sheet: SheetGiven }) {
  const { grid } = useWords();
  const { clip, view } = sheet;
  return (
    <>
      {acts.menuAt !== null && block !== null && (
        <SheetMenu
          label={grid.acts.menu}
          groups={menuEntries(grid.acts, block, lettersOf(view, block), clip)}
          position={acts.menuAt}
          pick={({ what }) => acts.pick(what)}
          close={() => acts.pick(null)}
        />
      )}
      {acts.asked !== null && <SheetQuestion about={acts.asked} name={view.name} answer={acts.answer} />}
    </>
  );
}

type Acts = ReturnType<typeof useActs>;

/** What can be done in the sheet; after a menu or a question the focus goes back to the grid. */
function useActs({ given, gone, keepClip, refuse, view }: SheetGiven, block: SelectedBlock | null) {
  const { grid } = useWords();
  const [menuAt, openMenu] = useState<{ left: number; top: number } | null>(null);
  const [asked, setAsked] = useState<'rename' | 'deleteSheet' | null>(null);
  const [focused, setFocused] = useState(0);
  const { isSaving, send } = useSending(given, refuse);
  const refocus = () => setFocused((before) => before + 1);
  const keep = (next: Clip | null) => {
    keepClip(next);
    if (next === null || next.block.whole !== 'rows') return;
    given.tell(grid.acts.kept({ from: next.block.row, to: next.block.row + next.block.rows - 1 }));
  };
  const doAct = async (wanted: SheetAct) => {
    const isDone = await send('sheet-act', { sheetId: view.id, act: wanted });
    if (isDone && wanted.kind === 'deleteSheet') gone();
    if (isDone && 'isCut' in wanted && wanted.isCut) keepClip(null);
  };
  const type = async (typed: Typed) => {
    await send('type', { sheetId: view.id, ...typed });
  };
  const pick = (what: Picked | null) => {
    openMenu(null);
    refocus();
    if (what === null || block === null) return;
    if ('ask' in what) setAsked(what.ask);
    else if ('act' in what) void doAct(what.act);
    else {
      const text = rowsText(view, block);
      // Ctrl+V then finds the rows as it does after Ctrl+C; where the browser does not allow it, the menu still pastes.
      void navigator.clipboard?.writeText(text).catch(() => {});
      keep({ sheetId: view.id, block: { ...block, whole: 'rows' }, isCut: what.keep === 'cut', text });
    }
  };
  const answer = (text: string | null) => {
    setAsked(null);
    refocus();
    if (text !== null && asked !== null) void doAct(asked === 'rename' ? { kind: asked, name: text } : { kind: asked });
  };
  return { isSaving, menuAt, openMenu, asked, answer, focused, keep, doAct, type, pick };
}

/** Sends what is done to the desk, and tells what it refused. */
function useSending(given: DeskGiven, refuse: () => void) {
  const { failed, grid } = useWords();
  const [isSaving, setSaving] = useState(false);
  const send = async (name: 'type' | 'sheet-act', request: object): Promise<boolean> => {
    setSaving(true);
    const answer = await act(name, { as: given.as, ...request });
    setSaving(false);
    if (!answer.ok) {
      const words = refusalWords(grid.refusals, answer.why);
      given.tell(words === null ? answer.words : failed({ why: words }));
      refuse();
    }
    given.changed();
    return answer.ok;
  };
  return { isSaving, send };
}

function rowsText(view: SheetView, { row, rows }: SelectedBlock): string {
  const top = view.rows.findIndex(({ number }) => number >= row);
  const bottom = view.rows.findLastIndex(({ number }) => number < row + rows);
  return copyOf(view, wholeLines(view, 'rows', top, bottom));
}

function lettersOf(view: SheetView, { column, columns }: SelectedBlock): [string, string] {
  const lettersAt = (number: number) => view.columns.find((each) => each.number === number)?.letters ?? '';
  return [lettersAt(column), lettersAt(column + columns - 1)];
}

function ledHere(led: DeskGiven['led'], sheetId: number): { selected: Selected; turn: number } | null {
  return led?.selected.sheetId === sheetId ? led : null;
}
