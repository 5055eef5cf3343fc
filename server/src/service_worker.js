// Keuvel without network. The line above this one, written by the server, says what was built.
// Built files come from the cache; public pages from the network, and from a copy when it is slow or gone;
// nothing else is ever kept.
const ASSETS = `keuvel-assets-${built.version}`;
const PAGES = 'keuvel-pages'; // what was opened
const BUNDLE = 'keuvel-bundle'; // the coming fourteen days of one neighbourhood, and its walks
const KEPT = 'keuvel-kept'; // what somebody keeps on this device
const NOTES = 'keuvel-notes'; // which neighbourhood, and when it was fetched
const WAIT = 3000; // milliseconds for the network before a copy is shown
const AGAIN = 30 * 60 * 1000; // a bundle is fetched at most so often
const PAGES_MOST = 60;
const FIRST = [built.css, built.boot, ...built.also]; // what every page needs
const LATER = [built.js, built.wasm, built.map, built.outbox, built.vault, ...Object.values(built.scripts)]; // what single pages need: comes with the bundle
const FILES = [...FIRST, ...LATER];
const PAGE = /^(?:\/(?:fr|en))?(?:\/|\/(?:bewaard|offline|privacy|signalen|kaart)|\/[a-z0-9-]+(?:\/(?:activiteiten(?:\/[a-z0-9-]+)?|sociale-kaart(?:\/[a-z0-9-]+)?|helpen(?:\/(?:blad|[0-9a-f-]{36}))?|wandelingen(?:\/[a-z0-9-]+(?:\/blad)?)?|weekprogramma|wie-is-wie|doorgeven))?)?$/;
// What the device fills in itself: a copy of it is as good as new, and says nothing of being one.
const SHELL = /\/(?:doorgeven|signalen|kaart)$/;
// What is somebody's own, or the door to it: always from the network, never in a cache.
const OWN = /^(?:\/(?:fr|en))?\/(?:mijn|beheer|regie|aanmelden|afmelden|afgemeld)(?:\/|$)/;

// What is not asked for is not fetched: the page that starts this worker knows whether somebody saves data, and asks
// for the rest. Until then, or for ever, the words for "no network" are in this very file.
self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const assets = await caches.open(ASSETS);
    await assets.addAll(FIRST);
    // Who had the rest has it in the new version too, before the old one is thrown away.
    if (!(await note('bundle'))) return;
    for (const file of LATER) {
      const there = await caches.match(file);
      await (there ? assets.put(file, there) : assets.add(file)).catch(() => {});
    }
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('keuvel-assets-') && name !== ASSETS) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener('message', (event) => {
  const { takeOver, mine, fetch: slug, shells, lang, keep, drop, send } = event.data || {};
  if (takeOver) self.skipWaiting();
  if (mine) event.waitUntil(note('mine', mine));
  if (slug) event.waitUntil(fetchBundle(slug, lang).catch(() => {}));
  if (shells) event.waitUntil(fetchShells(shells).catch(() => {}));
  if (keep) event.waitUntil(keepPage(keep).catch(() => {}));
  if (send) event.waitUntil(Promise.all([sendWaiting().catch(() => {}), sendSignals().catch(() => {})]));
  if (drop) event.waitUntil(caches.open(KEPT).then((kept) => kept.delete(drop)));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === 'POST' && request.mode === 'navigate') {
    event.respondWith(waits(url) ? sendOrKeep(request, url) : sendNow(request, url));
    return;
  }
  if (request.method !== 'GET') return;
  if (FILES.includes(url.pathname) || url.pathname.startsWith('/pkg/')) {
    event.respondWith(caches.match(url.pathname).then((found) => found || asset(event, url)));
  } else if (PAGE.test(url.pathname) && !OWN.test(url.pathname)) {
    event.respondWith(page(event, url));
  } else if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => shell('/offline', url)));
  }
});

// A built file that passes by is kept: it will not be sent again, not even to who saves data.
async function asset(event, url) {
  const answer = await fetch(event.request);
  if (answer.ok && FILES.includes(url.pathname)) {
    const copy = answer.clone();
    event.waitUntil(caches.open(ASSETS).then((assets) => assets.put(url.pathname, copy)).catch(() => {}));
  }
  return answer;
}

// Network first, with a short wait, then the copy, then the page that says there is no network.
async function page(event, url) {
  const network = fetch(event.request);
  // A search is somebody's own, and a redirect belongs to the moment: neither is kept.
  const keep = !url.searchParams.has('zoek') && url.searchParams.get('wanneer') !== 'vandaag' && url.pathname !== '/';
  const copied = network.then((answer) => (keep && mayKeep(answer) && !answer.redirected ? answer.clone() : null));
  event.waitUntil(copied.then((copy) => copy && remember(url, copy)).catch(() => {}));
  const slow = new Promise((resolve) => setTimeout(resolve, WAIT, null));
  try {
    const first = await Promise.race([network, slow]);
    if (first && first.status < 500) return first;
    const copy = await copyOf(url);
    return copy || first || (await network);
  } catch {
    return (await copyOf(url)) || (await home(url)) || shell('/offline', url);
  }
}

// A cache of a worker asks nobody whether it may: what is behind a session says no-store, and that is heeded here.
const mayKeep = (answer) => answer.ok && !/no-store/.test(answer.headers.get('cache-control') || '');

async function remember(url, answer) {
  const pages = await caches.open(PAGES);
  await pages.put(url.pathname + url.search, answer);
  const keys = await pages.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - PAGES_MOST))) await pages.delete(old);
}

