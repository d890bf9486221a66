import { chosenProviders, chooseProvider } from './embed-choice.ts';

/** What a frame may do: run its own scripts as its own site, and open links in a new window. It gets nothing of ours. */
const SANDBOX = ['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox'];
const FEATURES = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
/** In pixels; more is a mistake of the sender, or a trick. */
const TALLEST = 2000;

/**
 * Shows what a link leads to in a frame before it when it is pressed for the first time; then it is a link again. Whoever
 * presses it for another window gets that. Of a service of which the reader wants to see everything, it is shown when the
 * reader comes near.
 * @param link with the address for the frame in `data-frame`, and the name of the service in `data-provider`
 */
export function showOnPress(link: HTMLAnchorElement): void {
  const { provider = '' } = link.dataset;
  const choice = link.parentElement?.querySelector<HTMLInputElement>('.always input');
  const press = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (choice?.checked) chooseProvider(provider, true);
    show()?.focus();
  };
  const show = (isAsked = true) => {
    const { frame: address } = link.dataset;
    if (address === undefined) return undefined;
    link.removeEventListener('click', press);
    choice?.closest('.always')?.remove();
    // Nothing plays by itself that was not pressed.
    const src = isAsked ? address : address.replace(/([?&])auto_?play=(?:1|true)&?/, '$1');
    const frame = document.createElement('iframe');
    frame.title = link.querySelector('.title')?.textContent ?? '';
    frame.sandbox.add(...SANDBOX);
    frame.allow = FEATURES;
    // YouTube plays nothing for a page that does not say where it is.
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    if (!isAsked) frame.loading = 'lazy';
    frame.src = src;
    // Mastodon tells its height when it is asked.
    frame.addEventListener('load', () => frame.contentWindow?.postMessage({ type: 'setHeight', id: 0 }, '*'));
    addEventListener('message', ({ source, data }) => {
      const height = source === frame.contentWindow ? heightIn(data) : undefined;
      // What a player says is the height of its film, not its own.
      if (height && !link.closest('.video, .audio')) frame.style.blockSize = `${Math.min(height, TALLEST)}px`;
    });
    link.before(frame);
    return frame;
  };
  link.addEventListener('click', press);
  if (chosenProviders().includes(provider)) show(false);
  else choice?.closest('.always')?.removeAttribute('hidden');
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
