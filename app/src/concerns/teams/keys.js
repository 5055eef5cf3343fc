// The keys of a regisseur: made, written down, asked back; a team founded, somebody added or removed; a passphrase that
// was forgotten. The page holds the words, the Worker holds the keys.
(() => {
  const { box, ask, json, follow, trust, seen, step, fill, row, say, secret, form, on } = regie;
  const at = box.dataset.at;
  let state; // As the server tells it.
  let words; // The six words between showing and asking back.
  let made; // What the Worker wrapped.
  let goal; // 'new' keys, the same keys 'again', or 'lost'.
  let team; // The team that is changed.
  let other; // Whom it is about.
  let lost; // The neighbourhoods whose mailbox nobody can open any more.
  let mine; // What her own keys say of themselves, once they were open here.
  const same = (one, two) => one.member.verify === two.member.verify;

  const load = async () => {
    state = await json(`${at}/stand`);
    for (const one of state.teams) one.chain = await follow(one);
    show();
  };

  const show = () => {
    team = other = words = made = lost = undefined;
    const { key } = state.me;
    if (!key) return step('start');
    if (state.without.length && !state.teams.some((one) => one.in)) return places();
    if (!state.teams.some((one) => one.in)) return wait();
    return home();
  };

  const places = () => {
    const shown = step('team');
    choices(shown, state.without.map(({ code, name }) => [code, name, true]));
  };
  // Boxes to tick: what each stands for, what it is called, whether it is ticked to begin with.
  const choices = (shown, all) => {
    shown.querySelector('[data-list="places"]').replaceChildren(...all.map(([value, name, checked]) => {
      const one = row('place');
      Object.assign(one.querySelector('input'), { value, checked });
      fill(one, 'name', name);
      return one;
    }));
  };
  const chosen = (one) => [...one.querySelectorAll('[name="buurt"]:checked')].map(({ value }) => value);

  // What she reads aloud is worked out from her own keys: what the server says of them could be another's.
  const wait = () => {
    const shown = step('wait');
    shown.querySelector('[data-when="mine"]').hidden = !mine;
    shown.querySelector('form').hidden = Boolean(mine);
    shown.querySelector('[data-when="anew"]').hidden = !state.teams.some(({ chain }) => chain.broken);
    if (mine) fill(shown, 'fingerprint', mine.fingerprint);
    const names = state.teams.flatMap((one) => one.people).filter((one) => one.in && one.able).map((one) => one.name);
    fill(shown, 'names', names.join(', '));
  };

  const home = () => {
    const shown = step('home');
    const teams = state.teams.filter((one) => one.in);
    shown.querySelector('[data-list="teams"]').replaceChildren(...teams.map((one) => {
      const card = row('team');
      fill(card, 'places', one.places.map(({ name }) => name).join(', '));
      fill(card, 'printed', one.chain.printed || '');
      const { broken } = one.chain;
      card.querySelector('[data-when="sound"]').hidden = Boolean(broken);
      for (const kind of ['chain', 'anew']) card.querySelector(`[data-when="${kind}"]`).hidden = broken !== kind;
      card.querySelector('[data-when="alone"]').hidden = one.people.filter(({ in: is }) => is).length > 1;
      card.querySelector('[data-card]').hidden = Boolean(broken);
      card.querySelector('[data-card]').addEventListener('click', () => {
        const paper = step('card');
        fill(paper, 'places', one.places.map(({ name }) => name).join(', '));
        fill(paper, 'printed', one.chain.printed);
        fill(paper, 'call', [...new Set(one.places.map(({ call }) => call))].join(', '));
      });
      card.querySelector('[data-read]').href = card.querySelector('[data-read]').href.replace('TEAM', one.team);
      const people = (list, name, kind) => {
        const rows = list.map((person) => {
          const line = row(kind);
          fill(line, 'name', person.name || line.dataset.gone);
          line.querySelector('[data-when="gone"]')?.toggleAttribute('hidden', person.able);
          const press = line.querySelector('button');
          if (press) {
            press.hidden = person.me || Boolean(broken);
            press.setAttribute('aria-label', `${press.textContent}: ${person.name || ''}`);
            press.addEventListener('click', () => about(kind === 'member' ? 'remove' : 'compare', one, person));
          }
          return line;
        });
        const list_ = card.querySelector(`[data-list="${name}"]`);
        list_.replaceChildren(...rows);
        list_.closest('section').hidden = !rows.length;
      };
      people(one.people.filter((person) => person.in), 'members', 'member');
      people(one.people.filter((person) => !person.in && person.able && !person.me), 'waiting', 'candidate');
      card.querySelector('[data-trust]').addEventListener('click', () => {
        trust(one);
        load();
      });
      return card;
    }));
    shown.querySelector('[data-when="more"]').hidden = !state.without.length;
  };

  const about = async (name, one, person) => {
    team = one;
    other = person;
    const shown = step(name);
    // Of the one before nothing stays, neither the digits nor that they were compared.
    shown.querySelector('form').reset();
    fill(shown, 'name', person.name || '');
    fill(shown, 'fingerprint', '');
    fill(shown, 'fingerprint', await ask('member', person.member));
  };

  // Keys: six words, asked back, then wrapped.
  const propose = async (what) => {
    goal = what;
    words = await ask('words');
    const shown = step('words');
    shown.querySelector('[data-list="words"]').replaceChildren(...words.map((word) => {
      const one = document.createElement('li');
      one.textContent = word;
      return one;
    }));
  };
  on('begin', () => propose('new'));
  on('others', () => propose(goal));
  on('written', () => step('repeat'));
  on('show-again', () => step('words'));
  on('reload', load);
  on('home', show);
  on('forgot', () => step('forgot'));
  on('have-code', () => step('code'));
  on('new-keys', () => propose('new'));
  on('lost', () => {
    const shown = step('lost');
    shown.querySelector('form').reset();
    // Where a colleague can still let her in, she ticks nothing.
    choices(shown, state.teams.map((one) => [one.team, one.places.map(({ name }) => name).join(', '), one.in]));
  });
  on('more-places', places);

  const plain = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(' ');
  form('repeat', async (one) => {
    const typed = plain(secret(one));
    if (typed !== words.join(' ')) throw new Error('differs');
    step('working');
    try {
      made = await ask(goal === 'again' ? 'keys-wrap' : 'keys-new', { passphrase: typed });
      known(made);
    } catch (error) {
      step('repeat');
      throw error;
    }
    words = undefined;
    box.querySelector('[data-list="words"]').replaceChildren();
    const shown = step('recovery');
    fill(shown, 'code', made.code);
    fill(shown, 'name', state.me.name);
  });

  form('recovery', async (one) => {
    const typed = secret(one).toUpperCase().replace(/[^0-9A-Z]/g, '');
    if (typed !== made.code.slice(-4)) throw new Error('differs');
    const { member, wrapped, recovery } = made;
    const before = state.me.key?.member.verify;
    await json(`${at}/${goal === 'again' ? 'zin' : 'nieuw'}`, { member, wrapped, recovery, ...(goal !== 'again' && before && { before }) });
    // Asked again, it would be the same keys: they are there.
    state.me.key = { member, wrapped, recovery };
    if (goal === 'lost') await found(lost, true);
    else await load();
    made = undefined;
    fill(box.querySelector('[data-step="recovery"]'), 'code', '');
  });

  // A team: its first epoch, of which she is the only member.
  const found = async (codes, inPlace) => {
    const id = crypto.randomUUID();
    const { epoch, seals } = await ask('chain-found', { team: id });
    await json(`${at}/team`, { team: id, places: codes, in_place_of: inPlace, epoch, seals });
    for (const code of codes) seen.set(code, id);
    await load();
  };
  form('team', async (one) => {
    const codes = chosen(one);
    if (!codes.length) throw new Error('nothing');
    await unlocked(one);
    await found(codes, false);
  });
  form('lost', async (one) => {
    const teams = state.teams.filter((team) => chosen(one).includes(team.team));
    if (!one.querySelector('[name="zeker"]').checked || !teams.length) throw new Error('nothing');
    const places = teams.flatMap((team) => team.places);
    // A mailbox ends with all its neighbourhoods, or not at all.
    const whole = (team) => team.places.every(({ mine: hers, now }) => hers && team.places.some(({ code }) => code === now));
    if (!teams.every(whole)) throw new Error('differs');
    lost = [...new Set(places.map(({ now }) => now))];
    await propose('lost');
  });

  // Whatever needs her keys asks for the passphrase, unless they were made or opened on this page a moment ago.
  const unlocked = async (one) => {
    const field = one.querySelector('[data-secret]');
    if (!field || field.closest('[hidden]')) return;
    const typed = secret(one);
    const name = one.closest('[data-step]').dataset.step;
    step('working');
    try {
      known(await ask('keys-unlock', { wrapped: state.me.key.wrapped, secret: typed }));
    } finally {
      step(name);
    }
  };
  const known = (keys) => {
    mine = keys;
    ready(true);
  };
  const ready = (is) => {
    for (const one of box.querySelectorAll('[data-unlock]')) one.hidden = is;
  };
  regie.listeners.locked = () => {
    mine = undefined;
    ready(false);
  };
  form('wait', async (one) => {
    await unlocked(one);
    wait();
  });

  const next = async (members) => {
    const made = await ask('chain-next', { team: team.team, epochs: team.epochs, trusted: seen.get(team.team), seals: team.seals, members });
    await json(box.dataset.next.replace('TEAM', team.team), made);
    await load();
  };
  form('compare', async (one) => {
    if (!one.querySelector('[name="zelfde"]').checked) throw new Error('nothing');
    await unlocked(one);
    // Her keys of before go where the new ones come.
    const stay = team.people.filter((person) => person.in && person.able && !same(person, other));
    await next([...stay, other].map(({ member }) => member));
  });
  form('remove', async (one) => {
    await unlocked(one);
    await next(team.people.filter((person) => person.in && person.able && !same(person, other)).map(({ member }) => member));
  });

  form('code', async (one) => {
    known(await ask('keys-recover', { wrapped: state.me.key.recovery, secret: secret(one) }));
    await propose('again');
  });
  form('change', async (one) => {
    await unlocked(one);
    await propose('again');
  });
  on('change', () => step('change'));

  ready(false);
  load().catch(regie.failed);
})();
