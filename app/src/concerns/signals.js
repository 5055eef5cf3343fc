// What waits on this device, sealed, and the receipts of what was sent: in IndexedDB. The same in a page and in the service
// worker. A record is {id, slug, sealed, secret, day, state}; `sealed` is what is posted, and goes once it arrived.
const signals = (() => {
  const NAME = 'keuvel-signalen';
  const PATIENCE = 20000; // milliseconds for one answer
  const OPENS = 8000; // milliseconds: some browsers never answer when they are asked to open

  const opened = () => new Promise((resolve, reject) => {
    const open = indexedDB.open(NAME, 1);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error('late'));
    }, OPENS);
    open.onupgradeneeded = () => open.result.createObjectStore('signals', { keyPath: 'id' });
    open.onsuccess = () => {
      clearTimeout(timer);
      if (late) open.result.close();
      else resolve(open.result);
    };
    open.onerror = () => reject(open.error);
    open.onblocked = () => reject(new Error('blocked'));
  });
  const ask = async (mode, work) => {
    const db = await opened();
    try {
      return await new Promise((resolve, reject) => {
        const tx = db.transaction('signals', mode, { durability: 'strict' });
        const asked = work(tx.objectStore('signals'));
        tx.oncomplete = () => resolve(asked.result);
        tx.onerror = tx.onabort = () => reject(tx.error || new Error('not kept'));
      });
    } finally {
      db.close();
    }
  };
  const put = (record) => ask('readwrite', (store) => store.put(record));
  const get = (id) => ask('readonly', (store) => store.get(id));
  // Only what is still there: somebody may have thrown it away in the meantime.
  const change = (id, make) => ask('readwrite', (store) => {
    const found = store.get(id);
    found.onsuccess = () => found.result && store.put(make(found.result));
    return found;
  });
  const remove = (id) => ask('readwrite', (store) => store.delete(id));
  const all = async () => (await ask('readonly', (store) => store.getAll())).filter(({ id }) => !id.startsWith('try'));

  // Whether this device keeps things: told before anybody types, not after.
  const keeps = async () => {
    try {
      const [id, room] = [`try-${crypto.randomUUID()}`, new Uint8Array(64 * 1024)];
      await put({ id, room });
      const back = await get(id);
      await remove(id);
      return back?.room?.length === room.length;
    } catch {
      return false;
    }
  };

  const STATES = { 200: 'sent', 401: 'signIn', 403: 'refused', 409: 'refused', 410: 'dead', 413: 'refused', 422: 'refused' };

  // Hands one over. Gives its new state: 'waits' where there is no network, 'later' where the server takes no more now.
  const handOver = async (sealed) => {
    try {
      const answer = await fetch('/signalen/verzend', {
        method: 'POST',
        body: JSON.stringify(sealed),
        headers: { 'content-type': 'application/json' },
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      });
      // Signed in, and no caring neighbour here (any more): it goes as everybody's does.
      if (answer.status === 403 && sealed.as === 'neighbour') return handOver({ ...sealed, as: 'anybody' });
      return STATES[answer.status] || 'later';
    } catch {
      return 'waits';
    }
  };

  const sendAll = async () => {
    let away = false;
    for (const { id } of await all()) {
      // Read anew: another tab may have sent it, or somebody threw it away.
      const record = await get(id);
      if (!record?.sealed || record.state === 'dead' || record.state === 'refused') continue;
      const state = await handOver(record.sealed);
      await change(id, ({ sealed, ...rest }) => (state === 'sent' ? { ...rest, state } : { ...rest, sealed, state }));
      // Without network nothing goes. What the server does not take now holds up no other.
      away ||= state === 'waits' || state === 'later';
      if (state === 'waits') break;
    }
    return !away;
  };

  // One at a time on this device, however many pages and workers ask for it. Gives whether all that could go has gone.
  const send = () => (navigator.locks ? navigator.locks.request(NAME, sendAll) : sendAll());

  return { NAME, put, get, remove, all, keeps, handOver, send };
})();
