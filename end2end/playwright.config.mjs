// The journeys: people's ways through Keuvel, in Debian's Chromium, against a server of their own.
import { defineConfig } from "@playwright/test";
import { PROGRAM, QUIET } from "./support/chromium.mjs";

export default defineConfig({
  testDir: "./journeys",
  testMatch: "*.mjs",
  outputDir: "../target/journeys",
  globalSetup: "./support/example.mjs",
  fullyParallel: true,
  workers: 2,
  retries: process.env.CI ? 2 : 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["./support/closing-line.mjs"]],
  use: {
    viewport: { width: 360, height: 740 },
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    // On a loaded machine a press must not wait for ever.
    actionTimeout: 10_000,
    // No page slides away under a test that looks at it.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: PROGRAM,
      args: QUIET,
    },
  },
  projects: [{ name: "phone" }],
});
