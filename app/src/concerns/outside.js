// A way out at once: the button, or Escape twice. What was typed is emptied first, and the page is replaced, not left.
(() => {
  const link = document.querySelector('[data-leave]');
  if (!link) return;
  const go = () => {
    dispatchEvent(new Event('keuvel-leave'));
    for (const form of document.forms) form.reset();
    document.body.replaceChildren();
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go();
  });
  let before = 0;
  addEventListener('keydown', ({ key, timeStamp }) => {
    if (key !== 'Escape') return;
    if (timeStamp - before < 1500) go();
    before = timeStamp;
  });
})();
