// Keeps the pages read last, for when there is no connection. A page comes from the server whenever it can; only what the server marks as open to everybody is kept.
import { pages, readAt } from './kept-pages.js';

const files = 'vicinal-files-1';
const without = 'vicinal-without-1';
const mostPages = 30;
const mostFiles = 60;
const week = 7 * 24 * 60 * 60 * 1000;
// How an answer came over the line; what is kept is plain text.
const sent = ['Content-Encoding', 'Content-Length'];
const here = new URL(self.registration.scope);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(begin()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== here.origin) return;
  const path = address.pathname.slice(here.pathname.length);
  if (request.mode === 'navigate' && !path.startsWith('api/')) event.respondWith(page(event));
  else if (path.startsWith('dist/')) event.respondWith(file(event));
});

async function begin() {
  const known = [pages, files, without];
  const old = (await caches.keys()).filter((name) => name.startsWith('vicinal-') && !known.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  // An asking page is on its way while a slow telephone still starts this worker.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  // The page that brought this worker was read before it; the browser still has it.
  for (const { url } of await self.clients.matchAll({ type: 'window' })) await keep(url, fetch(url, { cache: 'force-cache' }));
}

async function page(event) {
  const { request } = event;
  try {
    const answer = await event.preloadResponse ?? await fetch(request);
    event.waitUntil(keep(request.url, answer.clone()));
    return answer;
  } catch {
    return await copyOf(request.url) ?? await pageWithout(request.url) ?? Response.error();
  }
}

// Their names change with their contents, so that a copy is never old.
async function file(event) {
  const { request } = event;
  const kept = await caches.match(request, { cacheName: files, ignoreVary: true }).catch(() => null);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) event.waitUntil(put(files, request.url, answer.clone(), mostFiles).catch(() => {}));
  return answer;
}

// A full disk or a private window costs the copy, never the page.
async function keep(address, coming) {
  try {
    const answer = await coming;
    if (answer.status !== 200 || answer.redirected || withoutHash(address) === pageOfWithout(address) || answer.headers.get('Vicinal-Copy') !== 'open') return;
    const text = await answer.text();
    const headers = new Headers(answer.headers);
    for (const name of sent) headers.delete(name);
    headers.set(readAt, new Date().toISOString());
    await put(pages, withoutHash(address), new Response(text, { headers }), mostPages);
    await filesOf(text);
    await keepPageWithout(address);
  } catch (error) {
    console.info(`${address} was not kept: ${error.message}`);
  }
}

// The oldest goes first; what is read again is the newest again.
async function put(name, address, answer, most) {
  const cache = await caches.open(name);
  await cache.delete(address, { ignoreVary: true });
  await cache.put(address, answer);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((one) => cache.delete(one, { ignoreVary: true })));
}

// A page's style and scripts may have come before this worker did; the browser has them.
async function filesOf(text) {
  for (const [, address] of text.matchAll(/(?:href|src)="([^"]*\/dist\/[^"]+)"/g)) {
    const full = new URL(address, here).href;
    if (await caches.match(full, { cacheName: files, ignoreVary: true })) continue;
    const answer = await fetch(full, { cache: 'force-cache' });
    if (answer.ok) await put(files, full, answer, mostFiles);
  }
}

async function copyOf(address) {
  const kept = await caches.match(withoutHash(address), { cacheName: pages, ignoreVary: true });
  if (!kept) return null;
  const read = kept.headers.get(readAt);
  const text = (await kept.text()).replace(/<main [^>]*data-when-copied="([^"]*)"[^>]*>/, (main, words) => `${main}<p class="copy">${words} <time datetime="${read}">${inWords(read, address)}</time>.</p>`);
  return new Response(text, { headers: kept.headers });
}

function inWords(instant, address) {
  const language = languageOf(address) || 'en-GB';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));
}

// The page that says what is kept, in the language of the address that could not be had.
const pageOfWithout = (address) => new URL([languageOf(address), 'offline'].filter(Boolean).join('/'), here).href;
async function pageWithout(address) {
  const cache = await caches.open(without);
  // In another language rather than not at all.
  const kept = await cache.match(pageOfWithout(address), { ignoreVary: true }) ?? (await cache.matchAll())[0];
  if (!kept) return null;
  const headers = new Headers(kept.headers);
  for (const name of sent) headers.delete(name);
  return new Response((await kept.text()).replace('data-in-place hidden', 'data-in-place'), { headers });
}

async function keepPageWithout(address) {
  const cache = await caches.open(without);
  const own = pageOfWithout(address);
  const kept = await cache.match(own, { ignoreVary: true });
  if (kept && Date.now() - Date.parse(kept.headers.get('Date')) < week) return;
  // As a stranger sees it, whoever is signed in.
  const answer = await fetch(own, { credentials: 'omit' });
  if (!answer.ok) return;
  await filesOf(await answer.clone().text());
  await cache.put(own, answer);
}

function languageOf(address) {
  const first = new URL(address).pathname.slice(here.pathname.length).split('/')[0];
  return /^[a-z]{2}$/.test(first) ? first : '';
}

function withoutHash(address) {
  const plain = new URL(address);
  plain.hash = '';
  return plain.href;
}
