/** What we ask of Google only to find out how it answers: on scratch objects of our own, which are cleaned away. */

/** How a text reads back from a cell. */
export interface ReadBack {
  text: string;
  isFormula: boolean;
}

/**
 * Tries one thing each, and gives plain facts; whatever Google refuses is thrown. Scratch sheet and form are made by
 * the first probe that needs them. Nothing of the season is written.
 */
export interface Probes {
  /** How each text stands in a cell of plain text after it was written as it is. */
  plainTexts(texts: readonly string[]): readonly ReadBack[];
  /** Of what type a day is that was appended where formats had been cleared: `string`, `Date`. */
  appendedDay(): string;
  /** Whether reading all of an empty sheet is refused; what comes where it is not. */
  emptyRead(): 'refused' | 'nothing' | 'cells';
  /** Whether a row that is inserted below another has its drop-down. */
  insertedChoice(): boolean;
  /** Does everything that looks of sheets are made of; gives the names of what was refused, with Google's words. */
  looks(): readonly string[];
  /** Makes the scratch form by Drive and opens it; gives its published address. */
  form(): string;
  /** Id of the scratch form of this run; '' where none was made. */
  formId(): string;
  /** Publishes the form; whether it then is, and takes responses. */
  published(): boolean;
  /** Opens the form to everybody; who may respond then. */
  responders(): 'anyone' | 'restricted';
  /** What asking for a login says: yes, no, or that there is no such setting. */
  login(): 'yes' | 'no' | 'none';
  /** Puts checks of length and of a pattern on a question. */
  checks(pattern: string): void;
  /** Adds pages that choices lead to, and choices that are set anew; whether items kept their ids. */
  pages(): boolean;
  /** Links the form to this workbook; whether its sheet is there at once. */
  linked(): boolean;
  /** The name of a question in a prefilled link; '' where there is none. */
  prefilled(): string;
  /** Whether the form still opens from the bin. */
  binned(): boolean;
  /** Writes a document from html twice; whether it is the same one, and holds the second text alone. */
  document(): { isSame: boolean; holdsNew: boolean; holdsOld: boolean };
  /** Which of a document, a folder and a file of bytes tell their size, and whether that file tells its checksum. */
  sizes(): { document: boolean; folder: boolean; file: boolean; checksum: boolean };
  /** Of what type content is that is read back: of bytes, and of text. */
  contents(): { bytes: string; text: string };
  /** Whether a list of one page names the next one only where it is asked to. */
  nextPage(): { asked: boolean; unasked: boolean };
  /** The offset of the script's zone in words of Google: `+08:00`; and a minute without a zone, read and told again. */
  times(): { offset: string; minute: string };
  /** Which locks there are and can be had. */
  locks(): Readonly<Record<'script' | 'document' | 'user', 'had' | 'busy' | 'none'>>;
  /** Whether so many letters come back from the cache, as they were put. */
  cached(letters: number): boolean;
  /** Whether a property of so many bytes comes back. */
  kept(bytes: number): boolean;
  /** Whether bytes without a sign are taken for what they are. */
  blob(): boolean;
  /** Whether an archive of the type of a .docx can be opened. */
  unzipped(): boolean;
  /** Parts of the language that the engine lacks. */
  engineLacks(): readonly string[];
  /** The person at the keyboard as Google names them; '' where it does not. */
  person(): string;
  /** Sends one mail with a file to this address; how many recipients were left before and after. */
  mail(mail: { to: string; subject: string; text: string }): { before: number; after: number };
  /** Hangs a clock that rings once in a minute and calls what runs the later part; an older one goes. */
  hangLater(): void;
  /** Takes that clock away, in whatever state it is; whether there was one. */
  takeLater(): boolean;
  /** Whether the workbook is there and can be written, by a cell of the scratch sheet. */
  writesBook(): boolean;
  /** Takes everything away that this and earlier runs have made, but the form with this id; what stays for all that. */
  cleanUp(but: string): readonly string[];
}
