/** How far below the window a list may be when its current lines are fetched. */
const NEAR = '600px';

/** The lines come from this site, and no script in a parsed document runs. */
const policy = globalThis.trustedTypes?.createPolicy('livewire', { createHTML: (html) => html });

/**
 * Replaces the lines of a Livewire list with the current ones when the reader comes near it. Without an answer the lines
 * stay as they are. A list that is in the window by then keeps the height of its lines and the place of its note.
 * @param list the section, with the path of the fragment in `data-latest`; it may have no lines yet
 */
export function refreshWhenNear(list: HTMLElement): void {
  const { latest } = list.dataset;
  if (latest === undefined) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void refresh(latest, list);
    },
    { rootMargin: NEAR },
  );
  observer.observe(list);
}

async function refresh(latest: string, list: HTMLElement): Promise<void> {
  try {
    const response = await fetch(latest);
    if (!response.ok) return;
    const html = await response.text();
    const fragment = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
    const items = fragment.querySelectorAll('li');
    const lines = list.querySelector('ol') ?? document.createElement('ol');
    // Scripts learn of a scroll with the next frame: before it, a list may be in the window without looking so.
    await new Promise(requestAnimationFrame);
    // A reader who is tabbing through the list must not lose the place.
    if (items.length === 0 || lines.contains(document.activeElement)) return;
    const { top, bottom } = list.getBoundingClientRect();
    const isInWindow = top < innerHeight && bottom > 0;
    // Nothing may move under the eyes of a reader who is there already.
    if (isInWindow) holdHeight(lines);
    lines.replaceChildren(...items);
    if (!lines.isConnected) list.querySelector('.all')?.before(lines);
    // It has the day of the old lines.
    const note = list.querySelector<HTMLElement>('.note');
    if (note && isInWindow) note.style.visibility = 'hidden';
    else note?.remove();
  } catch {
    // Offline: the list as of publication is still a good list.
  }
}

/** Keeps a list at least as high as it is, until its width changes, and with it the line breaks. */
function holdHeight(lines: HTMLElement): void {
  const { offsetWidth: width, offsetHeight: height } = lines;
  lines.style.minBlockSize = `${height}px`;
  const observer = new ResizeObserver(() => {
    if (lines.offsetWidth === width) return;
    observer.disconnect();
    lines.style.minBlockSize = '';
  });
  observer.observe(lines);
}
