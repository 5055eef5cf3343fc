// Passkeys: asks the browser for one, and tells the server what it says. The page works out which, and where to.
(() => {
  const box = document.querySelector('[data-passkey]');
  if (!box) return;
  const { passkey, begin, end, to, failed, missing } = box.dataset;
  const button = box.querySelector('button');
  const said = box.querySelector('[role="alert"]');
  if (!window.PublicKeyCredential) {
    button.hidden = true;
    said.textContent = missing;
    return;
  }
  const read = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const write = (buffer) => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const post = async (url, body) => {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), redirect: 'manual' });
    // A session that ended leads to the door: the page itself finds the way.
    if (answer.type === 'opaqueredirect') return location.reload();
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(told.words || failed, { cause: 'told' });
    return told;
  };
  const known = (list) => (list || []).map((one) => ({ ...one, id: read(one.id) }));

  button.addEventListener('click', async () => {
    said.textContent = '';
    button.disabled = true;
    try {
      const asked = await post(begin, {});
      if (!asked) return;
      const { publicKey } = asked;
      publicKey.challenge = read(publicKey.challenge);
      let key;
      if (passkey === 'make') {
        publicKey.user.id = read(publicKey.user.id);
        publicKey.excludeCredentials = known(publicKey.excludeCredentials);
        key = await navigator.credentials.create({ publicKey });
      } else {
        publicKey.allowCredentials = known(publicKey.allowCredentials);
        key = await navigator.credentials.get({ publicKey });
      }
      const { response } = key;
      const credential = {
        id: key.id,
        rawId: write(key.rawId),
        type: key.type,
        clientExtensionResults: {},
        response: {
          clientDataJSON: write(response.clientDataJSON),
          attestationObject: write(response.attestationObject),
          authenticatorData: write(response.authenticatorData),
          signature: write(response.signature),
          userHandle: write(response.userHandle) || null,
        },
      };
      const done = await post(end, { credential, to });
      if (done) location.assign(done.to);
    } catch (error) {
      said.textContent = error.cause === 'told' ? error.message : failed;
      button.disabled = false;
    }
  });
})();
