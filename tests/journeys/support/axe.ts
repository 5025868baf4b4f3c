import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

/** All of it without its notes: each page is sent the whole text and reads it. */
const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What looks at colours. All other rules read the document, which is the same in both themes. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];
/** Off unless asked for: what can be pressed is 24 px wide and high, or stands as far from its neighbours. */
const ALSO = { "target-size": { enabled: true } };

/**
 * All rules on the page as it came, then those of colours once more in the dark: the theme is a question to the style sheet,
 * nothing is drawn anew, and axe is brought in once for both.
 */
export async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const light = await axe(page, { rules: ALSO }),
    paper = await ground(page);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await ground(page), `${page.url()} stays light in the dark`).not.toBe(paper);
  return [...light, ...(await axe(page, { runOnly: OF_COLOURS })).map((one) => `dark: ${one}`)];
}
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--page"));

/** Without the list of all that is well, and only where it stands of what is not: no page here has a frame of another origin. */
const axe = (page: Page, more: RunOptions = {}): Promise<string[]> =>
  page.evaluate(
    async (options) => {
      const { axe } = window as unknown as {
        axe: { configure: (how: { noHtml: boolean }) => void; run: (at: Document, options: RunOptions) => Promise<AxeResults> };
      };
      axe.configure({ noHtml: true });
      const { violations } = await axe.run(document, options);
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ target }) => target.join(" "))
            .join(" | ")}`,
      );
    },
    { resultTypes: ["violations"], ...more } satisfies RunOptions,
  );
