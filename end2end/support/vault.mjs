// A team of regisseurs with a mailbox, made by the vault that a browser runs; and what only they can read.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import vm from "node:vm";
import { SITE } from "../server.mjs";

const LOADER = new URL("../../app/src/concerns/vault.js", import.meta.url);

/** The vault as a page has it: its own loader, around the built file. `vault` is what the form gets, `regie` what a
 *  regisseur gets. */
export async function openVault(kind = "regie") {
  const loader = await readFile(LOADER, "utf8");
  const context = vm.createContext({ TextEncoder, TextDecoder, WebAssembly, crypto, btoa, atob, Uint8Array, JSON, Error, Object, String });
  vm.runInContext(loader, context);
  const name = (await readdir(join(SITE, "pkg"))).find((file) => file.startsWith(`${kind}.`) && file.endsWith(".wasm"));
  const { instance } = await WebAssembly.instantiate(await readFile(join(SITE, "pkg", name)));
  const call = context.vaultOf(instance.exports);
  return { call, base64url: context.base64url, bytesOf: context.bytesOf };
}

const uuid = (text) => Buffer.from(text.replaceAll("-", ""), "hex");

/** Changes the database of a house, or asks it something. */
export function inDatabase(house, sql, ...values) {
  const db = new DatabaseSync(house.database, { timeout: 10_000 });
  try {
    return db.prepare(sql).all(...values);
  } finally {
    db.close();
  }
}

/** A team for Hamont-Lo with a first epoch, in the database. Gives the vault that can open what is sealed to it. */
export async function foundTeam(house, neighbourhood = "72037W04") {
  const vault = await openVault();
  const team = crypto.randomUUID();
  vault.call("keys-new", { passphrase: "appel fiets regen brood linde zeven" });
  const { epoch, seals, printed } = vault.call("chain-found", { team });
  const bytes = Buffer.from(epoch, "base64url");
  // As `Epoch::to_bytes` has it: number, mailbox, how many members, members, the one before, who signed, the signature.
  inDatabase(house, "INSERT INTO team (id, founded) VALUES (?, 20000)", uuid(team));
  inDatabase(house, "INSERT INTO team_neighbourhood (neighbourhood, team) VALUES (?, ?)", neighbourhood, uuid(team));
  const at = (from, to) => bytes.subarray(from, to);
  const columns = [at(8, 40), at(168, bytes.length), at(40, 72), at(72, 104), at(104, 168)];
  inDatabase(
    house,
    "INSERT INTO epoch (team, number, mailbox, members, before, signer, signature) VALUES (?, 1, ?, ?, ?, ?, ?)",
    uuid(team),
    ...columns,
  );
  vault.call("chain-open", { team, epochs: [epoch], seals: seals.map(({ number, sealed }) => ({ number, sealed })), sound: true });

  /** Opens everything that came in: headline and body of each. */
  const read = () =>
    inDatabase(house, "SELECT lower(hex(id)) AS id, neighbourhood, epoch, headline, body FROM concern").map((row) => {
      const id = row.id.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
      const one = { id, neighbourhood: row.neighbourhood, epoch: row.epoch };
      const base64 = (part) => Buffer.from(part).toString("base64url");
      const line = { ...one, headline: base64(row.headline), last: null, entries: 0 };
      const [{ headline }] = vault.call("headlines", { team, concerns: [line] });
      const { body } = vault.call("body", { team, ...one, body: base64(row.body), entries: [] });
      return { id, headline, body };
    });
  return { team, printed, read };
}
