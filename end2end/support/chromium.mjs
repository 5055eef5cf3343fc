// Debian's Chromium, with nothing in it that asks the network by itself.

export const PROGRAM = process.env.KEUVEL_CHROMIUM || "/usr/bin/chromium";
export const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
