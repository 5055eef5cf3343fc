// The HTML as it leaves the server, before any browser mends it: html-validate has nothing to say.

import { HtmlValidate } from "html-validate";
import config from "../html-validate.mjs";
import { LANGUAGES, PAGES, inLanguage } from "../support/pages.mjs";
import { expect, test } from "../support/test.mjs";

const judge = new HtmlValidate(config);

for (const { name, path, status } of PAGES) {
  test(`${name} is valid`, async ({ request }) => {
    for (const lang of LANGUAGES) {
      const answer = await request.get(inLanguage(lang, path), { maxRedirects: 0 });
      expect(answer.status()).toBe(status);
      const { results } = await judge.validateString(await answer.text());
      const said = results.flatMap(({ messages }) => messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
      expect.soft(said, `${lang} ${path}`).toEqual([]);
    }
  });
}
