// What the pages gain with scripts. Everything works without this file.
import './chart-element.js';
import './passkeys.js';

// A browser moves the focus to the summary by itself only once per document load; say it again after going back.
const summary = document.querySelector('.error-summary');
summary?.focus();

// Printing is the browser's own; the button only saves the search for it.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
