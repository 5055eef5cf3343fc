// Where on the line of a walk somebody is, who may come by one place more than once. `line` holds places on the map, each
// with its metres from the start; whoever is nearer to it than `near` metres is on it. Goes before map.js, in one file.
function onTheLine(line, perMetre, near) {
  // So much further away is as near, in metres; so far one has walked to be seen walking; what walking back costs.
  const SAME = 15, GONE = 50, BACK = 6;
  // Nobody knows where somebody went who was not seen for so long, in milliseconds.
  const FORGOTTEN = 120000;
  const length = line.at(-1)[2];
  let known, asked, when = 0;
  const forget = () => ([known, asked] = [null, null]);

  // How far one is beside the line, and each place where it comes by, in metres from its start.
  const passed = (px, py) => {
    const beside = (x, y) => Math.hypot(px - x, py - y) / perMetre;
    const pieces = line.slice(1).map((b, i) => {
      const a = line[i];
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const part = Math.min(1, Math.max(0, ((px - a[0]) * dx + (py - a[1]) * dy) / (dx * dx + dy * dy || 1)));
      return [beside(a[0] + dx * part, a[1] + dy * part), a[2] + (b[2] - a[2]) * part, beside(b[0], b[1])];
    });
    const aside = pieces.reduce((least, [far]) => Math.min(least, far), Infinity);
    const found = [];
    // As long as the line stays near it is one place.
    let stays = false;
    for (const [far, at, end] of pieces) {
      const here = far <= aside + SAME;
      if (here && !stays) found.push([far, at]);
      else if (here && far < found.at(-1)[0]) found[found.length - 1] = [far, at];
      stays = here && end <= aside + SAME;
    }
    return [aside, found.map(([, at]) => at)];
  };

  // Of several places the one to which one has walked on from where one was. Where that is not known, all of them, until
  // it shows which way one walks.
  const likely = (places) => {
    if (Date.now() - when > FORGOTTEN) forget();
    when = Date.now();
    if (known === null && places.length > 1) {
      if (asked?.length !== places.length) asked = places;
      const on = places.filter((at, i) => at > asked[i] + GONE);
      // Where a round walk begins it ends as well: whoever asks there is about to leave.
      if (places[0] < near && places.at(-1) > length - near) known = 0;
      else if (on.length === 1) [known] = on;
      else return places;
    }
    const far = (at) => (known === null ? at : at < known ? (known - at) * BACK : at - known);
    known = places.reduce((best, at) => (far(at) < far(best) ? at : best));
    return [known];
  };

  const place = (px, py) => {
    const [aside, found] = passed(px, py);
    return [aside, likely(found)];
  };
  return { place };
}
