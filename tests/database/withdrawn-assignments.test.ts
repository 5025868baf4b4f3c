import { expect, test } from "vitest";
import { may, postFor } from "@/lib/access/policy";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { Problem } from "@/lib/problems/problem";
import { assignItems, assignmentToWithdraw, withdrawAssignment, yearsToAssign } from "@/lib/scoring/domain/assign";
import { assignmentList, type AssignmentList } from "@/lib/scoring/domain/queries";
import { read } from "@/lib/tenancy/enter";
import { as, atOnce, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { anAssignment, type Communes, handsIn, KEYS, lookAt, someCommunes, types, wholeRow } from "../support/departments.ts";

const REASON = "Sở được chia lại nhiệm vụ.";
/** As the action does it: found, asked of the policy, then taken back. */
const takesBack = (who: Player, id: string, seen: "open" | "handed_in" = "open") =>
  as(who, async (ctx) => {
    const it = (await assignmentToWithdraw(ctx.sql, id))!;
    if (!postFor("domain.withdraw", ctx.actor, it)) throw new Problem("access.denied");
    return withdrawAssignment(ctx, it, { id, seen, reason: REASON });
  });
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: Error) => error.message,
  );
const gives = (who: Player, scene: Communes) =>
  as(who, async (ctx) => {
    const input = {
      frame: `${scene.frameId}/2026`,
      name: "Kinh tế, giao lại",
      items: KEYS,
      years: [scene.year.blocYearId],
      unitId: scene.department.id,
      dueOn: "2099-01-01",
    };
    return assignItems(ctx, (await yearsToAssign(ctx.sql, input))!, input);
  });
const tasks = (who: Player) =>
  as(who, async ({ sql, actor }) => {
    const { it } = (await sql.query<{ it: Desk }>(deskOf)).rows[0]!;
    return tasksOf(actor, it)
      .filter(({ key }) => key.startsWith("domain-"))
      .map(({ title }) => title);
  });
const listed = async (who: Player) =>
  (await read<{ it: AssignmentList }>(who.claim, assignmentList))!.rows[0]!.it.rows.map(({ state }) => state);
const entered = async (scene: Communes) =>
  (await ownerSql.query("select from score_entry where sheet_id = $1 and layer = 'domain'", [scene.sheets[0]])).rowCount;

test("taken back before figures are in: gone from the desk, closed for typing, and the items may be given out anew", async () => {
  const scene = await someCommunes(3),
    id = await anAssignment(scene);
  await types(scene.scorer, id, wholeRow(scene.sheets[0]!));
  expect(await tasks(scene.scorer)).toEqual(["Chấm theo lĩnh vực: Kinh tế"]);
  expect(await refused(gives(scene.head, scene))).toBe("domain.overlap"); // the control: while it stands the items are taken
  await takesBack(scene.head, id);
  expect(await tasks(scene.scorer)).toEqual([]);
  expect([await lookAt(scene.scorer, id).then(({ state, withdrawReason }) => [state, withdrawReason]), await listed(scene.scorer)]).toEqual(
    [["withdrawn", REASON], ["withdrawn"]],
  );
  expect(await refused(types(scene.scorer, id, wholeRow(scene.sheets[1]!)))).toBe("domain.withdrawn");
  expect(await refused(handsIn(scene.scorer, id))).toBe("domain.withdrawn");
  expect(await refused(takesBack(scene.officer, id))).toBe("domain.withdrawn");
  await gives(scene.head, scene);
  expect((await ownerSql.query("select detail from audit_entry where about = $1 and event = 'domain.withdrawn'", [id])).rows).toEqual([
    { detail: { unit: scene.department.id, before: "open", reason: REASON } },
  ]);
});

test("once figures are handed in the board alone takes back; they stand in the record until others take their place", async () => {
  const scene = await someCommunes(2),
    id = await anAssignment(scene);
  await types(
    scene.scorer,
    id,
    scene.sheets.flatMap((sheet) => wholeRow(sheet)),
  );
  await handsIn(scene.scorer, id);
  expect([await refused(takesBack(scene.head, id, "handed_in")), await refused(takesBack(scene.scorer, id, "handed_in"))]).toEqual([
    "access.denied",
    "access.denied",
  ]);
  await takesBack(scene.officer, id, "handed_in");
  expect(await entered(scene)).toBe(5);
  await gives(scene.officer, scene);
  const {
    rows: [fresh],
  } = await ownerSql.query<{ id: string }>("select id from scoring_assignment where province_id = $1 and state = 'open'", [
    scene.province.id,
  ]);
  await types(
    scene.scorer,
    fresh!.id,
    scene.sheets.flatMap((sheet) => wholeRow(sheet, 5)),
  );
  await handsIn(scene.scorer, fresh!.id);
  expect(
    (
      await ownerSql.query("select max(round) as round, count(*)::int as n from score_entry where sheet_id = $1 and layer = 'domain'", [
        scene.sheets[0],
      ])
    ).rows,
  ).toEqual([{ round: 2, n: 10 }]);
});

test("what has been voted on is corrected, not taken back", async () => {
  const scene = await someCommunes(2),
    id = await anAssignment(scene);
  await types(
    scene.scorer,
    id,
    scene.sheets.flatMap((sheet) => wholeRow(sheet)),
  );
  await handsIn(scene.scorer, id);
  await ownerSql.query("update bloc_year set stage = 'deciding' where id = $1", [scene.year.blocYearId]);
  expect(await refused(takesBack(scene.officer, id, "handed_in"))).toBe("domain.decided");
});

test("handed in and taken back at once: one of them happens, and nothing is both", async () => {
  for (let round = 0; round < 5; round += 1) {
    const scene = await someCommunes(2),
      id = await anAssignment(scene);
    await types(
      scene.scorer,
      id,
      scene.sheets.flatMap((sheet) => wholeRow(sheet)),
    );
    const { done } = await atOnce(8, (n) => (n % 2 ? handsIn(scene.scorer, id) : takesBack(scene.officer, id)));
    expect(done).toHaveLength(1);
    const {
      rows: [row],
    } = await ownerSql.query("select state, handed_in_at is not null as entered from scoring_assignment where id = $1", [id]);
    expect([
      { state: "handed_in", entered: true },
      { state: "withdrawn", entered: false },
    ]).toContainEqual(row);
    expect(await entered(scene)).toBe(row.entered ? 5 : 0);
  }
});

test("taken back is the end, whatever the application does; without a reason it is none", async () => {
  const scene = await someCommunes(2),
    id = await anAssignment(scene);
  await expect(
    ownerSql.query("update scoring_assignment set state = 'withdrawn', withdrawn_at = now() where id = $1", [id]),
  ).rejects.toMatchObject({ constraint: "scoring_assignment_withdrawn" });
  await takesBack(scene.officer, id);
  await expect(
    ownerSql.query("update scoring_assignment set state = 'open', withdrawn_at = null, withdraw_reason = null where id = $1", [id]),
  ).rejects.toThrow("domain.withdrawn");
  expect(await as(scene.stranger, async ({ sql, actor }) => may("domain.withdraw", actor, (await assignmentToWithdraw(sql, id))!))).toBe(
    false,
  );
});
