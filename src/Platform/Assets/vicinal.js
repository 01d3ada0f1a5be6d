// What the pages gain with scripts. Everything works without this file.
import './chart-element.js';
import './passkeys.js';

// A browser moves the focus to the summary by itself only once per document load; say it again after going back.
const summary = document.querySelector('.error-summary');
summary?.focus();
