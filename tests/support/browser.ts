import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The first browser that is there; the one without windows needs half as much of the machine for the same page. */
export const browserPath = (): string | undefined =>
  [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium-headless-shell",
    chromium.executablePath(),
    "/usr/bin/google-chrome",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
  ].find((path) => path && existsSync(path));

/** Of two such lists the browser knows the last alone: Playwright's own comes first. */
const WITHOUT = [
  ..."AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose HttpsUpgrades HttpsFirstBalancedModeAutoEnable LensOverlay MediaRouter PaintHolding ThirdPartyStoragePartitioning".split(
    " ",
  ),
  ..."AvoidCorsURLLoaderRestartOnRedirect OptimizationHints NetworkTimeServiceQuerying AimEnabled PreconnectToSearch".split(" "),
  // What every window costs and nobody sees: two pages of its own behind the address bar, and a process for a page yet to come.
  ..."WebUIOmniboxPopup WebUIOmniboxAimPopup SpareRendererForSitePerProcess".split(" "),
];

export const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${WITHOUT.join(",")}`,
];
