/** Gives the person at the page a file that came as text. */

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What the server makes: a text of Word, a table of Excel, a mail. */
const TYPES = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  eml: 'message/rfc822',
};

/** Lets the browser download `base64` under this name; no Drive is needed for it. */
export function saveFile(name: string, base64: string, kind: keyof typeof TYPES): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPES[kind] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
