// Starts what lives in the browser: islands when the browser is idle, the service worker, and the question
// before an update. Everything on the page works without it.
(() => {
  const script = document.currentScript, { js, wasm } = script.dataset;
  const idle = (work) => (window.requestIdleCallback ? requestIdleCallback(work, { timeout: 3000 }) : setTimeout(work, 200));

  // Islands: only a page that has one loads the WASM.
  const islands = document.querySelectorAll('leptos-island');
  if (islands.length) {
    const start = () => idle(async () => {
      const module = await import(js);
      await module.default({ module_or_path: wasm });
      module.hydrate();
      for (const island of islands) module[island.dataset.component]?.(island);
      document.documentElement.classList.add('alive');
    });
    document.readyState === 'complete' ? start() : addEventListener('load', start);
  }

  // The neighbourhood of this device: the first one that was opened, until another is chosen.
  const here = script.dataset.here;
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
  if (!workers) return;
  addEventListener('load', () => idle(async () => {
    const registration = await workers.register('/sw.js').catch(() => null);
    if (!registration) return;
    const mine = /(?:^|; )keuvel-buurt=([a-z0-9-]+)/.exec(document.cookie)?.[1] || here;
    const saving = navigator.connection?.saveData;
    const ready = await workers.ready;
    if (mine && !saving) ready.active.postMessage({ fetch: mine, lang: document.documentElement.lang });

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
  }));
})();
