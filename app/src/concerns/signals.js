// What waits on this device, sealed, and the receipts of what was sent: in IndexedDB. The same in a page and in the service
// worker. A record is {id, slug, sealed, secret, day, state, tries}; `sealed` is what is posted, and goes once it arrived.
const signals = (() => {
  const NAME = 'keuvel-signalen';
  const PATIENCE = 20000; // milliseconds for one answer

  const opened = () => new Promise((resolve, reject) => {
    const open = indexedDB.open(NAME, 1);
    open.onupgradeneeded = () => open.result.createObjectStore('signals', { keyPath: 'id' });
    open.onsuccess = () => resolve(open.result);
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
  const remove = (id) => ask('readwrite', (store) => store.delete(id));
  const all = async () => (await ask('readonly', (store) => store.getAll())).filter(({ id }) => id !== 'try');

  // Whether this device keeps things: told before anybody types, not after.
  const keeps = async () => {
    try {
      const room = new Uint8Array(64 * 1024);
      await put({ id: 'try', room });
      const back = await get('try');
      await remove('try');
      return back?.room?.length === room.length;
    } catch {
      return false;
    }
  };

  const STATES = { 200: 'sent', 401: 'signIn', 403: 'signIn', 409: 'refused', 410: 'dead', 413: 'refused', 422: 'refused' };

  // Hands one over. Gives its new state; 'waits' where there is no network, or the server asks for a while.
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
      return STATES[answer.status] || 'waits';
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
      if (state === 'sent') {
        const { sealed, ...rest } = record;
        await put({ ...rest, state });
      } else if (state === 'waits') {
        away = true;
        await put({ ...record, tries: record.tries + 1 });
        break;
      } else {
        await put({ ...record, state });
      }
    }
    return !away;
  };

  // One at a time on this device, however many pages and workers ask for it. Gives whether all that could go has gone.
  const send = () => (navigator.locks ? navigator.locks.request(NAME, sendAll) : sendAll());

  return { NAME, put, get, remove, all, keeps, handOver, send };
})();
