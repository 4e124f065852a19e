/** Hands a finished file to the person's disk. */

/**
 * Downloads what lies at an address of this page (a blob's) under a name, as a click on a link does.
 *
 * Google's frame allows this and no other way of saving (PLATFORM G).
 *
 * @example
 * giveDownload(URL.createObjectURL(zip), '塘沽街道总工会.zip')
 */
export function giveDownload(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Downloads a file that was made on this page. */
export function giveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  giveDownload(url, name);
  // The browser has taken it once the click is over; at once would be too early for some.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
