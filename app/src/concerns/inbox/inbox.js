// The inbox of a regisseur: unlocked, listed, searched. What was opened is in this page's memory alone, and gone when it
// locks.
const inbox = (() => {
  const { box, ask, json, seen, forget, follow, followReads, readsFrom, failed, step, fill, row, secret, form, on, day, listeners } = regie;
  // So many are shown at once: more take longer than somebody who presses should wait.
  const FIRST = 60;
  const it = { lines: [], tab: 'fresh', read: new Map(), most: FIRST };
  const word = (name) => box.querySelector(`[data-word="${name}"]`)?.textContent || '';
  const url = (name, more = '') => box.dataset[name].replace('TEAM', it.team.team) + more;
  it.url = url;

  const load = async () => {
    it.state = await json(box.dataset.state);
    const teams = it.state.teams.filter((one) => one.in);
    if (!teams.length) return step('none');
    const choose = document.getElementById('team');
    choose.replaceChildren(...teams.map((one) => new Option(one.places.map(({ name }) => name).join(', '), one.team)));
    choose.closest('[data-when]').hidden = teams.length < 2;
    choose.onchange = () => tried(async () => {
      const before = it.team.team;
      try {
        await enter(choose.value);
      } catch (error) {
        choose.value = before;
        await enter(before).catch(() => {});
        throw error;
      }
    });
    it.team = teams[0];
    return step('unlock');
  };
  // What a press in the list asked for, and could not be had: said, and nothing else changes.
  const tried = async (work) => {
    const said = box.querySelector('[data-list-wrong]');
    said.textContent = '';
    try {
      await work();
    } catch ({ message }) {
      said.textContent = said.dataset[message.toLowerCase()] || said.dataset.failed;
    }
  };

  form('unlock', async (one) => {
    const typed = secret(one);
    step('working');
    try {
      const { member } = await ask('keys-unlock', { wrapped: it.state.me.key.wrapped, secret: typed });
      it.me = member.verify;
      await enter(it.team.team);
    } catch (error) {
      await ask('keys-lock').catch(() => {});
      step('unlock');
      throw error;
    }
  });

  // The keys of a team as they are now: her colleague may have come or gone since this page was opened.
  const renew = async (id) => {
    const state = await json(box.dataset.state);
    const team = state.teams.find((one) => one.team === id && one.in);
    if (!team) throw new Error('failed');
    Object.assign(it, { state, team, chain: await follow(team) });
    const { people } = team;
    it.names = new Map(people.map(({ member, name }) => [member.verify, name]));
    it.partners = people.filter((one) => one.in && one.able && !one.me);
    await ask('chain-open', { team: id, epochs: team.epochs, seals: team.seals, sound: !it.chain.broken });
    box.querySelector('[data-step="list"] [data-when="chain"]').hidden = !it.chain.broken;
    const ofTeam = box.querySelector('[data-of-team]');
    ofTeam.href = ofTeam.href.replace(/regie\/[^/]+/, `regie/${id}`);
  };
  it.renew = async () => {
    await renew(it.team.team);
    await it.show(it.open.line.id);
  };
  // The mailboxes of a team are opened, and its open signals listed.
  const enter = async (id) => {
    step('working');
    await renew(id);
    it.read.clear();
    it.closed = undefined;
    await refresh();
    it.tab = 'fresh';
    back();
    // Not waited for: who reads has opened something by then, and the word comes above it.
    readSound(id);
  };
  const readSound = async (id) => {
    const told = box.querySelector('[data-step="list"] [data-when="reads"]');
    told.hidden = true;
    const lines = await json(url('reads', `?vanaf=${readsFrom(id)}`)).catch(() => null);
    if (lines && it.team.team === id) told.hidden = await followReads(id, lines).catch(() => true);
  };

  const listed = (more) => ask('list', { team: it.team.team, url: url('list', more) });
  const notes = () => `notities-${it.team.team}-`;
  const closedOnes = async () => {
    if (it.closed) return;
    it.closed = (await listed('?welke=dicht')).concerns;
    // What is in neither list any more was deleted.
    forget(notes(), new Set([...it.lines, ...it.closed].map(({ id }) => id)));
  };
  const refresh = async () => {
    const { concerns, today, going } = await listed('');
    Object.assign(it, { lines: concerns, today, going, asked: Date.now() });
  };

  const weeks = (line) => (new Date(it.today) - new Date(line.week)) / 604800000;
  const part = (line) => {
    if (line.status === 3) return 'closed';
    if (line.look_again > it.today) return 'waits';
    return line.entries ? 'busy' : 'fresh';
  };
  // What must not stay: due today, urgent and new, new for a week, or without a day for two weeks.
  const mark = (line) => {
    if (line.goes !== null) return line.goes > 1 ? 'goes' : 'goes-soon';
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

  Object.assign(it, { word, notes, heading, about });

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
    const rank = (line) => [mark(line) ? 0 : 1, ['today', 'week', 'calm'].indexOf(line.headline?.urgency), line.week, line.id].join();
    const lines = all.filter((line) => part(line) === it.tab && fits(line)).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    shown.querySelector('[data-when="going"]').hidden = !it.going;
    fill(shown, 'going', String(it.going));
    shown.querySelector('[data-when="nothing"]').hidden = lines.length > 0;
    shown.querySelector('[data-do="more"]').hidden = lines.length <= it.most;
    shown.querySelector('[data-list]').replaceChildren(...lines.slice(0, it.most).map((line) => {
      const one = row('concern');
      fill(one, 'heading', heading(line));
      fill(one, 'line', about(line));
      fill(one, 'mark', mark(line) && word(mark(line)).replace('{n}', line.goes));
      const press = one.querySelector('button');
      // What does not open is not asked for: nobody would be told that it was read.
      press.disabled = !line.headline;
      press.addEventListener('click', () => tried(() => it.show(line.id)));
      return one;
    }));
  };
  let soon;
  field.addEventListener('input', () => {
    clearTimeout(soon);
    it.most = FIRST;
    soon = setTimeout(show, 150);
  });
  box.addEventListener('click', ({ target }) => {
    const tab = target.closest('[data-tab]');
    if (tab) tried(async () => {
      if (tab.dataset.tab === 'closed') await closedOnes();
      Object.assign(it, { tab: tab.dataset.tab, most: FIRST });
      show();
    });
  });
  const back = () => {
    it.open = undefined;
    step('list').querySelector('[data-when="gone"]').hidden = true;
    show();
    // What came in meanwhile is listed, at most once a minute.
    if (Date.now() - it.asked > 60000) tried(async () => {
      await refresh();
      if (!it.open) show();
    });
  };
  on('back', back);
  on('more', () => {
    const next = it.most;
    it.most += FIRST;
    show();
    box.querySelectorAll('[data-list="concerns"] button')[next]?.focus();
  });

  // Deleted: nothing of it stays here either.
  it.gone = (id) => {
    for (const list of [it.lines, it.closed || []]) {
      const at = list.findIndex((line) => line.id === id);
      if (at >= 0) list.splice(at, 1);
    }
    it.read.delete(id);
    back();
    box.querySelector('[data-step="list"] [data-when="gone"]').hidden = false;
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
    box.querySelector('[data-list-wrong]').textContent = '';
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
  load().catch(failed);
  return it;
})();
