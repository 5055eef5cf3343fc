// What a first visit costs on a weak network, and what a page may do: only what this server sends it.

import { NOW } from "../server.mjs";
import { isAlive } from "../support/device.mjs";
import { LANGUAGES, PAGES, inLanguage } from "../support/pages.mjs";
import { expect, test } from "../support/test.mjs";

const MOMENT = "/hamont-lo/activiteiten/soep-op-dinsdag?dag=2026-11-24";

/** Everything that goes over the wire for a page, by address, in bytes as they are sent (headers included). */
async function wire(page) {
  const session = await page.context().newCDPSession(page);
  const [addresses, bytes] = [new Map(), new Map()];
  session.on("Network.requestWillBeSent", ({ requestId, request }) => addresses.set(requestId, request.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const url = addresses.get(requestId);
    if (url && !url.startsWith("data:")) bytes.set(url, (bytes.get(url) ?? 0) + encodedDataLength);
  });
  await session.send("Network.enable");
  return bytes;
}

const sum = (numbers) => [...numbers].reduce((all, one) => all + one, 0);

test.describe("a first visit", () => {
  // What a worker fetches first and then gives to the page would not be counted.
  test.use({ serviceWorkers: "block" });

  for (const [what, path, alive] of [
    ["the front page", "/hamont-lo", false],
    ["the list", "/hamont-lo/activiteiten", false],
    ["a moment", MOMENT, true],
  ]) {
    test(`to ${what} is light`, async ({ page, house }, info) => {
      const bytes = await wire(page);
      await page.goto(path, { waitUntil: "networkidle" });
      // Where an island stands far below, what it needs comes once somebody reads on.
      const wasm = () => [...bytes.keys()].filter((url) => url.endsWith(".wasm"));
      expect(wasm()).toEqual([]);
      if (alive) await isAlive(page);
      const lines = [...bytes].map(([url, size]) => `${size} ${url.replace(house.url, "")}`);
      info.annotations.push({ type: "over the wire", description: lines.join(" · ") });
      const first = [...bytes].filter(([url]) => url === house.url + path || url.endsWith(".css"));
      expect(first).toHaveLength(2);
      expect(sum(first.map(([, size]) => size)), lines.join("\n")).toBeLessThanOrEqual(14_000);
      expect(sum(bytes.values()), lines.join("\n")).toBeLessThanOrEqual(100_000);
      expect(bytes.size, lines.join("\n")).toBeLessThanOrEqual(8);
      expect(wasm()).toHaveLength(alive ? 1 : 0);
    });
  }
});

test("a page without islands loads no WebAssembly, and none asks anybody else for anything", async ({ page, context, house }) => {
  const asked = [];
  context.on("request", (request) => asked.push([request.serviceWorker() ? "worker" : "page", request.url()]));
  for (const { path } of PAGES) {
    asked.length = 0;
    await page.goto(path);
    const islands = await page.locator("leptos-island").count();
    if (islands) await isAlive(page);
    else await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    const elsewhere = asked.filter(([, url]) => !url.startsWith(house.url) && !url.startsWith("data:"));
    expect(elsewhere, path).toEqual([]);
    if (!islands) expect(asked.filter(([who, url]) => who === "page" && url.endsWith(".wasm")), path).toEqual([]);
  }
});

for (const lang of LANGUAGES) {
  test(`no page in ${lang} complains in the console, or tries what its policy forbids`, async ({ page, house }) => {
    const heard = [];
    await page.clock.setFixedTime(NOW);
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (e) => console.error(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
    });
    page.on("console", (message) => {
      // A page that is not there is told so by its own status.
      const itself = message.location().url === page.url() && /status of 404/.test(message.text());
      if (["error", "warning"].includes(message.type()) && !itself) heard.push(message.text());
    });
    for (const { name, path } of PAGES) {
      await page.goto(house.url + inLanguage(lang, path));
      if (await page.locator("leptos-island").count()) await isAlive(page);
      expect(heard, name).toEqual([]);
    }
  });
}

test("the coming days of the fullest neighbourhood are at most 150 kB", async ({ request }) => {
  for (const place of ["hamont-lo", "deerlijk-centrum", "fr/deerlijk-centrum"]) {
    const answer = await request.get(`/${place}/offline.json`, { headers: { "accept-encoding": "br" } });
    expect(answer.headers()["content-encoding"]).toBe("br");
    expect(Number(answer.headers()["content-length"])).toBeLessThanOrEqual(150_000);
    expect((await answer.json()).length).toBeGreaterThan(20);
  }
});

test("every answer carries the protecting headers", async ({ page, request }) => {
  await page.goto(MOMENT);
  const built = await page.evaluate(() => {
    const { js, wasm, boot } = document.body.dataset;
    return [js, wasm, boot, document.querySelector('link[rel="stylesheet"]').href];
  });
  const others = [
    "/sw.js", "/manifest.webmanifest", "/icons/bench.svg", "/icons/bench-512.png", "/icons/nothing.png", "/pkg/nothing.js",
    "/hamont-lo/agenda.ics", "/hamont-lo/agenda.atom", "/hamont-lo/qr.svg", "/hamont-lo/offline.json",
    "/sitemap.xml", "/robots.txt", "/health/live", "/health/ready", "/een/twee/drie",
  ];
  for (const path of [...PAGES.map((p) => p.path), ...built, ...others]) {
    // Twice: as it is made, and as it is kept.
    for (let time = 1; time <= 2; time += 1) {
      const answer = await request.get(path);
      const headers = answer.headers();
      const policy = headers["content-security-policy"] ?? "";
      for (const part of ["default-src 'none'", "frame-ancestors 'none'"]) expect(policy, `${path} (${time})`).toContain(part);
      expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
      expect(headers, path).toMatchObject({ "x-content-type-options": "nosniff" });
      // What carries a hash, or is a picture, loads nothing and asks for nothing: these words would say nothing.
      if (!/immutable$/.test(headers["cache-control"]) && !/^image\//.test(headers["content-type"])) {
        expect(headers["referrer-policy"], path).toBe("same-origin");
        expect(headers["permissions-policy"], path).toContain("camera=()");
        for (const part of ["base-uri 'none'", "form-action 'self'"]) expect(policy, `${path} (${time})`).toContain(part);
      }
      expect(headers["set-cookie"], path).toBeUndefined();
    }
  }
  const redirect = await request.post("/", { form: { buurt: "hamont-lo" }, maxRedirects: 0 });
  expect(redirect.status()).toBe(303);
  expect(redirect.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(redirect.headers()["set-cookie"]).toMatch(/^keuvel-buurt=hamont-lo; .*SameSite=Lax/);
});

test("hashed files are kept for ever, pages are asked about each time and not sent twice", async ({ page, request }) => {
  await page.goto(MOMENT);
  const built = await page.evaluate(() => {
    const { js, wasm, boot } = document.body.dataset;
    return [js, wasm, boot, document.querySelector('link[rel="stylesheet"]').href];
  });
  for (const url of built) expect((await request.get(url)).headers()["cache-control"]).toContain("immutable");
  const first = await request.get("/hamont-lo");
  expect(first.headers()["cache-control"]).toBe("no-cache");
  const again = await request.get("/hamont-lo", { headers: { "if-none-match": first.headers().etag } });
  expect(again.status()).toBe(304);
  expect((await request.get("/sw.js")).headers()["cache-control"]).toBe("no-cache");
});
