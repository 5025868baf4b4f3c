import { expect, type Page } from "@playwright/test";
import { sowBloc, sowYear } from "../../../prisma/seed/bloc.ts";
import type { Keys } from "../../../prisma/seed/province.ts";
import { Sower } from "../../../prisma/seed/sow.ts";
import { asOwner } from "./owner.ts";
import { company } from "./people.ts";
import { anEmptyProvince, PASSWORD, unitsOf } from "./province.ts";

type Year = Omit<Parameters<typeof sowYear>[2], "bloc" | "mode">;

/** A year that runs, of three units of which the first leads. */
export const runningYear = (year: number): Year => ({
  year: String(year),
  stage: "running",
  members: ["so-1", "so-2", "so-3"],
  head: "so-1",
  holders: { head: "lanh-dao-so-1", secretary: "can-bo-so-1" },
});

/** A province of its own with one bloc `khoi-mot` and the years given: where a journey begins whose subject is none of them. */
export async function aSmallBloc(
  slug: string,
  name: string,
  years: Year[],
  beside: Parameters<typeof anEmptyProvince>[3] = {},
): Promise<Keys> {
  const at = await anEmptyProvince(slug, name, unitsOf(3), beside);
  await asOwner(async (client) => {
    const sower = new Sower(client);
    await client.query("select set_config('app.province', $1, true)", [at.province]);
    await sowBloc(sower, at, { key: "khoi-mot", name: "Khối Một", short: "Khối Một" });
    for (const year of years) await sowYear(sower, at, { bloc: "khoi-mot", mode: "live", ...year });
    await sower.writeAudit();
  });
  return at;
}

/** How people of this province come in, and what stands on their desks. */
export function desksOf(slug: string) {
  const task = (page: Page, title: RegExp) => page.getByRole("listitem").filter({ hasText: title });
  return {
    signedIn: company(slug, PASSWORD),
    openTask: async (page: Page, title: RegExp, verb: string): Promise<void> => {
      await page.goto(`/${slug}/viec`);
      await task(page, title).first().locator("a.btn").filter({ hasText: verb }).click();
    },
    noTask: async (page: Page, title: RegExp): Promise<void> => {
      await page.goto(`/${slug}/viec`);
      await expect(page.getByRole("heading", { level: 1, name: "Việc cần làm" })).toBeVisible();
      await expect(task(page, title)).toHaveCount(0);
    },
  };
}
