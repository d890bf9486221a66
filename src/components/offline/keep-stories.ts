/** Starts the worker that keeps the last stories which were read; browsers without one read on as before. */
export function keepStories(): void {
  if (!('serviceWorker' in navigator)) return;
  // After the page, with which it must not compete.
  addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined));
}
