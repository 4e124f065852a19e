// Sends what clasp asks of Google to the stand-in that FAKE_GAS_ROOT names; clasp itself is untouched.
import { createRequire } from 'node:module';

const { CLASP_ENTRY = '', FAKE_GAS_ROOT = '' } = process.env;
const { google } = createRequire(CLASP_ENTRY)('googleapis');
google.options({
  /** @param {string | URL} address @param {RequestInit} options */
  fetchImplementation: (address, options) => {
    const { pathname, search } = new URL(address);
    return fetch(new URL(pathname + search, FAKE_GAS_ROOT), options);
  },
});
