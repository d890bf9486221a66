/**
 * Shows a page in frames. A frame that has a page already keeps its document and gets the new body, so that nothing flickers and the
 * place that somebody reads stays; it loads the page when that needs other style sheets.
 */
export async function showPage(url: string, frames: readonly HTMLIFrameElement[]): Promise<void> {
  const fresh = frames.filter((frame) => !isShowing(frame));
  const loads = fresh.map((frame) => load(frame, url));
  const others = frames.filter((frame) => !fresh.includes(frame));
  if (others.length > 0) {
    const html = await (await fetch(url)).text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const frame of others) if (!put(frame, page)) loads.push(load(frame, url));
  }
  await Promise.all(loads);
}

function isShowing({ contentDocument: shown }: HTMLIFrameElement): boolean {
  return shown?.querySelector('main') !== null && shown?.readyState === 'complete' && shown.URL !== 'about:blank';
}

function load(frame: HTMLIFrameElement, url: string): Promise<void> {
  const top = frame.contentWindow?.scrollY ?? 0;
  return new Promise((resolve) => {
    const done = () => {
      frame.contentWindow?.scrollTo(0, top);
      resolve();
    };
    frame.addEventListener('load', done, { once: true });
    frame.src = url;
  });
}

/** @returns false when the frame has to load the page */
function put({ contentDocument: shown }: HTMLIFrameElement, page: Document): boolean {
  if (!shown || stylesOf(page) !== stylesOf(shown)) return false;
  for (const { name, value } of page.documentElement.attributes) shown.documentElement.setAttribute(name, value);
  shown.title = page.title;
  shown.body.replaceWith(shown.importNode(page.body, true));
  return true;
}

/** The style sheets of a document, but not those that a script has added. */
function stylesOf(page: Document): string {
  const sheets = page.head.querySelectorAll('link[rel="stylesheet"], style[data-vite-dev-id]');
  return [...sheets]
    .map((sheet) => sheet.getAttribute('href') ?? sheet.getAttribute('data-vite-dev-id'))
    .sort()
    .join('\n');
}
