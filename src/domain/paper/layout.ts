/** The shape of a campaign's layouts: how a year's official papers look, as data. */

import * as z from 'zod/mini';
import { wholeNumber } from '../whole-number.ts';
import { LINE_LOOKS } from './paper.ts';

const size = () => z.number().check(z.gte(5), z.lte(72));
const millimetres = () => z.number().check(z.positive(), z.lte(400));
const count = () => wholeNumber().check(z.positive(), z.lte(40));
/** A tag: shown only where it stands for something; with `!` before it, only where it stands for nothing. */
const when = () => z.optional(z.string());
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
    when: when(),
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

/** What a letter is made of, in order. */
const letterPart = () =>
  z.union([
    /** A line by its look, for each of a list where there is one. Line ends in its text begin a new line. */
    z.strictObject({ look: z.enum(LINE_LOOKS), text: z.string(), each: z.optional(z.string()), when: when() }),
    /** 附件说明: the label before the names. */
    z.strictObject({ attachments: z.string() }),
    /** 署名, with the line of the date under it. */
    z.strictObject({ signer: z.string(), date: z.string() }),
  ]);

const letter = () =>
  z.strictObject({
    name: z.string().check(z.minLength(1)),
    /** Over everything: what kind of copy it is. */
    mark: z.optional(z.string()),
    title: z.string().check(z.minLength(1)),
    parts: z.array(letterPart()).check(z.minLength(1)),
    /** Whom it is to, unless the district's settings say otherwise. */
    addressee: z.string(),
    /** What it is called, and from which month and day of the campaign's year on it is called otherwise. */
    stage: z.strictObject({ first: z.string(), last: z.string(), from: z.string().check(z.regex(/^\d\d-\d\d$/)) }),
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
    /** By the key of the choice: what folders and letters call a project, and what its works are counted in. */
    projects: z.record(
      z.string(),
      z.strictObject({
        name: z.string(),
        measure: z.string(),
        /** How many the district may send; a call that sets no limit leaves it out. */
        most: z.optional(wholeNumber().check(z.positive())),
      }),
    ),
    papers: z.strictObject({
      annex1: layout(),
      districtAnnex1: layout(),
      annex3: layout(),
      worksTable: layout(),
      catalogue: layout(),
      brief: layout(),
      callList: layout(),
      correction: layout(),
      cityReport: letter(),
    }),
  });

export type PaperLayouts = z.infer<ReturnType<typeof layoutsSchema>>;
export type LetterLayout = PaperLayouts['papers']['cityReport'];
/** The papers that are a table. */
export type PaperKind = Exclude<keyof PaperLayouts['papers'], 'cityReport'>;
export type PaperLayout = PaperLayouts['papers'][PaperKind];
