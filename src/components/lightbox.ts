import { onSwipe } from './swipe.ts';

/** What an entry of the browser's history holds that was made by opening the dialog. */
interface OpenedEntry {
  lightbox: true;
}

/** In milliseconds: the second click of a double click comes so soon after the first one at the latest. */
const DOUBLE_CLICK = 500;

/**
 * Shows the photos of a gallery one at a time in a dialog over the page. The address names the shown photo (`#photo-2`), so that
 * it can be passed on, and Back closes the dialog. Without this script each photo is a link to the whole photo; a click that
 * asks for a new tab still follows it.
 * @param gallery the section, with the words of the dialog in its `data-` attributes
 */
export function openOnClick(gallery: HTMLElement): void {
  const links = [...gallery.querySelectorAll<HTMLAnchorElement>('a[data-srcset]')];
  const pictures: HTMLPictureElement[] = [];
  const { previous = '', next = '', close = '', position = '' } = gallery.dataset;
  const dialog = element('dialog', { className: 'lightbox' });
  dialog.setAttribute('aria-labelledby', 'gallery');
  const [back, forth, end] = [button('‹', previous), button('›', next), button('×', close)];
  const status = element('p', { role: 'status' });
  const [stage, figure, caption] = [element('div'), element('figure'), element('figcaption')];
  figure.append(stage, caption);
  dialog.append(end, figure, back, status, forth);
  gallery.append(dialog);
  let shown = 0;
  let isReturning = false;
  let clicked = -Infinity;

  const hashOf = (index: number) => `#${links[index]?.closest('li')?.id}`;
  const named = () => links.findIndex((_, index) => hashOf(index) === location.hash);
  const wrapped = (index: number) => (index + links.length) % links.length;

  /** Begins to load a photo when it is asked for the first time. */
  const pictureAt = (index: number) => (pictures[index] ??= pictureOf(links[index] as HTMLAnchorElement));

  const show = (index: number) => {
    if (!dialog.open) {
      dialog.showModal();
      forth.focus();
    }
    shown = index;
    stage.replaceChildren(pictureAt(index));
    caption.replaceChildren(
      ...(links[index]?.parentElement?.querySelector('figcaption')?.cloneNode(true).childNodes ?? []),
    );
    status.textContent = position.replace('{photo}', `${index + 1}`).replace('{photos}', `${links.length}`);
    pictureAt(wrapped(index + 1));
  };

  /** @param step 1 for the next photo, -1 for the one before */
  const turn = (step: number) => {
    const index = wrapped(shown + step);
    history.replaceState(history.state, '', hashOf(index));
    dialog.style.setProperty('--from', `${step * forward() * 4}rem`);
    show(index);
  };
  /** 1 where the next photo comes from the right, -1 in a language that is read from right to left. */
  const forward = () => (getComputedStyle(dialog).direction === 'rtl' ? -1 : 1);
  const focusShown = () => links[shown]?.focus();

  links.forEach((link, index) => {
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      clicked = event.timeStamp;
      history.pushState({ lightbox: true } satisfies OpenedEntry, '', hashOf(index));
      dialog.style.removeProperty('--from');
      show(index);
    });
  });
  back.onclick = () => turn(-1);
  forth.onclick = () => turn(1);
  end.onclick = () => dialog.close();
  onSwipe(stage, {
    // The second click of a double click on the page reaches the dialog that the first one opened.
    tap: ({ timeStamp }) => timeStamp - clicked > DOUBLE_CLICK && turn(1),
    sideways: (direction) => turn(-direction * forward()),
    down: () => dialog.close(),
  });
  dialog.onkeydown = ({ key }) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (step !== undefined) turn(step * forward());
  };
  // A browser that goes to the address of a photo takes the focus away, at a moment of its own, and the arrow keys with it.
  dialog.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget === null)
      setTimeout(() => dialog.open && !dialog.contains(document.activeElement) && forth.focus());
  });
  // Esc closes it, and so does the gesture for Back on Android, without going back.
  dialog.onclose = () => {
    // A browser reports this some time later. By then a reader who goes back and forth may have opened it again.
    if (dialog.open) return;
    if (named() >= 0 && (history.state as OpenedEntry | null)?.lightbox) {
      isReturning = true;
      return history.back();
    }
    if (named() >= 0) history.replaceState(null, '', location.pathname + location.search);
    // To the photo that the reader has reached, which may be another than the one that was opened.
    focusShown();
  };
  addEventListener('popstate', () => {
    if (named() >= 0) show(named());
    else if (dialog.open) dialog.close();
    // Only now, because the browser restores where the page was scrolled to.
    else if (isReturning) focusShown();
    isReturning = false;
  });
  if (named() >= 0) show(named());
}

/** The whole photo of a link, in the best format that the browser can show, no larger than it fits into the window. */
function pictureOf(link: HTMLAnchorElement): HTMLPictureElement {
  const { srcset = '', width, height } = link.dataset;
  const sizes = `min(100vw, ${Math.ceil((100 * Number(width)) / Number(height))}vh)`;
  const picture = element('picture');
  const image = element('img', { width: Number(width), height: Number(height), draggable: false });
  image.alt = link.querySelector('img')?.alt ?? '';
  picture.append(element('source', { type: 'image/avif', sizes, srcset }), image);
  // Last, so that the browser has the formats to choose from.
  image.src = link.href;
  return picture;
}

function button(sign: string, name: string): HTMLButtonElement {
  return element('button', { type: 'button', textContent: sign, ariaLabel: name });
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}
