// One signal: what was sealed, how it stands, and what was noted with it.
(() => {
  const { box, ask, seen, step, fill, row, day } = regie;
  const it = inbox;

  // Who opened it is written down by the server.
  it.show = async (id, done = false) => {
    const whole = await ask('body', { team: it.team.team, url: it.url('list', `/${id}/inhoud`) });
    it.read.set(id, whole);
    const { body, entries } = whole;
    const last = entries.at(-1);
    const mine = (one) => one?.id === id;
    const line = stands([...it.lines, ...(it.closed || []), it.open?.line].find(mine), whole, last);
    it.open = { line, whole, state: last?.note.state || {} };
    const shown = step('one');
    shown.querySelector('[data-when="done"]').hidden = !done;
    fill(shown, 'heading', it.heading(line));
    fill(shown, 'line', it.about(line));
    fill(shown, 'text', body.text);
    const parts = {
      noticed: body.noticed.map((one) => it.word(`theme-${one}`)).join(', '),
      person: [body.person.name, body.person.place, body.person.reach].filter(Boolean).join(' · '),
      wishes: body.wishes,
      offers: body.offers,
      sender: [body.sender.name, body.sender.reach, body.sender.may_contact && it.word('contact')].filter(Boolean).join(' · ') || it.word('unsaid'),
    };
    for (const [name, words] of Object.entries(parts)) {
      fill(shown, name, words);
      shown.querySelector(`[data-part="${name}"]`).hidden = !words;
    }
    shown.querySelector('[data-fill="text"]').hidden = !body.text;
    // The newest notes could be left out unnoticed: this browser remembers how many there were.
    const before = seen.get(it.notes() + id) || 0;
    const fewer = !whole.broken && entries.length < before;
    if (!whole.broken && !fewer) seen.set(it.notes() + id, entries.length);
    const broken = Boolean(whole.broken) || fewer;
    shown.querySelector('[data-when="broken"]').hidden = !broken;
    shown.querySelector('[data-when="fewer"]').hidden = !fewer;
    shown.querySelector('[data-when="acts"]').hidden = broken || Boolean(it.chain.broken);
    shown.querySelector('[data-when="no-history"]').hidden = entries.length > 0;
    shown.querySelector('[data-list="notes"]').replaceChildren(...entries.map(note));
    it.ready(id);
  };
  // How it stands now, in the list as well: among the open ones, or the closed ones.
  const stands = (line, whole, last) => {
    const { status, look_again, answer, entries } = whole;
    if (entries.length !== line.entries) line.goes = null;
    Object.assign(line, { status, look_again, answer });
    if (!whole.broken) Object.assign(line, { entries: entries.length, last: last || null });
    const [here, there] = status === 3 ? [it.closed, it.lines] : [it.lines, it.closed];
    if (there?.includes(line)) there.splice(there.indexOf(line), 1);
    if (here && !here.includes(line)) here.push(line);
    return line;
  };
  const note = ({ note: one, signer }) => {
    const shown = row('note');
    const { kind, state } = one;
    const more = {
      holder: () => it.names.get(state.holder) || it.word('somebody'),
      handover: () => `${one.to.name} · ${day(one.to.check)}`,
      theme: () => (state.themes || []).map((theme) => it.word(`theme-${theme}`)).join(', '),
      outcome: () => it.word(`outcome-${state.outcome}`),
      answer: () => it.word(`answer-${one.answer}`),
    }[kind];
    fill(shown, 'what', [it.word(`note-${kind}`), more?.()].filter(Boolean).join(': '));
    fill(shown, 'text', one.text);
    shown.querySelector('[data-fill="text"]').hidden = !one.text;
    fill(shown, 'who', `${it.names.get(signer) || it.word('somebody')}, ${day(one.on)}`);
    return shown;
  };
})();
