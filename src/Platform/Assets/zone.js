// Offers the browser's own zone where a page shows times in another. Without scripts the list does the same.
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

for (const form of document.querySelectorAll('form[data-zone]')) {
  const offer = form.querySelector('[data-zone-offer]');
  if (!offer || !own || own === form.dataset.zone) continue;
  offer.textContent = offer.dataset.zoneOffer.replace('{0}', own.split('/').pop().replaceAll('_', ' '));
  offer.hidden = false;
  offer.addEventListener('click', () => {
    const list = form.elements.zone;
    if (![...list.options].some((option) => option.value === own)) list.add(new Option(own, own));
    list.value = own;
  });
}
