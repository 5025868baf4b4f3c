import { randomBytes } from "node:crypto";
import pg from "pg";
import { createElement } from "react";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { hashOfToken } from "@/lib/action/claim";
import { read } from "@/lib/tenancy/enter";
import { type Place, seedPlaces } from "../../prisma/seed/scale/index.ts";
import { seedProposals } from "../../prisma/seed/scale/proposals.ts";
import { ownerSql, sqlAs } from "../support/database.ts";

// A page is called as Next calls it; only the cookie comes from here.
const signedIn = vi.hoisted(() => {
  vi.resetModules(); // what files before this one loaded knows the real headers
  return { token: "" };
});
afterAll(() => {
  vi.doUnmock("next/headers");
  vi.resetModules();
});
vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => ({ value: signedIn.token }) }), headers: async () => new Headers() }));

const placeOf = (slug: string, size: number): Place => ({
  slug,
  name: slug,
  code: "00",
  blocs: ["scoring", "checking", "deciding"].map((stage, at) => ({ n: at + 1, cluster: false, size, years: [{ year: "2026", stage }] })),
});
/** Twelve units against a hundred and twenty: ten times as many of everything a page may list. */
const FEW = "it-don-vi",
  MANY = "nhieu-don-vi";
const tokens: Record<string, string> = {},
  blocs: Record<string, string> = {};
let rule: string;
const dossiers: Record<string, string> = {},
  articles: Record<string, string> = {};

beforeAll(async () => {
  await seedPlaces(process.env.DATABASE_OWNER_URL!, "mật khẩu để thử", [placeOf(FEW, 4), placeOf(MANY, 40)]);
  for (const { id, slug } of (
    await ownerSql.query<{ id: string; slug: string }>("select id, slug from province where slug = any ($1)", [[FEW, MANY]])
  ).rows) {
    await seedProposals(sqlAs("superuser"), id, slug === FEW ? 10 : 5000);
    dossiers[slug] = (
      await ownerSql.query<{ id: string }>("select id from award_proposal where province_id = $1 and state = 'received' limit 1", [id])
    ).rows[0]!.id;
  }
  for (const [slug, count] of [
    [FEW, 1],
    [MANY, 100],
  ] as const)
    articles[slug] = await news(slug, count);
  rule = (await ownerSql.query<{ id: string }>("select id from national_rule where code = 'VOTED'")).rows[0]!.id;
  for (const { id, slug } of (
    await ownerSql.query<{ id: string; slug: string }>(
      "select b.id, p.slug from bloc b join province p on p.id = b.province_id where b.slug = 'khoi-01'",
    )
  ).rows)
    blocs[slug] = id;
  for (const { id, name } of (
    await ownerSql.query<{ id: string; name: string }>(
      "select id, sign_in_name as name from account where sign_in_name ~ '^(thuky|chuyenvien|quantri|lanhdaodonvi)@'",
    )
  ).rows) {
    tokens[name] = randomBytes(16).toString("hex");
    await ownerSql.query(
      "insert into session (account_id, token_hash, expires_at, address, user_agent) values ($1, $2, now() + interval '1 hour', '127.0.0.1', 'test')",
      [id, hashOfToken(tokens[name])],
    );
  }
}, 120_000);

/** So many articles of a bloc, each with as many opinions of readers and names of units. @returns the newest, whose page shows them all */
async function news(slug: string, count: number): Promise<string> {
  const { rows } = await ownerSql.query<{ id: string }>(
    `with y as (select z.province_id, z.bloc_id, z.id from bloc_year z join province p on p.id = z.province_id join bloc b on b.province_id = z.province_id and b.id = z.bloc_id where p.slug = $1 and b.slug = 'khoi-01'),
      a as (insert into article (province_id, slug, title, summary, body, author, bloc_id, bloc_year_id) select province_id, 'tin-' || n, 'Tin ' || n, 'Họp.', 'Nội dung.', 'Văn phòng', bloc_id, id from y, generate_series(1, $2::int) n returning province_id, id, slug),
      o as (insert into reader_opinion (province_id, article_id, reference, name, words) select province_id, id, 'YK-' || slug, 'Bạn đọc', 'Hay.' from a),
      u as (insert into article_unit (province_id, article_id, unit_id) select a.province_id, a.id, m.unit_id from a join bloc_membership m on m.province_id = a.province_id join y on y.bloc_id = m.bloc_id)
    select id from a order by slug desc limit 1`,
    [slug, count],
  );
  return rows[0]!.id;
}

