/*
 * Takes the place of the worker in browsers that have one, when the publication no longer keeps stories on devices.
 */
addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => registration.unregister()),
  );
});
