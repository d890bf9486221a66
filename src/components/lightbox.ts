/**
 * Shows the photos of a gallery one at a time in a dialog over the page. Without it each is a link to the whole photo, and
 * a click that asks for a new tab still is.
 * @param gallery the section, with the words of the dialog in its `data-` attributes
 */
export function openOnClick(gallery: HTMLElement): void {
  const links = [...gallery.querySelectorAll<HTMLAnchorElement>('a[data-srcset]')];
  const { previous = '', next = '', close = '', position = '' } = gallery.dataset;
  const dialog = document.createElement('dialog');
  dialog.className = 'lightbox';
  dialog.setAttribute('aria-labelledby', 'gallery');
  const [back, forth, end] = [button('‹', previous), button('›', next), button('×', close)];
  const status = element('p', { role: 'status' });
  const source = element('source', { type: 'image/avif', sizes: '100vw' });
  const image = element('img');
  const caption = element('figcaption');
  const [bar, figure, picture] = [element('div'), element('figure'), element('picture')];
  bar.append(back, status, forth, end);
  picture.append(source, image);
  figure.append(picture, caption);
  dialog.append(bar, figure);
  gallery.append(dialog);
  let shown = 0;

  const show = (wanted: number) => {
    shown = (wanted + links.length) % links.length;
    const link = links[shown];
    if (!link) return;
    const { srcset = '', width, height } = link.dataset;
    source.srcset = srcset;
    image.src = link.href;
    image.alt = link.querySelector('img')?.alt ?? '';
    image.width = Number(width);
    image.height = Number(height);
    const words = link.parentElement?.querySelector('figcaption')?.cloneNode(true).childNodes ?? [];
    caption.replaceChildren(...words);
    status.textContent = position.replace('{photo}', `${shown + 1}`).replace('{photos}', `${links.length}`);
  };

  links.forEach((link, index) => {
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      dialog.showModal();
      show(index);
    });
  });
  back.onclick = () => show(shown - 1);
  forth.onclick = image.onclick = () => show(shown + 1);
  end.onclick = () => dialog.close();
  dialog.onkeydown = ({ key }) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0;
    if (step !== 0) show(shown + (getComputedStyle(dialog).direction === 'rtl' ? -step : step));
  };
  // To where the reader has come, which may be another photo than that which was opened.
  dialog.onclose = () => links[shown]?.focus();
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
