import { expect, test, type Page } from "@playwright/test";
import { sowBloc, sowYear } from "../../../prisma/seed/bloc.ts";
import { Sower } from "../../../prisma/seed/sow.ts";
import { inDialog, refusal } from "../support/bloc-year.ts";
import { asOwner } from "../support/owner.ts";
import { company, everybodyLeaves, nothingBroke } from "../support/people.ts";
import { anEmptyProvince, PASSWORD, unitsOf } from "../support/province.ts";

// Units, people and a signed pledge are there; figures, corrections and registrations come in through the browser.
const SLUG = "tinh-chi-tieu",
  YEAR = new Date().getFullYear(),
  AT = `/${SLUG}/khoi/khoi-mot/${YEAR}`,
  UNITS = ["so-1", "so-2"];
test.beforeAll(async () => {
  const at = await anEmptyProvince(SLUG, "Tỉnh Chỉ Tiêu", unitsOf(2), {});
  await asOwner(async (client) => {
    const sower = new Sower(client);
    await client.query("select set_config('app.province', $1, true)", [at.province]);
    await sowBloc(sower, at, { key: "khoi-mot", name: "Khối Một", short: "Khối Một" });
    const yearId = await sowYear(sower, at, {
      bloc: "khoi-mot",
      year: String(YEAR),
      mode: "live",
      stage: "running",
      members: UNITS,
      head: "so-1",
      holders: { head: "lanh-dao-so-1", secretary: "can-bo-so-1" },
    });
    const pledge = at.of("pledge", "khoi-mot"),
      clause = at.of("clause", "khoi-mot");
    await sower.into("pledge", [{ id: pledge, bloc_year_id: yearId, title: `Giao ước thi đua năm ${YEAR}` }]);
    await sower.into("pledge_clause", [
      {
        id: clause,
        pledge_id: pledge,
        position: 1,
        heading: "Chỉ tiêu của từng đơn vị",
        body: "Mỗi đơn vị tự chịu trách nhiệm.",
        per_unit: true,
      },
    ]);
    for (const [n, unit] of UNITS.entries()) {
      const of = { clause_id: clause, unit_id: at.unit(unit), due_on: `${YEAR}-12-31` };
      await sower.into("pledge_target", [
        {
          ...of,
          id: at.of("target", unit, "1"),
          position: 1,
          indicator: "Hộ được hướng dẫn",
          unit_of_measure: "hộ",
          baseline: 30,
          target: 40,
        },
        { ...of, id: at.of("target", unit, "2"), position: 2, indicator: "Hồ sơ đúng hạn", unit_of_measure: "%", baseline: 94, target: 98 },
      ]);
      await sower.into("pledge_party", [
        { id: at.of("party", unit), pledge_id: pledge, unit_id: at.unit(unit), unit_name: `Sở thứ ${n + 1}`, position: n + 1 },
      ]);
    }
    await client.query("update pledge set state = 'adopted', adopted_at = now() where id = $1", [pledge]);
    await client.query(
      "update pledge set state = 'signing', frozen_at = now(), frozen_text = 'Giao ước', text_hash = encode(sha256('Giao ước'), 'hex'), code = 'TGTSKHMT26' where id = $1",
      [pledge],
    );
    await sower.writeAudit();
  });
});
test.afterEach(nothingBroke);
test.afterAll(everybodyLeaves);

const signedIn = company(SLUG, PASSWORD);
const group = (page: Page, name: string) => page.getByRole("group", { name });
const send = (page: Page) => page.getByRole("button", { name: /^Gửi số liệu quý/ }).click();

