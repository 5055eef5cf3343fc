// Which fields of a form somebody typed: these are shown to them where it was not sent, on the page of what waits and by
// the service worker. What goes along unseen is none of them (numbers, choices by their word in the program), nor is what
// nobody should read over a shoulder (codes and PINs).
const isTyped = (() => {
  const UNSEEN = /^(?:formulier|wie-typte|versie|stand|stap|doe|dan|wat|buurt|waar|rol|soort(?:-\d+)?|rubriek|taal|code|geheim|pincode.*)$/;
  const NUMBER = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/;
  return ([name, value]) => !UNSEEN.test(name) && /\p{L}/u.test(value) && !NUMBER.test(value) && value !== 'ja';
})();

