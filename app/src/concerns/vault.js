// The vault in a page, a Worker or the service worker: `const call = await vault(address)`, then `call('seal', {…})`.
// Bytes go in as Uint8Array and come out as base64url. What is refused is thrown: error.message is the reason.
const vault = async (address) => {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(address));
  return vaultOf(instance.exports);
};

const vaultOf = ({ memory, reserve, call, answer }) => {
  const asked = (op, fields) => {
    const text = new TextEncoder().encode(JSON.stringify({ op, ...fields }, (_, value) => (value instanceof Uint8Array ? base64url(value) : value)));
    const room = reserve(text.length);
    new Uint8Array(memory.buffer, room, text.length).set(text);
    text.fill(0);
    const length = call();
    const { ok, refused } = JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, answer(), length)));
    if (refused) throw new Error(refused);
    return ok;
  };
  return (op, fields = {}) => {
    // WebAssembly has no randomness of its own: it is given more than a call draws. A next epoch draws the most: 32 bytes
    // for each mailbox of before.
    asked('stock', { bytes: crypto.getRandomValues(new Uint8Array(op === 'chain-next' ? 32 * 1024 : 512)) });
    return asked(op, fields);
  };
};

const base64url = (bytes) => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};
const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

Object.assign(globalThis, { vault, vaultOf, base64url, bytesOf });
