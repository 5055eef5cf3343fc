// What waits on this device for the network: shown, opened, thrown away. The service worker keeps it and sends it.
(() => {
  const signedOut = document.getElementById('afgemeld');
  const box = document.getElementById('wacht');
  if (!(box || signedOut) || !window.indexedDB) return;

  const opened = () => new Promise((resolve, reject) => {
    const open = indexedDB.open('keuvel-outbox', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('forms', { keyPath: 'id' });
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const ask = async (mode, work) => {
    const db = await opened();
    const asked = work(db.transaction('forms', mode).objectStore('forms'));
    return new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    }).finally(() => db.close());
  };
  const forget = (id) => ask('readwrite', (store) => store.delete(id));
  const all = async () => (await ask('readonly', (store) => store.getAll())).sort((a, b) => a.at - b.at);
  const marked = (form) => new URLSearchParams(form.body).has('wie-typte');

  // Somebody signed out: nothing of theirs stays but what was not sent. What was sent names a conversation; what was
  // answered waits for its writer again, so that the next person here does not read it.
  const leave = async () => {
    for (const form of await all()) {
      if (form.state === 'done') await forget(form.id);
      else if (marked(form)) await ask('readwrite', (store) => store.put({ ...form, state: 'signIn' }));
    }
    try { localStorage.removeItem('keuvel-bewaard'); } catch { /* then nothing was kept either */ }
    await window.caches?.delete('keuvel-kept');
    signedOut.dataset.empty = 'yes';
  };
  if (signedOut) leave();
  if (!box) return;
  const texts = JSON.parse(box.dataset.texts);
  const list = box.querySelector('ul');

  const made = (name, words, more = {}) => Object.assign(document.createElement(name), { textContent: words, ...more });
  const button = (words, press, plain) => {
    const made_ = made('button', words, { type: 'button', className: plain ? 'button plain' : 'button' });
    made_.addEventListener('click', press);
    return made_;
  };
  // The form as it was typed, sent by hand: its own page answers, with what was typed and what is wrong.
  const open = async (form) => {
    const sent = Object.assign(document.createElement('form'), { method: 'post', action: form.path });
    for (const [name, value] of new URLSearchParams(form.body)) sent.append(Object.assign(document.createElement('textarea'), { name, value }));
    sent.hidden = true;
    document.body.append(sent);
    // Without network it is kept again, under the same number.
    await forget(form.id);
    sent.submit();
  };

  const row = (form) => {
    const when = new Intl.DateTimeFormat(`${texts.lang}-BE`, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' }).format(form.at);
    const kind = texts.kinds[/\/(helpen|gesprekken)(?:\/|$)/.exec(form.path)?.[1] || ''];
    const item = document.createElement('li');
    item.append(made('h3', texts.typed.replace('{kind}', kind).replace('{when}', when)), made('p', texts[form.state]));
    const presses = made('div', '', { className: 'presses' });
    if (form.state === 'refused' || form.state === 'look') presses.append(button(texts.open, () => open(form)));
    if (form.state === 'signIn') presses.append(made('a', texts.door, { className: 'button', href: form.door?.startsWith('/') ? form.door : texts.doorAt }));
    if (form.state === 'done' && form.to.startsWith('/')) {
      const see = made('a', texts.see, { className: 'button', href: form.to });
      see.addEventListener('click', async (event) => {
        // Forgotten before the page goes: half a step would leave it here.
        event.preventDefault();
        await forget(form.id);
        location.assign(form.to);
      });
      presses.append(see);
    }
    // What somebody else typed is not this person's to read, and is asked about once more before it goes.
    const others = form.state === 'others' && marked(form);
    const away = button(texts.forget, async () => {
      if (!others || item.dataset.sure) return forget(form.id).then(show);
      item.dataset.sure = 'yes';
      presses.before(made('p', texts.sure, { className: 'note' }));
    }, true);
    presses.append(away);
    if (form.state === 'gone' || (form.state === 'others' && !marked(form))) {
      const lines = [...new URLSearchParams(form.body)].filter(isTyped);
      const typed = document.createElement('details');
      typed.append(made('summary', texts.youTyped), ...lines.map(([, value]) => made('p', value, { className: 'as-typed' })));
      typed.open = true;
      if (lines.length) item.append(typed);
    }
    item.append(presses);
    return item;
  };

  let first = location.hash === '#wacht';
  const show = async () => {
    const forms = await all();
    list.replaceChildren(...forms.map(row));
    box.hidden = forms.length === 0;
    box.querySelector('.note').hidden = !forms.some((form) => form.state === 'waits');
    box.querySelector('p:last-child').hidden = forms.every((form) => !['waits', 'signIn', 'others'].includes(form.state));
    if (first && forms.length) box.focus();
    first = false;
  };
  show();
  const workers = navigator.serviceWorker;
  workers?.addEventListener('message', ({ data }) => data?.outbox && show());
  box.querySelector('p:last-child button').addEventListener('click', () => workers?.controller?.postMessage({ send: true }));
})();
