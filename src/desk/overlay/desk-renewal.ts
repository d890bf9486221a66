/** Renews the list of the desk without losing the place on the page. Does nothing on other pages. */
export async function renewDesk(): Promise<void> {
  const list = document.querySelector('[data-desk]');
  if (!list) return;
  const response = await fetch(location.href);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const renewed = page.querySelector('[data-desk]');
  if (renewed) list.replaceWith(renewed);
}
