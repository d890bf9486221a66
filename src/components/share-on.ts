/**
 * Lets a link that begins an e-mail open the device's own way of sharing instead or, where there is none, copy the address
 * of the page and say so. Where a browser can do neither, the link stays what it is.
 * @param link followed by the element in which it is said, with the words in `data-copied`
 */
export function shareOn(link: HTMLAnchorElement): void {
  const status = link.nextElementSibling;
  const url = location.origin + location.pathname;
  // Browsers have neither on pages that came without encryption.
  if (!('share' in navigator) && !('clipboard' in navigator)) return;
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    try {
      if ('share' in navigator) return await navigator.share({ title: document.title, url });
      await (navigator as Navigator).clipboard.writeText(url);
      if (status) status.textContent = link.dataset['copied'] ?? '';
    } catch (error) {
      // A reader who changes their mind has not asked for an e-mail.
      if ((error as Error).name !== 'AbortError') location.href = link.href;
    }
  });
}
