/** A page of the program in its frame: it runs in an origin of its own, and its calls go through the desk. */

import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { CallAnswer, ShownView } from '../answers.ts';
import { act } from './call-desk.ts';
import type { FromPage, ToPage } from './google-script.ts';
import { keepFor, keptFor } from './page-storage.ts';
import type { DeskGiven } from './use-desk.ts';

interface FrameGiven {
  given: DeskGiven;
  page: ShownView;
  place: 'sidebar' | 'dialog';
  /** The page asks for another size, in pixels. */
  resize?(size: { width?: number; height?: number }): void;
}

const SANDBOX = 'allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox';
/** What a page is told whose call does not reach Google (seen in the field). */
const LOST: ToPage['outcome'] = {
  ok: false,
  error: { name: 'NetworkError', message: 'NetworkError: Connection failure due to HTTP 0' },
};
/** As long as a browser takes to find out that there is no network. */
const LOST_MS = 300;

/** The frame. It is known by its window: messages of any other are not heard. */
export function ShownFrame({ given, page, place, resize }: FrameGiven) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(given);
  latest.current = given;
  // A frame has its name from when it is made.
  const name = useMemo(() => keptFor(given.as), [page.id]);
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      const own = frame.current?.contentWindow;
      if (own === null || own === undefined || event.source !== own || !isFromPage(event.data)) return;
      const asked = event.data;
      if (asked.kind === 'close') void latest.current.close(page.id);
      if (asked.kind === 'escape' && place === 'dialog') void latest.current.close(page.id);
      if (asked.kind === 'size') resize?.(asked);
      if (asked.kind === 'keep') keepFor(latest.current.as, asked.key, asked.text);
      if (asked.kind !== 'run') return;
      void outcomeOf(latest.current, asked).then((outcome) => {
        const ran: ToPage = { kind: 'ran', id: asked.id, outcome };
        own.postMessage(ran, '*');
      });
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [page.id, place]);
  return (
    <iframe
      ref={frame}
      key={page.id}
      title={page.title}
      name={name}
      src={`/${place}/${page.id}?as=${encodeURIComponent(given.as)}`}
      sandbox={SANDBOX}
      allow="clipboard-write"
    />
  );
}

async function outcomeOf(given: DeskGiven, { args, call }: FromPage & { kind: 'run' }): Promise<ToPage['outcome']> {
  const { as, faults } = given;
  if (faults.isOffline) {
    await new Promise((resolve) => setTimeout(resolve, LOST_MS));
    return LOST;
  }
  const { account } = faults;
  const selection = given.selection();
  const answer = await act<CallAnswer>('run-sidebar', { as, account, call, args, selection });
  if (!answer.ok) return answer.isLost ? LOST : { ok: false, error: { name: 'ScriptError', message: answer.words } };
  given.show(answer.value.screen, selection);
  given.changed(answer.value.overview);
  return answer.value.outcome;
}

function isFromPage(message: unknown): message is FromPage {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  if (message.kind === 'keep') {
    const { key, text } = message as Partial<FromPage & { kind: 'keep' }>;
    return typeof key === 'string' && (text === null || typeof text === 'string');
  }
  if (message.kind !== 'run') return ['close', 'escape', 'size'].includes(String(message.kind));
  const { args, call, id } = message as Partial<FromPage & { kind: 'run' }>;
  return typeof id === 'number' && typeof call === 'string' && Array.isArray(args);
}
