/** google.script for a page of the program, as its frame runs it: calls go to the desk's page around it. */

import { openScript, type ScriptHost } from './google-script.ts';
import { openStorage } from './page-storage.ts';

const names = (document.currentScript?.dataset.calls ?? '').split(' ').filter((name) => name !== '');
const listeners = new Set<(message: unknown) => void>();
// The frame has an origin of its own, which has no name: whoever is around it is known by being its parent.
const host: ScriptHost = {
  send: (message) => parent.postMessage(message, '*'),
  listen: (hear) => listeners.add(hear),
};
addEventListener('message', (event) => {
  if (event.source === parent) for (const hear of listeners) hear(event.data);
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) host.send({ kind: 'escape' });
});
const storage = openStorage(window.name, (key, text) => host.send({ kind: 'keep', key, text }));
Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true });
Object.assign(globalThis, { google: { script: openScript(names, host) } });
