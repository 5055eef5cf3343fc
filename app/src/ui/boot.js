// Starts what lives in the browser: islands and the map when somebody comes near, the service worker, and the question
// before an update. Everything on the page works without it, so it is asked for after the first paint.
(() => {
  const { js, wasm, here } = document.body.dataset;
  const idle = (work) => (window.requestIdleCallback ? requestIdleCallback(work, { timeout: 3000 }) : setTimeout(work, 200));
  const loaded = (work) => (document.readyState === 'complete' ? idle(work) : addEventListener('load', () => idle(work)));

  // What may stand far below comes to life as somebody comes so near to it.
  const near = (elements, margin, work) => {
    const seer = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      seer.disconnect();
      loaded(work);
    }, { rootMargin: margin });
    for (const one of elements) seer.observe(one);
  };
  // The script of one thing: the map of a walk.
  for (const thing of document.querySelectorAll('[data-script]')) {
    near([thing], '100%', () => document.head.append(Object.assign(document.createElement('script'), { src: thing.dataset.script })));
  }

  // Islands: only a page that has one loads the WASM.
  const islands = document.querySelectorAll('leptos-island');
  if (islands.length) {
    // A press that comes too early is not lost: it is done again, unless the button says something else by then.
    let pressed;
    const early = ({ target }) => {
      const button = target.closest('leptos-island button');
      if (button) pressed = { button, label: button.textContent };
    };
    addEventListener('click', early);
    const come = async () => {
      const module = await import(js);
      await module.default({ module_or_path: wasm });
      removeEventListener('click', early);
      module.hydrate();
      for (const island of islands) module[island.dataset.component]?.(island);
      document.documentElement.classList.add('alive');
      setTimeout(() => pressed?.button.textContent === pressed?.label && pressed?.button.click());
    };
    const wake = () => come().catch(() => addEventListener('online', wake, { once: true }));
    near(islands, '200px', wake);
  }

  // The neighbourhood of this device: the first one that was opened, until another is chosen.
  if (here && !/(^|; )keuvel-buurt=/.test(document.cookie)) {
    document.cookie = `keuvel-buurt=${here}; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
  }

  // A whole list shown where a search was asked is a copy without network: the browser searches it.
  const wanted = new URLSearchParams(location.search).get('zoek');
  const list = document.querySelector('[data-find]');
  if (wanted && list) {
    const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const words = fold(wanted).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    document.getElementById('zoek').value = wanted;
    for (const section of list.querySelectorAll('section')) {
      for (const card of section.querySelectorAll('.card')) {
        const text = fold(`${card.textContent} ${section.dataset.words}`);
        card.hidden = !words.every((word) => text.includes(word));
      }
      section.hidden = !section.querySelector('.card:not([hidden])');
    }
  }

  for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());

  // The size of the letters: kept on the device, put on before the first paint by the early script.
  const sizes = document.querySelectorAll('[data-size]');
  const root = document.documentElement;
  const mark = () => sizes.forEach((b) => b.setAttribute('aria-pressed', String(b.dataset.size === (root.dataset.letters || ''))));
  for (const button of sizes) {
    button.addEventListener('click', () => {
      const size = button.dataset.size;
      if (size) root.dataset.letters = size;
      else delete root.dataset.letters;
      try {
        size ? localStorage.setItem('keuvel-letters', JSON.stringify(size)) : localStorage.removeItem('keuvel-letters');
      } catch { /* for this page only, then */ }
      mark();
    });
  }
  mark();

  for (const button of document.querySelectorAll('[data-share]')) {
    button.addEventListener('click', async () => {
      const url = button.dataset.share;
      if (navigator.share) return navigator.share({ title: document.title, url }).catch(() => {});
      await navigator.clipboard?.writeText(url).then(() => (button.textContent = button.dataset.done), () => {});
    });
  }

  // The code of a card comes behind the # of its QR code, where no server sees it.
  const card = document.querySelector('[data-from-fragment]');
  const code = /^#([0-9A-Za-z-]{10,12})$/.exec(location.hash)?.[1];
  if (card && code) {
    card.elements[card.dataset.fromFragment].value = code;
    history.replaceState(null, '', location.pathname + location.search);
  }

  // A conversation that somebody comes back to shows what was said in the meantime; what they type stays.
  const fresh = document.querySelector('[data-fresh]');
  if (fresh) {
    document.addEventListener('visibilitychange', async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await fetch(location.pathname).catch(() => null);
      if (!answer?.ok || answer.redirected) return;
      const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-fresh]');
      if (now && now.textContent !== fresh.textContent) fresh.replaceChildren(...now.childNodes);
    });
  }

  const workers = navigator.serviceWorker;
  // What an island has for the service worker waits until there is one.
  window.tellWorker = (message) => workers?.ready.then(({ active }) => active.postMessage(message));
  if (!workers) return;
  loaded(async () => {
    const registration = await workers.register('/sw.js').catch(() => null);
    if (!registration) return;
    const mine = /(?:^|; )keuvel-buurt=([a-z0-9-]+)/.exec(document.cookie)?.[1] || here;
    const saving = navigator.connection?.saveData;
    const { lang } = document.documentElement;
    const { active } = await workers.ready;
    // Who saves data is sent nothing that was not asked for; what was opened is kept all the same.
    if (!saving) active.postMessage(mine ? { fetch: mine, lang } : { shells: lang });
    else if (mine) active.postMessage({ mine });
    // What was typed without network goes as soon as there is any.
    const send = () => active.postMessage({ send: true });
    send();
    addEventListener('online', send);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send());

    // A new version asks before it takes over: nothing reloads under somebody's hands.
    const bar = document.getElementById('update');
    const ask = (worker) => {
      if (!bar || !workers.controller) return;
      bar.hidden = false;
      bar.querySelector('button').onclick = () => {
        workers.addEventListener('controllerchange', () => location.reload(), { once: true });
        worker.postMessage({ takeOver: true });
      };
    };
    if (registration.waiting) ask(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => worker.state === 'installed' && ask(worker));
    });
  });
})();
