/** Ui: menus, the sidebar, dialogs of the open spreadsheet. */

import type { ScriptExecution } from '../execution.ts';
import { htmlContent } from '../html/html-output.ts';
import { guarded } from '../service.ts';
import { enumMemberName, googleEnum } from './google-enum.ts';
import type { Button, MenuEntry, PreparedAnswer, Screen, ShownPage } from './screen.ts';
import { mismatch } from './signature.ts';

const BUTTON = googleEnum('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const BUTTON_SET = googleEnum('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
const MENU_CONTENT = new WeakMap<object, { caption: string; items: MenuEntry[] }>();

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
  if (screen === null) throw execution.realm.exception(`Cannot call ${app}.getUi() from this context.`);
  // A page comes by a call of its own that is charged as nothing but a handle; Google gives no figure for it.
  const show = (method: string, page: unknown, title: string | null, put: (shown: ShownPage) => void): null => {
    const content = htmlContent(page);
    if (content === null) throw mismatch(execution.realm, `Ui.${method}`, title === null ? [page] : [page, title]);
    const { html, width, height } = content;
    const modal = method === 'showModalDialog' ? ({ isModal: true } as const) : {};
    execution.call(`Ui.${method}`, HANDLE, 1, () =>
      put({ title: title ?? content.title, html: served(html), width, height, ...modal }),
    );
    return null;
  };
  const dialog = (method: string) => {
    return (...given: unknown[]): null => {
      if (given.length !== 2) throw mismatch(execution.realm, `Ui.${method}`, given);
      return show(method, given[0], String(given[1]), (shown) => screen.dialogs.push(shown));
    };
  };
  return guarded('Ui', {
    Button: BUTTON,
    ButtonSet: BUTTON_SET,
    createMenu: (...given: unknown[]) => {
      if (given.length !== 1) throw mismatch(execution.realm, 'Ui.createMenu', given);
      return menu(execution, screen, String(given[0]));
    },
    createAddonMenu: () => menu(execution, screen, ADDON_MENU),
    showSidebar: (...given: unknown[]) => {
      if (given.length !== 1) throw mismatch(execution.realm, 'Ui.showSidebar', given);
      return show('showSidebar', given[0], null, (shown) => {
        screen.sidebar = shown;
      });
    },
    showModalDialog: dialog('showModalDialog'),
    showModelessDialog: dialog('showModelessDialog'),
    alert: (...given: unknown[]) => ask(execution, screen, 'alert', given).button,
    prompt: (...given: unknown[]) => ask(execution, screen, 'prompt', given).response,
    toString: () => 'Ui',
  });
}

const HANDLE = 'handleCall(getRange,getSheetByName,getSheetId..)';
const ADDON_MENU = 'Extensions';
const NO_BROWSER = 'Cannot call Browser.msgBox() from this context; have you tried Logger.log() instead?';

function menu(execution: ScriptExecution, screen: Screen, caption: string): object {
  const items: MenuEntry[] = [];
  const self: object = guarded('Menu', {
    addItem: (...given: unknown[]) => {
      const [text, call] = given;
      if (typeof text !== 'string' || typeof call !== 'string') throw mismatch(execution.realm, 'Menu.addItem', given);
      items.push({ kind: 'item', caption: text, call });
      return self;
    },
    addSeparator: () => {
      items.push({ kind: 'separator' });
      return self;
    },
    addSubMenu: (sub: unknown) => {
      const content = typeof sub === 'object' && sub !== null ? MENU_CONTENT.get(sub) : undefined;
      if (content === undefined) throw mismatch(execution.realm, 'Menu.addSubMenu', [sub]);
      items.push({ kind: 'menu', ...content });
      return self;
    },
    addToUi: () => {
      execution.mustLive();
      screen.putMenu(caption, items);
      return null;
    },
    toString: () => 'Menu',
  });
  MENU_CONTENT.set(self, { caption, items });
  return self;
}

interface Reply {
  readonly button: object;
  readonly response: object;
  readonly answer: PreparedAnswer;
}

// alert(prompt), alert(prompt, buttons), alert(title, prompt, buttons); prompt has the same forms.
function ask(execution: ScriptExecution, screen: Screen, kind: 'alert' | 'prompt', given: readonly unknown[]): Reply {
  const hasButtons = enumMemberName('ButtonSet', given.at(-1)) !== null;
  const texts = hasButtons ? given.slice(0, -1) : given;
  if (texts.length < 1 || texts.length > 2 || !texts.every((text) => typeof text === 'string')) {
    throw mismatch(execution.realm, `Ui.${kind}`, given);
  }
  const [title, text] = texts.length === 2 ? texts : ['', texts[0]];
  return execution.call(`Ui.${kind}`, HANDLE, 1, () => {
    const answer = screen.takeAnswer();
    if (answer === null) throw new Error(`nobody has prepared an answer to the ${kind}: ${String(text)}`);
    const button: Button = answer.button;
    const set = hasButtons ? (enumMemberName('ButtonSet', given.at(-1)) ?? '') : 'OK';
    // Every dialog can be closed, and answered with the buttons that it has.
    if (button !== 'CLOSE' && !set.split('_').includes(button)) throw new Error(`the ${kind} has no button ${button}`);
    execution.suspend();
    screen.asked.push({ kind, title: String(title), text: String(text), button });
    const response = guarded('PromptResponse', {
      getSelectedButton: () => BUTTON[button],
      getResponseText: () => answer.text ?? '',
      toString: () => 'PromptResponse',
    });
    return { button: BUTTON[button], response, answer };
  });
}

/**
 * The global `Browser`, the older way to ask: msgBox and inputBox give texts ('ok', 'cancel', what was typed).
 *
 * @example
 * Browser.msgBox('确定吗？')  // 'ok'
 */
export function browser(execution: ScriptExecution, screen: Screen | null): object {
  const answer = (kind: 'alert' | 'prompt', given: readonly unknown[]): PreparedAnswer => {
    if (screen === null) throw execution.realm.exception(NO_BROWSER);
    return ask(execution, screen, kind, given).answer;
  };
  return guarded('Browser', {
    Buttons: BUTTON_SET,
    msgBox: (...given: unknown[]) => answer('alert', given).button.toLowerCase(),
    inputBox: (...given: unknown[]) => {
      const { button, text = '' } = answer('prompt', given);
      return button === 'OK' ? text : 'cancel';
    },
    toString: () => 'Browser',
  });
}
