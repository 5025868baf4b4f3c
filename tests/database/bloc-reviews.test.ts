import { expect, test } from "vitest";
import { Clash } from "@/lib/problems/problem";
import { hashOf } from "@/lib/reports/content";
import { gather, reviewOf } from "@/lib/reports/gather";
import { adoptReview, textOfReview, writeReview } from "@/lib/reports/review";
import { gatheringOf, reviewHeld, reviewPage, type ReviewPage } from "@/lib/reports/review-queries";
import { AdoptReviewInput, ReviewInput } from "@/lib/reports/review-schema";
import { reviewView } from "@/lib/reports/review-view";
import { as, atOnce, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { stuckOrOver } from "../support/meeting-point.ts";
import { aField, aMovement, type Field, join, reportForm, seen, send as sendMovement } from "../support/movements.ts";
import { form, giveBack, period, send } from "../support/reports.ts";
import { without } from "../support/without.ts";

const page = (who: Player, it: Field) => seen<ReviewPage>(who, reviewPage(it.year.blocSlug, it.year.year, period));
const write = (who: Player, it: Field, typed: Record<string, string>) => {
  const input = ReviewInput.parse({
    blocYearId: it.year.blocYearId,
    period,
    version: "0",
    results: "Kết quả chung",
    movements: "",
    difficulties: "",
    causes: "",
    proposals: "",
    tasks: "",
    number: "",
    ...typed,
  });
  return as(who, async (ctx) => writeReview(ctx, (await reviewHeld(ctx.sql, input))!, input), "bloc_secretary");
};
/** A meeting of the period has passed the report. @returns the resolution */
async function passed(it: Field, kind = "MIDYEAR", subject = "REPORT", text = "Thông qua báo cáo"): Promise<string> {
  const at = { province_id: it.province.id },
    meeting =
      (await ownerSql.query<{ id: string }>("select id from meeting where bloc_id = $1 and kind = $2", [it.year.blocId, kind])).rows[0]
        ?.id ??
      (await insertAsOwner("meeting", {
        ...at,
        bloc_id: it.year.blocId,
        kind,
        title: "Hội nghị sơ kết",
        place: "Hội trường",
        starts_at: "2026-07-14T01:00:00Z",
        ended_at: "2026-07-14T04:00:00Z",
        status: "closed",
      }));
  return insertAsOwner("resolution", {
    ...at,
    meeting_id: meeting,
    bloc_year_id: it.year.blocYearId,
    subject,
    text,
    voters: 3,
    present_units: 3,
    in_favour: 3,
    opposed: 0,
    abstained: 0,
    denominator: "PRESENT",
    pass_numerator: 1,
    pass_denominator: 2,
    passed: true,
    decided_at: "2026-07-14T03:00:00Z",
  });
}
const adopting = (it: ReviewPage, resolutionId: string) =>
  AdoptReviewInput.parse({
    blocYearId: it.blocYearId,
    period,
    version: String(it.review!.version),
    seen: hashOf(textOfReview(gather(gatheringOf(it)))),
    resolutionId,
  });
const adopt = (who: Player, it: Field, shown: ReviewPage, resolutionId: string) =>
  as(
    who,
    async (ctx) =>
      adoptReview(ctx, (await reviewHeld(ctx.sql, { blocYearId: it.year.blocYearId, period }, true))!, adopting(shown, resolutionId)),
    "bloc_secretary",
  );
const code = (name: string) => ({ items: [expect.objectContaining({ code: name })] });

test("the bloc's report gathers each unit's words, sums targets and movements, and names who is missing", async () => {
  const it = await aMovement(),
    target = { province_id: it.province.id, unit_of_measure: "sáng kiến", indicator: "Sáng kiến" };
  const pledge = await insertAsOwner("pledge", { province_id: it.province.id, bloc_year_id: it.year.blocYearId, title: "Giao ước" }),
    clause = await insertAsOwner("pledge_clause", {
      province_id: it.province.id,
      pledge_id: pledge,
      position: 1,
      heading: "A",
      body: "B",
      per_unit: true,
    });
  const targets: string[] = [];
  for (const n of [1, 2]) {
    await insertAsOwner("pledge_party", {
      province_id: it.province.id,
      pledge_id: pledge,
      unit_id: it.units[n]!.id,
      unit_name: it.units[n]!.name,
      position: n,
    });
    targets[n] = await insertAsOwner("pledge_target", { ...target, clause_id: clause, unit_id: it.units[n]!.id, target: 3 });
    await join(it, n);
  }
  await ownerSql.query("update pledge set state = 'adopted', adopted_at = now() where id = $1", [pledge]);
  await sendMovement(it.officers[1]!, reportForm(it, 1, ["3", "98"]));
  await sendMovement(it.officers[2]!, reportForm(it, 2, ["4", "97"]));
  for (const n of [1, 2])
    await send(
      it.officers[n]!,
      form(it, n, { results: `Kết quả ${n}`, difficulties: n === 1 ? "Thiếu người" : "", [`actual_t-${targets[n]}`]: String(n) }),
    );
  const content = gather(gatheringOf(await page(it.secretary, it)));
  expect(content.targets).toEqual([
    { indicator: "Sáng kiến", unitOfMeasure: "sáng kiến", measure: "NUMBER", how: "sum", target: "6", actual: "3", of: 2, reported: 2 },
  ]);
  expect(content.movements.map(({ units, totals }) => [units, totals.map(({ value }) => value)])).toEqual([[2, ["7", "97.5"]]]);
  expect(new Set(content.units.map(({ words }) => `${words.results}|${words.difficulties}`))).toEqual(
    new Set(["Kết quả 1|Thiếu người", "Kết quả 2|"]),
  );
  expect(content.missing).toEqual([{ name: expect.any(String), why: "chưa gửi" }]);
  await giveBack(it.secretary, it, 1, 2);
  expect(gather(gatheringOf(await page(it.secretary, it)))).toMatchObject({
    units: [{ words: { results: "Kết quả 2" } }],
    missing: expect.arrayContaining([{ name: expect.any(String), why: "đã gửi, khối trả lại để bổ sung" }]),
  });
});

test("adopted by the resolution of the meeting of its period, and then fixed: words, content, hash, sources", async () => {
  const it = await aField();
  await send(it.officers[1]!, form(it, 1));
  await write(it.secretary, it, {});
  const elsewhere = await passed(it, "LAUNCH"),
    other = await passed(it, "MIDYEAR", "OTHER", "Nhân rộng điển hình");
  await expect(adopt(it.secretary, it, await page(it.secretary, it), elsewhere)).rejects.toMatchObject(code("review.no_resolution"));
  const resolution = await passed(it),
    before = await page(it.secretary, it);
  await expect(adopt(it.secretary, it, before, other)).rejects.toMatchObject(code("review.resolution_elsewhere"));
  await adopt(it.secretary, it, before, resolution);
  const { review } = await page(it.secretary, it);
  expect(hashOf(review!.content!)).toBe(review!.hash);
  expect(reviewOf(review!.content!)).toMatchObject({
    words: { results: "Kết quả chung" },
    units: [{ number: 1 }],
    decisions: ["Nhân rộng điển hình"],
    meeting: { title: "Hội nghị sơ kết", day: "2026-07-14" },
  });
  await expect(write(it.secretary, it, { version: String(review!.version), results: "Sửa" })).rejects.toMatchObject(code("review.adopted"));
  await expect(ownerSql.query("update bloc_review set words = '{}' where id = $1", [review!.id])).rejects.toThrow(/review\.adopted/);
  await expect(ownerSql.query("delete from bloc_review_source where review_id = $1", [review!.id])).rejects.toMatchObject({
    code: "P0001",
  });
  const { rows } = await ownerSql.query<{ event: string }>("select event from audit_entry where about = $1 order by seq", [review!.id]);
  expect(rows.map(({ event }) => event)).toEqual(["review.written", "review.adopted"]);
});

test("nothing unseen is adopted: a report that came since the page was made stops it, in words", async () => {
  const it = await aField(),
    resolution = await passed(it);
  await send(it.officers[1]!, form(it, 1));
  await write(it.secretary, it, {});
  const shown = await page(it.secretary, it);
  await send(it.officers[2]!, form(it, 2));
  await expect(adopt(it.secretary, it, shown, resolution)).rejects.toMatchObject(code("review.moved"));
  // The control: from the page that shows it, it is adopted with both.
  await adopt(it.secretary, it, await page(it.secretary, it), resolution);
  expect(reviewOf((await page(it.secretary, it)).review!.content!).units).toHaveLength(2);
});

/** A unit sends while the meeting's decision is being recorded; whether its version says that it came after. */
async function sentMeanwhile(): Promise<{ after: boolean; inIt: boolean }> {
  const it = await aField(),
    resolution = await passed(it);
  await send(it.officers[1]!, form(it, 1));
  await write(it.secretary, it, {});
  let sending: Promise<unknown> = Promise.resolve();
  await as(
    it.secretary,
    async (ctx) => {
      const found = (await reviewHeld(ctx.sql, { blocYearId: it.year.blocYearId, period }, true))!;
      sending = send(it.officers[2]!, form(it, 2));
      await stuckOrOver(sending);
      return adoptReview(ctx, found, adopting(found, resolution));
    },
    "bloc_secretary",
  );
  await sending;
  const shown = await page(it.secretary, it),
    late = shown.sent.find(({ unitId }) => unitId === it.units[2]!.id)!;
  expect(reviewView(shown, true).late).toEqual(late.afterAdoption ? [late.name] : []);
  return { after: late.afterAdoption, inIt: reviewOf(shown.review!.content!).units.some(({ unitId }) => unitId === it.units[2]!.id) };
}

test("sent while the report is adopted: it waits, and says that it came after", async () => {
  expect(await sentMeanwhile()).toEqual({ after: true, inIt: false });
});

test("without the lock on the year the same report would be in neither", async () => {
  expect(await without("mark_late_version()", "for share", sentMeanwhile)).toEqual({ after: false, inIt: false });
});

test("two secretaries on the bloc's words both see both", async () => {
  const it = await aField(),
    { done, refused } = await atOnce(2, (n) => write(it.secretary, it, { results: n === 0 ? "Bản một" : "Bản hai" }));
  expect([done.length, refused.length]).toEqual([1, 1]);
  expect(refused[0]).toBeInstanceOf(Clash);
  expect((refused[0] as Clash).fields.flatMap(({ yours, theirs }) => [yours, theirs]).toSorted()).toEqual(["Bản hai", "Bản một"]);
});

test("adopted twice at once, it is adopted once", async () => {
  const it = await aField(),
    resolution = await passed(it);
  await send(it.officers[1]!, form(it, 1));
  await write(it.secretary, it, {});
  const shown = await page(it.secretary, it),
    { done, refused } = await atOnce(2, () => adopt(it.secretary, it, shown, resolution));
  expect([done.length, refused.length]).toEqual([1, 1]);
  expect(refused[0]).toMatchObject(code("review.adopted"));
});

test("the database takes no resolution of another year or about something else", async () => {
  const it = await aField(),
    other = await passed(it, "MIDYEAR", "OTHER");
  await write(it.secretary, it, {});
  const take = () =>
    ownerSql.query(
      "update bloc_review set adopted_at = now(), resolution_id = $2, content = '{}', hash = encode(sha256('{}'), 'hex') where bloc_year_id = $1",
      [it.year.blocYearId, other],
    );
  await expect(take()).rejects.toThrow(/review\.resolution_elsewhere/);
  expect(await without("keep_adopted_review()", "and r.subject = 'REPORT'", async () => (await take()).rowCount)).toBe(1);
});
