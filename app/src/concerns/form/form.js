// Passing something on: one question a screen, all of it in memory alone, sealed at the end on this device.
(() => {
  const form = document.getElementById('signaal');
  if (!form) return;
  const to = JSON.parse(form.dataset.to);
  const words = JSON.parse(form.dataset.words);
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const say = (name, shown) => $$(`[data-say="${name}"]`).forEach((note) => (note.hidden = !shown));
  const fields = form.elements;
  const value = (name) => (fields[name]?.value || '').trim().normalize('NFC');
  const ticked = (name) => $$(`[name="${name}"]:checked`, form).map((box) => box.value);
  const encoder = new TextEncoder();

  let at = 'who';
  let keeps = true;
  let call = null;
  let key = null;
  let busy = false;
  let left = false;
  let made = null; // what was sealed, and of what: tried again with nothing changed, it is the same signal
  let renewed = null; // another team than this device knew, remembered once something went to it

  // Who has the full form: a caring neighbour, as the server said when there was network, or as they say themselves.
  const MARK = 'keuvel-zorgzaam';
  const marks = () => { try { return JSON.parse(localStorage.getItem(MARK)) || []; } catch { return []; } };
  const mark = (caring) => {
    const others = marks().filter((code) => code !== to.neighbourhood);
    try { localStorage.setItem(MARK, JSON.stringify(caring ? [...others, to.neighbourhood] : others)); } catch { /* asked again, then */ }
  };
  const isCaring = () => marks().includes(to.neighbourhood) || ticked('caring').length > 0;

  // With a referral card, whose code came behind the #, where no server sees it.
  const card = /^#([0-9A-Z]{5}-[0-9A-Z]{5})$/.exec(location.hash)?.[1];
  if (card) history.replaceState(null, '', location.pathname);

  const about = () => (card ? 'neighbour' : ticked('about')[0]);
  const consent = () => (about() === 'self' ? 'agrees' : ticked('consent')[0]);
  const named = () => !['unknown', 'refuses'].includes(consent());
  const full = () => !!card || about() === 'self' || isCaring();
  const most = (field) => Number(full() ? field.dataset.most : field.dataset.mostShort);

  // The questions of this person, in their order.
  const order = () => {
    const self = about() === 'self';
    return [!card && 'who', 'reads', 'noticed', !self && 'agrees', !named() && 'coach', named() && 'person', full() && 'wishes', 'urgency', !self && 'sender', 'look'].filter(Boolean);
  };

  const show = (name, focus = true) => {
    at = name;
    const all = order();
    const self = about() === 'self';
    for (const section of $$('[data-question]', form)) section.hidden = section.dataset.question !== name;
    for (const part of $$('[data-about]', form)) part.hidden = (part.dataset.about === 'self') !== self;
    for (const part of $$('[data-first]')) part.hidden = name !== all[0];
    $('[data-only="danger"]', form).hidden = consent() !== 'danger';
    $('[data-only="may"]', form).hidden = ticked('may')[0] !== 'yes';
    $('[data-ask-caring]', form).hidden = marks().includes(to.neighbourhood) || about() !== 'neighbour';
    $('[data-step-count]', form).textContent = words.step.replace('{n}', all.indexOf(name) + 1).replace('{all}', all.length);
    $('[data-back]', form).hidden = name === all[0];
    $('[data-next]', form).textContent = name === 'look' ? words.passOn : words.next;
    if (name === 'look') look();
    $$('textarea, input[type="text"]', form).forEach(count);
    if (focus) {
      scrollTo(0, 0);
      $(`[data-question="${name}"] h2`, form).focus();
    }
  };

  // Bytes, not characters: that is what an envelope holds.
  const over = (field) => encoder.encode(field.value.normalize('NFC')).length - most(field);
  const count = (field) => {
    const note = $(`[data-left="${field.name}"]`, form);
    const more = over(field);
    note.textContent = more > 0 ? words.tooLong.replace('{n}', more) : field.value && -more <= most(field) / 2 ? words.left.replace('{n}', -more) : '';
    note.className = more > 0 ? 'wrong' : 'hint';
    field.toggleAttribute('aria-invalid', more > 0);
    if (more > 0) field.setAttribute('aria-invalid', 'true');
  };

  const wrongWith = (name) => {
    const section = $(`[data-question="${name}"]`, form);
    const long = $$('textarea, input[type="text"]', section).find((field) => field.offsetParent && over(field) > 0);
    if (long) return [words.tooLong.replace('{n}', over(long)), long];
    const one = { who: 'about', agrees: 'consent', urgency: 'urgency', sender: 'may' }[name];
    if (one && !ticked(one).length) return [words.choose, $(`[name="${one}"]`, section)];
    if (name === 'noticed' && !ticked('noticed').length && !value('text')) return [words.say, $('[name="noticed"]', section)];
    if (name === 'person' && about() === 'self' && !value('p-reach') && !value('p-place')) return [words.needReach, fields['p-reach']];
    if (name === 'sender' && ticked('may')[0] === 'yes' && !value('s-reach')) return [words.needReach, fields['s-reach']];
    return null;
  };
  const refuse = (name) => {
    const wrong = wrongWith(name);
    const note = $(`[data-question="${name}"] [data-wrong]`, form);
    note.textContent = wrong ? wrong[0] : '';
    wrong?.[1].focus();
    return !!wrong;
  };

  const label = (box) => box.closest('label').textContent.trim();
  const look = () => {
    const rows = order().filter((name) => !['who', 'reads', 'coach', 'look'].includes(name)).map((name) => {
      const section = $(`[data-question="${name}"]`, form);
      const heading = $$('h2, h2 > span:not([hidden])', section).pop().textContent;
      const said = [
        ...$$(':checked', section).map(label),
        ...$$('textarea, input[type="text"]', section).filter((field) => !field.closest('[data-only][hidden]')).map((field) => value(field.name)).filter(Boolean),
      ];
      const row = document.createElement('div');
      const [dt, dd, change] = ['dt', 'dd', 'button'].map((tag) => document.createElement(tag));
      dt.textContent = heading;
      dd.textContent = said.join('\n') || words.nothing;
      dd.className = 'as-typed';
      Object.assign(change, { type: 'button', className: 'button plain', textContent: words.change });
      change.setAttribute('aria-label', `${words.change}: ${heading}`);
      change.addEventListener('click', () => step(name));
      const cell = document.createElement('dd');
      cell.append(change);
      row.append(dt, dd, cell);
      return row;
    });
    $('[data-look]', form).replaceChildren(...rows);
  };

  // Each screen is a step of the browser's own "back" as well: nothing is lost by it.
  const step = (name) => {
    history.pushState({ question: name }, '');
    show(name);
  };
  addEventListener('popstate', ({ state }) => show(order().includes(state?.question) ? state.question : order()[0]));

  const contents = async () => {
    const open = named();
    const self = about() === 'self';
    const person = open ? { name: value('p-name'), place: value('p-place'), reach: value('p-reach') } : { name: '', place: '', reach: '' };
    const may = !self && ticked('may')[0] === 'yes';
    const kind = card ? 'card' : self ? 'self' : isCaring() ? 'neighbour' : 'resident';
    return {
      headline: { v: 1, kind, urgency: ticked('urgency')[0], consent: consent() },
      body: {
        v: 1, noticed: ticked('noticed'), text: value('text'), person,
        wishes: full() ? value('wishes') : '', offers: full() ? value('offers') : '',
        sender: { name: may ? value('s-name') : '', reach: may ? value('s-reach') : '', may_contact: may },
        card: card ? base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(card)))) : null,
      },
    };
  };

  const sealedNow = async ({ headline, body }) => {
    const id = crypto.randomUUID();
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const receipt = new Uint8Array(await crypto.subtle.digest('SHA-256', secret));
    const address = { team: to.team, neighbourhood: to.neighbourhood, epoch: key.number };
    const concern = Uint8Array.from(id.replaceAll('-', '').match(/../g), (pair) => parseInt(pair, 16));
    const parts = (await call)('seal', { ...address, public: key.mailbox, concern, headline: JSON.stringify(headline), body: JSON.stringify(body) });
    const by = { neighbour: 'neighbour', card: 'card' }[headline.kind] || 'anybody';
    const sealed = { id, ...address, ...parts, receipt: base64url(receipt), as: by, ...(card && { card }) };
    // The Swedish write a day as ISO 8601 does: this one is of the clock of the device.
    return { id, slug: to.slug, secret: base64url(secret), sealed, state: 'waits', day: new Date().toLocaleDateString('sv-SE') };
  };

  const finish = (state) => {
    left = true;
    made = null;
    if (renewed) remember(renewed);
    form.reset();
    form.remove();
    history.replaceState(null, '');
    const done = $(`[data-done="${state}"]`);
    done.hidden = false;
    scrollTo(0, 0);
    $('h2', done).focus();
  };

  const pass = async () => {
    for (const name of order()) if (name !== 'look' && wrongWith(name)) return step(name), refuse(name);
    say('noSeal', false);
    say('notSent', false);
    let record;
    try {
      const of = await contents();
      const as = JSON.stringify(of);
      if (made?.as !== as) made = { as, record: await sealedNow(of) };
      ({ record } = made);
    } catch {
      return say('noSeal', true);
    }
    try {
      await signals.put(record);
    } catch {
      // Nothing is kept here: it goes now, or it stays on the screen.
      const state = await signals.handOver(record.sealed);
      return state === 'waits' || state === 'later' ? say('notSent', true) : finish(state);
    }
    const late = new Promise((resolve) => setTimeout(resolve, 6000));
    navigator.serviceWorker?.ready.then(({ sync }) => sync?.register(signals.NAME)).catch(() => {});
    await Promise.race([signals.send().catch(() => {}), late]);
    finish((await signals.get(record.id).catch(() => null))?.state || 'waits');
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy || refuse(at)) return;
    if (at === 'who' && about() === 'place') return location.assign(to.place);
    const all = order();
    if (at !== 'look') return step(all[all.indexOf(at) + 1]);
    busy = true;
    const button = $('[data-next]', form);
    button.textContent = words.sealing;
    await pass().finally(() => (busy = false));
    if (form.isConnected && at === 'look') button.textContent = words.passOn;
  });
  $('[data-back]', form).addEventListener('click', () => history.back());
  form.addEventListener('input', ({ target }) => target.dataset?.most && count(target));
  form.addEventListener('change', () => show(at, false));
  const typed = () => $$('textarea, input[type="text"]', form).some((field) => field.value) && !left;
  addEventListener('beforeunload', (event) => typed() && event.preventDefault());
  addEventListener('keuvel-leave', () => (left = true));

  // The key of the team, followed from what this device knew before. A chain that breaks is no mailbox to seal to.
  const KNOWN = `keuvel-sleutel-${to.neighbourhood}`;
  const remember = (chain) => {
    try { localStorage.setItem(KNOWN, JSON.stringify(chain)); } catch { /* not remembered, then */ }
  };
  const follow = async () => {
    let known;
    try { known = JSON.parse(localStorage.getItem(KNOWN)); } catch { /* a first visit, then */ }
    // Another team has another beginning: somebody lost their keys, or somebody else says to be them.
    const other = !!known && known.team !== to.team;
    say('renewed', other);
    const before = other ? null : known;
    // A copy of the page may be older than what this device saw elsewhere.
    const epochs = before?.epochs?.length > to.epochs.length ? before.epochs : to.epochs;
    const found = (await call)('chain-follow', { team: to.team, epochs, ...(before && { trusted: before.hash }) });
    if ($('[data-fingerprint]', form).textContent !== found.printed) throw new Error('Broken');
    const chain = { team: to.team, hash: found.hash, epochs };
    if (other) renewed = chain;
    else remember(chain);
    key = found;
  };

  const begin = async () => {
    if (!isSecureContext || !window.WebAssembly || !crypto.subtle || !AbortSignal.timeout) return say('unsafe', true);
    call = vault(to.vault);
    try {
      await follow();
    } catch (error) {
      const forged = ['Broken', 'Forged', 'Malformed'].includes(error.message);
      return say(forged ? 'broken' : 'unsafe', true);
    }
    keeps = await signals.keeps();
    say('storage', !keeps);
    // Some browsers ask the person first: nobody waits for that.
    if (keeps) navigator.storage?.persist?.().catch(() => false).then((is) => say('fragile', !is));
    form.hidden = false;
    show(order()[0], false);
  };
  fetch(to.who, { cache: 'no-store' }).then((answer) => answer.json()).then(({ caring }) => {
    if (caring === null || caring === undefined) return;
    mark(caring);
    if (form.isConnected && !form.hidden) show(at, false);
  }).catch(() => {});
  begin().finally(() => say('ready', false));
})();
