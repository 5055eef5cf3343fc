// The first visit of somebody new: what comes over the wire, counted as the browser received it.

import { PLACE } from "./content.mjs";
import { browser, bundled, details } from "./browser.mjs";
import { example, serve } from "./keuvel.mjs";
import { kilobytes } from "./results.mjs";

const BYTES_MOST = 100_000;
const REQUESTS_MOST = 8;
const PAINT_MOST = 14_000;
/** architecture.md 10. */
const BUNDLE_MOST = 150_000;

export async function measure(results) {
  const server = await serve(await example());
  const { phone, close } = await browser();
  const list = `/${PLACE.slug}/activiteiten`;
  const [detail] = await details(server.base + list);
  let bundle;
  for (const [name, path] of [
    ["front page", `/${PLACE.slug}`],
    ["list", list],
    ["detail", detail],
    ["board", `/${PLACE.slug}/helpen`],
  ]) {
    const visit = await firstVisit(phone, server.base + path);
    judge(results, name, visit);
    bundle = visit.bundle;
  }
  results.row("offline bundle", `≤ ${kilobytes(BUNDLE_MOST)}`, kilobytes(bundle), bundle <= BUNDLE_MOST, { bundle });
  await close();
  await server.stop();
}

function judge(results, name, { page, worker, islands }) {
  const sum = (requests) => requests.reduce((total, request) => total + request.bytes, 0);
  const paint = sum(page.filter(({ type }) => type === "Document" || type === "Stylesheet"));
  const [bytes, requests] = [sum(page), page.length];
  results.row(
    `first visit, ${name}`,
    `≤ ${kilobytes(BYTES_MOST)}, ≤ ${REQUESTS_MOST} requests`,
    `${kilobytes(bytes)}, ${requests} requests`,
    bytes <= BYTES_MOST && requests <= REQUESTS_MOST,
    { page },
  );
  results.row(
    `first visit, ${name}: HTML + CSS, with headers`,
    `≤ ${kilobytes(PAINT_MOST)}`,
    kilobytes(paint),
    paint <= PAINT_MOST,
  );
  const wasm = page.some(({ url }) => url.endsWith(".wasm"));
  const strangers = page.filter(({ own, type }) => !own || type === "Font").length;
  const failed = page.filter(({ status }) => status !== 200).length;
  results.row(
    `first visit, ${name}: WASM; fonts and third parties; not found`,
    `${islands ? "" : "no "}WASM; 0; 0`,
    `${wasm ? "" : "no "}WASM; ${strangers}; ${failed}`,
    wasm === islands > 0 && strangers === 0 && failed === 0,
    { islands },
  );
  results.row(
    `after ${name}: service worker, beside the bundle`,
    "–",
    `${kilobytes(sum(worker))}, ${worker.length} requests`,
    null,
    { worker },
  );
}

/** Opens an address on a new device, and counts until the offline bundle is there. */
export async function firstVisit(phone, url) {
  const device = await phone();
  const tab = await device.newPage();
  const session = await device.newCDPSession(tab);
  await session.send("Network.enable");
  const { origin } = new URL(url);
  const asked = new Map();
  session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    asked.set(requestId, { url: request.url, type, own: request.url.startsWith(origin), bytes: 0 });
  });
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const request = asked.get(requestId);
    if (request)
      Object.assign(request, {
        status: response.status,
        cached: response.fromDiskCache,
        byWorker: response.fromServiceWorker,
      });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = asked.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  const worker = [];
  device.on("request", (request) => {
    if (request.serviceWorker()) worker.push(request);
  });
  await tab.goto(url, { waitUntil: "load" });
  // Who reads on to an island is sent the WASM: it counts.
  const islands = await tab.locator("leptos-island").count();
  if (islands) await tab.locator("leptos-island").first().scrollIntoViewIfNeeded();
  await bundled(tab);
  await tab.waitForLoadState("networkidle");
  const byWorker = [];
  for (const request of worker) {
    const response = await request.response();
    const sizes = await request.sizes();
    byWorker.push({
      url: request.url(),
      bytes: sizes.responseHeadersSize + sizes.responseBodySize,
      status: response?.status(),
    });
  }
  await device.close();
  // What the service worker fetched first and then gave to the page came over the wire for the page.
  for (const request of [...asked.values()].filter((one) => one.byWorker)) {
    const fetched = byWorker.find((one) => one.url === request.url && one.bytes > 0);
    if (fetched) [request.bytes, fetched.bytes] = [fetched.bytes, 0];
  }
  const isBundle = ({ url }) => url.endsWith("/offline.json");
  return {
    page: [...asked.values()].filter(({ url }) => url.startsWith("http")),
    worker: byWorker.filter((request) => !isBundle(request)),
    bundle: byWorker.find(isBundle).bytes,
    islands,
  };
}