/** Everything that goes to the database while `work` runs, from whichever pool: counted where a question is sent, as a connection that was opened before keeps its own way of asking. */
async function counted(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Query.prototype as unknown as { submit: () => unknown }, "submit");
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}

type Page = (props: { params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string>> }) => Promise<unknown>;
/** The page, and every component of the server that it draws and that asks by itself. */
async function drawn(element: unknown): Promise<void> {
  if (Array.isArray(element)) return void (await Promise.all(element.map(drawn)));
  if (typeof element !== "object" || element === null || !("props" in element)) return;
  const { type, props } = element as { type: unknown; props: Record<string, unknown> };
  if (typeof type === "function" && type.constructor.name === "AsyncFunction")
    return drawn(await (type as (given: unknown) => Promise<unknown>)(props));
  await Promise.all(Object.values(props).map(drawn));
}
const visit = async (
  page: Page,
  slug: string,
  who: string,
  params: Record<string, string>,
  asked: Record<string, string> = {},
): Promise<number> => {
  signedIn.token = tokens[`${who}@${slug}.demo`]!;
  return counted(async () =>
    drawn(await page({ params: Promise.resolve({ tinh: slug, ...params }), searchParams: Promise.resolve(asked) })),
  );
};

const bloc = (khoi: string, more: Record<string, string> = {}) => ({ khoi, nam: "2026", ...more });
const HOT: [
  name: string,
  load: () => Promise<unknown>,
  who: string,
  params: Record<string, string>,
  /** Of pages that one person opens to write one thing. */ most?: number,
][] = [
  ["viec", () => import("@/app/(work)/[tinh]/viec/page"), "thuky", {}],
  ["viec of the board", () => import("@/app/(work)/[tinh]/viec/page"), "chuyenvien", {}],
  ["ban/bao-cao", () => import("@/app/(work)/[tinh]/ban/bao-cao/page"), "chuyenvien", {}],
  [
    "khoi/[khoi]/[nam]/bao-cao/[ky]",
    () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/bao-cao/[ky]/page"),
    "thuky",
    bloc("khoi-01", { ky: "sau-thang" }),
  ],
  ["khoi/[khoi]/[nam]/bao-cao", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/bao-cao/page"), "thuky", bloc("khoi-01")],
  ["ban", () => import("@/app/(work)/[tinh]/ban/page"), "chuyenvien", {}],
  ["ban/trinh-chieu", () => import("@/app/(work)/[tinh]/ban/trinh-chieu/page"), "chuyenvien", {}],
  ["hoi-dong", () => import("@/app/(work)/[tinh]/hoi-dong/page"), "chuyenvien", {}],
  ["trinh-chieu", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/trinh-chieu/page"), "thuky", bloc("khoi-01")],
  [
    "don-vi/[donvi]/[nam]/trinh-chieu",
    () => import("@/app/(work)/[tinh]/don-vi/[donvi]/[nam]/trinh-chieu/page"),
    "thuky",
    { donvi: "co-quan-001", nam: "2026" },
  ],
  ["khoi", () => import("@/app/(work)/[tinh]/khoi/page"), "chuyenvien", {}],
  ["don-vi/[donvi]/minh-chung", () => import("@/app/(work)/[tinh]/don-vi/[donvi]/minh-chung/page"), "lanhdaodonvi", { donvi: "cua-toi" }],
  ["khoi/[khoi]", () => import("@/app/(work)/[tinh]/khoi/[khoi]/page"), "chuyenvien", { khoi: "khoi-01" }],
  ["khoi/[khoi]/[nam]", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/page"), "thuky", bloc("khoi-01")],
  ["giao-uoc", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/giao-uoc/page"), "thuky", bloc("khoi-01")],
  ["hoi-nghi", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/page"), "thuky", bloc("khoi-01")],
  ["hoi-nghi/viec", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/viec/page"), "thuky", bloc("khoi-01")],
  ["chuan-bi", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/chuan-bi/page"), "thuky", bloc("khoi-01")],
  ["lich of a bloc", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/lich/page"), "thuky", bloc("khoi-01")],
  ["lich", () => import("@/app/(work)/[tinh]/lich/page"), "chuyenvien", {}],
  ["chi-tieu", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/chi-tieu/page"), "thuky", bloc("khoi-01")],
  [
    "chi-tieu/[donvi]",
    () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/chi-tieu/[donvi]/page"),
    "thuky",
    bloc("khoi-01", { donvi: "co-quan-001" }),
  ],
  ["dang-ky", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/dang-ky/page"), "thuky", bloc("khoi-01")],
  [
    "dang-ky/[donvi]",
    () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/dang-ky/[donvi]/page"),
    "thuky",
    bloc("khoi-01", { donvi: "co-quan-001" }),
  ],
  ["ban/dang-ky", () => import("@/app/(work)/[tinh]/ban/dang-ky/page"), "chuyenvien", {}],
  ["phong-trao", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/phong-trao/page"), "thuky", bloc("khoi-01")],
  ["dien-hinh", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/dien-hinh/page"), "thuky", bloc("khoi-01")],
  ["ban/phong-trao", () => import("@/app/(work)/[tinh]/ban/phong-trao/page"), "chuyenvien", {}],
  ["ban/de-nghi", () => import("@/app/(work)/[tinh]/ban/de-nghi/page"), "chuyenvien", {}],
  ["ban/de-nghi/[id]", () => import("@/app/(work)/[tinh]/ban/de-nghi/[id]/page"), "chuyenvien", { id: "dossier" }],
  ["don-vi/[donvi]/de-nghi", () => import("@/app/(work)/[tinh]/don-vi/[donvi]/de-nghi/page"), "lanhdaodonvi", { donvi: "cua-toi" }],
  ["ban/de-nghi/to-trinh", () => import("@/app/(work)/[tinh]/ban/de-nghi/to-trinh/page"), "chuyenvien", {}],
  ["ban/phan-cong", () => import("@/app/(work)/[tinh]/ban/phan-cong/page"), "chuyenvien", {}],
  ["ban/quy-dinh", () => import("@/app/(work)/[tinh]/ban/quy-dinh/page"), "chuyenvien", {}],
  ["ban/quy-dinh/[quydinh]", () => import("@/app/(work)/[tinh]/ban/quy-dinh/[quydinh]/page"), "chuyenvien", { quydinh: "rule" }],
  ["van-ban", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/van-ban/[loai]/page"), "thuky", bloc("khoi-01", { loai: "ke-hoach" })],
  ["thu-tu", () => import("@/app/(work)/[tinh]/thu-tu/page"), "thuky", {}],
  ["dau-moi", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/dau-moi/page"), "thuky", bloc("khoi-01")],
  ["tieu-chi", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/tieu-chi/page"), "thuky", bloc("khoi-01")],
  ["cham-diem", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/cham-diem/page"), "thuky", bloc("khoi-01")],
  [
    "cham-diem/[donvi]",
    () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/cham-diem/[donvi]/page"),
    "thuky",
    bloc("khoi-01", { donvi: "co-quan-001" }),
  ],
  [
    "giai-thich",
    () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/cham-diem/[donvi]/giai-thich/page"),
    "chuyenvien",
    bloc("khoi-03", { donvi: "last" }),
  ],
  ["xep-hang", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/xep-hang/page"), "chuyenvien", bloc("khoi-03")],
  ["don-vi/[donvi]/[nam]", () => import("@/app/(work)/[tinh]/don-vi/[donvi]/[nam]/page"), "thuky", { donvi: "co-quan-001", nam: "2026" }],
  ["xep-hang/cong-bo", () => import("@/app/(work)/[tinh]/khoi/[khoi]/[nam]/xep-hang/cong-bo/page"), "chuyenvien", bloc("khoi-03")],
  ["tin-bai", () => import("@/app/(work)/[tinh]/tin-bai/page"), "chuyenvien", {}],
  ["tin-bai/moi", () => import("@/app/(work)/[tinh]/tin-bai/moi/page"), "chuyenvien", {}],
  ["tin-bai/[bai]", () => import("@/app/(work)/[tinh]/tin-bai/[bai]/page"), "chuyenvien", { bai: "article" }, 24],
  ["tin-bai/[bai]/xem-truoc", () => import("@/app/(work)/[tinh]/tin-bai/[bai]/xem-truoc/page"), "chuyenvien", { bai: "article" }, 24],
  ["tin-bai/y-kien", () => import("@/app/(work)/[tinh]/tin-bai/y-kien/page"), "chuyenvien", {}],
  ["quan-tri/don-vi", () => import("@/app/(work)/[tinh]/quan-tri/don-vi/page"), "quantri", {}],
  ["quan-tri/nguoi", () => import("@/app/(work)/[tinh]/quan-tri/nguoi/page"), "quantri", {}],
  ["quan-tri/chuc-vu", () => import("@/app/(work)/[tinh]/quan-tri/chuc-vu/page"), "quantri", {}],
  ["lich-su/khoi/[id]", () => import("@/app/(work)/[tinh]/lich-su/[loai]/[id]/page"), "chuyenvien", { loai: "khoi", id: "bloc" }],
  ["quan-tri/nhat-ky", () => import("@/app/(work)/[tinh]/quan-tri/nhat-ky/page"), "quantri", {}],
];
/** One trip of read() is begin, enter, the statement, commit; what a page with a transaction asks stays below this. */
const MOST = 16;

test.each(HOT)(
  "%s asks no more for 120 units than for 12",
  async (_name, load, who, params, most = MOST) => {
    const { default: page } = (await load()) as { default: Page };
    const at = (slug: string) => ({
      ...params,
      ...(params.donvi === "last" ? { donvi: slug === FEW ? "co-quan-010" : "co-quan-090" } : {}),
      ...(params.id === "bloc" ? { id: blocs[slug]! } : params.id === "dossier" ? { id: dossiers[slug]! } : {}),
      ...(params.quydinh === "rule" ? { quydinh: rule } : {}),
      ...(params.bai === "article" ? { bai: articles[slug]! } : {}),
    });
    await visit(page, FEW, who, at(FEW)); // opens the connections
    const few = await visit(page, FEW, who, at(FEW)),
      many = await visit(page, MANY, who, at(MANY));
    expect(many).toBe(few);
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThanOrEqual(most);
  },
  60_000,
);

test("the queue asks as much for 10 dossiers as for 100 and for 5,000, whatever is filtered and sorted", async () => {
  const { default: page } = (await import("@/app/(work)/[tinh]/ban/de-nghi/page")) as unknown as { default: Page };
  const filtered = { tim: "co quan", cua: "toi", tre: "co", xep: "don-vi", trang: "2" };
  await visit(page, FEW, "chuyenvien", {});
  const ten = [await visit(page, FEW, "chuyenvien", {}), await visit(page, FEW, "chuyenvien", {}, filtered)];
  await seedProposals(
    sqlAs("superuser"),
    (await ownerSql.query<{ id: string }>("select id from province where slug = $1", [FEW])).rows[0]!.id,
    100,
  );
  const hundred = [await visit(page, FEW, "chuyenvien", {}), await visit(page, FEW, "chuyenvien", {}, filtered)];
  const thousands = [await visit(page, MANY, "chuyenvien", {}), await visit(page, MANY, "chuyenvien", {}, filtered)];
  expect([hundred, thousands]).toEqual([ten, ten]);
});

test("a page that asks once a unit is noticed", async () => {
  const page: Page = async ({ params }) => {
    const { tinh } = await params,
      claim = { session: hashOfToken(signedIn.token), slug: tinh! };
    const units = (await read<{ id: string }>(claim, { name: "control_units", text: "select id from unit" }))!.rows;
    const One = async ({ id }: { id: string }) =>
      void (await read(claim, { name: "control_unit", text: "select name from unit where id = $1", values: [id] }));
    return units.map(({ id }) => createElement(One as never, { key: id, id } as never));
  };
  const few = await visit(page, FEW, "chuyenvien", {}),
    many = await visit(page, MANY, "chuyenvien", {});
  expect(many - few).toBe(4 * 108);
});
