/** What is said where the pages are not those of the code, in English: without them no other words can be had. */

export const pagesDifferEn =
  'The program’s pages.html is missing, incomplete or of another release than Code.gs; no data are affected. ' +
  'Whoever installs it pastes both files of one release again, whole, saves (or runs npm run push), and reloads.';
