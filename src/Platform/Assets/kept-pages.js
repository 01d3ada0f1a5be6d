// Where a device keeps the pages read last: the worker fills it, the page of what is kept lists and empties it.
export const pages = 'vicinal-pages-1';

// When a page was read, on its copy.
export const readAt = 'vicinal-read-at';
