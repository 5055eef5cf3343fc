// What a regisseur does with a signal: each deed is a note, signed and sealed in the Worker; the server hears a status
// and a day.
(() => {
  const { box, ask, json, form } = regie;
  let ways;

  // Writes what was done, and shows the signal as it stands then.
  const add = async (kind, { status, look = inbox.open.line.look_again, state = {}, ...more }) => {
    const { line, whole, state: before } = inbox.open;
    const { id, neighbourhood, epoch, entries_sealed: entries, body_sealed: body } = whole;
    const note = { v: 1, kind, on: inbox.today, text: '', ...more, state: { ...before, ...state } };
    const again = look && look > inbox.today ? look : null;
    const next = status ?? Math.max(line.status, 1);
    await ask('note', {
      ...inbox.with,
      url: inbox.url('list', `/${id}`),
      whole: { id, neighbourhood, epoch, body, entries },
      note,
      change: { status: next, look_again: next === 3 ? null : again, answer: more.answer ?? null },
    });
    // The first that is done with it: the practice whose card brought it hears that, without which. It only counts: a
    // count that does not get through stops nobody.
    if (!entries.length && whole.body.card) await json(inbox.url('picked'), { card: whole.body.card }).catch(() => {});
    await inbox.refresh();
    await inbox.show(id, true);
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
  });

  act('note', (one) => add('note', { status: Math.max(inbox.open.line.status, 2), text: text(one) || nothing() }));
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
    return add('outcome', { status: 3, look: null, text: text(one), state: { outcome: outcome || nothing(), closed: inbox.today } });
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
  press('reopened', () => add('reopened', { status: 2, state: { outcome: null, closed: null, reopened: (inbox.open.state.reopened || 0) + 1 } }));

  // What can be done now: a closed signal is opened again or noted, nobody hands over to nobody.
  inbox.ready = () => {
    const { line, state } = inbox.open;
    const closed = line.status === 3;
    for (const one of box.querySelectorAll('[data-act]')) {
      const name = one.dataset.act;
      one.hidden = name === 'reopened' ? !closed : closed && name !== 'note' && name !== 'theme';
      if (one.tagName === 'DETAILS') one.open = false;
    }
    const taken = state.holder === inbox.me;
    if (taken) box.querySelector('[data-act="take"]').hidden = true;
    if (!inbox.partners.length) box.querySelector('details[data-act="give"]').hidden = true;
    const to = document.getElementById('aan');
    to.replaceChildren(...inbox.partners.map(({ member, name }) => new Option(name, member.verify)));
    for (const one of box.querySelectorAll('[name="thema"]')) one.checked = (state.themes || []).includes(one.value);
  };

  // Where somebody can be led to: asked for once, chosen from here.
  box.querySelector('details[data-act="handover"]').addEventListener('toggle', async () => {
    ways ??= await json(inbox.url('ways'));
  });
  for (const one of box.querySelectorAll('[name="soort"]')) {
    one.addEventListener('change', async () => {
      ways ??= await json(inbox.url('ways'));
      document.getElementById('wegen').replaceChildren(...(ways[one.value] || []).map((name) => new Option(name, name)));
    });
  }
})();
