/** What every part of the workspace's state has in common: plain JSON, and a mark that it has changed. */

/** A part of the state that is saved as one file. */
export interface SavedPart {
  /** The file's name without extension, `mailbox`. */
  readonly name: string;
  /** Whether it has changed since it was loaded or saved. */
  dirty: boolean;
  /** Its content as plain JSON. */
  read(): unknown;
  /** Takes content that `read` gave in an earlier session. */
  restore(content: unknown): void;
}

/** A part whose content is one plain JSON value. */
export class JsonPart<Content> implements SavedPart {
  readonly name: string;
  dirty = true;
  content: Content;

  constructor(name: string, content: Content) {
    this.name = name;
    this.content = content;
  }

  read(): Content {
    return this.content;
  }

  restore(content: unknown): void {
    // What is restored was written by read(); the manifest's format version vouches for its shape.
    this.content = content as Content;
    this.dirty = false;
  }

  /** Lets `change` alter the content, and marks it. */
  change<Result>(change: (content: Content) => Result): Result {
    this.dirty = true;
    return change(this.content);
  }
}
