/** Gives the person at the page a file that came as text. */

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Lets the browser download `base64` as a .docx under this name; no Drive is needed for it. */
export function saveDocx(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
