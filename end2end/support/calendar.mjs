// A small calendar as an organiser would publish it (RFC 5545).

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

/** One event a property map; texts are escaped, and folded by octets as the standard asks. */
export function calendar(...events) {
  const texts = ["SUMMARY", "LOCATION", "DESCRIPTION", "COMMENT", "CONTACT", "CATEGORIES"];
  const lines = events.flatMap((event) => [
    "BEGIN:VEVENT",
    "DTSTAMP:20261101T080000Z",
    ...Object.entries(event).map(([name, value]) => `${name}:${texts.includes(name) ? escaped(value) : value}`),
    "END:VEVENT",
  ]);
  const all = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Buurthuis//NL", ...lines, "END:VCALENDAR", ""];
  return all.map(folded).join("\r\n");
}

function folded(line) {
  let [whole, room] = ["", 75];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) [whole, room] = [`${whole}\r\n `, 74];
    [whole, room] = [whole + character, room - size];
  }
  return whole;
}
