/** Searches Drive for files that this workbook has marked as its own. */

import { drive } from './open-drive.ts';

const MOST_LISTED = 1000;

/** The term of Drive's search for what is marked as this workbook's. */
export function markedBy(mark: string): string {
  return `appProperties has { key='${mark}' and value='${SpreadsheetApp.getActive().getId()}' }`;
}

/** All files that a search finds, a thousand a call, with these fields. */
export function listed(q: string, of: string): GoogleAppsScript.Drive_v3.Drive.V3.Schema.File[] {
  const fields = `nextPageToken,files(${of})`;
  const found: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File[] = [];
  let pageToken: string | undefined;
  do {
    const token = pageToken === undefined ? {} : { pageToken };
    const list = drive().Files.list({ q, fields, pageSize: MOST_LISTED, ...token });
    found.push(...(list.files ?? []));
    pageToken = list.nextPageToken;
  } while (pageToken);
  return found;
}
