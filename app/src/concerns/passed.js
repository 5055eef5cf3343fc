// What was passed on from this device: what waits, and how far the rest is, asked for with the receipt secrets.
(() => {
  const box = document.getElementById('doorgegeven');
  if (!box || !window.indexedDB) return;
  const words = JSON.parse(box.dataset.words);
  const $ = (selector) => box.querySelector(selector);
  const list = $('ul');
  const stands = new Map();
  const waits = ({ sealed, state }) => !!sealed && ['waits', 'later', 'signIn'].includes(state);
  // Pressed once, and asked whether it is meant.
  const armed = new Set();

  const made = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text, ...more });
  const day = (text) => new Intl.DateTimeFormat(`${words.lang}-BE`, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(`${text}T12:00`));

  const row = (record) => {
    const heard = stands.get(record.id);
    const item = document.createElement('li');
    item.append(made('h2', words.row.replace('{day}', day(record.day))), made('p', words.state[heard?.status || record.state], { className: 'state' }));
    if (heard?.answer) item.append(made('p', words.answer[heard.answer]));
    const presses = made('div', '', { className: 'presses' });
    if (record.state === 'signIn') presses.append(made('a', words.signInPress, { className: 'button', href: words.signInAt }));
    const asks = waits(record) && !armed.has(record.id);
    const forget = made('button', waits(record) && !asks ? words.forgetWaits : words.forget, { type: 'button', className: 'button plain' });
    forget.dataset.record = record.id;
    forget.addEventListener('click', async () => {
      if (asks) {
        armed.add(record.id);
        return show();
      }
      await signals.remove(record.id);
      await show();
    });
    presses.append(forget);
    item.append(presses);
    return item;
  };

  const show = async () => {
    let records;
    try {
      records = await signals.all();
    } catch {
      $('[data-no-storage]').hidden = false;
      return [];
    }
    records.sort((a, b) => (a.day < b.day ? 1 : -1));
    const focused = document.activeElement?.dataset.record;
    list.replaceChildren(...records.map(row));
    if (focused) list.querySelector(`[data-record="${focused}"]`)?.focus();
    $('[data-none]').hidden = records.length > 0;
    $('[data-waiting]').hidden = !records.some(waits);
    return records;
  };

  // In the body of a request: a secret in an address would stand in a log.
  const ask = async (records) => {
    const asks = records.filter(({ state }) => state === 'sent').map(({ id, secret }) => ({ id, secret }));
    for (let from = 0; from < asks.length; from += 300) {
      const body = JSON.stringify(asks.slice(from, from + 300));
      const answer = await fetch('/signalen/stand', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
      if (answer.ok) for (const one of await answer.json()) if (one.status) stands.set(one.id, one);
    }
  };

  const refresh = async () => {
    await signals.send().catch(() => {});
    await ask(await show()).catch(() => {});
    return show();
  };
  $('[data-send]').addEventListener('click', async () => {
    const said = $('[data-said]');
    said.textContent = words.sending;
    const records = await refresh();
    said.textContent = records.some(({ sealed, state }) => sealed && (state === 'waits' || state === 'later')) ? words.stillNone : '';
  });
  addEventListener('online', refresh);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
  navigator.serviceWorker?.addEventListener('message', ({ data }) => data?.signals && show().then(ask).then(show).catch(() => {}));
  show().then(refresh);
})();
