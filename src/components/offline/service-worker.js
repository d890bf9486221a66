/*
 * Keeps the last stories that a reader has read, for when there is no network. It is sent to browsers without its comments.
 */
const STORIES = 'stories';
const ASSETS = 'assets';
const OFFLINE = '/offline/';
const LIMITS = { [STORIES]: 30, [ASSETS]: 150 };
let checked;

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(keep(ASSETS, OFFLINE));
});

addEventListener('activate', (event) => {
  event.waitUntil(
    // The story from which the worker was started went past it.
    clients.claim().then(async () => {
      for (const { url } of await clients.matchAll())
        if (isStory(new URL(url))) await keep(STORIES, url.split(/[?#]/)[0]);
    }),
  );
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (/^\/(_astro|photos)\//.test(url.pathname)) event.respondWith(asset(request));
});

// A page is what the network says; what is kept is for when it says nothing.
async function page(event, url) {
  try {
    const response = await fetch(event.request);
    if (isStory(url)) event.waitUntil(keep(STORIES, url.pathname, response.clone()));
    checked ??= check();
    event.waitUntil(checked);
    return response;
  } catch {
    return (await caches.match(url.pathname)) ?? caches.match(OFFLINE);
  }
}

// A file with a digest in its name never changes.
async function asset(request) {
  const known = await caches.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) {
    const cache = await caches.open(ASSETS);
    await cache.put(request, response.clone());
    await trim(ASSETS);
  }
  return response;
}

async function keep(name, url, response) {
  const found = response ?? (await fetch(url));
  if (!found.ok || found.redirected) return drop(url);
  const cache = await caches.open(name);
  // The oldest is the first in the order of the cache.
  await cache.delete(url);
  await cache.put(url, found.clone());
  const assets = await caches.open(ASSETS);
  for (const [file] of (await found.text()).matchAll(/\/_astro\/[\w.-]+\.(css|js)/g))
    if (!(await assets.match(file))) await assets.add(file);
  await trim(name);
}

// With its photos.
async function drop(url) {
  const known = await caches.match(url, { cacheName: STORIES });
  if (!known) return;
  await (await caches.open(STORIES)).delete(url);
  const assets = await caches.open(ASSETS);
  for (const [photo] of (await known.text()).matchAll(/\/photos\/[\w.-]+/g)) await assets.delete(photo);
}

// Once each time that the browser starts the worker: a story that was withdrawn must not stay on the device.
async function check() {
  const killed = await fetch('/offline/killed.json');
  if (killed.ok) for (const url of await killed.json()) await drop(url);
  await keep(ASSETS, OFFLINE);
}

async function trim(name) {
  const cache = await caches.open(name);
  const keys = await cache.keys();
  for (const { url } of keys.slice(0, -LIMITS[name])) await (name === STORIES ? drop(url) : cache.delete(url));
}

function isStory({ pathname }) {
  return /^\/\d{4}\/\d\d\/[^/]+\/$/.test(pathname);
}
