/** What nobody here knows of Google for sure, and which way this Workspace answers it. */

/** One answer to each open question; docs/to-confirm.md has them as rows. */
export interface Doubts {
  /** Whether Drive reaches, under drive.file, a form that the script has made by FormApp; 404 when not. */
  formsReachedByDriveFile: boolean;
  /** Whether FormApp still opens a form that lies in Drive's bin. After thirty days there it is gone either way. */
  trashedForms: 'open' | 'gone';
  /** What an older response says of a question that was deleted: nothing, or an answer whose getItem() is null. */
  deletedQuestions: 'leftOut' | 'withoutItem';
  /** Where `LockService.getDocumentLock()` gives null though the script is bound. */
  documentLock: 'there' | 'nullInFormTriggers' | 'null';
  /** Whether a page that is shown has lost what looks like a comment in its inline scripts. */
  inlineScripts: 'kept' | 'stripped';
  /** Whether an installable trigger starts for an account that has granted a part of the scopes only. */
  halfGrantedTriggers: 'refused' | 'run';
  /** Whether a trigger that is made while a trigger runs ever rings (issuetracker 150756612: it is born disabled). */
  triggersMadeByTriggers: 'disabled' | 'ring';
  /** What `alt: 'media'` gives: bytes always, a text where the type is one of text, or a blob. */
  driveContent: 'bytes' | 'textWhereText' | 'blob';
  /** Whether the field `size` tells one of documents and forms, which are no files of bytes. */
  documentSizes: 'leftOut' | 'told';
}

/** The answers of a Workspace that is told nothing else. */
export const USUAL_DOUBTS: Doubts = {
  formsReachedByDriveFile: false,
  trashedForms: 'open',
  deletedQuestions: 'leftOut',
  documentLock: 'there',
  inlineScripts: 'kept',
  halfGrantedTriggers: 'refused',
  triggersMadeByTriggers: 'disabled',
  driveContent: 'bytes',
  documentSizes: 'leftOut',
};

/**
 * The answers among the options that a Workspace is opened with; what they do not say is as usual.
 *
 * @example
 * doubtsIn({ documentLock: 'null' }).trashedForms  // 'open'
 */
export function doubtsIn(options: Partial<Doubts>): Doubts {
  const given = Object.entries(options).filter(([name, value]) => name in USUAL_DOUBTS && value !== undefined);
  return { ...USUAL_DOUBTS, ...Object.fromEntries(given) };
}
