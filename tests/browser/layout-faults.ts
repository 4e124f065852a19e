/** Looks for what breaks where there is little room: sideways scrolling, buttons cut off, text cut off in them. */

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Frame } from 'playwright-core';

/**
 * What does not fit, one line for each: the page scrolls sideways, or a control reaches out of it or cuts its text.
 * A control inside a strip that scrolls by itself, as a sheet does, may lie beyond the edge.
 *
 * @example
 * await layoutFaults(page.mainFrame())  // → ['the page is 412 wide, and 300 are to be seen']
 */
export async function layoutFaults(frame: Frame): Promise<string[]> {
  return await frame.evaluate(faultsOfDocument);
}

/** Strips that scroll sideways by themselves, one line for each: at the usual size of text nothing is to be cut off. */
export async function cutStrips(frame: Frame): Promise<string[]> {
  return await frame.evaluate(() => {
    const strips = [...document.querySelectorAll<HTMLElement>('.table-box')].filter((box) => box.checkVisibility());
    return strips
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => `a table is ${box.scrollWidth} wide in a box of ${box.clientWidth}`);
  });
}

/** Doubles the size of all text, as a reader may; gives how much larger the body's text became. */
export async function doubleText(frame: Frame): Promise<number> {
  return await frame.evaluate(() => {
    const sizeNow = () => Number.parseFloat(getComputedStyle(document.body).fontSize);
    const before = sizeNow();
    document.documentElement.style.fontSize = '200%';
    return sizeNow() / before;
  });
}

// It runs in the browser, so that it may use nothing from outside itself.
function faultsOfDocument(): string[] {
  const faults: string[] = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth + 1) faults.push(`the page is ${scrollWidth} wide, and ${clientWidth} are to be seen`);
  const scrolls = (node: Element | null): boolean => {
    if (node === null || node === document.body || node === document.documentElement) return false;
    const isStrip = /auto|scroll/.test(getComputedStyle(node).overflowX) && node.scrollWidth > node.clientWidth;
    return isStrip || scrolls(node.parentElement);
  };
  for (const control of document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary')) {
    const box = control.getBoundingClientRect();
    const isSeen = box.width > 1 && box.height > 1 && control.checkVisibility({ visibilityProperty: true });
    // What is drawn for screen readers alone is clipped to a dot on purpose.
    if (!isSeen || getComputedStyle(control).clipPath !== 'none') continue;
    const name = `${control.tagName.toLowerCase()} “${(control.innerText || control.ariaLabel || '').slice(0, 30)}”`;
    if ((box.right > clientWidth + 1 || box.left < -1) && !scrolls(control.parentElement)) {
      faults.push(`${name} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${clientWidth}`);
    }
    if (!/^(?:button|summary)$/i.test(control.tagName)) continue;
    const { overflowX, overflowY, textOverflow } = getComputedStyle(control);
    const cutsWidth = overflowX !== 'visible' && textOverflow !== 'ellipsis';
    if (control.scrollWidth > control.clientWidth + 1 && cutsWidth) faults.push(`${name} cuts its text off`);
    if (control.scrollHeight > control.clientHeight + 2 && overflowY !== 'visible')
      faults.push(`${name} cuts a line off`);
  }
  return faults;
}
