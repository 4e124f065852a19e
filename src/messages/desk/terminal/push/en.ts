/** What `npm run push` says, in English. */

import type { PushWords } from './zh-CN.ts';

export const pushEn: PushWords = {
  usage: [
    'Usage: npm run push -- [--to production|test] [--create | --script ADDRESS] [--overwrite] [--skip-tests]',
    '  --to          production is the one in use (without --to too), test a copy for trying; each has its own script',
    '  --create      makes a new Google Sheet with the program in it',
    '  --script      the address of the script editor of a Sheet that is there, or the script id',
    '  --overwrite   writes over files that are not this program’s too, keeping them on this machine first',
    '  --skip-tests  runs no checks first',
    '  --user        the name of a login of clasp, where this machine has several',
    '  --help        shows this',
  ].join('\n'),
  targets: { production: 'production', test: 'test copy' },
  sheetNames: { production: 'Ten Events', test: 'Ten Events (test copy)' },
  badTarget: (given) => `--to is production or test (a copy for trying), not "${given}".`,
  twoPlaces: 'Give --create or --script, not both.',
  placeKnown: (target, file) =>
    `The ${target} has a script already; nothing was changed. For another one delete ${file}, then run this again.`,
  badFile: (file) => `${file} is no JSON that can be read; nothing was changed. Mend it, or delete it, and try again.`,
  noPlace: (target) =>
    `The ${target} has no script yet, and nothing can be asked here. Add --create (a new Sheet), or --script ADDRESS.`,
  where: (target) =>
    [
      `The ${target} has no script yet. Where is the program to go?`,
      '  1  make a new Google Sheet with the program in it',
      '  2  into a Sheet that is there: open Extensions › Apps Script in it and paste that page’s address',
      '  Enter  nothing for now',
      '1 or 2: ',
    ].join('\n'),
  address: 'Address of the script editor, or script id: ',
  title: (usual) => `Name of the Sheet (Enter for "${usual}"): `,
  addresses: {
    sheet:
      'That is the address of the Sheet, not of its script. Open Extensions › Apps Script in it and copy that address.',
    deployment:
      'That is a deployment id. Copy the address of the script editor, or the Script ID from its Project Settings.',
    none: (given) =>
      `"${given}" holds no script id. Copy the address of the script editor: ` +
      'https://script.google.com/home/projects/…/edit.',
  },
  sameScript: (other) =>
    `That is the script of the ${other}. The test copy needs a script of its own; nothing was changed.`,
  creating: (title) => `Making the Sheet "${title}" …`,
  created: (address) => `The Sheet is there: ${address}`,
  goesTo: (target, address) => `This goes to the ${target}: ${address}`,
  looking: 'Looking at what the script holds now …',
  foreign: (files, copy) =>
    `The script holds files that are not this program’s: ${files}. They would be gone. They are kept here: ${copy}`,
  overwrite: 'Write all the same? yes writes, anything else stops: ',
  notOverwritten:
    'Nothing was written; the script is as it was. If it is the right one, run this again with --overwrite.',
  stopped: 'Nothing was done.',
  login:
    'Nobody is logged in to Google here, or the login has expired. Log in now? A browser opens; take the account ' +
    'that owns the Sheet. yes logs in, anything else stops: ',
  testing: 'Running the everyday checks first, some minutes (--skip-tests leaves them out, for an unchanged release) …',
  testsFailed: 'The checks failed, so nothing was written.',
  pushing: 'Writing …',
  pushed: (files) => `Written: ${files}`,
  already: 'Google has this version already; nothing had to be written.',
  silent: (said) =>
    `clasp wrote nothing and said: ${said}. Run this again; if it stays so, paste by hand (see the deploy manual).`,
  partly: (pushed, wanted) => `Only ${pushed} was written, but ${wanted} belong there. Run this again.`,
  next: [
    'Next:',
    '  1  open the Sheet, reload it, and wait for the program’s menu',
    '  2  that menu › Set up: agree to all permissions, then click it once more (each step: docs/use/deploy.md)',
  ].join('\n'),
  refusals: {
    notLoggedIn: 'Nobody is logged in to Google here. Run npx clasp login with the account that owns the Sheet.',
    loginExpired: 'The login has expired or lacks rights. Run npx clasp login, agree to everything, then try again.',
    apiOff:
      'This account has the Apps Script API switched off. Open https://script.google.com/home/usersettings, ' +
      'switch “Google Apps Script API” on, wait a minute or two, then try again.',
    noRights:
      'The account that is logged in may not edit this script. Check the address; log in with the account that owns ' +
      'the Sheet (npx clasp login), or ask the owner for edit rights.',
    notFound:
      'There is no such script, or the account that is logged in cannot see it. Check the address of the script ' +
      'editor; where several accounts are logged in, name one by --user.',
    quota: 'Google says there were too many requests. Try again in some minutes; nothing is broken.',
    driveFull: 'The Google Drive of this account is full, so no Sheet can be made. Make room, or use another account.',
    blocked:
      'The administrator of the organisation does not let this account use clasp. Ask them, or paste by hand ' +
      '(see the deploy manual).',
    network: 'Google cannot be reached. Check the network (does script.google.com open in a browser?) and try again.',
    outage: 'Google has an error of its own just now. Try again in some minutes.',
    unknown: (said) => `This did not work; clasp said: ${said}`,
  },
};
