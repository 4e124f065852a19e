/** What one person has on the screen while the spreadsheet is open: menus, a sidebar, dialogs. */

/** An entry of a menu; `items` are those of a submenu. */
export type MenuEntry =
  | { kind: 'item'; caption: string; call: string }
  | { kind: 'separator' }
  | { kind: 'menu'; caption: string; items: MenuEntry[] };

/** A page that was shown. */
export interface ShownPage {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Nothing else can be done until it is closed. */
  readonly isModal?: true;
}

/** A question that was put to the person, and what was answered. */
export interface Asked {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly button: Button;
}

/** Buttons of Google's dialogs, in the order of its enumeration. */
export type Button = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';

/** An answer that waits for the next alert or prompt; `text` is what is typed into a prompt. */
export interface PreparedAnswer {
  readonly button: Button;
  readonly text?: string;
}

/** One person's screen. It is not saved: who closes the browser starts anew. */
export class Screen {
  readonly menus: { caption: string; items: MenuEntry[] }[] = [];
  readonly dialogs: ShownPage[] = [];
  readonly asked: Asked[] = [];
  sidebar: ShownPage | null = null;
  /** What the person's last run left selected; `a1` is '' where it chose only a sheet. Null where nothing was said. */
  selected: { sheetId: number; a1: string } | null = null;
  readonly #answers: PreparedAnswer[] = [];

  /** Says beforehand what the person answers to the next alert or prompt. */
  answerNext(answer: PreparedAnswer): void {
    this.#answers.push(answer);
  }

  takeAnswer(): PreparedAnswer | null {
    return this.#answers.shift() ?? null;
  }

  /** A second menu of the same name replaces the first (menus guide). */
  putMenu(caption: string, items: MenuEntry[]): void {
    const place = this.menus.findIndex((menu) => menu.caption === caption);
    if (place < 0) this.menus.push({ caption, items });
    else this.menus[place] = { caption, items };
  }
}
