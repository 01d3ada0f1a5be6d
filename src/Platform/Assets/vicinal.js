// What the pages gain with scripts. Everything works without this file.
import './chart-element.js';
import './passkeys.js';
import './zone.js';
import './room-element.js';
import './offline.js';

// A browser moves the focus to the summary by itself only once per document load; say it again after going back.
const summary = document.querySelector('.error-summary');
summary?.focus();

// Printing is the browser's own; the button only saves the search for it.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// Copying by hand works without it.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', () => navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value)
    .then(() => { button.textContent = button.dataset.copied; }).catch(() => {}));
}

// A form that keeps a draft sends itself whenever a field is left, one sending after the other, and goes on under the draft's own address.
for (const form of document.querySelectorAll('form[data-keep]')) {
  const sent = new AbortController();
  let last = Promise.resolve();
  let waiting = 0;
  // Who sends the form keeps nothing beside it: publishing takes the draft away.
  form.addEventListener('submit', () => sent.abort());
  form.addEventListener('change', () => {
    waiting++;
    last = last.then(async () => {
      if (--waiting > 0 || sent.signal.aborted) return;
      const fields = new FormData(form);
      fields.set('do', 'keep');
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields), signal: sent.signal });
      if (!answer.ok) return;
      form.action = answer.url;
      history.replaceState(null, '', answer.url);
      form.querySelector('[data-kept]').textContent = form.dataset.keep;
    }).catch(() => {});
  });
}
