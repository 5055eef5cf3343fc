// Counting themes: the closed signals of a quarter are opened in the Worker, counted there, and small numbers hidden
// before anything leaves. The page shows what will be published.
(() => {
  const { box, ask, json, step, fill, row, secret, form, follow } = regie;
  const { team: id, from, until, quarter, few, hidden } = box.dataset;
  const word = (name) => box.querySelector(`[data-word="${name}"]`).textContent;
  const themes = [...box.querySelectorAll('[data-word^="theme-"]')].map(({ dataset }) => dataset.word);
  // The day it was closed stands in its sealed note: the week that the server knows moves with each later one.
  const day = ({ closed_week: week, last }) => last.note.state.closed || week;
  const shown = (cell) => ({ few, hidden })[cell] ?? String(cell);
  let state;
  let tables;

  form('count', async (one) => {
    const typed = secret(one);
    step('working');
    try {
      await ask('keys-unlock', { wrapped: state.me.key.wrapped, secret: typed });
      const team = state.teams.find((one) => one.team === id);
      const chain = await follow(team);
      if (chain.broken) throw new Error('Broken');
      await ask('chain-open', { team: id, epochs: team.epochs, seals: team.seals, sound: true });
      const { concerns } = await ask('list', { team: id, url: box.dataset.list });
      const closed = concerns.filter((line) => line.last && day(line) >= from && day(line) <= until);
      // A neighbourhood that is part of another one now is counted there.
      const now = new Map(team.places.map((one) => [one.code, one.now]));
      const counted = closed.map(({ neighbourhood, last: { note: { state } } }) => ({
        neighbourhood: now.get(neighbourhood), themes: state.themes || [], outcome: state.outcome || 'other',
      }));
      const places = team.places.filter((one) => one.code === one.now);
      tables = await ask('tally', { neighbourhoods: places.map(({ code }) => code), concerns: counted });
      await ask('keys-lock');
      preview(places, counted.filter((one) => !one.themes.length).length);
    } catch (error) {
      await ask('keys-lock').catch(() => {});
      step('count');
      throw error;
    }
  });

  const preview = (places, without) => {
    const page = step('preview');
    fill(page, 'without', String(without));
    page.querySelector('[data-list="tables"]').replaceChildren(...places.map(({ code, name }) => {
      const one = row('table');
      fill(one, 'place', name);
      one.querySelector('tbody').append(...tables[code].map((line, i) => {
        const tr = document.createElement('tr');
        const th = document.createElement('th');
        th.scope = 'row';
        th.textContent = word(themes[i]);
        tr.append(th, ...[...line.cells, line.total].map((cell) => {
          const td = document.createElement('td');
          td.textContent = shown(cell);
          return td;
        }));
        return tr;
      }));
      return one;
    }));
  };

  form('publish', async () => {
    await json(box.dataset.publish, { quarter, tables });
    step('done');
  });

  if (box.dataset.counted === 'yes') step('done');
  else {
    json(box.dataset.state).then((told) => {
      state = told;
      step('count');
    }).catch(regie.failed);
  }
})();
