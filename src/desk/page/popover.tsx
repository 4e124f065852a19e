/** A button that opens a small panel under it; Escape, a click elsewhere or leaving it closes the panel. */

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface PopoverGiven {
  class: string;
  label: ComponentChildren;
  children: ComponentChildren;
}

/** The button with its panel. What lies inside closes it by `closePopover`. */
export function Popover({ children, class: name, label }: PopoverGiven) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeElsewhere = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) box.current?.removeAttribute('open');
    };
    const closeForFrame = () => box.current?.removeAttribute('open');
    document.addEventListener('pointerdown', closeElsewhere);
    // A click into a frame is heard of only by the loss of the focus.
    window.addEventListener('blur', closeForFrame);
    return () => {
      document.removeEventListener('pointerdown', closeElsewhere);
      window.removeEventListener('blur', closeForFrame);
    };
  }, []);
  return (
    <details
      ref={box}
      class={`popover ${name}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closePopover(event.currentTarget);
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) closePopover(currentTarget);
      }}
    >
      <summary>{label}</summary>
      <div class="popover-panel">{children}</div>
    </details>
  );
}

/** Closes the panel that holds this element, and puts the focus back on its button if it was inside. */
export function closePopover(inside: Element): void {
  const box = inside.closest('details');
  const hadFocus = box?.contains(document.activeElement) === true;
  box?.removeAttribute('open');
  if (hadFocus) box?.querySelector('summary')?.focus();
}
