// The Worker of a regisseur: here, and nowhere else, are her keys between unlocking and locking. The page asks by
// messages `{ id, op, fields }` and hears `{ id, ok }` or `{ id, refused }`.
let call;
let lockAfter = 0;
let last = 0;
let open = false;

const lock = () => {
  open = false;
  call('keys-lock');
};
// A device that slept wakes up late: the clock counts, not the timer, and before anything else is done.
const inTime = () => {
  if (!open || Date.now() - last < lockAfter) return;
  lock();
  postMessage({ locked: true });
};
setInterval(inTime, 1000);

// Each word as likely as the next: numbers beyond the last whole round are drawn again.
const word = () => {
  const most = 65536 - (65536 % WORDS.length);
  for (;;) {
    const [drawn] = crypto.getRandomValues(new Uint16Array(1));
    if (drawn < most) return WORDS[drawn % WORDS.length];
  }
};

const fetched = async (url, most) => {
  const answer = await fetch(url, { redirect: 'manual', cache: 'no-store', ...most });
  if (!answer.ok) throw new Error(answer.type === 'opaqueredirect' ? 'SignIn' : `Status${answer.status}`);
  return answer.json();
};
const sent = (url, body) => fetched(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const opened = (answer) => {
  open = true;
  last = Date.now();
  return answer;
};

const ops = {
  async load({ script, wasm, after }) {
    importScripts(script);
    call = await vault(wasm);
    lockAfter = after;
  },
  touch() {},
  words: () => Array.from({ length: 6 }, word),
  'keys-lock': lock,
  'keys-new': (fields) => opened(call('keys-new', fields)),
  'keys-unlock': (fields) => opened(call('keys-unlock', fields)),
  'keys-recover': (fields) => opened(call('keys-recover', fields)),
  // The list of a team: sealed headlines come in here and leave opened, so that the page never waits for it.
  async list({ team, url }) {
    const told = await fetched(url);
    const lines = [];
    for (let at = 0; at < told.concerns.length; at += 40) {
      const concerns = told.concerns.slice(at, at + 40);
      const shown = call('headlines', { team, concerns });
      concerns.forEach(({ headline, last: sealed, ...line }, i) => lines.push({ ...line, ...shown[i] }));
      postMessage({ progress: [Math.min(at + 40, told.concerns.length), told.concerns.length] });
    }
    return { ...told, concerns: lines };
  },
  // A body with its notes: the server writes down who asked.
  async body({ team, url }) {
    const told = await sent(url, {});
    return { ...told, ...call('body', { team, ...told }), body_sealed: told.body, entries_sealed: told.entries };
  },
  // The next note: on what is there now, and refused by the server where somebody else was first.
  async note({ team, url, whole, note, change }) {
    const made = call('entry', { team, ...whole, note });
    return sent(url, { ...change, ...made });
  },
};

onmessage = async ({ data: { id, op, fields } }) => {
  try {
    inTime();
    if (open) last = Date.now();
    postMessage({ id, ok: await (ops[op] ? ops[op](fields) : call(op, fields)) });
  } catch (error) {
    postMessage({ id, refused: error.message });
  }
};
