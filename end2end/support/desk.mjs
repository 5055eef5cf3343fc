// Somebody at the desk: signed in, and vouched for by a passkey of a device that is not there.

import { expect } from "./test.mjs";
import { signIn } from "./people.mjs";

/** Signs in with a role that asks for a passkey, and makes one. */
export async function atTheDesk(page, house, name, { neighbourhood = "hamont-lo", role = "coordinator" } = {}) {
  const chrome = await page.context().newCDPSession(page);
  await chrome.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  await chrome.send("WebAuthn.addVirtualAuthenticator", { options });
  await signIn(page, house, name, { neighbourhood, role });
  await page.goto("/mijn/sleutel");
  await page.getByRole("button", { name: "Maak een sleutel op dit toestel" }).click();
  await expect(page.getByText("Je sleutel is bevestigd.")).toBeVisible();
}
