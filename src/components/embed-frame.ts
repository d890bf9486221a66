/** What a frame may do: run its own scripts as its own site, and open links in a new window. It gets nothing of ours. */
const SANDBOX = ['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox'];
const FEATURES = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
/** In pixels; more is a mistake of the sender, or a trick. */
const TALLEST = 2000;

/**
 * Shows what a link leads to in a frame before it when it is pressed for the first time; then it is a link again. Whoever
 * presses it for another window gets that.
 * @param link with the address for the frame in `data-frame`
 */
export function showOnPress(link: HTMLAnchorElement): void {
  const press = (event: MouseEvent) => {
    const { frame: src } = link.dataset;
    if (src === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    link.removeEventListener('click', press);
    const frame = document.createElement('iframe');
    frame.title = link.querySelector('.title')?.textContent ?? '';
    frame.sandbox.add(...SANDBOX);
    frame.allow = FEATURES;
    // YouTube plays nothing for a page that does not say where it is.
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = src;
    // Mastodon tells its height when it is asked.
    frame.addEventListener('load', () => frame.contentWindow?.postMessage({ type: 'setHeight', id: 0 }, '*'));
    addEventListener('message', ({ source, data }) => {
      const height = source === frame.contentWindow ? heightIn(data) : undefined;
      // What a player says is the height of its film, not its own.
      if (height && !link.closest('.video, .audio')) frame.style.blockSize = `${Math.min(height, TALLEST)}px`;
    });
    link.before(frame);
    frame.focus();
  };
  link.addEventListener('click', press);
}

/** The height in a message of a frame. Each provider packs it in another way; all call it so. */
function heightIn(data: unknown, isHeight = false): number | undefined {
  if (typeof data === 'number') return isHeight ? data : undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [name, value] of Object.entries(data)) {
    const height = heightIn(value, isHeight || name.endsWith('height'));
    if (height) return height;
  }
  return undefined;
}
