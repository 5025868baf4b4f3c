import { expect, test } from "vitest";
import { askAgencies } from "@/lib/council/opinions/ask";
import { proposalInHand } from "@/lib/council/queries";
import { setLimit } from "@/lib/council/queue/charge";
import { chargeBookOf } from "@/lib/council/queue/charge-queries";
import { LimitInput } from "@/lib/council/queue/schema";
import { noticeBaseOf } from "@/lib/council/notices/queries";
import { addDays } from "@/lib/provinces/dates";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { as } from "../support/cast.ts";
import { codesOf, received } from "../support/decided.ts";
import { ownerSql } from "../support/database.ts";

const today = async () => (await ownerSql.query<{ day: string }>("select app_today()::text as day")).rows[0]!.day;
const sets = ({ officer }: AwardCast, kind: LimitInput["kind"], days: number, since: string, silence: string | null = null) =>
  as(officer, async (ctx) =>
    setLimit(ctx, await chargeBookOf(ctx.sql), { kind, days, silence, since, instrument: "Quyết định số 15/QĐ-UBND", article: "Điều 9" }),
  );
const hand = ({ officer }: AwardCast, id: string) => as(officer, ({ sql }) => proposalInHand(sql, id));

test("a province sets each term itself; whoever was asked under it keeps it, with what silence means", async () => {
  const cast = await anAwardCast(),
    [id] = await received(cast),
    day = await today();
  expect((await hand(cast, id!))!.opinionTerm).toMatchObject({ days: 10, own: false, verification: "UNVERIFIED" });
  await sets(cast, "OPINION", 7, day, "Không trả lời là đồng ý.");
  await sets(cast, "NOTICE", 5, day, "Không dùng ở đây.");
  expect((await hand(cast, id!))!.opinionTerm).toMatchObject({
    id: null,
    days: 7,
    own: true,
    silence: "Không trả lời là đồng ý.",
    instrument: "Điều 9, Quyết định số 15/QĐ-UBND",
  });
  expect((await as(cast.officer, ({ sql }) => noticeBaseOf(sql))).term).toMatchObject({ days: 5, own: true, silence: null });
  expect((await hand(cast, id!))!.limit).toMatchObject({ days: 25, own: false }); // another kind stays as it was

  await as(cast.officer, async (ctx) => {
    const it = (await proposalInHand(ctx.sql, id!))!;
    return askAgencies(ctx, it, {
      id: id!,
      version: it.version,
      agencies: [{ name: "Thuế tỉnh", email: null }],
      question: "Nghĩa vụ thuế?",
      dueOn: addDays(day, 12),
      papers: [],
    });
  });
  await sets(cast, "OPINION", 3, addDays(day, 1));
  expect((await hand(cast, id!))!.opinions[0]!.term).toMatchObject({ days: 7, own: true, silence: "Không trả lời là đồng ý." });
  expect(await codesOf(sets(cast, "OPINION", 4, day))).toEqual(["since: limit.later"]);
  const other = await anAwardCast(),
    [theirs] = await received(other);
  expect((await hand(other, theirs!))!.opinionTerm).toMatchObject({ days: 10, own: false });
});

test("what is typed of a term is asked for at its field", () => {
  const at = (more: Record<string, unknown>) => {
    const read = LimitInput.safeParse({
      kind: "NOTICE",
      days: "5",
      since: "01/01/2026",
      instrument: "Quyết định",
      article: "",
      silence: "",
      ...more,
    });
    return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
  };
  expect([at({}), at({ kind: "" }), at({ days: "0" }), at({ days: "300" }), at({ since: "31/02/2026" }), at({ instrument: "" })]).toEqual([
    [],
    ["kind"],
    ["days"],
    ["days"],
    ["since"],
    ["instrument"],
  ]);
});
