// One database with the example, filled once; each server gets a copy of it.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keuvel } from "../server.mjs";

export default async function example() {
  const folder = await mkdtemp(join(tmpdir(), "keuvel-example-"));
  process.env.KEUVEL_EXAMPLE = join(folder, "example.db");
  await keuvel(process.env.KEUVEL_EXAMPLE, ["demo"]);
  return () => rm(folder, { recursive: true });
}
