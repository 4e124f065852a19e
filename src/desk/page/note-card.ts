/** The card that shows a cell's note, beside the cell: on pointing at it, and when it is selected. */

/** Shows notes over this element. */
export interface NoteCard {
  show(cell: Element, note: string): void;
  hide(): void;
}

const GAP = 6;
const WIDTH = 280;

/**
 * Makes the card. It can be pointed at without going away, and Escape hides it (WCAG 1.4.13).
 *
 * @param around is positioned; the card lies in it.
 */
export function openNoteCard(around: HTMLElement): NoteCard {
  const card = document.createElement('div');
  card.className = 'note-card';
  // The cell itself carries the note for those who listen.
  card.setAttribute('aria-hidden', 'true');
  card.hidden = true;
  around.append(card);
  return {
    show: (cell, note) => {
      card.textContent = note;
      card.hidden = false;
      const [own, box] = [cell.getBoundingClientRect(), around.getBoundingClientRect()];
      const fitsRight = own.right - box.left + GAP + WIDTH <= box.width;
      const left = fitsRight ? own.right - box.left + GAP : own.left - box.left - GAP - WIDTH;
      const top = Math.min(own.top - box.top, box.height - card.offsetHeight - GAP);
      card.style.left = `${Math.max(GAP, Math.min(left, box.width - WIDTH - GAP))}px`;
      card.style.top = `${Math.max(GAP, fitsRight || left > 0 ? top : own.bottom - box.top + GAP)}px`;
    },
    hide: () => {
      card.hidden = true;
    },
  };
}
