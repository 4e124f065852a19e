/** The vocabulary of spreadsheets. */

/** The namespace of workbooks, sheets and styles. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
