// What waits on this device for the network: shown, opened, thrown away. The service worker keeps it and sends it.
(() => {
  const box = document.getElementById('wacht');
  if (!box || !window.indexedDB) return;
  const texts = JSON.parse(box.dataset.texts);
  const list = box.querySelector('ul');

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
    if (form.state === 'refused') presses.append(button(texts.open, () => open(form)));
    if (form.state === 'signIn') presses.append(made('a', texts.door, { className: 'button', href: texts.doorAt }));
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
    // What somebody else typed is not this person's to throw away.
    if (form.state !== 'others') presses.append(button(texts.forget, () => forget(form.id).then(show), true));
    item.append(presses);
    return item;
  };

  let first = location.hash === '#wacht';
  const show = async () => {
    const forms = (await ask('readonly', (store) => store.getAll())).sort((a, b) => a.at - b.at);
    list.replaceChildren(...forms.map(row));
    box.hidden = forms.length === 0;
    box.querySelector('.note').hidden = !forms.some((form) => form.state === 'waits');
    box.querySelector('p:last-child').hidden = forms.every((form) => form.state === 'done' || form.state === 'refused');
    if (first && forms.length) box.focus();
    first = false;
  };
  show();
  const workers = navigator.serviceWorker;
  workers?.addEventListener('message', ({ data }) => data?.outbox && show());
  box.querySelector('p:last-child button').addEventListener('click', () => workers?.controller?.postMessage({ send: true }));
})();
