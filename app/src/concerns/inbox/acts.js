// What a regisseur does with a signal: each deed is a note, signed and sealed in the Worker; the server hears a status
// and a day.
(() => {
  const { box, ask, json, form } = regie;
  const ways = new Map(); // by team

  // Writes what was done, and shows the signal as it stands then.
  const add = async (kind, { status, look = inbox.open.line.look_again, state = {}, ...more }) => {
    const { line, whole, state: before } = inbox.open;
    const { id, neighbourhood, epoch, entries_sealed: entries, body_sealed: body } = whole;
    const note = { v: 1, kind, on: inbox.today, text: '', ...more, state: { ...before, ...state } };
    const next = status ?? Math.max(line.status, 1);
    try {
      await ask('note', {
        team: inbox.team.team,
        url: inbox.url('list', `/${id}`),
        whole: { id, neighbourhood, epoch, body, entries },
        note,
        change: { status: next, look_again: next === 3 ? null : look, answer: more.answer ?? null },
      });
    } catch (error) {
      // Somebody was first, or the team went on: pressed again, it stands after that.
      if (error.message === 'Status409') await inbox.renew();
      throw error;
    }
    // The first that is done with it: the practice whose card brought it hears that one was picked up, not which. It is
    // only a count: where it does not get through, nothing stops.
    if (!entries.length && whole.body.card) await json(inbox.url('picked'), { card: whole.body.card }).catch(() => {});
    await inbox.show(id, true).catch(() => { throw new Error('unseen'); });
  };
  const nothing = () => {
    throw new Error('nothing');
  };
  const text = (one) => one.querySelector('[name="tekst"]')?.value.trim() || '';
  const chosen = (one, name) => [...one.querySelectorAll(`[name="${name}"]:checked`)].map(({ value }) => value);
  const date = (one) => one.querySelector('[name="dag"]').value;
  const done = (one) => {
    one.reset();
    one.closest('details').open = false;
  };
  const act = (name, answer) => form(name, async (one) => {
    await answer(one);
    done(one);
    inbox.ready(inbox.open.line.id);
  });

  // Whoever notes something has looked again: a day that is over is over.
  const later = () => (inbox.open.line.look_again > inbox.today ? inbox.open.line.look_again : null);
  act('note', (one) => add('note', { status: Math.max(inbox.open.line.status, 2), look: later(), text: text(one) || nothing() }));
  act('handover', (one) => {
    const [kind] = chosen(one, 'soort');
    const [agreed] = chosen(one, 'akkoord');
    const name = one.querySelector('[name="naam"]').value.trim();
    const check = date(one);
    if (!kind || !agreed || !name || !check || check < inbox.today) nothing();
    return add('handover', { status: 2, look: check, text: text(one), to: { kind, name, agreed: true, check } });
  });
  act('waiting', (one) => {
    const until = date(one);
    if (!until || until <= inbox.today) nothing();
    return add('waiting', { status: 2, look: until, text: text(one) });
  });
  act('theme', (one) => {
    const themes = chosen(one, 'thema');
    return add('theme', { state: { themes: themes.length ? themes : nothing() } });
  });
  act('answer', (one) => add('answer', { status: Math.max(inbox.open.line.status, 2), answer: Number(chosen(one, 'antwoord')[0] || nothing()) }));
  act('give', (one) => add('holder', { state: { holder: one.querySelector('[name="aan"]').value || nothing() }, text: text(one) }));
  act('outcome', (one) => {
    const [outcome] = chosen(one, 'afloop');
    return add('outcome', { status: 3, look: null, text: text(one), state: { outcome: outcome || nothing(), closed: inbox.open.state.closed || inbox.today } });
  });

  form('erase', async (one) => {
    if (!chosen(one, 'zeker').length) nothing();
    const { id } = inbox.open.line;
    await json(inbox.url('list', `/${id}/wissen`), {});
    done(one);
    inbox.gone(id);
  });

  const press = (name, answer) => box.querySelector(`button[data-act="${name}"]`).addEventListener('click', async ({ target }) => {
    const said = box.querySelector('[data-press-wrong]');
    said.textContent = '';
    target.disabled = true;
    try {
      await answer();
    } catch (error) {
      said.textContent = said.dataset[error.message.toLowerCase()] || said.dataset.failed;
    } finally {
      target.disabled = false;
    }
  });
  press('take', () => add('holder', { state: { holder: inbox.me } }));
  // Opened again after its quarter, it was counted there, and is not counted once more.
  const quarter = (day) => `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  const counted = () => {
    const { closed } = inbox.open.state;
    return closed && quarter(closed) !== quarter(inbox.today) ? closed : null;
  };
  press('reopened', () => add('reopened', { status: 2, state: { outcome: null, closed: counted(), reopened: (inbox.open.state.reopened || 0) + 1 } }));

  // What can be done now: a closed signal is opened again or noted, nobody hands over to nobody.
  let typed; // of which signal the fields are
  inbox.ready = (id) => {
    const { line, state } = inbox.open;
    const other = typed !== id;
    typed = id;
    if (other) for (const one of box.querySelectorAll('[data-step="one"] form')) one.reset();
    const closed = line.status === 3;
    for (const one of box.querySelectorAll('[data-act]')) {
      const name = one.dataset.act;
      one.hidden = name === 'reopened' ? !closed : closed && !['note', 'theme', 'erase'].includes(name);
      if (other && one.tagName === 'DETAILS') one.open = false;
    }
    const taken = state.holder === inbox.me;
    if (taken) box.querySelector('[data-act="take"]').hidden = true;
    if (!inbox.partners.length) box.querySelector('details[data-act="give"]').hidden = true;
    const to = document.getElementById('aan');
    to.replaceChildren(...inbox.partners.map(({ member, name }) => new Option(name, member.verify)));
    for (const one of box.querySelectorAll('[name="thema"]')) one.checked = (state.themes || []).includes(one.value);
  };

  // Where somebody can be led to: asked for once, chosen from here.
  const known = async () => {
    const { team } = inbox.team;
    // Without them she writes the name herself.
    if (!ways.has(team)) ways.set(team, await json(inbox.url('ways')).catch(() => null) || {});
    return ways.get(team);
  };
  box.querySelector('details[data-act="handover"]').addEventListener('toggle', known);
  for (const one of box.querySelectorAll('[name="soort"]')) {
    one.addEventListener('change', async () => {
      const names = (await known())[one.value] || [];
      document.getElementById('wegen').replaceChildren(...names.map((name) => new Option(name, name)));
    });
  }
})();
