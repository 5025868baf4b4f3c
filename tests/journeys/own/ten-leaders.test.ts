import { expect, test } from "@playwright/test";
import { sowBloc, sowYear } from "../../../prisma/seed/bloc.ts";
import { Sower } from "../../../prisma/seed/sow.ts";
import { inDialog } from "../support/bloc-year.ts";
import { asOwner } from "../support/owner.ts";
import { pageOf } from "../support/people.ts";
import { anEmptyProvince, PASSWORD, unitsOf } from "../support/province.ts";

const SLUG = "muoi-don-vi",
  YEAR = String(new Date().getFullYear()),
  AT = `/${SLUG}/khoi/muoi/${YEAR}`;
const person = (key: string) => `${key}@${SLUG}.demo`;
const units = unitsOf(10);

/** The year begins, its pledge is adopted and nobody has signed. */
async function anAdoptedPledge(): Promise<void> {
  const at = await anEmptyProvince(SLUG, "Tỉnh Mười Đơn Vị", units),
    id = at.of("pledge", "giao-uoc");
  await asOwner(async (client) => {
    const sower = new Sower(client);
    await sower.enter(at.province);
    await sowBloc(sower, at, { key: "muoi", name: "Khối thi đua mười đơn vị", short: "Mười đơn vị" });
    const yearId = await sowYear(sower, at, {
      bloc: "muoi",
      year: YEAR,
      mode: "live",
      stage: "preparing",
      members: units.map(({ key }) => key),
      head: "so-1",
      holders: { head: "lanh-dao-so-1", secretary: "can-bo-so-1" },
    });
    await sower.into("pledge", [
      {
        id,
        bloc_year_id: yearId,
        title: `Giao ước thi đua năm ${YEAR}`,
        preamble: "Mười đơn vị thống nhất ký kết giao ước thi đua:",
        closing: "Cuối năm khối suy tôn đơn vị tiêu biểu.",
      },
    ]);
    await sower.into("pledge_clause", [
      {
        id: at.of("clause", "giao-uoc"),
        pledge_id: id,
        position: 1,
        heading: "Hoàn thành nhiệm vụ",
        body: "Mỗi đơn vị hoàn thành đúng hạn nhiệm vụ được giao.",
      },
    ]);
    await client.query("update pledge set state = 'adopted', adopted_at = now() where id = $1", [id]);
    await sower.into(
      "pledge_party",
      units.map(({ key, name }, n) => ({
        id: at.of("party", "giao-uoc", key),
        pledge_id: id,
        unit_id: at.unit(key),
        unit_name: name,
        position: n + 1,
      })),
    );
    sower.audit("pledge.adopted", id, { parties: units.length }, new Date().toISOString());
    await sower.writeAudit();
  });
}

test("ten leaders sign at once in ten browsers while the hall counts", async ({ browser }) => {
  await anAdoptedPledge();
  const hall = await pageOf(browser, person("can-bo-so-1"), { viewport: { width: 1920, height: 1080 } }, PASSWORD);
  await hall.goto(`${AT}/giao-uoc/trinh-chieu`);
  await expect(hall.locator(".say")).toContainText("0 trên 10");
  const leaders = await Promise.all(
    units.map(async (_unit, n) => {
      const page = await pageOf(
        browser,
        person(`lanh-dao-so-${n + 1}`),
        { viewport: n % 2 ? { width: 390, height: 844 } : { width: 1280, height: 900 } },
        PASSWORD,
      );
      await page.goto(`${AT}/giao-uoc`);
      return page;
    }),
  );
  // Everybody has the text before them; all press within the same moment, nobody reloads.
  await Promise.all(
    leaders.map((page) =>
      inDialog(page, "Ký giao ước", async (dialog) => dialog.getByLabel("Mật khẩu", { exact: false }).fill(PASSWORD), "Ký giao ước"),
    ),
  );
  await expect(hall.locator(".say")).toContainText("10 trên 10", { timeout: 30_000 });
  await Promise.all(leaders.map((page) => expect(page.getByText("đơn vị, đã ký đủ")).toBeVisible({ timeout: 30_000 })));
  await Promise.all(leaders.map((page) => page.context().close()));
});
