// The inbox of a regisseur: unlocked, listed, searched, one signal opened. What was opened is in this page's memory
// alone, and gone when it locks.
const inbox = (() => {
  const { box, ask, json, seen, follow, step, fill, row, secret, form, on, day, listeners } = regie;
  const it = { lines: [], tab: 'fresh', read: new Map() };
  const word = (name) => box.querySelector(`[data-word="${name}"]`)?.textContent || '';
  const url = (name, more = '') => box.dataset[name].replace('TEAM', it.team.team) + more;
  it.word = word;

  const load = async () => {
    it.state = await json(box.dataset.state);
    const teams = it.state.teams.filter((one) => one.in);
    if (!teams.length) return step('none');
    const choose = document.getElementById('team');
    choose.replaceChildren(...teams.map((one, i) => new Option(one.places.map(({ name }) => name).join(', '), String(i))));
    choose.closest('[data-when]').hidden = teams.length < 2;
    choose.onchange = () => enter(teams[Number(choose.value)]);
    it.team = teams[0];
    return step('unlock');
  };

  form('unlock', async (one) => {
    const typed = secret(one);
    step('working');
    try {
      const { member } = await ask('keys-unlock', { wrapped: it.state.me.key.wrapped, secret: typed });
      it.me = member.verify;
      await enter(it.team);
    } catch (error) {
      step('unlock');
      throw error;
    }
  });

  // The mailboxes of a team are opened, and its open signals listed.
  const enter = async (team) => {
    step('working');
    it.team = team;
    it.chain = await follow(team);
    const { people } = team;
    it.names = new Map(people.map(({ member, name }) => [member.verify, name]));
    it.partners = people.filter((one) => one.in && one.able && !one.me);
    const everybody = it.chain.everybody || people.map(({ member }) => member);
    it.with = { team: team.team, members: everybody };
    await ask('chain-open', { team: team.team, epochs: team.epochs, seals: team.seals });
    it.read.clear();
    it.closed = undefined;
    await refresh();
    it.tab = 'fresh';
    back();
    box.querySelector('[data-step="list"] [data-when="chain"]').hidden = !it.chain.broken;
  };

  const closedOnes = () => ask('list', { ...it.with, url: url('list', '?welke=dicht') });
  const refresh = async () => {
    const { concerns, today, going } = await ask('list', { ...it.with, url: url('list') });
    Object.assign(it, { lines: concerns, today, going });
    if (it.closed) it.closed = (await closedOnes()).concerns;
  };
  it.refresh = refresh;

  const weeks = (line) => (new Date(it.today) - new Date(line.week)) / 604800000;
  const part = (line) => {
    if (line.status === 3) return 'closed';
    if (line.look_again > it.today) return 'waits';
    return line.entries ? 'busy' : 'fresh';
  };
  // What must not stay: due today, urgent and new, new for a week, or without a day for two weeks.
  const mark = (line) => {
    if (line.goes !== null) return 'goes';
    if (line.status === 3 || line.look_again > it.today) return '';
    if (line.look_again) return 'due';
    const urgent = !line.entries && line.headline?.urgency === 'today';
    return urgent || weeks(line) >= (line.entries ? 2 : 1) ? 'old' : '';
  };
  const place = (code) => it.team.places.find((one) => one.code === code)?.name || code;
  const heading = ({ headline }) => (headline ? `${word(`urgency-${headline.urgency}`)} · ${word(`kind-${headline.kind}`)}` : word('closed'));
  const about = (line) => {
    const holder = line.last?.note.state.holder;
    const held = holder ? `${word('held')} ${it.names.get(holder) || word('somebody')}` : word('nobody');
    const waits = line.look_again > it.today ? ` · ${word('until')} ${day(line.look_again)}` : '';
    const consent = line.headline ? ` · ${word(`consent-${line.headline.consent}`)}` : '';
    return `${place(line.neighbourhood)} · ${word('week')} ${day(line.week, { day: 'numeric', month: 'long' })}${consent} · ${held}${waits}`;
  };
  Object.assign(it, { heading, about, part, url });

  const text = (line) => {
    const whole = it.read.get(line.id);
    return `${heading(line)} ${about(line)} ${whole ? JSON.stringify([whole.body, whole.entries]) : ''}`;
  };
  const plain = (words) => words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const field = document.getElementById('zoek');
  const show = () => {
    const shown = box.querySelector('[data-step="list"]');
    const all = [...it.lines, ...(it.closed || [])];
    const asked = plain(field.value).split(/\s+/).filter(Boolean);
    const fits = (line) => !asked.length || asked.every((one) => plain(text(line)).includes(one));
    for (const one of shown.querySelectorAll('[data-tab]')) {
      one.setAttribute('aria-pressed', String(one.dataset.tab === it.tab));
      const many = all.filter((line) => part(line) === one.dataset.tab).length;
      one.querySelector('[data-count]').textContent = one.dataset.tab === 'closed' && !it.closed ? '' : `(${many})`;
    }
    // What must not stay stands first; then what is urgent; then the oldest.
    const rank = (line) => [mark(line) ? 0 : 1, ['today', 'week', 'calm'].indexOf(line.headline?.urgency), line.week].join();
    const lines = all.filter((line) => part(line) === it.tab && fits(line)).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    shown.querySelector('[data-when="going"]').hidden = !it.going;
    fill(shown, 'going', String(it.going));
    shown.querySelector('[data-when="nothing"]').hidden = lines.length > 0;
    shown.querySelector('[data-list]').replaceChildren(...lines.map((line) => {
      const one = row('concern');
      fill(one, 'heading', heading(line));
      fill(one, 'line', about(line));
      fill(one, 'mark', mark(line) && word(mark(line)).replace('{n}', line.goes));
      one.querySelector('button').addEventListener('click', () => open(line.id));
      return one;
    }));
  };
  let soon;
  field.addEventListener('input', () => {
    clearTimeout(soon);
    soon = setTimeout(show, 150);
  });
  box.addEventListener('click', async ({ target }) => {
    const tab = target.closest('[data-tab]');
    if (!tab) return;
    it.tab = tab.dataset.tab;
    if (it.tab === 'closed' && !it.closed) it.closed = (await closedOnes()).concerns;
    show();
  });
  const back = () => {
    it.open = undefined;
    step('list');
    show();
  };
  on('back', back);

  // One signal. Who opened it is written down by the server.
  const open = async (id, done = false) => {
    const find = () => [...it.lines, ...(it.closed || [])].find((one) => one.id === id);
    // What has just been closed stands among the closed ones, which are asked for when they are first needed.
    if (!find()) it.closed = (await closedOnes()).concerns;
    const line = find();
    const whole = await ask('body', { ...it.with, url: url('list', `/${id}/inhoud`) });
    it.read.set(id, whole);
    it.open = { line: { ...line, status: whole.status, look_again: whole.look_again }, whole };
    const shown = step('one');
    shown.querySelector('[data-when="done"]').hidden = !done;
    const { body, entries } = whole;
    const last = entries.at(-1);
    it.open.state = last?.note.state || {};
    fill(shown, 'heading', heading(line));
    fill(shown, 'line', about({ ...it.open.line, last }));
    fill(shown, 'text', body.text);
    const parts = {
      noticed: body.noticed.map((one) => word(`theme-${one}`)).join(', '),
      person: [body.person.name, body.person.place, body.person.reach].filter(Boolean).join(' · '),
      wishes: body.wishes,
      offers: body.offers,
      sender: [body.sender.name, body.sender.reach, body.sender.may_contact && word('contact')].filter(Boolean).join(' · ') || word('unsaid'),
    };
    for (const [name, words] of Object.entries(parts)) {
      fill(shown, name, words);
      shown.querySelector(`[data-part="${name}"]`).hidden = !words;
    }
    shown.querySelector('[data-fill="text"]').hidden = !body.text;
    // The newest notes could be left out unnoticed: this browser remembers how many there were.
    const before = seen.get(id) || 0;
    const fewer = !whole.broken && entries.length < before;
    if (!whole.broken && !fewer) seen.set(id, entries.length);
    const broken = Boolean(whole.broken) || fewer;
    shown.querySelector('[data-when="broken"]').hidden = !broken;
    shown.querySelector('[data-when="fewer"]').hidden = !fewer;
    shown.querySelector('[data-when="acts"]').hidden = broken || Boolean(it.chain.broken);
    shown.querySelector('[data-when="no-history"]').hidden = entries.length > 0;
    shown.querySelector('[data-list="notes"]').replaceChildren(...entries.map(note));
    it.ready?.();
  };
  it.show = open;
  const note = ({ note: one, signer }) => {
    const shown = row('note');
    const { kind, state } = one;
    const more = {
      holder: () => it.names.get(state.holder) || word('somebody'),
      handover: () => `${one.to.name} · ${day(one.to.check)}`,
      theme: () => (state.themes || []).map((theme) => word(`theme-${theme}`)).join(', '),
      outcome: () => word(`outcome-${state.outcome}`),
      answer: () => word(`answer-${one.answer}`),
    }[kind];
    fill(shown, 'what', [word(`note-${kind}`), more?.()].filter(Boolean).join(': '));
    fill(shown, 'text', one.text);
    shown.querySelector('[data-fill="text"]').hidden = !one.text;
    fill(shown, 'who', `${it.names.get(signer) || word('somebody')}, ${day(one.on)}`);
    return shown;
  };

  // Locked, nothing of it stays: not in the list, not in a field, not in memory.
  const empty = () => {
    it.lines = [];
    it.closed = it.open = undefined;
    it.read.clear();
    for (const list of box.querySelectorAll('[data-list]')) list.replaceChildren();
    for (const one of box.querySelectorAll('[data-step="one"] [data-fill]')) one.textContent = '';
    for (const one of box.querySelectorAll('form')) one.reset();
    field.value = '';
    step('unlock').querySelector('[data-when="locked"]').hidden = false;
  };
  listeners.locked = empty;
  listeners.progress = ([done, all]) => {
    const bar = box.querySelector('[data-progress]');
    bar.max = all;
    bar.value = done;
  };
  on('lock', async () => {
    await ask('keys-lock');
    empty();
  });
  // A page that comes back from the browser's own memory comes back locked.
  addEventListener('pagehide', () => ask('keys-lock').then(empty));

  load().catch(() => step('failed'));
  return it;
})();