// The newest copy of an address; of an activity, any date of it rather than nothing; of the sociale kaart and of the
// walks, all of them: their pages search and narrow themselves.
async function copyOf(url) {
  const address = url.pathname + url.search;
  let found = await newest(address, {});
  if (!found && /\/activiteiten\/.|\/sociale-kaart$/.test(url.pathname)) found = await newest(url.pathname, { ignoreSearch: true });
  if (!found && /\/wandelingen$/.test(url.pathname)) found = await newest(url.pathname, {});
  return found && asCopy(found, url);
}

async function newest(address, options) {
  const found = [];
  for (const name of [PAGES, BUNDLE, KEPT]) {
    const answer = await (await caches.open(name)).match(address, options);
    if (answer) found.push(answer);
  }
  return found.sort((a, b) => time(b) - time(a))[0];
}

const time = (answer) => Date.parse(answer.headers.get('date')) || 0;

// A copy says so, from when it is, and speaks of no "today".
async function asCopy(answer, url) {
  let html = await answer.text();
  html = html
    .replace(/<span class="[^"]*\brelative\b[^"]*">[^<]*<\/span>/g, '')
    .replace(/<nav [^>]*><ul class="periods">.*?<\/ul><\/nav>/s, '')
    .replace(/\/pkg\/keuvel[^"]*\.css/g, built.css)
    .replace(/\/pkg\/keuvel[^"]*\.js/g, built.js)
    .replace(/\/pkg\/keuvel[^"]*\.wasm/g, built.wasm)
    .replace(/\/boot\.[0-9a-f]+\.js/g, built.boot)
    .replace(/\/map\.[0-9a-f]+\.js/g, built.map)
    .replace(/\/outbox\.[0-9a-f]+\.js/g, built.outbox)
    .replace(/\/pkg\/vault[^"&]*\.wasm/g, built.vault)
    .replace(/\/([a-z]+)\.[0-9a-f]{16}\.js/g, (whole, name) => built.scripts[name] || whole);
  if (!built.shells.includes(url.pathname) && !SHELL.test(url.pathname)) {
    const lang = language(url);
    const when = new Intl.DateTimeFormat(`${lang}-BE`, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' }).format(time(answer));
    const words = built.copy[lang].replace('{when}', when);
    html = html.replace(/(<div id="copy"[^>]*?) hidden(?:="[^"]*")?([^>]*>)/, `$1$2<p>${words}</p>`);
  }
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(html, { status: 200, headers });
}

const language = (url) => /^\/(fr|en)(?:\/|$)/.exec(url.pathname)?.[1] || 'nl';

// The front door without network leads to the neighbourhood whose bundle is here.
async function home(url) {
  if (!/^\/(?:fr|en)?$/.test(url.pathname)) return null;
  const mine = await note('mine');
  return mine && Response.redirect(url.pathname === '/' ? `/${mine}` : `${url.pathname}/${mine}`, 302);
}

const inLanguage = (lang, path) => (lang === 'fr' || lang === 'en' ? `/${lang}${path}` : path);

// The page that says there is no network; its bare words where it was never fetched.
async function shell(path, url) {
  const lang = language(url);
  const found = await caches.match(inLanguage(lang, path));
  if (found) return asCopy(found, new URL(path, url));
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': built.closed };
  return new Response(built.words[lang].replace('{css}', built.css), { headers });
}

// For who has no neighbourhood yet; a bundle brings them by itself, in its own language.
async function fetchShells(lang) {
  const bundle = await caches.open(BUNDLE);
  for (const path of ['/offline', '/bewaard'].map((path) => inLanguage(lang, path))) {
    if (!(await bundle.match(path))) await bundle.add(path);
  }
}

async function fetchBundle(slug, lang) {
  const base = inLanguage(lang, '');
  const mark = `${base}/${slug} ${built.version}`;
  if ((await note('bundle')) === mark && Date.now() - Number(await note('at')) < AGAIN) return;
  const bundle = await caches.open(BUNDLE);
  const fresh = new Set(built.shells);
  // The days first: they are small, and may be all that the network lets through.
  for (const part of ['offline.json', 'wandelingen/offline.json']) {
    const answer = await fetch(`${base}/${slug}/${part}`);
    if (!answer.ok) return;
    const headers = { 'content-type': 'text/html; charset=utf-8', date: answer.headers.get('date') || new Date().toUTCString() };
    const policy = answer.headers.get('content-security-policy');
    if (policy) headers['content-security-policy'] = policy;
    for (const [path, html] of await answer.json()) {
      fresh.add(path);
      await bundle.put(path, new Response(html, { headers }));
    }
  }
  for (const old of await bundle.keys()) {
    const url = new URL(old.url);
    if (!fresh.has(url.pathname + url.search)) await bundle.delete(old);
  }
  const assets = await caches.open(ASSETS);
  for (const file of LATER) if (!(await assets.match(file))) await assets.add(file);
  await note('mine', slug);
  await note('bundle', mark);
  await note('at', String(Date.now()));
}

async function keepPage(path) {
  const answer = await fetch(path);
  if (mayKeep(answer)) await (await caches.open(KEPT)).put(path, answer);
}

// A cache is the one store that a service worker reads without a database: each note is an answer under a name.
async function note(name, value) {
  const notes = await caches.open(NOTES);
  if (value === undefined) return (await notes.match(`/${name}`))?.text();
  return notes.put(`/${name}`, new Response(value));
}
