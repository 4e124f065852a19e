/** The words of the terminal for programs of scripts/, which cannot import what is not bundled. */

import { sayTerminal } from '../messages/desk/terminal/say.ts';
import { terminalLocale } from './terminal-locale.ts';

/** In the language of the terminal that started this process. */
export const terminalWords = sayTerminal(terminalLocale(process.env));
