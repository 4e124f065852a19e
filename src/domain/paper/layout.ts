/** The shape of a layout file: how a year's official forms look, as data beside the campaign. */

import * as z from 'zod/mini';

const size = () => z.number().check(z.gte(5), z.lte(72));
const millimetres = () => z.number().check(z.positive(), z.lte(400));
const count = () => z.int().check(z.positive(), z.lte(40));
const lines = () => z.array(z.array(z.string()).check(z.minLength(1)));

const cell = () =>
  z.strictObject({
    /** With tags in braces; line ends begin a new paragraph. */
    text: z.string(),
    /** What stands there instead where every tag of the text is empty. */
    empty: z.optional(z.string()),
    /** The field whose choices stand behind the text, each with its box. */
    ticks: z.optional(z.string()),
    look: z.optional(z.enum(['text', 'label', 'band'])),
    align: z.optional(z.enum(['left', 'center', 'right'])),
    span: z.optional(count()),
    down: z.optional(count()),
    size: z.optional(size()),
  });

const row = () =>
  z.strictObject({
    cells: z.array(cell()),
    head: z.optional(z.boolean()),
    /** Never parted from the row below. */
    together: z.optional(z.boolean()),
    height: z.optional(millimetres()),
  });

/** Rows for each of a list; those of one stay together. `none` is the line where the list is empty. */
const innerEach = () => z.strictObject({ each: z.string(), rows: z.array(row()), none: z.optional(z.string()) });
const each = () =>
  z.strictObject({
    each: z.string(),
    rows: z.array(z.union([row(), innerEach()])),
    none: z.optional(z.string()),
  });

const layout = () =>
  z.strictObject({
    /** Of the file, without an ending. */
    name: z.string().check(z.minLength(1)),
    mark: z.optional(z.string()),
    title: z.string().check(z.minLength(1)),
    orientation: z.enum(['portrait', 'landscape']),
    size: size(),
    height: millimetres(),
    widths: z.array(millimetres()).check(z.minLength(1), z.maxLength(40)),
    /** Lines over and under the table, each in parts; a part with an empty tag is left out. */
    above: z.optional(lines()),
    rows: z.array(z.union([row(), each()])).check(z.minLength(1)),
    below: z.optional(lines()),
  });

const strings = () => z.array(z.string()).check(z.minLength(1));

/** The schema of the whole file; `parseLayouts` also looks at tags and columns. */
export const layoutsSchema = () =>
  z.strictObject({
    format: z.literal(1),
    /** Which works stand on an author's form, and which on the one that a unit fills in for topics and activities. */
    recommendation: z.strictObject({
      authors: z.strictObject({ tracks: strings(), kinds: strings() }),
      topics: z.strictObject({ tracks: strings(), kinds: strings(), as: z.string().check(z.minLength(1)) }),
    }),
    papers: z.strictObject({ annex1: layout(), districtAnnex1: layout(), annex3: layout(), worksTable: layout() }),
  });

export type PaperLayouts = z.infer<ReturnType<typeof layoutsSchema>>;
export type PaperKind = keyof PaperLayouts['papers'];
export type PaperLayout = PaperLayouts['papers'][PaperKind];
