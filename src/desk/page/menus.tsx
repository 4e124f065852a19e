/** The program's menus, as the workbook shows them under its name. */

import type { ComponentChildren } from 'preact';
import { useWords } from './language.tsx';
import { closePopover, Popover } from './popover.tsx';
import { type DeskGiven, OPENS_SIDEBAR } from './use-desk.ts';

/** The menus of whoever is signed in; `children` stand at the end of their line. */
export function Menus({ children, given }: { given: DeskGiven; children: ComponentChildren }) {
  const words = useWords();
  const { click, screen } = given;
  const menus = screen?.menus ?? [];
  const opener = menus.flatMap(({ items }) => items).find(({ call }) => call === OPENS_SIDEBAR);
  return (
    <div class="menu-bar">
      {menus.map(({ caption, items }) => (
        <Popover key={caption} class="menu" label={caption}>
          <ul>
            {items.map((item, index) =>
              item.caption === '' ? (
                <li key={`line ${index}`} class="line" aria-hidden="true" />
              ) : (
                <li key={item.call}>
                  <button
                    type="button"
                    onClick={(event) => {
                      closePopover(event.currentTarget);
                      void click(item.call, item.caption);
                    }}
                  >
                    {item.caption}
                  </button>
                </li>
              ),
            )}
          </ul>
        </Popover>
      ))}
      {menus.length === 0 && <span class="soft">{words.loading}</span>}
      <span class="grows" />
      {children}
      {opener !== undefined && screen?.sidebar === null && (
        <button type="button" class="strong" onClick={() => void click(opener.call, opener.caption)}>
          {words.sidebar.open}
        </button>
      )}
    </div>
  );
}
