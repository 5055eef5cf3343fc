// Follows the list of who read what, from what this browser saw at the visit before.
(async () => {
  const { box, followReads } = regie;
  const lines = [...box.querySelectorAll('[data-number]')].map(({ dataset: { number, concern, reader, time, hash } }) => ({
    number: Number(number), concern, reader, at: Number(time), hash,
  }));
  const sound = await followReads(box.dataset.team, lines);
  box.querySelector('[data-when="sound"]').hidden = !sound;
  box.querySelector('[data-when="broken"]').hidden = sound;
})();
