// Follows the list of who read what, from what this browser saw at the visit before.
(async () => {
  const { box, ask, seen, tampered } = regie;
  const { team } = box.dataset;
  const key = `gelezen-${team}`;
  const lines = [...box.querySelectorAll('[data-number]')].map(({ dataset: { number, concern, reader, time, hash } }) => ({
    number: Number(number), concern, reader, at: Number(time), hash,
  }));
  const before = seen.get(key);
  let sound = true;
  try {
    const newest = await ask('reads-follow', { team, lines, trusted: before });
    if (newest.number) seen.set(key, newest);
  } catch (error) {
    if (!tampered(error)) return;
    sound = false;
  }
  box.querySelector('[data-when="sound"]').hidden = !sound;
  box.querySelector('[data-when="broken"]').hidden = sound;
})();
