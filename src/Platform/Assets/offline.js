// Pages read last stay on this device, where the browser can keep them; the page about them lists them and forgets them.
import { pages, readAt } from './kept-pages.js';

const able = 'serviceWorker' in navigator && 'caches' in window;
if (able) {
  // Once the page is there: a slow line has enough to carry before.
  window.addEventListener('load', () => navigator.serviceWorker.register(new URL('../worker.js', import.meta.url)).catch(() => {}));
}

const list = document.querySelector('[data-kept-pages]');
if (list && able) show().catch(() => {});

async function show() {
  const cache = await caches.open(pages);
  const kept = await Promise.all((await cache.keys()).map(async (request) => ({ address: request.url, answer: await cache.match(request, { ignoreVary: true }) })));
  const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  for (const { address, answer } of kept.reverse()) list.append(await item(address, answer, format));
  const forget = document.querySelector('[data-forget-pages]');
  for (const one of document.querySelectorAll('[data-when-kept]')) one.hidden = kept.length === 0;
  forget.addEventListener('click', async () => {
    await caches.delete(pages);
    list.replaceChildren();
    for (const one of document.querySelectorAll('[data-when-kept]')) one.hidden = true;
  });
}

async function item(address, answer, format) {
  const link = document.createElement('a');
  link.href = address;
  // The name of this site stands at the end of each title.
  link.textContent = new DOMParser().parseFromString(await answer.text(), 'text/html').title.replace(/ · vicinal$/, '') || address;
  const time = document.createElement('time');
  time.dateTime = answer.headers.get(readAt);
  time.textContent = format.format(new Date(time.dateTime));
  const item = document.createElement('li');
  item.append(link, ' ', time);
  return item;
}
