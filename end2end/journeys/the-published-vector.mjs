// What seals and opens is the suite of RFC 9180 as others know it: the published vector, through the very files that
// browsers get, in the page of the form, in the Worker of a regisseur, and outside a browser.

import { regisseur } from "../support/regie.mjs";
import { alone, expect, test } from "../support/test.mjs";
import { foundTeam, openVault } from "../support/vault.mjs";

const hex = (text) => Buffer.from(text, "hex").toString("base64url");

// RFC 9180, appendix A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base mode, first message.
const [INFO, AAD] = [hex("4f6465206f6e2061204772656369616e2055726e"), hex("436f756e742d30")];
const TEXT = hex("4265617574792069732074727574682c20747275746820626561757479");
const SEALED = hex(
  "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a" +
    "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
);
const PUBLIC = hex("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a");
const SEED = hex("909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b");
const PRIVATE = hex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");

/** What is asked, and what must come of it: `null` where it must be refused. */
const ASKED = [
  ["suite-seal", { key: PUBLIC, seed: SEED, info: INFO, aad: AAD, text: TEXT }, SEALED],
  ["suite-open", { key: PRIVATE, info: INFO, aad: AAD, text: SEALED }, TEXT],
  ["suite-open", { key: PRIVATE, info: INFO, aad: TEXT, text: SEALED }, null],
  ["suite-open", { key: PRIVATE, info: AAD, aad: AAD, text: SEALED }, null],
  ["suite-open", { key: SEED, info: INFO, aad: AAD, text: SEALED }, null],
  ["suite-open", { key: PRIVATE, info: INFO, aad: AAD, text: hex(`00${Buffer.from(SEALED, "base64url").toString("hex").slice(2)}`) }, null],
];
const WANTED = ASKED.map(([, , answer]) => answer ?? "DoesNotOpen");
const QUESTIONS = ASKED.map(([op, fields]) => ({ op, fields }));

for (const kind of ["vault", "regie"]) {
  test(`outside a browser, by the file that browsers get: ${kind}`, async () => {
    const { call } = await openVault(kind);
    const answer = ({ op, fields }) => {
      try {
        return call(op, fields);
      } catch ({ message }) {
        return message;
      }
    };
    expect(QUESTIONS.map(answer)).toEqual(WANTED);
  });
}

alone("in the page of the form, by the file that it is served", async ({ page, house }) => {
  await foundTeam(house);
  const fetched = [];
  page.on("response", (answer) => fetched.push(new URL(answer.url()).pathname));
  await page.goto("/hamont-lo/doorgeven");
  await expect(page.locator("#signaal")).toBeVisible();
  const { answers, file } = await page.evaluate(async (questions) => {
    const { vault: address } = JSON.parse(document.getElementById("signaal").dataset.to);
    const call = await vault(address);
    const answer = ({ op, fields }) => {
      try {
        return call(op, fields);
      } catch ({ message }) {
        return message;
      }
    };
    return { answers: questions.map(answer), file: address };
  }, QUESTIONS);
  expect(answers).toEqual(WANTED);
  expect(file).toMatch(/^\/pkg\/vault\.[0-9a-f]+\.wasm$/);
  expect(fetched, "the form itself uses the same file").toContain(file);
});

alone("in the Worker of a regisseur, by the file that it is served", async ({ page, house }) => {
  await regisseur(page, house, "Els");
  const answers = await page.evaluate(async (questions) => {
    const told = [];
    for (const { op, fields } of questions) told.push(await regie.ask(op, fields).catch(({ message }) => message));
    return told;
  }, QUESTIONS);
  expect(answers).toEqual(WANTED);
  expect(await page.evaluate(() => regie.box.dataset.wasm)).toMatch(/^\/pkg\/regie\.[0-9a-f]+\.wasm$/);
  expect(page.workers()).toHaveLength(1);
});
