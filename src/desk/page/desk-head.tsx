/** The head of the desk: the workbook's name, the clock, who is signed in, and the program's menus. */

import { useEffect, useState } from 'preact/hooks';
import { deskZh } from '../../messages/desk/zh-CN.ts';
import type { MenuLine, Ran, SignedIn } from '../answers.ts';
import { act } from './call-desk.ts';
import type { ViewGiven } from './desk-view.tsx';
import { showTime } from './show-time.ts';

interface HeadGiven {
  given: ViewGiven;
  signIn(email: string): void;
  moveClock(hours: number): Promise<void>;
}

const STEPS = [
  ['hour', 1],
  ['day', 24],
  ['week', 168],
] as const;

/** The head; whoever signs in opens the workbook, which puts the menu up. */
export function DeskHead({ given, moveClock, signIn }: HeadGiven) {
  const { as, overview } = given;
  return (
    <header class="head">
      <h1>{overview.bookName}</h1>
      <Menus given={given} />
      <Clock given={given} moveClock={moveClock} />
      <label class="who">
        <span>{deskZh.signedIn}</span>
        <select value={as} onChange={(event) => signIn(event.currentTarget.value)}>
          {overview.people.map((email, at) => (
            <option key={email} value={email}>
              {email}
              {at === 0 ? deskZh.owner : ''}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

function Clock({ given, moveClock }: Omit<HeadGiven, 'signIn'>) {
  const [isMoving, setMoving] = useState(false);
  const { overview } = given;
  const go = async (hours: number) => {
    setMoving(true);
    await moveClock(hours);
    setMoving(false);
  };
  return (
    <fieldset class="clock" aria-label={deskZh.clock.label}>
      <time dateTime={new Date(overview.nowMs).toISOString()}>{showTime(overview.nowMs, overview.zone, true)}</time>
      {STEPS.map(([name, hours]) => (
        <button type="button" key={name} disabled={isMoving} onClick={() => go(hours)}>
          {deskZh.clock[name]}
        </button>
      ))}
      <span class="moving" role="status">
        {isMoving ? deskZh.clock.moving : ''}
      </span>
    </fieldset>
  );
}

function Menus({ given }: { given: ViewGiven }) {
  const [menus, setMenus] = useState<SignedIn['menus']>([]);
  const { as, changed, tell } = given;
  useEffect(() => {
    void act<SignedIn>('sign-in', { as }).then((answer) => {
      if (answer.ok) setMenus(answer.value.menus);
      else tell(answer.words);
    });
  }, [as, tell]);
  const run = async ({ call, caption }: MenuLine) => {
    tell(deskZh.working);
    const answer = await act<Ran>('menu', { as, call });
    tell(answer.ok ? wordsOf(answer.value, caption) : answer.words);
    changed();
  };
  return (
    <div class="menus">
      {menus.map(({ caption, items }) => (
        <Menu key={caption} caption={caption} items={items} run={run} />
      ))}
    </div>
  );
}

function Menu({ caption, items, run }: { caption: string; items: MenuLine[]; run(item: MenuLine): Promise<void> }) {
  const close = (target: Element) => target.closest('details')?.removeAttribute('open');
  return (
    <details
      class="menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close(event.currentTarget);
      }}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) {
          close(event.currentTarget);
        }
      }}
    >
      <summary>{caption}</summary>
      <ul>
        {items.map((item) =>
          item.caption === '' ? (
            <li key="line" class="line" />
          ) : (
            <li key={item.call}>
              <button
                type="button"
                onClick={(event) => {
                  close(event.currentTarget);
                  void run(item);
                }}
              >
                {item.caption}
              </button>
            </li>
          ),
        )}
      </ul>
    </details>
  );
}

/**
 * What a person is told of a run: what the program said, or why it refused, or that it failed.
 *
 * @example
 * wordsOf({ ok: false, refusal: 'stale', message: '' }, '审核通过')  // → '打开后内容或状态已有变化，未作处理。…'
 */
export function wordsOf(ran: Ran, caption: string): string {
  if (ran.ok) return ran.toasts.length > 0 ? ran.toasts.join(' ') : deskZh.ran({ caption });
  if ('error' in ran) return deskZh.failed({ why: ran.error });
  const refusals: Readonly<Record<string, string>> = deskZh.refusals;
  return ran.message !== '' ? ran.message : (refusals[ran.refusal] ?? deskZh.failed({ why: ran.refusal }));
}
