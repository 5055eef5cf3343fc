
// What was typed without network: kept in IndexedDB, sent once there is any. The number that a form carries makes a second
// sending harmless, and the mark of who typed it keeps it from being sent by another account.
//
// What waits may arrive late: a note, a message, a registration, a report, something a coordinator writes for the board
// or the programme. What must not (a decision, another address, that tonight is off) is given back at once.
const WAITING = new RegExp(`^(?:/(?:fr|en))?(?:${[
  '/mijn/(?!sleutel|adres|toestellen|weg).+',
  '/(?!beheer|aanmelden|mijn)[a-z0-9-]+/(?:helpen(?:/.*)?|doorgeven/buurt|wandelingen/[a-z0-9-]+/melden|activiteiten/[a-z0-9-]+/(?:melden|inschrijven/[^/]+))',
  '/beheer/[a-z0-9-]+/(?:activiteiten/[a-z0-9-]+|berichten/[a-z0-9-]+|helpen/nieuw|gesprekken/[a-z0-9-]+|wandelingen/(?!bestand$)[a-z0-9-]+)',
].join('|')})$`);
const PATIENCE = 15000; // milliseconds that somebody looks at nothing before a form is kept
const SYNC = 'keuvel-outbox';

const waits = (url) => WAITING.test(url.pathname);

async function sendOrKeep(request, url) {
  const [copy, spare] = [request.clone(), request.clone()];
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
  try {
    const answer = await Promise.race([fetch(request), late]);
    if (answer) return answer;
  } catch { /* no network: it is kept */ }
  try {
    if (!/^application\/x-www-form-urlencoded/.test(copy.headers.get('content-type') || '')) throw new Error('no form');
    const body = await copy.text();
    const id = new URLSearchParams(body).get('formulier') || crypto.randomUUID();
    await keepForm({ id, path: url.pathname, body, at: Date.now(), state: 'waits' });
    self.registration.sync?.register(SYNC).catch(() => {});
    const lang = language(url);
    return Response.redirect(`${lang === 'nl' ? '' : `/${lang}`}/bewaard#wacht`, 303);
  } catch {
    return unsent(spare, url);
  }
}

async function sendNow(request, url) {
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch {
    return unsent(copy, url);
  }
}

const safe = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

// "Not sent", with what was typed, and a button that tries again. It is in this answer alone: nothing of it is kept.
async function unsent(request, url) {
  const form = /^application\/x-www-form-urlencoded/.test(request.headers.get('content-type') || '');
  const fields = form ? [...new URLSearchParams(await request.text())] : [];
  const typed = fields.filter(isTyped);
  const t = built.unsent[language(url)];
  const along = fields.map(([name, value]) => `<input type=hidden name="${safe(name)}" value="${safe(value)}">`);
  const shown = typed.map(([, value], i) => {
    const rows = Math.min(12, 1 + value.split('\n').length + Math.floor(value.length / 60));
    // A line end at the very beginning is not part of the text (HTML § 4.11.11).
    return `<div class=field><label for=t${i}>${t.typed} ${i + 1}</label><textarea id=t${i} rows=${rows} readonly>\n${safe(value)}</textarea></div>`;
  });
  const again = form
    ? `<form method=post action="${safe(url.pathname + url.search)}">${along.join('')}<button class=button type=submit>${t.again}</button></form>`
    : '';
  const html = t.page.split('{css}').join(built.css).split('{form}').join(again + shown.join(''));
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': built.answering };
  return new Response(html, { status: 503, headers });
}

self.addEventListener('sync', (event) => {
  // A failure asks the browser to try again later.
  if (event.tag === SYNC) event.waitUntil(sendWaiting());
});

// One at a time, even when several pages ask for it.
const sendWaiting = () => (navigator.locks ? navigator.locks.request(SYNC, sendAll) : sendAll());

// What an answer means for the form. `look`: its page wants to be seen before it is done. Any other: it cannot go any more.
const STATES = { 401: 'signIn', 409: 'others', 422: 'refused', 428: 'look' };
const AGAIN_LATER = ['waits', 'signIn', 'others'];

async function sendAll() {
  let away = null;
  for (const form of await forms()) {
    if (!AGAIN_LATER.includes(form.state) || away) continue;
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-keuvel-outbox': '1' };
    try {
      const answer = await fetch(form.path, { method: 'POST', body: form.body, headers, redirect: 'manual' });
      const door = answer.headers.get('x-keuvel-to') || '';
      if (answer.ok) await keepForm({ ...form, body: '', state: 'done', to: door });
      else if (answer.status >= 500 || answer.status === 429) away = new Error(String(answer.status));
      else await keepForm({ ...form, state: STATES[answer.status] || 'gone', door });
    } catch (error) {
      away = error;
    }
  }
  for (const client of await self.clients.matchAll()) client.postMessage({ outbox: true });
  if (away) throw away;
}

const opened = () => new Promise((resolve, reject) => {
  const open = indexedDB.open('keuvel-outbox', 1);
  open.onupgradeneeded = () => open.result.createObjectStore('forms', { keyPath: 'id' });
  open.onsuccess = () => resolve(open.result);
  open.onerror = () => reject(open.error);
});

async function inForms(mode, work) {
  const db = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const tx = db.transaction('forms', mode, { durability: 'strict' });
      const asked = work(tx.objectStore('forms'));
      tx.oncomplete = () => resolve(asked.result);
      tx.onerror = tx.onabort = () => reject(tx.error);
    });
  } finally {
    db.close();
  }
}

const keepForm = (form) => inForms('readwrite', (store) => store.put(form));
const forms = async () => (await inForms('readonly', (store) => store.getAll())).sort((a, b) => a.at - b.at);

// What is sealed goes the same way, with the code of the page (it stands above this one).
self.addEventListener('sync', (event) => {
  if (event.tag === signals.NAME) event.waitUntil(sendSignals(true));
});

async function sendSignals(again) {
  const gone = await signals.send();
  for (const client of await self.clients.matchAll()) client.postMessage({ signals: true });
  // A failure asks the browser to try again later.
  if (!gone && again) throw new Error('later');
}
