// Sends what clasp asks of Google to the stand-in that FAKE_GAS_ROOT names; clasp itself is untouched.
import Module, { createRequire } from 'node:module';

const { CLASP_ENTRY = '', FAKE_GAS_ROOT = '' } = process.env;

// Its library has some three hundred services of Google, and reads them all when it is loaded, which is most of what
// starting clasp takes. Those that clasp has no word for are left out.
const LISTS = /[\\/]googleapis[\\/]build[\\/]src[\\/](?:apis[\\/])?index\.js$/;
const SERVICE = /^\.\/(?:apis\/)?([a-z]\w+)(?:\/v\w+)?$/;
const ASKED = ['apis', 'discovery', 'drive', 'googleapis', 'logging', 'oauth2', 'script', 'serviceusage'];

/** @typedef {(request: string, parent?: { filename?: string }, ...rest: unknown[]) => unknown} Load */
const loader = /** @type {{ _load: Load }} */ (/** @type {unknown} */ (Module));
const { _load: load } = loader;
loader._load = (request, parent, ...rest) => {
  const [, service = ''] = LISTS.test(parent?.filename ?? '') ? (SERVICE.exec(request) ?? []) : [];
  return service === '' || ASKED.includes(service) ? load.call(Module, request, parent, ...rest) : {};
};

const { google } = createRequire(CLASP_ENTRY)('googleapis');
google.options({
  /** @param {string | URL} address @param {RequestInit} options */
  fetchImplementation: (address, options) => {
    const { pathname, search } = new URL(address);
    return fetch(new URL(pathname + search, FAKE_GAS_ROOT), options);
  },
});
