/** The words of the tab Year’s end, in English. */

import type { ClosingTabWords } from './closing-zh.ts';

export const closingEn: ClosingTabWords = {
  stages: {
    open: 'The season is running and has not been sealed.',
    sealed: 'The season is sealed: forms are closed, nothing is taken in, and no mail is sent.',
    purging: 'The purge is not complete. Click “Purge personal data” again to go on from where it stopped.',
    purged: 'Personal data are purged. Figures and papers without persons can still be seen.',
    beginning: 'The next campaign is half begun. Choose the same file and click “Begin the next campaign” again.',
  },
  onlyOwner: ({ owner }) => `Only the owner (${owner}) can seal, purge and begin the next campaign.`,
  seal: {
    title: 'Seal',
    lead:
      'Forms close and say that reporting has ended; registers, reviews and mail stay as they are. Until ' +
      'the purge it can be taken back.',
    waiting: 'Still to be done first:',
    mails: ({ count }) => `Mails that have not gone or are not settled: ${count}`,
    requests: ({ count }) => `Requests that are not carried out yet: ${count}. Wait a little, or choose “Check now”`,
    undecided: ({ count }) => `Entries that are received, handed in again or returned: ${count}`,
    ready: 'Nothing is left to do: the season can be sealed.',
    despite: 'Seal although entries are undecided; the archive will say so',
    act: 'Seal the season',
    sealedBy: ({ at, by }) => `Sealed at ${at} by ${by}.`,
    late: ({ count }) =>
      `Answers that came after sealing and are in no register: ${count}. See them under Responses in ` +
      `Google Forms; unseal to take them in.`,
    undo: 'Unseal',
  },
  archive: {
    title: 'Archive',
    lead:
      'One zip that is read without the program: every table, a page to print, the papers, the figures, ' +
      'and a checksum of each file.',
    withPersons: 'An archive made now holds names and telephones: for the office alone. For one without, purge first.',
    write: 'Write the archive to Drive',
    download: 'Download the archive',
    kept: ({ at, name }) => `Written at ${at}: ${name}`,
    persons: { yes: 'with personal data', no: 'without personal data' },
    open: 'Open',
    hash: 'SHA-256',
  },
  purge: {
    title: 'Purge personal data',
    lead:
      'Names, telephones and addresses of authors and contacts go from registers, raw responses, mail ' +
      'records, copies, papers and the forms’ answers. Counts, decisions and figures stay. The roster ' +
      'stays for next year.',
    beware: 'It cannot be undone. If you need an archive with personal data, download it first.',
    confirm: ({ title }) => `To confirm, type the campaign’s name: ${title}`,
    act: 'Purge personal data',
    done: ({ at }) => `Purged at ${at}.`,
    byHand: 'Out of the program’s reach, to be done by hand:',
    hands: [
      'mails that lie in units’ mailboxes;',

      'earlier versions under File › Version history: Google offers no way to purge them but deleting the ' +
        'file, so begin next year in a fresh workbook;',
      'files that staff downloaded, copied or renamed;',
      'the bin of Drive: empty it.',
    ],
    former: ({ owner }) =>
      `Papers in the Drive of a former owner (${owner}), and former forms that were not handed over: deleted by that ` +
      'account, or by the organisation’s Google administrator.',
    day: 'Once begun, keep this page open until all is done.',
  },
  next: {
    title: 'Begin the next campaign',
    lead:
      'Roster, aliases, settings and staff go on; the former tables are renamed and left unused in this ' +
      'workbook; forms, folder and clocks are made anew.',
    fresh:
      'For a fresh workbook: File › Make a copy, open the sidebar in the copy, choose to use it as a new ' +
      'workbook, then begin the next campaign on this page of the copy.',
    notYet: 'Seal the season and purge personal data first.',
    file: 'Choose a campaign file (.json)',
    builtIn: 'Use the file that comes with the program',
    plan: ({ id, title }) => `Will begin: ${title} (${id})`,
    setAside: 'Tables set aside',
    stays: 'Goes on',
    forms: 'Forms made anew',
    act: 'Begin the next campaign',
    done: 'It has begun. Look at Overview, then send units the links of the new forms.',
    undone: 'Some steps failed; choose Set up in the menu again:',
  },
  person: {
    title: 'Remove a person’s data on request',
    lead:
      'Somebody may ask for this in mid-season. Look first where the data stand, then remove them: the ' +
      'texts are replaced, entries and decisions stay, and the answer at the form goes, so that its link ' +
      'changes nothing any more. Namesakes are found too: check, and search by telephone where in doubt.',
    name: 'Name',
    phone: 'Telephone',
    email: 'E-mail',
    find: 'Look',
    none: 'Nothing was found. Check the spelling, or look by telephone or e-mail.',
    entries: 'To be removed from entries',
    sheets: 'Other sheets',
    cells: ({ count, title }) => `${title}: ${count}`,
    mails: ({ count }) => `Mails about this person that still wait: ${count}. Send or settle them first.`,
    reason: 'Reason (kept with the decisions; write no name)',
    act: 'Remove this person’s data',
    done:
      'Removed. Papers that named the person, and former backups, were deleted from Drive; request papers again if ' +
      'needed. Mails that have gone and version history are to be dealt with by hand.',
  },
};
