// What every journey stands on: a server, and the promise that no page complains.

import { test as base, expect } from "@playwright/test";
import { House } from "../server.mjs";

export { expect };

export const test = base.extend({
  // One server for each worker, for those who only read.
  common: [
    async ({}, use) => {
      const house = await House.open();
      await use(house);
      await house.close();
    },
    { scope: "worker" },
  ],
  house: ({ common }, use) => use(common),
  baseURL: ({ house }, use) => use(house.url),

  // Whatever else a test shows: nothing on the way throws, and nothing is stopped by the policy.
  complaints: [
    async ({ context }, use) => {
      const heard = [];
      context.on("weberror", (error) => heard.push(String(error.error())));
      context.on("console", (message) => {
        if (/content security policy|wasm|panicked/i.test(message.text())) heard.push(message.text());
      });
      await use(heard);
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
});

/** The same with a server that the test may change, stop and kill. */
export const alone = test.extend({
  house: async ({}, use) => {
    const house = await House.open();
    await use(house);
    await house.close();
  },
});
