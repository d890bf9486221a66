/*
 * Keeps the last stories that a reader has read, for when there is no network. It is sent to browsers without its comments.
 */
const STORIES = 'stories';
const ASSETS = 'assets';
const PHOTOS = 'photos';
const OFFLINE = '/offline/';
const LIMITS = { [STORIES]: 30, [ASSETS]: 150, [PHOTOS]: 300 };
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
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/admin/')) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (url.pathname.startsWith('/_astro/')) event.respondWith(asset(request));
  // From the site's folder of photos, or from a host that converts them.
  else if (request.destination === 'image') event.respondWith(photo(request));
});

// A story tells which files its photos are: only the page knows which of their widths the browser chose.
addEventListener('message', (event) => {
  if (isStory(new URL(event.source.url))) event.waitUntil(keepPhotos(event.data));
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

// Another size of a photo is better than none: the window may have been wider when the story was read.
async function photo(request) {
  const known = await caches.match(request);
  if (known) return known;
  try {
    return await fetch(request);
  } catch {
    const cache = await caches.open(PHOTOS);
    const other = (await cache.keys()).find(({ url }) => url.includes(idOf(request)));
    return other ? cache.match(other) : Response.error();
  }
}

// A file that the page has loaded comes from the browser's own cache.
async function keepPhotos(files) {
  const cache = await caches.open(PHOTOS);
  for (const file of files) if (!(await cache.match(file))) await cache.add(file).catch(() => undefined);
  await trim(PHOTOS);
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

// With its photos, but for those that another kept story shows.
async function drop(url) {
  const stories = await caches.open(STORIES);
  if (!(await stories.delete(url))) return;
  const kept = await Promise.all((await stories.keys()).map(async (story) => (await stories.match(story)).text()));
  const photos = await caches.open(PHOTOS);
  for (const file of await photos.keys()) {
    if (!kept.some((text) => text.includes(idOf(file)))) await photos.delete(file);
  }
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

// The digest of what a photo shows, which is in the address of each of its files.
function idOf({ url }) {
  return /-[\da-f]{16}-|$/.exec(url)[0] || url;
}

function isStory({ pathname }) {
  return /^\/\d{4}\/\d\d\/[^/]+\/$/.test(pathname);
}
