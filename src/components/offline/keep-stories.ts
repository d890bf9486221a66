const WORKER = '/service-worker.js';
/** Allows the service worker of the site and no other. */
const policy = globalThis.trustedTypes?.createPolicy('service-worker', {
  createScriptURL: (url) => (url === WORKER ? url : ''),
});

/**
 * Starts the worker that keeps the last stories which were read, and tells it which files the photos of this page are.
 * Browsers without a worker read on as before.
 */
export function keepStories(): void {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  // After the page, with which it must not compete.
  addEventListener('load', async () => {
    try {
      await serviceWorker.register(policy?.createScriptURL(WORKER) ?? WORKER);
      (await serviceWorker.ready).active?.postMessage(photosOfStory());
    } catch {
      // Stories are not kept, which is no reason to disturb the reader.
    }
  });
}

/** The files that the browser shows the photos of the story with, or else those that every browser can show. */
function photosOfStory(): string[] {
  return Array.from(
    document.querySelectorAll<HTMLImageElement>('article figure img[src]'),
    ({ currentSrc, src }) => currentSrc || src,
  );
}
