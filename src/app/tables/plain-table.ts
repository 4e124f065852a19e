/** What most columns of the workbook look like, and how a table is made of columns that each are declared once. */

import { type Column, type ColumnOwner, type Table, withKept } from '../../domain/table.ts';
import { type Language, say } from '../../messages/say.ts';
import type { TableWords } from '../../messages/tables/zh-CN.ts';

/** A table whose columns are the same for every campaign. */
export type PlainTable = keyof TableWords;

/** A column as it is declared; its label stands in messages/tables under the same key. */
export type PlainColumn = Omit<Column, 'key' | 'label' | 'owner' | 'of'>;

/** The columns of a table, from left to right: as many as it has labels. */
export type PlainColumns<Key extends PlainTable> = Readonly<Record<keyof TableWords[Key]['columns'], PlainColumn>>;

/** A text that is read: broken into lines where it is longer than the cell. @param width in pixels. */
export const text = (width: number): PlainColumn => ({ width, wraps: true });

/** A text that is looked up: cut at the edge of the cell. @param width in pixels. */
export const cut = (width: number): PlainColumn => ({ width });

/** A number. */
export const figure: PlainColumn = { width: 88, align: 'right' };

/** One of a few words. */
export const word: PlainColumn = { width: 100, align: 'center' };

/** A moment, shown down to its minute. */
export const moment: PlainColumn = { width: 140, shows: 'moment' };

/** A unit, shown by its name. */
export const unit: PlainColumn = { width: 200, shows: 'unit' };

/** For the program alone. */
export const hidden: PlainColumn = { hidden: true };

interface PlainTableRest {
  owner: ColumnOwner;
  hidden?: true;
  /** The column by which a row is known; without one it is known by its place alone. */
  identity?: string;
  frozenColumns?: number;
}

/** The table of this key, with a hidden column for each that shows something other than what it keeps. */
export function plainTable<Key extends PlainTable>(
  language: Language,
  key: Key,
  { frozenColumns = 0, hidden: isHidden, identity, owner }: PlainTableRest,
  columns: PlainColumns<Key>,
): Table {
  const { columns: labels, title } = say('tables', language)[key];
  const labelOf: Readonly<Record<string, string>> = labels;
  return {
    key,
    title,
    ...(identity === undefined ? {} : { identity }),
    ...(isHidden ? { hidden: true } : {}),
    frozenColumns,
    columns: withKept(
      Object.entries<PlainColumn>(columns).map(([name, look]) => ({
        key: name,
        label: labelOf[name] ?? '',
        owner,
        ...look,
      })),
    ),
  };
}