test("a unit reports its quarter, corrects it with a reason, and the bloc sees light and forecast; titles are registered on two routes, sent and added up", async ({
  browser,
}) => {
  const unit = await signedIn(browser, "can-bo-so-2"),
    secretary = await signedIn(browser, "can-bo-so-1");
  await unit.goto(`${AT}/chi-tieu`);
  await unit.getByRole("link", { name: /^Báo cáo của/ }).click();
  await group(unit, "Hộ được hướng dẫn")
    .getByLabel(/^Kết quả/)
    .fill("ba mươi");
  await group(unit, "Hồ sơ đúng hạn")
    .getByLabel(/^Kết quả/)
    .fill("103");
  await group(unit, "Hồ sơ đúng hạn")
    .getByLabel(/^Thuyết minh/)
    .fill("Hai hồ sơ quá hạn do lỗi hệ thống.");
  await send(unit);
  await expect(refusal(unit)).toContainText("Số liệu “Hộ được hướng dẫn” chưa đúng dạng số");
  await expect(refusal(unit)).toContainText("không vượt quá 100 %");
  await expect(group(unit, "Hồ sơ đúng hạn").getByLabel(/^Thuyết minh/)).toHaveValue("Hai hồ sơ quá hạn do lỗi hệ thống.");
  await group(unit, "Hộ được hướng dẫn")
    .getByLabel(/^Kết quả/)
    .fill("4");
  await group(unit, "Hồ sơ đúng hạn")
    .getByLabel(/^Kết quả/)
    .fill("97,5");
  await send(unit);
  await expect(unit.getByLabel(/^Lý do sửa/)).toBeVisible();
  await group(unit, "Hộ được hướng dẫn")
    .getByLabel(/^Kết quả/)
    .fill("5");
  await send(unit);
  await expect(refusal(unit)).toContainText("Ghi lý do sửa; số cũ vẫn còn trong lịch sử");
  await unit.getByLabel(/^Lý do sửa/).fill("Bỏ sót một hộ");
  await send(unit);
  await unit.getByText("Lịch sử sửa số liệu (1 lần sửa)").click();
  await expect(
    unit.getByRole("table", { name: "Lịch sử sửa số liệu, Hộ được hướng dẫn" }).getByRole("row").filter({ hasText: "Bỏ sót một hộ" }),
  ).toContainText("5");
  await expect(unit.getByRole("img", { name: "Hộ được hướng dẫn" }).first()).toBeVisible();

  await secretary.goto(`${AT}/chi-tieu`);
  const row = secretary.getByRole("table", { name: "Tiến độ chỉ tiêu từng đơn vị" }).getByRole("row").filter({ hasText: "Sở 2" });
  await expect(row).toContainText("5 hộ / 40 hộ");
  for (const light of ["Có nguy cơ", "Đúng tiến độ"]) await expect(row).toContainText(light);

  await secretary.goto(`${AT}/dang-ky`);
  await inDialog(secretary, "Mở đăng ký thi đua", (dialog) => dialog.getByLabel(/^Hạn gửi/).fill(`31/12/${YEAR}`), "Mở đăng ký");
  await unit.goto(`/${SLUG}/viec`);
  await unit.getByRole("listitem").filter({ hasText: "Gửi bản đăng ký thi đua" }).locator("a.btn").first().click();
  await unit.getByRole("button", { name: "Lập bản đăng ký" }).click();
  const form = unit.getByRole("form", { name: "Thêm danh hiệu, hình thức" });
  const add = async (who: string, route: string) => {
    await form.getByLabel("Danh hiệu, hình thức", { exact: true }).selectOption({ label: "Chiến sĩ thi đua cấp tỉnh" });
    await form.getByLabel(/^Tên tập thể, cá nhân/).fill(who);
    await form.getByRole("radio", { name: route }).check();
    await form.getByRole("button", { name: "Thêm danh hiệu, hình thức" }).click();
  };
  const lines = unit.getByRole("table", { name: "Bản đăng ký đang soạn" });
  await add("Trần Thị Hoa", "Tuyến tỉnh");
  await expect(lines.getByRole("row").filter({ hasText: "Trần Thị Hoa" })).toContainText("Tuyến tỉnh");
  await add("Trần Thị Hoa", "Tuyến bộ, ngành trung ương");
  await expect(refusal(unit)).toContainText("đã đăng ký ở tuyến tỉnh; một danh hiệu chỉ tính ở một tuyến");
  await expect(form.getByLabel(/^Tên tập thể, cá nhân/)).toHaveValue("Trần Thị Hoa");
  await add("Lê Văn Nam", "Tuyến bộ, ngành trung ương");
  await expect(lines.getByRole("row").filter({ hasText: "Lê Văn Nam" })).toBeVisible();
  await unit.getByRole("button", { name: "Gửi bản đăng ký" }).click();
  await expect(unit.getByRole("table", { name: "Bản đăng ký đã gửi" })).toContainText("Hộ được hướng dẫn");
  await secretary.goto(`${AT}/dang-ky`);
  await expect(
    secretary
      .getByRole("table", { name: "Tổng hợp danh hiệu, hình thức đăng ký" })
      .getByRole("row")
      .filter({ hasText: "Chiến sĩ thi đua cấp tỉnh" }),
  ).toContainText(/Cá nhân\s*1\s*1/);
  await expect(
    secretary.getByRole("table", { name: "Đăng ký của từng đơn vị" }).getByRole("row").filter({ hasText: "Sở 1" }),
  ).toContainText("Chưa gửi");
  const book = await secretary.request.get(`${AT}/dang-ky/tep-excel`);
  expect([book.status(), book.headers()["content-type"]]).toEqual([
    200,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]);
});
