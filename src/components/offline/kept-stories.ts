/** The stories come from this site, and no script in a parsed document runs. */
const policy = globalThis.trustedTypes?.createPolicy('kept-stories', { createHTML: (html) => html });

/** Lists the stories that this browser keeps, the one that was read last first. */
export async function listKeptStories(list: HTMLElement, none: HTMLElement): Promise<void> {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open('stories');
  const kept = (await cache.keys()).toReversed();
  none.hidden = kept.length > 0;
  for (const request of kept) {
    const response = await cache.match(request);
    const html = (await response?.text()) ?? '';
    const page = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
    list.append(itemOf(new URL(request.url).pathname, page));
  }
}

function itemOf(url: string, page: Document): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.lang = page.documentElement.lang;
  link.append(page.querySelector('h1')?.textContent?.trim() ?? page.title);
  item.append(link);
  // That it was retracted, in the words of the story.
  const notice = page.querySelector('.notice')?.textContent.trim();
  if (notice) link.append(' ', Object.assign(document.createElement('small'), { textContent: notice }));
  return item;
}
