/** Units by track, in the roster's order: what arrived of each, or one track with target, on time and counted. */

import { useState } from 'preact/hooks';
import { type CellFigure, cellList } from '../domain/count/cell-list.ts';
import type { Figure, ProgressView, TrackView } from '../progress-view.ts';
import { Card } from './card.tsx';
import { DeadlineLine } from './deadline-line.tsx';
import { FigureButton, type OpenList } from './figure-button.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';

type Unit = ProgressView['units'][number];

interface Column {
  label: string;
  /** A number without a list, or with one, of the unit at that place; null where there is none to show. */
  value(unit: Unit, place: number): Figure | number | null;
  /** The places of the units that have confirmed that there is nothing to report. */
  zero?: ReadonlySet<number>;
}

/** The table; the track is chosen above it, since five numbers of four tracks do not fit 300 pixels. */
export function UnitMatrix({ view, open }: { view: ProgressView; open: OpenList }) {
  const { words } = usePage();
  const [chosen, setChosen] = useState('');
  const { tracks, units } = view;
  const index = tracks.findIndex(({ key }) => key === chosen);
  const track = tracks[index];
  const columns = useColumns(view, index);
  return (
    <Card id="matrix" title={words.progress.matrix} look="matrix">
      <label class="select">
        <span class="unseen">{words.progress.show}</span>
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{words.progress.overview}</option>
          {tracks.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {track?.deadlines.map((deadline) => (
        <p key={`${deadline.label} ${deadline.day} ${deadline.time}`} class="hint">
          <DeadlineLine deadline={deadline} isNamed={track.deadlines.length > 1} />
        </p>
      ))}
      {/* Only larger text makes it wider than the column; it then moves inside its own box. */}
      <div class="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.progress.unit}</th>
              {columns.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit, place) => (
              <UnitRow key={unit.id} unit={unit} place={place} columns={columns} open={open} />
            ))}
          </tbody>
          <Totals units={units} columns={columns} />
        </table>
      </div>
    </Card>
  );
}

function useColumns({ tracks }: ProgressView, index: number): Column[] {
  const { words } = usePage();
  const says = words.progress;
  const track = tracks[index];
  if (!track) return tracks.map((each) => withZero(each, figureColumn(each, 'received', each.label)));
  return [
    { label: says.expected, value: (_, place) => track.columns.expected[place] ?? null },
    withZero(track, figureColumn(track, 'received', says.received)),
    figureColumn(track, 'onTime', says.onTime),
    figureColumn(track, 'counted', track.isGoal ? says.countedColumn : says.approvedColumn),
  ];
}

function figureColumn({ columns, key }: TrackView, what: CellFigure, label: string): Column {
  return {
    label,
    value: ({ id }, place) => ({ count: columns[what][place] ?? 0, list: cellList(id, key, what) }),
  };
}

const withZero = ({ columns }: TrackView, column: Column): Column => ({ ...column, zero: new Set(columns.zero) });

interface Row {
  unit: Unit;
  place: number;
  open: OpenList;
}

function UnitRow({ columns, ...row }: Row & { columns: readonly Column[] }) {
  return (
    <tr>
      <th scope="row">{row.unit.name}</th>
      {columns.map((column) => (
        <td key={column.label}>
          <Cell {...row} column={column} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ unit, place, column, open }: Row & { column: Column }) {
  const { words } = usePage();
  const value = column.value(unit, place);
  if (column.zero?.has(place)) {
    return (
      <span class="zero" title={words.progress.zero}>
        <Icon name="check" />
        <span class="unseen">{words.progress.zero}</span>
      </span>
    );
  }
  if (value === null) return <span class="figure is-none">{words.progress.noTarget}</span>;
  if (typeof value === 'number') return <span class="figure is-plain">{value}</span>;
  const label = [unit.name, column.label].join(' ');
  return <FigureButton figure={value} label={label} open={open} />;
}

function Totals({ units, columns }: { units: readonly Unit[]; columns: readonly Column[] }) {
  const { words } = usePage();
  const sum = (column: Column) => {
    const values = units.map((unit, place) => column.value(unit, place)).filter((value) => value !== null);
    const total = values.reduce<number>((more, value) => more + (typeof value === 'number' ? value : value.count), 0);
    return values.length === 0 ? words.progress.noTarget : total;
  };
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.progress.total}</th>
        {columns.map((column) => (
          <td key={column.label}>{sum(column)}</td>
        ))}
      </tr>
    </tfoot>
  );
}
