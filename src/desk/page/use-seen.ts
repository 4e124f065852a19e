/** Reads something from the desk's server and keeps it up to date while a part of the page is shown. */

import { useEffect, useState } from 'preact/hooks';
import { see } from './call-desk.ts';

/**
 * What the server shows at this path; null until it has answered. What was there stays until the new has come, so
 * that nothing flickers, and an answer that comes too late is dropped.
 *
 * @param path behind `/data/`; null to read nothing.
 * @param revision whatever asks to read again when it changes.
 * @param tell hears in words when it cannot be read.
 * @example
 * useSeen<MailLine[]>('mails', overview.mails, tell)?.[0]?.subject  // → '【已收到】…'
 */
export function useSeen<Value>(path: string | null, revision: unknown, tell: (words: string) => void): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    if (path === null) return;
    let isWanted = true;
    void see<Value>(path).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setValue(answer.value);
      else tell(answer.words);
    });
    return () => {
      isWanted = false;
    };
  }, [path, revision, tell]);
  return value;
}
