// The map under somebody's fingers, and where they are on it. What is drawn is moved by a transform, and drawn sharp
// again when it rests. The position is asked of the device on pressing a button, and told to nobody.
(() => {
  const words = (element) => JSON.parse(element.dataset.words);
  const numbers = (text) => text.split(' ').filter(Boolean).map(Number);

  // "180 meter", "3,2 kilometer": as the server says it.
  const distance = (metres, t) => {
    const tens = Math.round(metres / 10) * 10;
    if (tens < 1000) return t.metres.replace('{n}', tens);
    const far = Math.round(metres / 100) / 10;
    const one = new Intl.PluralRules(document.documentElement.lang).select(far) === 'one';
    return (one ? t.one_kilometre : t.kilometres).replace('{n}', String(far).replace('.', t.decimal));
  };
  const say = (note, text) => {
    note.textContent = text;
    note.hidden = !text;
  };
  const failed = (note, t) => (error) => say(note, error.code === 1 ? t.refused : t.not_found);

  const frame = document.getElementById('kaartvenster');
  if (frame && document.getElementById('kaart')) move(frame, document.getElementById('kaart'));
  for (const near of document.querySelectorAll('.near-me')) sort(near);
  narrow();

  function move(frame, map) {
    const NEAREST = 8, STEP = 1.6, MOVE = 0.2;
    let zoom = 1, x = 0, y = 0;
    const fingers = new Map();
    // Measured when somebody begins: to measure between two writes is to lay the page out twice.
    let left = 0, top = 0, wide = 0, high = 0;
    const measure = () => {
      ({ left, top } = frame.getBoundingClientRect());
      [wide, high] = [frame.clientWidth, frame.clientHeight];
    };
    const place = (event) => [event.clientX - left, event.clientY - top];
    const put = (moving) => {
      x = Math.min(0, Math.max(wide - wide * zoom, x));
      y = Math.min(0, Math.max(high - high * zoom, y));
      // No custom property: all that is drawn would inherit it, and be looked at again with every frame.
      map.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px) scale(${zoom.toFixed(3)})`;
      frame.classList.toggle('moving', moving);
      frame.classList.toggle('near', zoom > 1);
    };
    // However many fingers moved: once in a frame.
    let asked = 0;
    const follow = () => (asked ||= requestAnimationFrame(() => ((asked = 0), put(true))));
    // Where it stays, lines, signs and letters have their own size again: one kind in a frame, so that none takes long.
    let rests = 0;
    const arrows = document.querySelectorAll('.map-arrows button');
    const rest = () => {
      cancelAnimationFrame(asked);
      asked = 0;
      put(false);
      for (const arrow of arrows) arrow.disabled = zoom <= 1;
      const round = (rests += 1);
      const left = [
        () => frame.style.setProperty('--zoom', zoom.toFixed(3)),
        () => frame.style.setProperty('--near', zoom.toFixed(3)),
        () => (map.dataset.level = Math.floor(Math.log(zoom + 0.01) / Math.log(STEP))),
      ];
      const go = () => {
        if (round !== rests || !left.length) return;
        left.shift()();
        requestAnimationFrame(go);
      };
      requestAnimationFrame(go);
    };
    // Nearer or further, with this place of the window staying where it is.
    const zoomAt = (px, py, by) => {
      const next = Math.min(NEAREST, Math.max(1, zoom * by));
      [x, y] = [px - ((px - x) * next) / zoom, py - ((py - y) * next) / zoom];
      zoom = next;
    };
    const middle = (by) => zoomAt(wide / 2, high / 2, by);
    const whole = () => ([zoom, x, y] = [1, 0, 0]);

    const shift = (right, down) => ([x, y] = [x - right * wide * MOVE, y - down * high * MOVE]);
    const press = {
      in: () => middle(STEP),
      out: () => middle(1 / STEP),
      whole,
      Left: () => shift(-1, 0),
      Right: () => shift(1, 0),
      Up: () => shift(0, -1),
      Down: () => shift(0, 1),
    };
    for (const button of document.querySelectorAll('[data-press]')) {
      button.addEventListener('click', () => (measure(), press[button.dataset.press](), rest()));
    }
    frame.addEventListener('keydown', (event) => {
      const keys = { '+': press.in, '=': press.in, '-': press.out, 0: whole, Home: whole };
      // As long as all of it is seen the arrows move the page.
      if (zoom > 1) for (const way of ['Left', 'Right', 'Up', 'Down']) keys[`Arrow${way}`] = press[way];
      if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      measure();
      keys[event.key]();
      rest();
    });
    frame.addEventListener('wheel', (event) => {
      // At its smallest the map lets the page scroll on.
      if (zoom <= 1 && event.deltaY >= 0) return;
      event.preventDefault();
      measure();
      zoomAt(...place(event), event.deltaY < 0 ? 1.25 : 0.8);
      rest();
    }, { passive: false });
    // Two fingers are for the map, one is for the page as long as all of the map is seen.
    frame.addEventListener('touchmove', (event) => (fingers.size > 1 || zoom > 1) && event.preventDefault(), { passive: false });
    frame.addEventListener('pointerdown', (event) => {
      if (!fingers.size) measure();
      fingers.set(event.pointerId, place(event));
    });
    frame.addEventListener('pointermove', (event) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = place(event);
      fingers.set(event.pointerId, now);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
      if (other) {
        const apart = (at) => Math.max(1, Math.hypot(at[0] - other[0], at[1] - other[1]));
        [x, y] = [x + dx / 2, y + dy / 2];
        zoomAt((now[0] + other[0]) / 2, (now[1] + other[1]) / 2, apart(now) / apart(before));
      } else if (zoom > 1) {
        [x, y] = [x + dx, y + dy];
        frame.setPointerCapture(event.pointerId);
      } else return;
      follow();
    });
    const lift = (event) => fingers.delete(event.pointerId) && !fingers.size && rest();
    for (const name of ['pointerup', 'pointercancel', 'lostpointercapture']) frame.addEventListener(name, lift);
    document.addEventListener('pointerup', lift);

    const [, , width, height] = numbers(map.getAttribute('viewBox'));
    find(map, width, height, (px, py) => {
      measure();
      zoom = Math.max(zoom, 2.5);
      [x, y] = [wide / 2 - (px / width) * wide * zoom, high / 2 - (py / height) * high * zoom];
      rest();
    });
    frame.classList.add('alive');
  }

  // "Waar ben ik?": looks again and again, until the button is pressed once more.
  function find(map, width, height, show) {
    const where = document.querySelector('.map-where');
    const button = where?.querySelector('button');
    if (!button) return;
    const t = words(where);
    const note = where.querySelector('[role=status]');
    const ON_IT = 40;
    const benches = numbers(map.dataset.stops);
    const [lat, lon, perLat, perLon] = numbers(map.dataset.place);
    // Units a metre: so many metres are a degree of latitude here.
    const perMetre = perLat / (111132.95 - 559.85 * Math.cos((2 * lat * Math.PI) / 180));
    let watch = null, first = true, at, length;

    const tell = ({ coords }) => {
      const [px, py] = [width / 2 + (coords.longitude - lon) * perLon, height / 2 - (coords.latitude - lat) * perLat];
      const [aside, places] = at.place(px, py);
      const you = document.getElementById('jij');
      you.removeAttribute('display');
      you.setAttribute('transform', `translate(${Math.round(px)} ${Math.round(py)})`);
      if (first) show(px, py);
      first = false;
      const way = (bench, end, having, none) =>
        (bench < Infinity ? having.replace('{bench}', distance(bench, t)) : none).replace('{end}', distance(end, t));
      const ahead = (at) => {
        const next = Math.min(...benches.filter((bench) => bench > at + 5).map((bench) => bench - at));
        return way(next, length - at, t.forward, t.forward_no_bench);
      };
      const behind = (at) => {
        const last = Math.min(...benches.filter((bench) => bench < at - 5).map((bench) => at - bench));
        return way(last, at, t.backward, t.backward_no_bench);
      };
      const [here, again] = [places[0], places.at(-1)];
      say(note, [
        aside <= ON_IT ? t.on_the_path : t.off_the_path.replace('{distance}', distance(aside, t)),
        ...(places.length > 1 ? [t.first_time, ahead(here), t.been_here, ahead(again)] : [ahead(here), behind(here)]),
      ].join(' '));
    };

    button.addEventListener('click', () => {
      if (watch !== null) {
        navigator.geolocation.clearWatch(watch);
        watch = null;
        say(note, '');
      } else if (!navigator.geolocation) {
        say(note, t.not_found);
      } else {
        say(note, t.looking);
        first = true;
        // Read when it is asked for: the page has other things to do as it opens.
        const line = map.dataset.line.split(',').map(numbers);
        length = line.at(-1)[2];
        at = onTheLine(line, perMetre, ON_IT);
        watch = navigator.geolocation.watchPosition(tell, failed(note, t), { enableHighAccuracy: true });
      }
      button.textContent = watch === null ? t.where_am_i : t.stop;
    });
  }

  // A copy of the list holds all walks: what was asked for is picked out here, by the words that stand on each card.
  function narrow() {
    const form = document.querySelector('details.filter form');
    if (!form || document.getElementById('copy')?.hidden !== false) return;
    const asked = [...new URLSearchParams(location.search)].filter(([name, value]) => value && form.elements[name]);
    for (const [name, value] of asked) {
      const field = form.elements[name];
      if (field.type === 'checkbox') field.checked = value === 'ja';
      else field.value = value;
    }
    // How far around is no property of a walk: that is which list this is a copy of.
    const narrowing = asked.filter(([name]) => name !== 'ernaast');
    const words = narrowing.map(([name, value]) => (value === 'ja' ? name : `${name}-${value}`));
    const cards = [...document.querySelectorAll('[data-fits]')];
    for (const card of cards) card.hidden = !words.every((word) => card.dataset.fits.split(' ').includes(word));
    form.closest('details').open = words.length > 0;
    document.getElementById('past-niet').hidden = cards.some((card) => !card.hidden);
    document.getElementById('alleen-hier').hidden = !!form.elements.ernaast || !/[?&]ernaast=ja/.test(location.search);
  }

  // Puts the walks in the order of how near they begin.
  function sort(near) {
    const t = words(near);
    const note = near.querySelector('[role=status]');
    near.querySelector('button').addEventListener('click', () => {
      if (!navigator.geolocation) return say(note, t.not_found);
      say(note, t.looking);
      navigator.geolocation.getCurrentPosition(({ coords }) => {
        const cards = [...document.querySelectorAll('[data-at]')].map((card) => {
          const [lat, lon] = numbers(card.dataset.at);
          const east = (lon - coords.longitude) * Math.cos((lat * Math.PI) / 180);
          return [Math.hypot(lat - coords.latitude, east) * 111195, card];
        });
        const after = cards.at(-1)[1].nextSibling;
        for (const [metres, card] of cards.sort((a, b) => a[0] - b[0])) {
          card.querySelector('.when small').textContent = t.from_here.replace('{distance}', distance(metres, t));
          card.parentNode.insertBefore(card, after);
        }
        say(note, '');
      }, failed(note, t));
    });
  }
})();
