// What the pages of a regisseur have in common: the Worker that holds her keys, what this browser remembers of chains,
// and one step at a time. No words: they stand in the page.
const regie = (() => {
  const box = document.querySelector('[data-regie]');
  const { keeper, script, wasm, after } = box.dataset;
  const worker = new Worker(keeper);
  const waiting = new Map();
  const listeners = { locked: () => {}, progress: () => {} };
  let next = 0;
  worker.onmessage = ({ data }) => {
    for (const kind of ['locked', 'progress']) if (kind in data) return listeners[kind](data[kind]);
    const { good, bad } = waiting.get(data.id);
    waiting.delete(data.id);
    if ('refused' in data) bad(new Error(data.refused));
    else good(data.ok);
  };
  // A Worker that does not start answers nobody.
  worker.onerror = () => {
    for (const { bad } of waiting.values()) bad(new Error('Worker'));
    waiting.clear();
  };
  const told = (op, fields) => new Promise((good, bad) => {
    waiting.set(++next, { good, bad });
    worker.postMessage({ id: next, op, fields });
  });
  const loaded = told('load', { script, wasm, after: Number(after) });
  const ask = async (op, fields = {}) => {
    await loaded;
    return told(op, fields);
  };
  let touched = 0;
  for (const kind of ['pointerdown', 'keydown']) {
    addEventListener(kind, () => {
      if (Date.now() - touched < 5000) return;
      touched = Date.now();
      ask('touch');
    }, { passive: true });
  }

  const json = async (url, body) => {
    const most = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(url, { redirect: 'manual', cache: 'no-store', ...most });
    // A session that ended: what was typed here stays.
    if (answer.type === 'opaqueredirect') throw new Error('SignIn');
    if (!answer.ok) throw new Error(`Status${answer.status}`);
    return answer.json();
  };

  // What this browser saw: hashes and numbers that are public, so that a chain that was written anew is noticed.
  const seen = {
    get: (key) => {
      try { return JSON.parse(localStorage.getItem(`keuvel-gezien-${key}`)); } catch { return null; }
    },
    set: (key, value) => {
      try { localStorage.setItem(`keuvel-gezien-${key}`, JSON.stringify(value)); } catch { /* not remembered, then */ }
    },
  };
  const forget = (prefix, ids) => {
    const start = `keuvel-gezien-${prefix}`;
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(start) && !ids.has(key.slice(start.length))) localStorage.removeItem(key);
    }
  };
  // What says that something was changed, and not that it did not come through.
  const tampered = ({ message }) => ['Broken', 'Forged', 'Malformed'].includes(message);

  // Follows a team's chain from what this browser saw. `false` where it breaks, or where another team stands in its place.
  const follow = async (team) => {
    const before = team.places.map(({ code }) => seen.get(code)).filter(Boolean);
    if (before.some((id) => id !== team.team)) return { broken: 'anew' };
    try {
      const chain = await ask('chain-follow', { team: team.team, epochs: team.epochs, trusted: seen.get(team.team) });
      seen.set(team.team, chain.hash);
      for (const { code } of team.places) seen.set(code, team.team);
      return chain;
    } catch (error) {
      if (!tampered(error)) throw error;
      return { broken: 'chain' };
    }
  };
  // Follows the list of who read what, from what this browser saw. `false` where it was written anew.
  const followReads = async (team, lines) => {
    const key = `gelezen-${team}`;
    try {
      const newest = await ask('reads-follow', { team, lines, trusted: seen.get(key) });
      if (newest.number) seen.set(key, newest);
      return true;
    } catch (error) {
      if (!tampered(error)) throw error;
      return false;
    }
  };
  const readsFrom = (team) => seen.get(`gelezen-${team}`)?.number || 1;
  // She compared the new fingerprint herself: from here on it is trusted.
  const trust = (team) => {
    localStorage.removeItem(`keuvel-gezien-${team.team}`);
    for (const { code } of team.places) seen.set(code, team.team);
  };

  // One step a screen: what it is called is read first.
  const step = (name) => {
    for (const one of box.querySelectorAll('[data-step]')) one.hidden = one.dataset.step !== name;
    const shown = box.querySelector(`[data-step="${name}"]`);
    shown.querySelector('h2')?.focus();
    scrollTo(0, 0);
    return shown;
  };
  const fill = (root, name, text) => {
    for (const one of root.querySelectorAll(`[data-fill="${name}"]`)) one.textContent = text;
  };
  // A row from a template of the page.
  const row = (name) => box.querySelector(`template[data-row="${name}"]`).content.firstElementChild.cloneNode(true);
  const say = (form, name) => {
    const said = form.querySelector('.wrong');
    said.textContent = name ? said.dataset[name.toLowerCase()] || said.dataset.failed : '';
    const field = form.querySelector('input:not([type="checkbox"], [type="radio"]), textarea');
    field?.toggleAttribute('aria-invalid', Boolean(name));
    if (name && field) {
      field.setAttribute('aria-invalid', 'true');
      field.focus();
    }
  };
  // What was typed goes to the Worker, and not a moment longer stays in the page.
  const secret = (form) => {
    const field = form.querySelector('[data-secret]');
    const { value } = field;
    field.value = '';
    return value;
  };
  // A form that a script answers: one press at a time, and a word where it fails.
  const form = (name, answer) => {
    const one = box.querySelector(`form[data-form="${name}"]`);
    one?.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (one.dataset.busy) return;
      one.dataset.busy = 'yes';
      say(one, '');
      try {
        await answer(one, event.submitter);
      } catch (error) {
        say(one, error.message);
      } finally {
        delete one.dataset.busy;
      }
    });
    return one;
  };
  const on = (name, answer) => box.addEventListener('click', (event) => {
    const press = event.target.closest(`[data-do="${name}"]`);
    if (press) answer(press);
  });
  const day = (iso, how = { weekday: 'long', day: 'numeric', month: 'long' }) =>
    new Date(`${iso}T12:00`).toLocaleDateString(document.documentElement.lang === 'en' ? 'en-GB' : `${document.documentElement.lang}-BE`, how);

  // Where a page cannot begin: the door, or a word.
  const failed = ({ message }) => (message === 'SignIn' ? location.reload() : step('failed'));
  // Who leaves the page leaves nothing behind, not in the browser's own memory of it either.
  addEventListener('pagehide', () => {
    worker.terminate();
    box.replaceChildren();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

  return { box, ask, json, seen, forget, tampered, follow, followReads, readsFrom, trust, step, fill, row, say, secret, form, on, day, failed, listeners };
})();
