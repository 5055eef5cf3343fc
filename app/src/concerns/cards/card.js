// A referral card: its code out of the fragment or typed, then the neighbourhood, then the form. The code stays behind the
// #, where no server sees it.
(() => {
  const form = document.getElementById('kaart');
  if (!form) return;
  const say = (name) => form.querySelectorAll('[data-say]').forEach((note) => (note.hidden = note.dataset.say !== name));
  const open = async (typed) => {
    say('');
    let answer;
    try {
      answer = await fetch('/kaart/code', { method: 'POST', body: JSON.stringify({ code: typed }), headers: { 'content-type': 'application/json' } });
    } catch {
      return say('offline');
    }
    if (answer.status === 429) return say('often');
    if (answer.status === 422) {
      say('unknown');
      return form.elements.code.focus();
    }
    if (!answer.ok) return say('failed');
    const { code, places } = await answer.json();
    if (!places.length) return say('nowhere');
    const choose = document.getElementById('kaart-buurt');
    const links = places.map(({ name, path }) => {
      const item = document.createElement('li');
      item.append(Object.assign(document.createElement('a'), { textContent: name, href: `${form.dataset.lang}${path}#${code}` }));
      return item;
    });
    choose.querySelector('ul').replaceChildren(...links);
    choose.hidden = false;
    form.hidden = true;
    choose.querySelector('h2').focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    open(form.elements.code.value);
  });
  const code = /^#([0-9A-Za-z-]{10,12})$/.exec(location.hash)?.[1];
  if (code) {
    history.replaceState(null, '', location.pathname);
    form.elements.code.value = code;
    open(code);
  }
})();
