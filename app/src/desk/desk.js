// The page of a note is the same for everybody: a device on which a coordinator works remembers for which neighbourhoods,
// and shows the way to the desk. What may be done there, the server asks.
(() => {
  const NAME = 'keuvel-balie';
  try {
    const desks = document.querySelector('[data-desks]');
    if (desks) localStorage.setItem(NAME, desks.dataset.desks);
    if (document.getElementById('afgemeld')) localStorage.removeItem(NAME);
    const here = (localStorage.getItem(NAME) || '').split(' ');
    for (const way of document.querySelectorAll('[data-desk-of]')) way.hidden = !here.includes(way.dataset.deskOf);
  } catch { /* a device that remembers nothing: the way stands at "melden" too */ }
})();
