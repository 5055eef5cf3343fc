
// What was typed without network: kept in IndexedDB, sent once there is any. The number that a form carries makes a second
// sending harmless, and the mark of who typed it keeps it from being sent by another account.
const WAITING = /^(?:\/(?:fr|en))?(?:\/mijn\/(?!sleutel|adres|toestellen|weg)|\/(?!beheer|aanmelden|mijn)[a-z0-9-]+\/(?:helpen(?:\/|$)|doorgeven\/buurt$|wandelingen\/[a-z0-9-]+\/melden$))/;
const PATIENCE = 15000; // milliseconds that somebody looks at nothing before a form is kept
const SYNC = 'keuvel-outbox';

const waits = (url) => WAITING.test(url.pathname);

async function sendOrKeep(request, url) {
  const copy = request.clone();
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
    return shell('/offline', url);
  }
}

self.addEventListener('sync', (event) => {
  // A failure asks the browser to try again later.
  if (event.tag === SYNC) event.waitUntil(sendWaiting());
});

// One at a time, even when several pages ask for it.
const sendWaiting = () => (navigator.locks ? navigator.locks.request(SYNC, sendAll) : sendAll());

async function sendAll() {
  let away = null;
  for (const form of await forms()) {
    if (form.state === 'done' || form.state === 'refused' || away) continue;
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-keuvel-outbox': '1' };
    try {
      const answer = await fetch(form.path, { method: 'POST', body: form.body, headers, redirect: 'manual' });
      if (answer.ok) await keepForm({ ...form, body: '', state: 'done', to: answer.headers.get('x-keuvel-to') || '' });
      else if (answer.status === 401) await keepForm({ ...form, state: 'signIn' });
      else if (answer.status === 409) await keepForm({ ...form, state: 'others' });
      else if (answer.status >= 500 || answer.status === 429) away = new Error(String(answer.status));
      else await keepForm({ ...form, state: 'refused' });
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
