import { isBusy } from './desk-busy.ts';

/** The list as it was made last. */
let shown = document.querySelector('[data-desk]')?.outerHTML;

/**
 * Renews the list of the desk, without losing the place on the page, or what is unfolded. Does nothing on other pages, and while
 * somebody answers a form.
 */
export async function renewDesk(): Promise<void> {
  if (shown === undefined || isBusy()) return;
  const response = await fetch(location.href);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const [list, renewed] = [document, page].map((one) => one.querySelector('[data-desk]'));
  // Somebody may have begun to type meanwhile.
  if (!list || !renewed || renewed.outerHTML === shown || isBusy()) return;
  shown = renewed.outerHTML;
  for (const { id } of list.querySelectorAll('details[open][id]'))
    renewed.querySelector(`#${id}`)?.setAttribute('open', '');
  list.replaceWith(renewed);
}
