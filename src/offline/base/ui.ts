/** Ui: menus, the sidebar, dialogs of the open spreadsheet. */

import type { ScriptExecution } from '../execution.ts';
import { type HtmlContent, htmlOutputClass } from '../html/html-output.ts';
import type { Realm } from '../service.ts';
import { googleEnum } from './google-enum.ts';
import { objectKind } from './object-kind.ts';
import { anyText, instance, memberOf, textAlone } from './parameters.ts';
import type { Button, MenuEntry, PreparedAnswer, Screen, ShownPage } from './screen.ts';
import { type Call, type Form, type ServiceClass, serviceClass, takes } from './service-class.ts';

const BUTTON = googleEnum('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const BUTTON_SET = googleEnum('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
const HANDLE = 'handleCall(getRange,getSheetByName,getSheetId..)';
const ADDON_MENU = 'Extensions';
const NO_BROWSER = 'Cannot call Browser.msgBox() from this context; have you tried Logger.log() instead?';

interface UiParts {
  readonly realm: Realm;
  readonly execution: ScriptExecution;
  readonly screen: Screen;
  /** Gives a page as Google serves it. */
  readonly served: (html: string) => string;
}

interface MenuParts {
  readonly realm: Realm;
  readonly ui: UiParts;
  readonly caption: string;
  readonly items: MenuEntry[];
}

const MENU = objectKind<MenuParts>('Menu');

const menuClass: ServiceClass<MenuParts> = serviceClass(MENU, {
  addItem: takes([textAlone, textAlone], ({ items }, [caption, name], call) => {
    items.push({ kind: 'item', caption, call: name });
    return call.self;
  }),
  addSeparator: ({ items }, _given, call) => {
    items.push({ kind: 'separator' });
    return call.self;
  },
  addSubMenu: takes([instance(MENU)], (parts, [{ caption, items }], call) => {
    parts.items.push({ kind: 'menu', caption, items });
    return call.self;
  }),
  addToUi: ({ caption, items, ui }) => {
    ui.execution.mustLive();
    ui.screen.putMenu(caption, items);
    return null;
  },
});

const responseClass: ServiceClass<{ readonly realm: Realm; readonly answer: PreparedAnswer }> = serviceClass(
  'PromptResponse',
  {
    getSelectedButton: ({ answer }) => BUTTON[answer.button],
    getResponseText: ({ answer }) => answer.text ?? '',
  },
);

const uiClass: ServiceClass<UiParts> = serviceClass(
  'Ui',
  {
    createMenu: takes([anyText], (ui, [caption]) => menu(ui, caption)),
    createAddonMenu: (ui) => menu(ui, ADDON_MENU),
    showSidebar: takes([instance(htmlOutputClass)], (parts, [page], call) => {
      show(parts, call, page, page.title, (shown) => {
        parts.screen.sidebar = shown;
      });
      return null;
    }),
    showModalDialog: takes([instance(htmlOutputClass), anyText], (parts, [page, title], call) => {
      show(parts, call, page, title, (shown) => parts.screen.dialogs.push({ ...shown, isModal: true }));
      return null;
    }),
    showModelessDialog: takes([instance(htmlOutputClass), anyText], (parts, [page, title], call) => {
      show(parts, call, page, title, (shown) => parts.screen.dialogs.push(shown));
      return null;
    }),
    alert: questions((parts: UiParts, question) => BUTTON[ask(parts, 'alert', question).button]),
    prompt: questions((parts: UiParts, question) =>
      responseClass.make({ realm: parts.realm, answer: ask(parts, 'prompt', question) }),
    ),
  },
  { constants: { Button: BUTTON, ButtonSet: BUTTON_SET } },
);

interface BrowserParts {
  readonly realm: Realm;
  readonly execution: ScriptExecution;
  readonly screen: Screen | null;
}

const browserClass: ServiceClass<BrowserParts> = serviceClass(
  'Browser',
  {
    msgBox: questions((parts: BrowserParts, question) => ask(parts, 'alert', question).button.toLowerCase()),
    inputBox: questions((parts: BrowserParts, question) => {
      const { button, text = '' } = ask(parts, 'prompt', question);
      return button === 'OK' ? text : 'cancel';
    }),
  },
  { constants: { Buttons: BUTTON_SET } },
);

/**
 * What `getUi()` of `app` gives. `screen` is that of the person who caused the execution; null where nobody looks,
 * or where another kind of file is open. `served` gives a page as Google serves it.
 *
 * @throws Google's error when there is no screen: triggers and clocks have none.
 */
export function userInterface(
  execution: ScriptExecution,
  screen: Screen | null,
  app: string,
  served: (html: string) => string,
): object {
  const { realm } = execution;
  if (screen === null) throw realm.exception(`Cannot call ${app}.getUi() from this context.`);
  return uiClass.make({ realm, execution, screen, served });
}

/**
 * The global `Browser`, the older way to ask: msgBox and inputBox give texts ('ok', 'cancel', what was typed).
 *
 * @example
 * Browser.msgBox('确定吗？')  // 'ok'
 */
export function browser(execution: ScriptExecution, screen: Screen | null): object {
  return browserClass.make({ realm: execution.realm, execution, screen });
}

function menu(ui: UiParts, caption: string): object {
  return menuClass.make({ realm: ui.realm, ui, caption, items: [] });
}

// A page comes by a call of its own that is charged as nothing but a handle; Google gives no figure for it.
function show(
  { execution, served }: UiParts,
  { method }: Call,
  { height, html, width }: HtmlContent,
  title: string,
  put: (shown: ShownPage) => void,
): void {
  execution.call(method, HANDLE, 1, () => put({ title, html: served(html), width, height }));
}

interface Question {
  readonly title: string;
  readonly text: string;
  /** The name of a set of buttons. */
  readonly buttons: string;
}

// A text alone, with buttons, or with a title; both.
function questions<Parts>(put: (parts: Parts, question: Question) => unknown): readonly Form<Parts>[] {
  const buttonSet = memberOf('ButtonSet');
  return [
    takes([textAlone], (parts, [text]) => put(parts, { title: '', text, buttons: 'OK' })),
    takes([textAlone, buttonSet], (parts, [text, buttons]) => put(parts, { title: '', text, buttons })),
    takes([textAlone, textAlone], (parts, [title, text]) => put(parts, { title, text, buttons: 'OK' })),
    takes([textAlone, textAlone, buttonSet], (parts, [title, text, buttons]) => put(parts, { title, text, buttons })),
  ];
}

function ask(
  { execution, realm, screen }: BrowserParts,
  kind: 'alert' | 'prompt',
  { buttons, text, title }: Question,
): PreparedAnswer {
  if (screen === null) throw realm.exception(NO_BROWSER);
  return execution.call(`Ui.${kind}`, HANDLE, 1, () => {
    const answer = screen.takeAnswer();
    if (answer === null) throw new Error(`nobody has prepared an answer to the ${kind}: ${text}`);
    const button: Button = answer.button;
    // Every dialog can be closed, and answered with the buttons that it has.
    if (button !== 'CLOSE' && !buttons.split('_').includes(button)) {
      throw new Error(`the ${kind} has no button ${button}`);
    }
    execution.suspend();
    screen.asked.push({ kind, title, text, button });
    return answer;
  });
}
